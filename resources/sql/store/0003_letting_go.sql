-- What is left of a purged identity, what is kept apart so that a restore forgets again, and the keys of the office.
CREATE TABLE tombstone (
    case_id TEXT PRIMARY KEY,
    statement BLOB NOT NULL,
    signature BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER tombstone_stays BEFORE UPDATE ON tombstone BEGIN
    SELECT RAISE(ABORT, 'a tombstone is never changed');
END;

CREATE TRIGGER tombstone_is_not_deleted BEFORE DELETE ON tombstone BEGIN
    SELECT RAISE(ABORT, 'a tombstone is never deleted');
END;

-- A supervisor's reasoned word that a new case is another matter than the purged one it resembles.
CREATE TABLE other_matter (
    digest BLOB PRIMARY KEY,
    statement BLOB NOT NULL,
    signature BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER other_matter_stays BEFORE UPDATE ON other_matter BEGIN
    SELECT RAISE(ABORT, 'a confirmation is never changed');
END;

CREATE TRIGGER other_matter_is_not_deleted BEFORE DELETE ON other_matter BEGIN
    SELECT RAISE(ABORT, 'a confirmation is never deleted');
END;

-- How many acts of a case whose entry has ended lie in the journal beside the office, and how many should.
CREATE TABLE kept_apart (
    case_id TEXT PRIMARY KEY,
    kept INTEGER NOT NULL,
    due INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX kept_apart_due ON kept_apart (case_id) WHERE kept < due;

INSERT INTO kept_apart (case_id, kept, due)
SELECT case_id, 0, acts FROM case_list WHERE entry NOT IN ('none', 'live');

-- Pairs that anybody may seal to: the private half lies under the office's key.
CREATE TABLE office_key (
    name TEXT PRIMARY KEY,
    public BLOB NOT NULL,
    sealed BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER office_key_stays BEFORE UPDATE ON office_key BEGIN
    SELECT RAISE(ABORT, 'a key of the office is made once');
END;

-- Every restore from a backup: where the device's chain was cut, and the device that writes from then on.
CREATE TABLE restoration (
    n INTEGER PRIMARY KEY,
    statement BLOB NOT NULL,
    signature BLOB NOT NULL
) STRICT;

CREATE TRIGGER restoration_stays BEFORE UPDATE ON restoration BEGIN
    SELECT RAISE(ABORT, 'a restore is never changed');
END;

CREATE TRIGGER restoration_is_not_deleted BEFORE DELETE ON restoration BEGIN
    SELECT RAISE(ABORT, 'a restore is never deleted');
END;
