-- Which generation of the mirror readers use, the key of its numbers' digests, and who checked whom, why.
CREATE TABLE mirror (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    generation INTEGER NOT NULL,
    digest_key BLOB NOT NULL
) STRICT;

CREATE TABLE check_log (
    n INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    officer TEXT NOT NULL,
    reason TEXT NOT NULL,
    listed INTEGER NOT NULL,
    namesake INTEGER NOT NULL,
    clear INTEGER NOT NULL,
    invalid INTEGER NOT NULL
) STRICT;

CREATE TABLE check_subject (
    check_n INTEGER NOT NULL REFERENCES check_log (n),
    subject BLOB NOT NULL,
    PRIMARY KEY (subject, check_n)
) STRICT, WITHOUT ROWID;
