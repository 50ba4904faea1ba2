-- The bytes of files are the largest there is: divided by province like the acts.
ALTER TABLE file_part RENAME TO file_part_whole;
CREATE TABLE file_part (region TEXT NOT NULL, org TEXT NOT NULL, sha256 TEXT NOT NULL, begins BIGINT NOT NULL, bytes BYTEA NOT NULL,
    PRIMARY KEY (region, org, sha256, begins)) PARTITION BY LIST (region);
DO $$
DECLARE
    region text;
BEGIN
    FOREACH region IN ARRAY ARRAY['00', '11', '12', '13', '14', '15', '21', '22', '23', '31', '32', '33', '34', '35', '36', '37', '41', '42',
                                  '43', '44', '45', '46', '50', '51', '52', '53', '54', '61', '62', '63', '64', '65', '71', '81', '82'] LOOP
        EXECUTE format('CREATE TABLE %I PARTITION OF file_part FOR VALUES IN (%L)', 'file_part_' || region, region);
    END LOOP;
    CREATE TABLE file_part_other PARTITION OF file_part DEFAULT;
END
$$;
INSERT INTO file_part SELECT * FROM file_part_whole;
DROP TABLE file_part_whole;
