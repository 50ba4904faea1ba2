-- Every officer has a pair that something can be sealed to, not the supervising level alone; and an office takes new keys.
ALTER TABLE supervisor_key RENAME TO officer_pair;

DROP TRIGGER supervisor_key_stays;

DROP TRIGGER supervisor_key_is_not_deleted;

CREATE TRIGGER officer_pair_stays BEFORE UPDATE ON officer_pair BEGIN
    SELECT RAISE(ABORT, 'the pair of an officer is never changed');
END;

CREATE TRIGGER officer_pair_is_not_deleted BEFORE DELETE ON officer_pair BEGIN
    SELECT RAISE(ABORT, 'the pair of an officer is never deleted');
END;

-- The keys the office sealed with, one after the other: the one before, sealed under this, and how many values were sealed.
CREATE TABLE office_generation (
    n INTEGER PRIMARY KEY,
    older BLOB,
    sealed INTEGER NOT NULL
) STRICT;

-- What an office sealed before it counted nobody knows: 2^28 stands for it, a sixteenth of what one key may seal.
INSERT INTO office_generation (n, older, sealed)
    SELECT 0, NULL, CASE WHEN EXISTS (SELECT 1 FROM officer) THEN 268435456 ELSE 0 END;

CREATE TRIGGER office_generation_stays BEFORE UPDATE ON office_generation
    WHEN NEW.n <> OLD.n OR NEW.older IS NOT OLD.older OR NEW.sealed < OLD.sealed BEGIN
    SELECT RAISE(ABORT, 'a key of the office is made once, and its count only grows');
END;

CREATE TRIGGER office_generation_is_not_deleted BEFORE DELETE ON office_generation BEGIN
    SELECT RAISE(ABORT, 'a key of the office is never deleted');
END;

-- Each of those keys in a box for every officer who may have it.
CREATE TABLE office_key_box (
    n INTEGER NOT NULL,
    officer TEXT NOT NULL,
    box BLOB NOT NULL,
    PRIMARY KEY (n, officer)
) STRICT, WITHOUT ROWID;

-- What a pair of the office opens with may be sealed anew; the pair stays.
DROP TRIGGER office_key_stays;

CREATE TRIGGER office_key_stays BEFORE UPDATE ON office_key WHEN NEW.name <> OLD.name OR NEW.public <> OLD.public BEGIN
    SELECT RAISE(ABORT, 'a pair of the office is made once');
END;
