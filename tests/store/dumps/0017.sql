CREATE INDEX case_list_bands ON case_list (standing, do_by, due) WHERE standing < 8;

CREATE INDEX case_list_do_by ON case_list (do_by, case_id, due) WHERE live = 1;

CREATE INDEX case_list_due ON case_list (due, case_id) WHERE live = 1;

CREATE INDEX case_list_standing ON case_list (standing, do_by, case_id, due) WHERE live = 1;

CREATE INDEX case_list_unattended ON case_list (case_id) WHERE attended = 0;

CREATE INDEX case_list_wake ON case_list (wake_on) WHERE live = 1;

CREATE INDEX draft_case ON draft (case_id);

CREATE INDEX draft_officer ON draft (officer);

CREATE INDEX identity_check_case ON identity_check (case_id);

CREATE INDEX kept_apart_due ON kept_apart (case_id) WHERE kept < due;

CREATE INDEX office_choice_kind ON office_choice (kind, name, n);

CREATE INDEX query_log_case ON query_log (case_id, n);

CREATE INDEX sync_file_out_open ON sync_file_out (n) WHERE standing IN (0, 1);

CREATE INDEX sync_inbox_act ON sync_inbox (eid);

CREATE INDEX sync_inbox_case ON sync_inbox (platform_case, seq);

CREATE INDEX sync_outbox_act ON sync_outbox (case_id, act);

CREATE INDEX sync_outbox_open ON sync_outbox (n) WHERE standing IN (0, 2);

CREATE INDEX sync_seen_case ON sync_seen (case_id);

CREATE TABLE account_act (
    n INTEGER PRIMARY KEY,
    record BLOB NOT NULL,
    signature BLOB NOT NULL
) STRICT;

