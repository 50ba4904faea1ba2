-- An officer's saved filters, all of them in one row and in the order of their tabs. Sealed under the office's key with
-- the owner in what is authenticated: a filter may hold a name.
CREATE TABLE saved_filters (
    officer TEXT PRIMARY KEY,
    changed_at TEXT NOT NULL,
    content BLOB NOT NULL
) STRICT, WITHOUT ROWID;
