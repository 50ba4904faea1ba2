-- Evidence that lies beside a case, and who looked at what for which purpose: one chain, only ever longer.
CREATE TABLE query_log (
    n INTEGER PRIMARY KEY,
    case_id TEXT NOT NULL,
    record BLOB NOT NULL,
    hash BLOB NOT NULL,
    signature BLOB NOT NULL
) STRICT;

CREATE INDEX query_log_case ON query_log (case_id, n);

CREATE TRIGGER query_log_stays BEFORE UPDATE ON query_log BEGIN
    SELECT RAISE(ABORT, 'a record of the query log is never changed');
END;

CREATE TRIGGER query_log_is_not_deleted BEFORE DELETE ON query_log BEGIN
    SELECT RAISE(ABORT, 'a record of the query log is never deleted');
END;

-- The end of that chain: how many records were written, and the hash of the last.
CREATE TABLE query_log_end (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    records INTEGER NOT NULL,
    head BLOB NOT NULL
) STRICT;
