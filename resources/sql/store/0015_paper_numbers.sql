-- The numbers of papers, by series and year: each once, in the act of issuing, so that none is given twice and none is left out.
CREATE TABLE paper_number (
    series TEXT NOT NULL,
    year INTEGER NOT NULL,
    n INTEGER NOT NULL,
    paper INTEGER NOT NULL UNIQUE,
    PRIMARY KEY (series, year, n)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER paper_number_stays BEFORE UPDATE ON paper_number BEGIN
    SELECT RAISE(ABORT, 'a number that was given is never changed');
END;

CREATE TRIGGER paper_number_is_not_deleted BEFORE DELETE ON paper_number BEGIN
    SELECT RAISE(ABORT, 'a number that was given is never deleted');
END;

-- How many cases each band holds is counted from this alone; only what is closed stands at 8.
CREATE INDEX case_list_bands ON case_list (standing, do_by, due) WHERE standing < 8;
