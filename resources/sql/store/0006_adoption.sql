-- Rule packs and calendars that the office adopted in the place of those that ship: what one officer proposed, and what
-- another answered. The packs in force are those whose last answer was yes.
CREATE TABLE adoption (
    n INTEGER PRIMARY KEY,
    statement BLOB NOT NULL,
    signature BLOB NOT NULL
) STRICT;

CREATE TRIGGER adoption_stays BEFORE UPDATE ON adoption BEGIN
    SELECT RAISE(ABORT, 'a proposal is never changed');
END;

CREATE TRIGGER adoption_is_not_deleted BEFORE DELETE ON adoption BEGIN
    SELECT RAISE(ABORT, 'a proposal is never deleted');
END;

CREATE TABLE adoption_answer (
    seq INTEGER PRIMARY KEY,
    n INTEGER NOT NULL UNIQUE REFERENCES adoption (n),
    statement BLOB NOT NULL,
    signature BLOB NOT NULL
) STRICT;

CREATE TRIGGER adoption_answer_stays BEFORE UPDATE ON adoption_answer BEGIN
    SELECT RAISE(ABORT, 'an answer is never changed');
END;

CREATE TRIGGER adoption_answer_is_not_deleted BEFORE DELETE ON adoption_answer BEGIN
    SELECT RAISE(ABORT, 'an answer is never deleted');
END;
