-- What became of the accounts after they were made: one signed chain, only ever longer. And how an office was brought up to date.
CREATE TABLE account_act (
    n INTEGER PRIMARY KEY,
    record BLOB NOT NULL,
    signature BLOB NOT NULL
) STRICT;

CREATE TRIGGER account_act_stays BEFORE UPDATE ON account_act BEGIN
    SELECT RAISE(ABORT, 'what became of an account is never changed');
END;

CREATE TRIGGER account_act_is_not_deleted BEFORE DELETE ON account_act BEGIN
    SELECT RAISE(ABORT, 'what became of an account is never deleted');
END;

-- What an account's password opens, sealed to the recovery key whose record is `recovery`.
CREATE TABLE account_slot (
    officer TEXT PRIMARY KEY,
    recovery INTEGER NOT NULL,
    sealed BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- The end of a chain whose records lie in a table of their own: how many were written, and the signature of the last.
CREATE TABLE chain_end (
    chain TEXT PRIMARY KEY,
    records INTEGER NOT NULL,
    last BLOB NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO chain_end (chain, records, last) SELECT 'office_choice', n, signature FROM office_choice ORDER BY n DESC LIMIT 1;

-- For a program that is too old to read the office: which one brought it here, and where it lies as it was before.
CREATE TABLE brought_here (
    version INTEGER PRIMARY KEY,
    program TEXT NOT NULL,
    copy TEXT NOT NULL
) STRICT;
