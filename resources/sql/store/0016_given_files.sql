-- Files of evidence that this office gives to others over the platform, and those that others gave to it. The bytes stay what
-- they are, sealed, in the folder of attachments; the query log has who gave what to whom and why.
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

CREATE INDEX sync_file_out_open ON sync_file_out (n) WHERE standing IN (0, 1);

-- The key of a file that was given, under the key of the case; an empty one: the file was taken back or purged where it came from.
CREATE TABLE sync_file_in (
    digest TEXT PRIMARY KEY,
    case_id TEXT NOT NULL,
    platform_case TEXT NOT NULL,
    eid BLOB NOT NULL,
    org TEXT NOT NULL,
    sealed_key BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- To whose box files were sealed: another one for the same device is not taken without a person's word.
CREATE TABLE sync_reader (
    device TEXT PRIMARY KEY,
    org TEXT NOT NULL,
    box BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- A purge takes the key of the case out of what was sent, too; nothing else of a line ever changes.
DROP TRIGGER sync_outbox_line_stays;

CREATE TRIGGER sync_outbox_line_stays BEFORE UPDATE OF eid, case_id, act, platform_case, lane, line ON sync_outbox
WHEN NEW.eid <> OLD.eid OR NEW.case_id <> OLD.case_id OR NEW.act <> OLD.act OR NEW.platform_case <> OLD.platform_case
    OR NEW.lane <> OLD.lane
    OR (NEW.line <> OLD.line AND (substr(CAST(OLD.line AS TEXT), 1, 6) <> '{"k":"'
        OR NEW.line <> CAST('{' || substr(CAST(OLD.line AS TEXT), instr(CAST(OLD.line AS TEXT), '"p":')) AS BLOB)))
BEGIN
    SELECT RAISE(ABORT, 'what was signed to be sent is never changed');
END;