CREATE TABLE account_slot (
    officer TEXT PRIMARY KEY,
    recovery INTEGER NOT NULL,
    sealed BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE act (
    seq INTEGER PRIMARY KEY,
    case_id TEXT NOT NULL,
    n INTEGER NOT NULL,
    payload BLOB NOT NULL,
    hash BLOB NOT NULL,
    signature BLOB NOT NULL,
    UNIQUE (case_id, n)
) STRICT;

CREATE TABLE adoption (
    n INTEGER PRIMARY KEY,
    statement BLOB NOT NULL,
    signature BLOB NOT NULL
) STRICT;

CREATE TABLE adoption_answer (
    seq INTEGER PRIMARY KEY,
    n INTEGER NOT NULL UNIQUE REFERENCES adoption (n),
    statement BLOB NOT NULL,
    signature BLOB NOT NULL
) STRICT;

CREATE TABLE brought_here (
    version INTEGER PRIMARY KEY,
    program TEXT NOT NULL,
    copy TEXT NOT NULL
) STRICT;

CREATE TABLE case_attention (
    case_id TEXT NOT NULL,
    what TEXT NOT NULL,
    about TEXT NOT NULL,
    since TEXT NOT NULL,
    PRIMARY KEY (case_id, what, about)
) STRICT, WITHOUT ROWID;

CREATE TABLE case_key (
    case_id TEXT PRIMARY KEY,
    since INTEGER NOT NULL,
    wrapped BLOB NOT NULL,
    name BLOB
) STRICT, WITHOUT ROWID;

CREATE TABLE case_list (
    case_id TEXT PRIMARY KEY,
    number TEXT NOT NULL,
    number_key TEXT NOT NULL UNIQUE,
    acts INTEGER NOT NULL,
    head BLOB NOT NULL,
    live INTEGER NOT NULL,
    kind TEXT NOT NULL,
    stage TEXT NOT NULL,
    entry TEXT NOT NULL,
    disputed INTEGER NOT NULL,
    standing INTEGER NOT NULL,
    clock TEXT NOT NULL,
    do_by TEXT NOT NULL,
    due TEXT NOT NULL,
    limit_due TEXT NOT NULL,
    provisional INTEGER NOT NULL,
    wake_on TEXT NOT NULL,
    as_of TEXT NOT NULL
, attended INTEGER NOT NULL DEFAULT 0) STRICT, WITHOUT ROWID;

CREATE TABLE chain_end (
    chain TEXT PRIMARY KEY,
    records INTEGER NOT NULL,
    last BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE confusion (
    n INTEGER PRIMARY KEY,
    statement BLOB NOT NULL,
    signature BLOB NOT NULL
) STRICT;

CREATE TABLE device (
    id TEXT PRIMARY KEY,
    acts INTEGER NOT NULL,
    head BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE draft (
    id TEXT PRIMARY KEY,
    officer TEXT NOT NULL,
    case_id TEXT NOT NULL,
    ready INTEGER NOT NULL,
    changed_at TEXT NOT NULL,
    content BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE identity_check (
    n INTEGER PRIMARY KEY,
    case_id TEXT NOT NULL,
    statement BLOB NOT NULL,
    signature BLOB NOT NULL
) STRICT;

CREATE TABLE kept_apart (
    case_id TEXT PRIMARY KEY,
    kept INTEGER NOT NULL,
    due INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE office (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    profile BLOB NOT NULL
) STRICT;

CREATE TABLE office_choice (
    n INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    record BLOB NOT NULL,
    signature BLOB NOT NULL,
    content BLOB NOT NULL
) STRICT;

CREATE TABLE office_generation (
    n INTEGER PRIMARY KEY,
    older BLOB,
    sealed INTEGER NOT NULL
) STRICT;

CREATE TABLE office_key (
    name TEXT PRIMARY KEY,
    public BLOB NOT NULL,
    sealed BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE office_key_box (
    n INTEGER NOT NULL,
    officer TEXT NOT NULL,
    box BLOB NOT NULL,
    PRIMARY KEY (n, officer)
) STRICT, WITHOUT ROWID;

CREATE TABLE officer (
    n INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    statement BLOB NOT NULL,
    signature BLOB NOT NULL,
    keystore BLOB NOT NULL
) STRICT;

CREATE TABLE "officer_pair" (
    officer TEXT PRIMARY KEY,
    public BLOB NOT NULL,
    signature BLOB NOT NULL,
    sealed BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE other_matter (
    digest BLOB PRIMARY KEY,
    statement BLOB NOT NULL,
    signature BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE paper (
    seq INTEGER PRIMARY KEY,
    case_id TEXT NOT NULL,
    name TEXT NOT NULL,
    record BLOB NOT NULL,
    signature BLOB NOT NULL,
    sealed BLOB NOT NULL,
    UNIQUE (case_id, name)
) STRICT;

CREATE TABLE paper_number (
    series TEXT NOT NULL,
    year INTEGER NOT NULL,
    n INTEGER NOT NULL,
    paper INTEGER NOT NULL UNIQUE,
    PRIMARY KEY (series, year, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE query_log (
    n INTEGER PRIMARY KEY,
    case_id TEXT NOT NULL,
    record BLOB NOT NULL,
    hash BLOB NOT NULL,
    signature BLOB NOT NULL
) STRICT;

CREATE TABLE query_log_end (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    records INTEGER NOT NULL,
    head BLOB NOT NULL
) STRICT;

CREATE TABLE restoration (
    n INTEGER PRIMARY KEY,
    statement BLOB NOT NULL,
    signature BLOB NOT NULL
) STRICT;

CREATE TABLE saved_filters (
    officer TEXT PRIMARY KEY,
    changed_at TEXT NOT NULL,
    content BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE schema_version (version INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;

CREATE TABLE sealed_record (
    n INTEGER PRIMARY KEY,
    record BLOB NOT NULL,
    hash BLOB NOT NULL
) STRICT;

CREATE TABLE sealed_record_end (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    records INTEGER NOT NULL,
    head BLOB NOT NULL
) STRICT;

CREATE TABLE sealed_record_key (
    n INTEGER NOT NULL,
    officer TEXT NOT NULL,
    box BLOB NOT NULL,
    PRIMARY KEY (n, officer)
) STRICT, WITHOUT ROWID;

CREATE TABLE sign_in_pace (
    officer TEXT PRIMARY KEY,
    failures INTEGER NOT NULL,
    failed_at TEXT NOT NULL,
    boot TEXT NOT NULL,
    since_boot_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sync_cursor (
    shard TEXT PRIMARY KEY,
    seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sync_file_in (
    digest TEXT PRIMARY KEY,
    case_id TEXT NOT NULL,
    platform_case TEXT NOT NULL,
    eid BLOB NOT NULL,
    org TEXT NOT NULL,
    sealed_key BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sync_file_out (
    n INTEGER PRIMARY KEY,
    digest TEXT NOT NULL,
    case_id TEXT NOT NULL,
    platform_case TEXT NOT NULL,
    reader TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    sent INTEGER NOT NULL,
    standing INTEGER NOT NULL,
    trouble TEXT NOT NULL,
    UNIQUE (digest, reader)
) STRICT;

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

CREATE TABLE sync_link (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    enrolment BLOB NOT NULL,
    state BLOB NOT NULL,
    written INTEGER NOT NULL
) STRICT;

CREATE TABLE sync_offer (
    n INTEGER PRIMARY KEY,
    eid BLOB NOT NULL UNIQUE,
    line BLOB NOT NULL
) STRICT;

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
, closed_at TEXT) STRICT;

CREATE TABLE sync_reader (
    device TEXT PRIMARY KEY,
    org TEXT NOT NULL,
    box BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sync_seen (
    eid BLOB PRIMARY KEY,
    case_id TEXT NOT NULL,
    before_act INTEGER NOT NULL,
    lane TEXT NOT NULL,
    taken INTEGER NOT NULL,
    reason TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE tombstone (
    case_id TEXT PRIMARY KEY,
    statement BLOB NOT NULL,
    signature BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER account_act_is_not_deleted BEFORE DELETE ON account_act BEGIN
    SELECT RAISE(ABORT, 'what became of an account is never deleted');
END;

CREATE TRIGGER account_act_stays BEFORE UPDATE ON account_act BEGIN
    SELECT RAISE(ABORT, 'what became of an account is never changed');
END;

CREATE TRIGGER act_is_not_deleted BEFORE DELETE ON act BEGIN
    SELECT RAISE(ABORT, 'an act is never deleted');
END;

CREATE TRIGGER act_stays BEFORE UPDATE ON act BEGIN
    SELECT RAISE(ABORT, 'an act is never changed');
END;

CREATE TRIGGER adoption_answer_is_not_deleted BEFORE DELETE ON adoption_answer BEGIN
    SELECT RAISE(ABORT, 'an answer is never deleted');
END;

CREATE TRIGGER adoption_answer_stays BEFORE UPDATE ON adoption_answer BEGIN
    SELECT RAISE(ABORT, 'an answer is never changed');
END;

CREATE TRIGGER adoption_is_not_deleted BEFORE DELETE ON adoption BEGIN
    SELECT RAISE(ABORT, 'a proposal is never deleted');
END;

CREATE TRIGGER adoption_stays BEFORE UPDATE ON adoption BEGIN
    SELECT RAISE(ABORT, 'a proposal is never changed');
END;

CREATE TRIGGER confusion_is_not_deleted BEFORE DELETE ON confusion BEGIN
    SELECT RAISE(ABORT, 'a confusion is never deleted');
END;

CREATE TRIGGER confusion_stays BEFORE UPDATE ON confusion BEGIN
    SELECT RAISE(ABORT, 'a confusion is never changed');
END;

CREATE TRIGGER draft_is_forgotten AFTER DELETE ON case_key BEGIN
    DELETE FROM draft WHERE case_id = OLD.case_id;
END;

CREATE TRIGGER identity_check_is_not_deleted BEFORE DELETE ON identity_check BEGIN
    SELECT RAISE(ABORT, 'an identity check is never deleted');
END;

CREATE TRIGGER identity_check_stays BEFORE UPDATE ON identity_check BEGIN
    SELECT RAISE(ABORT, 'an identity check is never changed');
END;

CREATE TRIGGER office_choice_is_not_deleted BEFORE DELETE ON office_choice BEGIN
    SELECT RAISE(ABORT, 'a choice of the office is never deleted');
END;

CREATE TRIGGER office_choice_stays BEFORE UPDATE ON office_choice BEGIN
    SELECT RAISE(ABORT, 'a choice of the office is never changed');
END;

CREATE TRIGGER office_generation_is_not_deleted BEFORE DELETE ON office_generation BEGIN
    SELECT RAISE(ABORT, 'a key of the office is never deleted');
END;

CREATE TRIGGER office_generation_stays BEFORE UPDATE ON office_generation
    WHEN NEW.n <> OLD.n OR NEW.older IS NOT OLD.older OR NEW.sealed < OLD.sealed BEGIN
    SELECT RAISE(ABORT, 'a key of the office is made once, and its count only grows');
END;

CREATE TRIGGER office_is_not_deleted BEFORE DELETE ON office BEGIN
    SELECT RAISE(ABORT, 'an office is named once');
END;

CREATE TRIGGER office_key_stays BEFORE UPDATE ON office_key WHEN NEW.name <> OLD.name OR NEW.public <> OLD.public BEGIN
    SELECT RAISE(ABORT, 'a pair of the office is made once');
END;

CREATE TRIGGER office_stays BEFORE UPDATE ON office BEGIN
    SELECT RAISE(ABORT, 'an office is named once');
END;

CREATE TRIGGER officer_is_not_deleted BEFORE DELETE ON officer BEGIN
    SELECT RAISE(ABORT, 'an officer is never deleted');
END;

CREATE TRIGGER officer_pair_is_not_deleted BEFORE DELETE ON officer_pair BEGIN
    SELECT RAISE(ABORT, 'the pair of an officer is never deleted');
END;

CREATE TRIGGER officer_pair_stays BEFORE UPDATE ON officer_pair BEGIN
    SELECT RAISE(ABORT, 'the pair of an officer is never changed');
END;

CREATE TRIGGER officer_stays BEFORE UPDATE OF n, id, statement, signature ON officer BEGIN
    SELECT RAISE(ABORT, 'an officer is never changed');
END;

CREATE TRIGGER other_matter_is_not_deleted BEFORE DELETE ON other_matter BEGIN
    SELECT RAISE(ABORT, 'a confirmation is never deleted');
END;

CREATE TRIGGER other_matter_stays BEFORE UPDATE ON other_matter BEGIN
    SELECT RAISE(ABORT, 'a confirmation is never changed');
END;

CREATE TRIGGER paper_is_not_deleted BEFORE DELETE ON paper BEGIN
    SELECT RAISE(ABORT, 'an issued paper is never deleted');
END;

CREATE TRIGGER paper_number_is_not_deleted BEFORE DELETE ON paper_number BEGIN
    SELECT RAISE(ABORT, 'a number that was given is never deleted');
END;

CREATE TRIGGER paper_number_stays BEFORE UPDATE ON paper_number BEGIN
    SELECT RAISE(ABORT, 'a number that was given is never changed');
END;

CREATE TRIGGER paper_stays BEFORE UPDATE ON paper BEGIN
    SELECT RAISE(ABORT, 'an issued paper is never changed');
END;

CREATE TRIGGER query_log_is_not_deleted BEFORE DELETE ON query_log BEGIN
    SELECT RAISE(ABORT, 'a record of the query log is never deleted');
END;

CREATE TRIGGER query_log_stays BEFORE UPDATE ON query_log BEGIN
    SELECT RAISE(ABORT, 'a record of the query log is never changed');
END;

CREATE TRIGGER restoration_is_not_deleted BEFORE DELETE ON restoration BEGIN
    SELECT RAISE(ABORT, 'a restore is never deleted');
END;

CREATE TRIGGER restoration_stays BEFORE UPDATE ON restoration BEGIN
    SELECT RAISE(ABORT, 'a restore is never changed');
END;

CREATE TRIGGER sealed_record_is_not_deleted BEFORE DELETE ON sealed_record BEGIN
    SELECT RAISE(ABORT, 'a record of the sealed register is never deleted');
END;

CREATE TRIGGER sealed_record_key_is_not_deleted BEFORE DELETE ON sealed_record_key BEGIN
    SELECT RAISE(ABORT, 'a record of the sealed register is never deleted');
END;

CREATE TRIGGER sealed_record_key_stays BEFORE UPDATE ON sealed_record_key BEGIN
    SELECT RAISE(ABORT, 'a record of the sealed register is never changed');
END;

CREATE TRIGGER sealed_record_stays BEFORE UPDATE ON sealed_record BEGIN
    SELECT RAISE(ABORT, 'a record of the sealed register is never changed');
END;

CREATE TRIGGER sync_outbox_is_not_deleted BEFORE DELETE ON sync_outbox BEGIN
    SELECT RAISE(ABORT, 'what was signed to be sent is never deleted');
END;

CREATE TRIGGER sync_outbox_line_stays BEFORE UPDATE OF eid, case_id, act, platform_case, lane, line ON sync_outbox
WHEN NEW.eid <> OLD.eid OR NEW.case_id <> OLD.case_id OR NEW.act <> OLD.act OR NEW.platform_case <> OLD.platform_case
    OR NEW.lane <> OLD.lane
    OR (NEW.line <> OLD.line AND (substr(CAST(OLD.line AS TEXT), 1, 6) <> '{"k":"'
        OR NEW.line <> CAST('{' || substr(CAST(OLD.line AS TEXT), instr(CAST(OLD.line AS TEXT), '"p":')) AS BLOB)))
BEGIN
    SELECT RAISE(ABORT, 'what was signed to be sent is never changed');
END;

CREATE TRIGGER tombstone_is_not_deleted BEFORE DELETE ON tombstone BEGIN
    SELECT RAISE(ABORT, 'a tombstone is never deleted');
END;

CREATE TRIGGER tombstone_stays BEFORE UPDATE ON tombstone BEGIN
    SELECT RAISE(ABORT, 'a tombstone is never changed');
END;
