-- The platform's database in one file: one writer, so that numbers are given as acts are accepted.
CREATE TABLE schema_version (version INTEGER PRIMARY KEY) STRICT;
INSERT INTO schema_version VALUES (1);

CREATE TABLE epoch (epoch INTEGER PRIMARY KEY, from_seq INTEGER NOT NULL, began_at INTEGER NOT NULL) STRICT;
INSERT INTO epoch VALUES (1, 0, 0);

CREATE TABLE invitation (code_digest BLOB PRIMARY KEY, org TEXT NOT NULL, officer TEXT NOT NULL, roles TEXT NOT NULL,
    made_at INTEGER NOT NULL, expires_at INTEGER NOT NULL, used_at INTEGER) STRICT;
CREATE TABLE device (fingerprint TEXT PRIMARY KEY, device TEXT NOT NULL UNIQUE, org TEXT NOT NULL, officer TEXT NOT NULL,
    roles TEXT NOT NULL, key_id TEXT NOT NULL, enrolled_at INTEGER NOT NULL, revoked_at INTEGER, reason TEXT) STRICT;
CREATE TABLE officer_key (key_id TEXT PRIMARY KEY, org TEXT NOT NULL, officer TEXT NOT NULL, roles TEXT NOT NULL,
    suite TEXT NOT NULL, spki BLOB NOT NULL, enrolled_at INTEGER NOT NULL, invalid_from INTEGER) STRICT;
CREATE TABLE key_event (seq INTEGER PRIMARY KEY, at INTEGER NOT NULL, body BLOB NOT NULL) STRICT;

CREATE TABLE submission (region TEXT NOT NULL, eid BLOB NOT NULL, eid_sm3 BLOB NOT NULL, case_id TEXT NOT NULL,
    device TEXT NOT NULL, device_n INTEGER NOT NULL, received_at INTEGER NOT NULL, verdict TEXT NOT NULL,
    line BLOB NOT NULL, answer BLOB NOT NULL, PRIMARY KEY (region, eid)) STRICT;
-- Beside the acts, because it may be destroyed while they stay.
CREATE TABLE case_key (region TEXT NOT NULL, eid BLOB NOT NULL, boxed BLOB NOT NULL, PRIMARY KEY (region, eid)) STRICT;
CREATE INDEX submission_by_device ON submission (region, device, device_n);
CREATE TABLE stray (id INTEGER PRIMARY KEY, at INTEGER NOT NULL, code TEXT NOT NULL, line BLOB NOT NULL) STRICT;

CREATE TABLE act (ord INTEGER PRIMARY KEY, region TEXT NOT NULL, eid BLOB NOT NULL, case_id TEXT NOT NULL,
    type TEXT NOT NULL, lane TEXT NOT NULL, lane_no INTEGER NOT NULL, prev BLOB NOT NULL, beside INTEGER NOT NULL,
    UNIQUE (region, eid)) STRICT;
-- A fork of the decision lane is impossible even with a mistake in the code.
CREATE UNIQUE INDEX act_one_next ON act (region, case_id, prev) WHERE lane = 'D' AND beside = 0;
CREATE UNIQUE INDEX act_one_number ON act (region, case_id, lane, lane_no) WHERE beside = 0;
CREATE TABLE case_head (region TEXT NOT NULL, case_id TEXT NOT NULL, dhead BLOB NOT NULL, n INTEGER NOT NULL,
    fcount INTEGER NOT NULL, PRIMARY KEY (region, case_id)) STRICT, WITHOUT ROWID;

CREATE TABLE sequencer (region TEXT PRIMARY KEY, last INTEGER NOT NULL) STRICT;
CREATE TABLE feed (region TEXT NOT NULL, seq INTEGER NOT NULL, eid BLOB NOT NULL, body BLOB NOT NULL,
    PRIMARY KEY (region, seq)) STRICT;
CREATE UNIQUE INDEX feed_once ON feed (region, eid);

CREATE TABLE tile (region TEXT NOT NULL, family TEXT NOT NULL, level INTEGER NOT NULL, no INTEGER NOT NULL,
    hashes BLOB NOT NULL, PRIMARY KEY (region, family, level, no)) STRICT;
CREATE TABLE checkpoint (region TEXT NOT NULL, size INTEGER NOT NULL, root BLOB NOT NULL, root_sm3 BLOB NOT NULL,
    at INTEGER NOT NULL, note BLOB NOT NULL, PRIMARY KEY (region, size)) STRICT;

CREATE TABLE consumer (region TEXT NOT NULL, device TEXT NOT NULL, stream TEXT NOT NULL, acked_seq INTEGER NOT NULL,
    digest TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (region, device, stream)) STRICT;
CREATE TABLE register (region TEXT NOT NULL, id TEXT NOT NULL, version INTEGER NOT NULL, bucket INTEGER NOT NULL,
    subject_digest TEXT NOT NULL, doc BLOB NOT NULL, PRIMARY KEY (region, id)) STRICT;
CREATE INDEX register_by_subject ON register (subject_digest);
CREATE INDEX register_in_order ON register (bucket, id);
CREATE INDEX register_by_id ON register (id);
-- Which entry changed, never what is in it: an entry that goes leaves nothing behind here.
CREATE TABLE register_change (seq INTEGER PRIMARY KEY, at INTEGER NOT NULL, id TEXT NOT NULL, op TEXT NOT NULL,
    reason TEXT NOT NULL, effective TEXT NOT NULL) STRICT;
CREATE TABLE inquiry (id INTEGER PRIMARY KEY, at INTEGER NOT NULL, device TEXT NOT NULL, org TEXT NOT NULL,
    purpose TEXT NOT NULL, subject_digest TEXT NOT NULL, hits INTEGER NOT NULL) STRICT;

CREATE TRIGGER submission_stays BEFORE DELETE ON submission BEGIN SELECT RAISE(ABORT, 'submissions are only added'); END;
CREATE TRIGGER submission_fixed BEFORE UPDATE ON submission BEGIN SELECT RAISE(ABORT, 'submissions are only added'); END;
CREATE TRIGGER act_stays BEFORE DELETE ON act BEGIN SELECT RAISE(ABORT, 'acts are only added'); END;
CREATE TRIGGER act_fixed BEFORE UPDATE ON act BEGIN SELECT RAISE(ABORT, 'acts are only added'); END;
CREATE TRIGGER feed_stays BEFORE DELETE ON feed BEGIN SELECT RAISE(ABORT, 'the feed is only added to'); END;
CREATE TRIGGER feed_fixed BEFORE UPDATE ON feed BEGIN SELECT RAISE(ABORT, 'the feed is only added to'); END;
CREATE TRIGGER checkpoint_stays BEFORE DELETE ON checkpoint BEGIN SELECT RAISE(ABORT, 'a checkpoint stays'); END;
CREATE TRIGGER checkpoint_fixed BEFORE UPDATE ON checkpoint BEGIN SELECT RAISE(ABORT, 'a checkpoint stays'); END;
CREATE TRIGGER inquiry_stays BEFORE DELETE ON inquiry BEGIN SELECT RAISE(ABORT, 'inquiries are only added'); END;
CREATE TRIGGER inquiry_fixed BEFORE UPDATE ON inquiry BEGIN SELECT RAISE(ABORT, 'inquiries are only added'); END;
