-- Version 6: a digest of what a current program raises, so that screening it again need not read what it raised before.
-- NULL: kept by an older version.

ALTER TABLE kept_screening ADD COLUMN raised TEXT CHECK (length(raised) = 16);
