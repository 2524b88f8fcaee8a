-- Version 5: what current programs raised under which rules, so that a change of the rules can say whom it concerns.

-- How often a program or its patient was stored: a screening belongs to one such state.
ALTER TABLE program ADD COLUMN edits INTEGER NOT NULL DEFAULT 0 CHECK (edits >= 0);
CREATE TRIGGER program_is_edited AFTER UPDATE OF revision ON program
  BEGIN UPDATE program SET edits = edits + 1 WHERE id = new.id; END;
CREATE TRIGGER patient_is_edited AFTER UPDATE ON patient
  BEGIN UPDATE program SET edits = edits + 1 WHERE episode IN (SELECT id FROM episode WHERE patient = new.id); END;

-- The versions of all plugins and rules that judged, as text.
CREATE TABLE rule_set (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  versions TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE kept_screening (
  program INTEGER PRIMARY KEY REFERENCES program,
  edits INTEGER NOT NULL,
  rules INTEGER NOT NULL REFERENCES rule_set,
  concerned INTEGER NOT NULL CHECK (concerned IN (0, 1)),  -- it raises something else than what a person last saw
  comparable INTEGER NOT NULL CHECK (comparable IN (0, 1)) -- 0: it was edited in between, so that nobody knows what else
) STRICT;
CREATE INDEX kept_screening_by_rules ON kept_screening (rules);
CREATE INDEX concerned_program ON kept_screening (program) WHERE concerned = 1;

-- Nothing of the patient: rules, severities and exercises.
CREATE TABLE kept_finding (
  program INTEGER NOT NULL REFERENCES kept_screening,
  seen INTEGER NOT NULL CHECK (seen IN (0, 1)),  -- 1: as a person last saw it, 0: as it is now, where that is otherwise
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  rule TEXT NOT NULL,
  rule_version INTEGER NOT NULL,
  severity TEXT NOT NULL CHECK (severity IN ('stop', 'caution', 'ask', 'info')),
  item INTEGER,
  exercise TEXT NOT NULL,
  about TEXT NOT NULL,
  PRIMARY KEY (program, seen, ordinal)
) STRICT, WITHOUT ROWID;
