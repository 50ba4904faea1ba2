-- The platform's database on PostgreSQL: the same tables, divided by region, which is part of every key; and the inbox
-- from which the sequencer numbers what many writers accept at once.
CREATE TABLE schema_version (version bigint PRIMARY KEY);
INSERT INTO schema_version VALUES (1);

CREATE TABLE epoch (epoch bigint PRIMARY KEY, from_seq bigint NOT NULL, began_at bigint NOT NULL);
INSERT INTO epoch VALUES (1, 0, 0);

CREATE TABLE invitation (code_digest bytea PRIMARY KEY, org text NOT NULL, officer text NOT NULL, roles text NOT NULL,
    made_at bigint NOT NULL, expires_at bigint NOT NULL, used_at bigint);
CREATE TABLE device (fingerprint text PRIMARY KEY, device text NOT NULL UNIQUE, org text NOT NULL, officer text NOT NULL,
    roles text NOT NULL, key_id text NOT NULL, enrolled_at bigint NOT NULL, revoked_at bigint, reason text);
CREATE TABLE officer_key (key_id text PRIMARY KEY, org text NOT NULL, officer text NOT NULL, roles text NOT NULL,
    suite text NOT NULL, spki bytea NOT NULL, enrolled_at bigint NOT NULL, invalid_from bigint);
CREATE TABLE key_event (seq bigint PRIMARY KEY, at bigint NOT NULL, body bytea NOT NULL);

CREATE TABLE submission (region text NOT NULL, eid bytea NOT NULL, eid_sm3 bytea NOT NULL, case_id text NOT NULL,
    device text NOT NULL, device_n bigint NOT NULL, received_at bigint NOT NULL, verdict text NOT NULL,
    line bytea NOT NULL, answer bytea NOT NULL, PRIMARY KEY (region, eid)) PARTITION BY LIST (region);
-- Beside the acts, because it may be destroyed while they stay.
CREATE TABLE case_key (region text NOT NULL, eid bytea NOT NULL, boxed bytea NOT NULL, PRIMARY KEY (region, eid))
    PARTITION BY LIST (region);
CREATE INDEX submission_by_device ON submission (region, device, device_n);
CREATE TABLE stray (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, at bigint NOT NULL, code text NOT NULL,
    line bytea NOT NULL);

CREATE SEQUENCE act_ord;
CREATE TABLE act (ord bigint NOT NULL DEFAULT nextval('act_ord'), region text NOT NULL, eid bytea NOT NULL,
    case_id text NOT NULL, type text NOT NULL, lane text NOT NULL, lane_no bigint NOT NULL, prev bytea NOT NULL,
    beside bigint NOT NULL, PRIMARY KEY (region, eid)) PARTITION BY LIST (region);
CREATE UNIQUE INDEX act_one_next ON act (region, case_id, prev) WHERE lane = 'D' AND beside = 0;
CREATE UNIQUE INDEX act_one_number ON act (region, case_id, lane, lane_no) WHERE beside = 0;
CREATE TABLE case_head (region text NOT NULL, case_id text NOT NULL, dhead bytea NOT NULL, n bigint NOT NULL,
    fcount bigint NOT NULL, PRIMARY KEY (region, case_id)) PARTITION BY LIST (region);

CREATE SEQUENCE inbox_id;
CREATE TABLE act_inbox (region text NOT NULL, id bigint NOT NULL DEFAULT nextval('inbox_id'), eid bytea NOT NULL, body bytea NOT NULL,
    PRIMARY KEY (region, id)) PARTITION BY LIST (region);
CREATE TABLE sequencer (region text PRIMARY KEY, last bigint NOT NULL);
CREATE TABLE feed (region text NOT NULL, seq bigint NOT NULL, eid bytea NOT NULL, body bytea NOT NULL,
    PRIMARY KEY (region, seq)) PARTITION BY LIST (region);
CREATE UNIQUE INDEX feed_once ON feed (region, eid);

CREATE TABLE tile (region text NOT NULL, family text NOT NULL, level bigint NOT NULL, no bigint NOT NULL,
    hashes bytea NOT NULL, PRIMARY KEY (region, family, level, no)) PARTITION BY LIST (region);
CREATE TABLE checkpoint (region text NOT NULL, size bigint NOT NULL, root bytea NOT NULL, root_sm3 bytea NOT NULL,
    at bigint NOT NULL, note bytea NOT NULL, PRIMARY KEY (region, size));

CREATE TABLE consumer (region text NOT NULL, device text NOT NULL, stream text NOT NULL, acked_seq bigint NOT NULL,
    digest text NOT NULL, at bigint NOT NULL, PRIMARY KEY (region, device, stream));
CREATE TABLE register (region text NOT NULL, id text NOT NULL, version bigint NOT NULL, bucket bigint NOT NULL,
    subject_digest text NOT NULL, doc bytea NOT NULL, PRIMARY KEY (region, id)) PARTITION BY LIST (region);
CREATE INDEX register_by_subject ON register (subject_digest);
CREATE INDEX register_in_order ON register (bucket, id);
CREATE INDEX register_by_id ON register (id);
-- Which entry changed, never what is in it: an entry that goes leaves nothing behind here.
CREATE TABLE register_change (seq bigint PRIMARY KEY, at bigint NOT NULL, id text NOT NULL, op text NOT NULL,
    reason text NOT NULL, effective text NOT NULL);
CREATE TABLE inquiry (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, at bigint NOT NULL, device text NOT NULL,
    org text NOT NULL, purpose text NOT NULL, subject_digest text NOT NULL, hits bigint NOT NULL);

-- One division a province (GB/T 2260), the nation's own, and one for whatever is still to come.
DO $$
DECLARE
    divided text;
    region text;
BEGIN
    FOREACH divided IN ARRAY ARRAY['submission', 'case_key', 'act', 'case_head', 'act_inbox', 'feed', 'tile',
                                   'register'] LOOP
        FOREACH region IN ARRAY ARRAY['00', '11', '12', '13', '14', '15', '21', '22', '23', '31', '32', '33', '34', '35',
                                      '36', '37', '41', '42', '43', '44', '45', '46', '50', '51', '52', '53', '54', '61',
                                      '62', '63', '64', '65', '71', '81', '82'] LOOP
            EXECUTE format('CREATE TABLE %I PARTITION OF %I FOR VALUES IN (%L)', divided || '_' || region, divided, region);
        END LOOP;
        EXECUTE format('CREATE TABLE %I PARTITION OF %I DEFAULT', divided || '_other', divided);
    END LOOP;
END
$$;

CREATE FUNCTION only_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'rows of % are only added', TG_TABLE_NAME;
END
$$;
CREATE TRIGGER submission_fixed BEFORE UPDATE OR DELETE ON submission FOR EACH ROW EXECUTE FUNCTION only_added();
CREATE TRIGGER act_fixed BEFORE UPDATE OR DELETE ON act FOR EACH ROW EXECUTE FUNCTION only_added();
CREATE TRIGGER feed_fixed BEFORE UPDATE OR DELETE ON feed FOR EACH ROW EXECUTE FUNCTION only_added();
CREATE TRIGGER checkpoint_fixed BEFORE UPDATE OR DELETE ON checkpoint FOR EACH ROW EXECUTE FUNCTION only_added();
CREATE TRIGGER inquiry_fixed BEFORE UPDATE OR DELETE ON inquiry FOR EACH ROW EXECUTE FUNCTION only_added();
