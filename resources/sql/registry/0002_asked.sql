-- Who was asked about in a check, by the thousand: sorted digests of 32 bytes one after the other, 512 at most a row.
CREATE TABLE check_part (
    check_n INTEGER NOT NULL REFERENCES check_log (n),
    first BLOB NOT NULL,
    digests BLOB NOT NULL CHECK (length(digests) % 32 = 0 AND length(digests) > 0),
    PRIMARY KEY (check_n, first)
) STRICT;

INSERT INTO check_part SELECT check_n, subject, subject FROM check_subject;

DROP TABLE check_subject;
