-- From version 3: sealed files of evidence on their way from one office to others, and the boxes they are sealed to.
CREATE TABLE reader_box (device TEXT PRIMARY KEY, org TEXT NOT NULL, line TEXT NOT NULL, at BIGINT NOT NULL);
CREATE INDEX reader_box_by_org ON reader_box (org);
CREATE TABLE file_held (region TEXT NOT NULL, org TEXT NOT NULL, sha256 TEXT NOT NULL, case_id TEXT NOT NULL, bytes BIGINT NOT NULL,
    have BIGINT NOT NULL, whole BIGINT NOT NULL, begun_at BIGINT NOT NULL, PRIMARY KEY (region, org, sha256));
CREATE INDEX file_held_by_case ON file_held (region, case_id);
CREATE TABLE file_part (region TEXT NOT NULL, org TEXT NOT NULL, sha256 TEXT NOT NULL, begins BIGINT NOT NULL, bytes BYTEA NOT NULL,
    PRIMARY KEY (region, org, sha256, begins));
-- For whom, and the file's key in that device's box. Both may be destroyed, and are.
CREATE TABLE file_reader (region TEXT NOT NULL, org TEXT NOT NULL, sha256 TEXT NOT NULL, device TEXT NOT NULL, box BYTEA NOT NULL,
    taken_at BIGINT NOT NULL, PRIMARY KEY (region, org, sha256, device));
CREATE INDEX file_reader_by_device ON file_reader (device);
-- Which accepted act names which file: without one a file is nobody's business and goes.
CREATE TABLE file_named (region TEXT NOT NULL, eid BYTEA NOT NULL, sha256 TEXT NOT NULL, org TEXT NOT NULL, case_id TEXT NOT NULL,
    bytes BIGINT NOT NULL, PRIMARY KEY (region, eid, sha256));
CREATE INDEX file_named_by_file ON file_named (region, org, sha256);
-- Cases that were purged: no file of theirs is taken any more.
CREATE TABLE file_forgotten (region TEXT NOT NULL, case_id TEXT NOT NULL, at BIGINT NOT NULL, PRIMARY KEY (region, case_id));
INSERT INTO schema_version VALUES (4);
