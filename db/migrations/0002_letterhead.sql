-- Version 2: what stands at the head of the clinic's pages, in one row at most, and the day on which a patient comes back.

CREATE TABLE letterhead (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  name TEXT NOT NULL,
  phone TEXT NOT NULL,
  address TEXT NOT NULL,
  logo BLOB CHECK (length(logo) BETWEEN 1 AND 524288),  -- a PNG file; NULL: none
  paper TEXT CHECK (paper IN ('a4', 'letter'))          -- NULL: what is usual for the patient's language
) STRICT;

ALTER TABLE program_content
  ADD COLUMN next_visit TEXT CHECK (next_visit GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
