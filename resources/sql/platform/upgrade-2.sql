-- From version 1: which entries come from the acts of which case, how far each feed was followed, what recipients did.
CREATE TABLE register_case (region TEXT NOT NULL, case_id TEXT NOT NULL, round BIGINT NOT NULL, entry_id TEXT NOT NULL,
    PRIMARY KEY (region, case_id, round));
CREATE INDEX register_case_by_entry ON register_case (entry_id);
CREATE TABLE register_followed (region TEXT PRIMARY KEY, seq BIGINT NOT NULL);
CREATE TABLE feedback (seq BIGINT PRIMARY KEY, at BIGINT NOT NULL, device TEXT NOT NULL, org TEXT NOT NULL,
    entry_id TEXT NOT NULL, measure TEXT NOT NULL, did TEXT NOT NULL, on_day TEXT NOT NULL, said TEXT NOT NULL);
CREATE INDEX feedback_by_entry ON feedback (entry_id);
INSERT INTO schema_version VALUES (2);
