-- Wrong passwords since the last right one, so that guessing costs time after a restart too.
CREATE TABLE sign_in_pace (
    officer TEXT PRIMARY KEY,
    failures INTEGER NOT NULL,
    failed_at TEXT NOT NULL,
    boot TEXT NOT NULL,
    since_boot_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
