-- Who was taken for whom, by digests of names only, and who made sure of an identity before an entry.
CREATE TABLE confusion (
    n INTEGER PRIMARY KEY,
    statement BLOB NOT NULL,
    signature BLOB NOT NULL
) STRICT;

CREATE TRIGGER confusion_stays BEFORE UPDATE ON confusion BEGIN
    SELECT RAISE(ABORT, 'a confusion is never changed');
END;

CREATE TRIGGER confusion_is_not_deleted BEFORE DELETE ON confusion BEGIN
    SELECT RAISE(ABORT, 'a confusion is never deleted');
END;

CREATE TABLE identity_check (
    n INTEGER PRIMARY KEY,
    case_id TEXT NOT NULL,
    statement BLOB NOT NULL,
    signature BLOB NOT NULL
) STRICT;

CREATE INDEX identity_check_case ON identity_check (case_id);

CREATE TRIGGER identity_check_stays BEFORE UPDATE ON identity_check BEGIN
    SELECT RAISE(ABORT, 'an identity check is never changed');
END;

CREATE TRIGGER identity_check_is_not_deleted BEFORE DELETE ON identity_check BEGIN
    SELECT RAISE(ABORT, 'an identity check is never deleted');
END;
