-- What the office chose to have otherwise than the program ships it: templates, reasons, its superior, its address. Signed
-- and chained; the latest of a kind and name holds, and one without content is the way back.
CREATE TABLE office_choice (
    n INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    record BLOB NOT NULL,
    signature BLOB NOT NULL,
    content BLOB NOT NULL
) STRICT;

CREATE INDEX office_choice_kind ON office_choice (kind, name, n);

CREATE TRIGGER office_choice_stays BEFORE UPDATE ON office_choice BEGIN
    SELECT RAISE(ABORT, 'a choice of the office is never changed');
END;

CREATE TRIGGER office_choice_is_not_deleted BEFORE DELETE ON office_choice BEGIN
    SELECT RAISE(ABORT, 'a choice of the office is never deleted');
END;
