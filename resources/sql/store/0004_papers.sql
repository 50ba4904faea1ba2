-- Papers as they left the office: what was printed is kept, sealed, and never made anew.
CREATE TABLE paper (
    seq INTEGER PRIMARY KEY,
    case_id TEXT NOT NULL,
    name TEXT NOT NULL,
    record BLOB NOT NULL,
    signature BLOB NOT NULL,
    sealed BLOB NOT NULL,
    UNIQUE (case_id, name)
) STRICT;

CREATE TRIGGER paper_stays BEFORE UPDATE ON paper BEGIN
    SELECT RAISE(ABORT, 'an issued paper is never changed');
END;

CREATE TRIGGER paper_is_not_deleted BEFORE DELETE ON paper BEGIN
    SELECT RAISE(ABORT, 'an issued paper is never deleted');
END;
