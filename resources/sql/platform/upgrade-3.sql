-- From version 2: what recipients say is signed by them; witnesses' signatures on the logs' heads.
ALTER TABLE feedback ADD COLUMN name TEXT NOT NULL DEFAULT '';
ALTER TABLE feedback ADD COLUMN line TEXT NOT NULL DEFAULT '';
CREATE UNIQUE INDEX feedback_once ON feedback (name) WHERE name <> '';
CREATE TABLE cosignature (region TEXT NOT NULL, size BIGINT NOT NULL, witness TEXT NOT NULL, line TEXT NOT NULL, at BIGINT NOT NULL,
    PRIMARY KEY (region, size, witness));
INSERT INTO schema_version VALUES (3);
