-- From version 4: which device of an office sends a file, so that one alone cannot take its office's place; what second officers signed.
ALTER TABLE file_held ADD COLUMN device TEXT NOT NULL DEFAULT '';
CREATE TABLE countersignature (region TEXT NOT NULL, eid BYTEA NOT NULL, key_id TEXT NOT NULL, org TEXT NOT NULL, officer TEXT NOT NULL,
    line TEXT NOT NULL, at BIGINT NOT NULL, PRIMARY KEY (region, eid, key_id));
CREATE INDEX submission_held ON submission (received_at) WHERE verdict = 'held';
INSERT INTO schema_version VALUES (5);
