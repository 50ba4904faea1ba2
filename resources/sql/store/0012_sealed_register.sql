-- To whom of the supervising level something can be sealed: the public half as they signed it, the private half sealed
-- under what only they can open.
CREATE TABLE supervisor_key (
    officer TEXT PRIMARY KEY,
    public BLOB NOT NULL,
    signature BLOB NOT NULL,
    sealed BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER supervisor_key_stays BEFORE UPDATE ON supervisor_key BEGIN
    SELECT RAISE(ABORT, 'a key of the supervising level is never changed');
END;

CREATE TRIGGER supervisor_key_is_not_deleted BEFORE DELETE ON supervisor_key BEGIN
    SELECT RAISE(ABORT, 'a key of the supervising level is never deleted');
END;

-- Interference and tips, what became of them, and the months as the supervising level signed them: one chain, only ever longer.
CREATE TABLE sealed_record (
    n INTEGER PRIMARY KEY,
    record BLOB NOT NULL,
    hash BLOB NOT NULL
) STRICT;

CREATE TRIGGER sealed_record_stays BEFORE UPDATE ON sealed_record BEGIN
    SELECT RAISE(ABORT, 'a record of the sealed register is never changed');
END;

CREATE TRIGGER sealed_record_is_not_deleted BEFORE DELETE ON sealed_record BEGIN
    SELECT RAISE(ABORT, 'a record of the sealed register is never deleted');
END;

CREATE TABLE sealed_record_key (
    n INTEGER NOT NULL,
    officer TEXT NOT NULL,
    box BLOB NOT NULL,
    PRIMARY KEY (n, officer)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER sealed_record_key_stays BEFORE UPDATE ON sealed_record_key BEGIN
    SELECT RAISE(ABORT, 'a record of the sealed register is never changed');
END;

CREATE TRIGGER sealed_record_key_is_not_deleted BEFORE DELETE ON sealed_record_key BEGIN
    SELECT RAISE(ABORT, 'a record of the sealed register is never deleted');
END;

-- The end of that chain: how many records were written, and the hash of the last.
CREATE TABLE sealed_record_end (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    records INTEGER NOT NULL,
    head BLOB NOT NULL
) STRICT;
