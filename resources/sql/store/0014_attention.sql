-- What a supervisor looks at first, computed with the row of the list and rebuilt with it; nothing personal. A row that was
-- written before this step is computed anew at the next look.
CREATE TABLE case_attention (
    case_id TEXT NOT NULL,
    what TEXT NOT NULL,
    about TEXT NOT NULL,
    since TEXT NOT NULL,
    PRIMARY KEY (case_id, what, about)
) STRICT, WITHOUT ROWID;

ALTER TABLE case_list ADD COLUMN attended INTEGER NOT NULL DEFAULT 0;

CREATE INDEX case_list_unattended ON case_list (case_id) WHERE attended = 0;

-- When a person closed what the platform refused: a report of an earlier moment still counts it as open.
ALTER TABLE sync_outbox ADD COLUMN closed_at TEXT;
