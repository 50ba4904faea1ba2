-- What this office and its platform have said to each other. The log stays what it is; nothing here is needed to read it.
CREATE TABLE sync_link (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    enrolment BLOB NOT NULL,
    state BLOB NOT NULL,
    written INTEGER NOT NULL
) STRICT;

-- Acts of this office on their way: the line as signed, what became of it, and where it was seen in the feed.
CREATE TABLE sync_outbox (
    n INTEGER PRIMARY KEY,
    eid BLOB NOT NULL UNIQUE,
    case_id TEXT NOT NULL,
    act INTEGER NOT NULL,
    platform_case TEXT NOT NULL,
    lane TEXT NOT NULL,
    place INTEGER NOT NULL,
    lets_go INTEGER NOT NULL,
    line BLOB NOT NULL,
    standing INTEGER NOT NULL,
    answer BLOB,
    settled_at TEXT,
    seq INTEGER,
    closed_by TEXT,
    reason TEXT
) STRICT;

CREATE INDEX sync_outbox_act ON sync_outbox (case_id, act);

CREATE INDEX sync_outbox_open ON sync_outbox (n) WHERE standing IN (0, 2);

CREATE TRIGGER sync_outbox_line_stays BEFORE UPDATE OF eid, case_id, act, platform_case, lane, line ON sync_outbox BEGIN
    SELECT RAISE(ABORT, 'what was signed to be sent is never changed');
END;

CREATE TRIGGER sync_outbox_is_not_deleted BEFORE DELETE ON sync_outbox BEGIN
    SELECT RAISE(ABORT, 'what was signed to be sent is never deleted');
END;

CREATE TABLE sync_inbox (
    shard TEXT NOT NULL,
    seq INTEGER NOT NULL,
    platform_case TEXT NOT NULL,
    eid BLOB NOT NULL,
    op TEXT NOT NULL,
    line BLOB NOT NULL,
    reading INTEGER NOT NULL,
    PRIMARY KEY (shard, seq)
) STRICT, WITHOUT ROWID;

CREATE INDEX sync_inbox_case ON sync_inbox (platform_case, seq);

CREATE INDEX sync_inbox_act ON sync_inbox (eid);

CREATE TABLE sync_cursor (
    shard TEXT PRIMARY KEY,
    seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What a platform that was set back may have forgotten, with its own receipts.
CREATE TABLE sync_offer (
    n INTEGER PRIMARY KEY,
    eid BLOB NOT NULL UNIQUE,
    line BLOB NOT NULL
) STRICT;

-- Acts of others in cases of this office: from which act on they had been seen here, and whether they were taken into the log.
CREATE TABLE sync_seen (
    eid BLOB PRIMARY KEY,
    case_id TEXT NOT NULL,
    before_act INTEGER NOT NULL,
    lane TEXT NOT NULL,
    taken INTEGER NOT NULL,
    reason TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX sync_seen_case ON sync_seen (case_id);
