-- Acts begun and not recorded. Sealed under the office's key with owner, case and tray in what is authenticated; a draft
-- is its owner's until it lies ready in the tray.
CREATE TABLE draft (
    id TEXT PRIMARY KEY,
    officer TEXT NOT NULL,
    case_id TEXT NOT NULL,
    ready INTEGER NOT NULL,
    changed_at TEXT NOT NULL,
    content BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX draft_officer ON draft (officer);

CREATE INDEX draft_case ON draft (case_id);

-- What is purged from a case is purged from what somebody was about to write in it.
CREATE TRIGGER draft_is_forgotten AFTER DELETE ON case_key BEGIN
    DELETE FROM draft WHERE case_id = OLD.case_id;
END;
