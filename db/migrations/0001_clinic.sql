-- The clinic's database, version 1. The CHECK constraints repeat the bounds of the domain (regimen/engine/dose.hpp and
-- vocabulary.hpp). NULL is "unknown", never 0 and never ''.

CREATE TABLE patient (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  name_words TEXT NOT NULL,             -- the name as it is searched: folded words, a blank before each
  birth_date TEXT CHECK (birth_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  sex TEXT NOT NULL CHECK (sex IN ('female', 'male', 'other', 'unknown')),
  language TEXT NOT NULL CHECK (length(language) > 0),
  notes TEXT NOT NULL,
  archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1))
) STRICT;
CREATE INDEX patient_by_birth_date ON patient (birth_date);

-- A fact without a row is unknown.
CREATE TABLE patient_fact (
  patient INTEGER NOT NULL REFERENCES patient,
  fact TEXT NOT NULL CHECK (length(fact) > 0),
  value TEXT NOT NULL CHECK (value IN ('yes', 'no')),
  PRIMARY KEY (patient, fact)
) STRICT, WITHOUT ROWID;

-- The newest row of a measure is the one that holds.
CREATE TABLE patient_measure (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  patient INTEGER NOT NULL REFERENCES patient,
  measure TEXT NOT NULL CHECK (measure IN ('pain-now', 'symptom-weeks')),
  value INTEGER CHECK (value BETWEEN 0 AND CASE measure WHEN 'pain-now' THEN 10 ELSE 5200 END),
  recorded TEXT NOT NULL CHECK (recorded GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
CREATE INDEX patient_measure_by_patient ON patient_measure (patient, measure, id);

CREATE TABLE episode (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  patient INTEGER NOT NULL REFERENCES patient,
  opened TEXT NOT NULL CHECK (opened GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  closed TEXT CHECK (closed GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND closed >= opened),
  reason TEXT NOT NULL
) STRICT;
CREATE INDEX episode_by_patient ON episode (patient);

CREATE TABLE program (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  episode INTEGER NOT NULL REFERENCES episode,
  revision INTEGER NOT NULL DEFAULT 0 CHECK (revision >= 0)
) STRICT;
CREATE INDEX program_by_episode ON program (episode);

-- What a program says: its draft (number NULL) or an issued version (number from 1).
CREATE TABLE program_content (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  program INTEGER NOT NULL REFERENCES program,
  number INTEGER CHECK (number >= 1),
  title TEXT NOT NULL,
  weeks INTEGER CHECK (weeks BETWEEN 1 AND 104),
  start_date TEXT CHECK (start_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  next_item INTEGER NOT NULL CHECK (next_item >= 1)
) STRICT;
CREATE UNIQUE INDEX program_version ON program_content (program, number) WHERE number IS NOT NULL;
CREATE UNIQUE INDEX program_draft ON program_content (program) WHERE number IS NULL;

-- The words of an exercise as they were when it was added to a program, in the form of the catalogue's files; one row for
-- each wording, shared by all programs that have it.
CREATE TABLE exercise_copy (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  key TEXT NOT NULL,
  toml TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE program_item (
  content INTEGER NOT NULL REFERENCES program_content,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  item INTEGER NOT NULL,
  exercise_key TEXT NOT NULL,
  exercise_copy INTEGER NOT NULL REFERENCES exercise_copy,
  phase TEXT NOT NULL CHECK (phase IN ('warm-up', 'stretch', 'strengthen', 'cool-down', 'daily-life')),
  side TEXT NOT NULL CHECK (side IN ('both', 'left', 'right', 'alternate')),
  note TEXT NOT NULL,
  sets_min INTEGER CHECK (sets_min BETWEEN 1 AND sets_max),
  sets_max INTEGER CHECK (sets_max <= 50),
  reps_min INTEGER CHECK (reps_min BETWEEN 1 AND reps_max),
  reps_max INTEGER CHECK (reps_max <= 500),
  hold_s_min INTEGER CHECK (hold_s_min BETWEEN 0 AND hold_s_max),
  hold_s_max INTEGER CHECK (hold_s_max <= 3600),
  rest_s_min INTEGER CHECK (rest_s_min BETWEEN 0 AND rest_s_max),
  rest_s_max INTEGER CHECK (rest_s_max <= 3600),
  minutes_min INTEGER CHECK (minutes_min BETWEEN 1 AND minutes_max),
  minutes_max INTEGER CHECK (minutes_max <= 600),
  every_min_min INTEGER CHECK (every_min_min BETWEEN 1 AND every_min_max),
  every_min_max INTEGER CHECK (every_min_max <= 720),
  times_per_day_min INTEGER CHECK (times_per_day_min BETWEEN 1 AND times_per_day_max),
  times_per_day_max INTEGER CHECK (times_per_day_max <= 24),
  days_per_week_min INTEGER CHECK (days_per_week_min BETWEEN 1 AND days_per_week_max),
  days_per_week_max INTEGER CHECK (days_per_week_max <= 7),
  PRIMARY KEY (content, ordinal),
  UNIQUE (content, item),
  -- A part is known with both its ends or not at all.
  CHECK ((sets_min IS NULL) = (sets_max IS NULL)), CHECK ((reps_min IS NULL) = (reps_max IS NULL)),
  CHECK ((hold_s_min IS NULL) = (hold_s_max IS NULL)), CHECK ((rest_s_min IS NULL) = (rest_s_max IS NULL)),
  CHECK ((minutes_min IS NULL) = (minutes_max IS NULL)), CHECK ((every_min_min IS NULL) = (every_min_max IS NULL)),
  CHECK ((times_per_day_min IS NULL) = (times_per_day_max IS NULL)),
  CHECK ((days_per_week_min IS NULL) = (days_per_week_max IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX program_item_by_copy ON program_item (exercise_copy);

-- A therapist's decisions on findings. `item` NULL: on the patient or the whole program.
CREATE TABLE decision (
  content INTEGER NOT NULL REFERENCES program_content,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  rule TEXT NOT NULL,
  item INTEGER,
  reason TEXT NOT NULL CHECK (reason IN ('examined-and-cleared', 'patient-tolerates', 'supervised', 'modified',
                                         'benefit-outweighs', 'fact-is-wrong', 'rule-is-wrong')),
  note TEXT NOT NULL,
  decided_by TEXT NOT NULL,
  decided_at TEXT NOT NULL CHECK (decided_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'),
  basis TEXT CHECK (length(basis) = 16),  -- 64 bits in hexadecimal
  PRIMARY KEY (content, ordinal)
) STRICT, WITHOUT ROWID;

-- What was handed out, beside its program_content: the patient as printed, and the report as TOML.
CREATE TABLE issued_version (
  content INTEGER PRIMARY KEY REFERENCES program_content,
  issued_at TEXT NOT NULL CHECK (issued_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'),
  patient_name TEXT NOT NULL,
  birth_date TEXT,
  sex TEXT NOT NULL CHECK (sex IN ('female', 'male', 'other', 'unknown')),
  language TEXT NOT NULL,
  record TEXT NOT NULL
) STRICT;

-- An issued version never changes: not the version, nor its program, items, decisions and wordings.
CREATE TRIGGER issued_version_stays BEFORE UPDATE ON issued_version
  BEGIN SELECT raise(ABORT, 'an issued version is immutable'); END;
CREATE TRIGGER issued_version_is_kept BEFORE DELETE ON issued_version
  BEGIN SELECT raise(ABORT, 'an issued version is immutable'); END;
CREATE TRIGGER issued_content_stays BEFORE UPDATE ON program_content WHEN old.number IS NOT NULL OR new.number IS NOT NULL
  BEGIN SELECT raise(ABORT, 'an issued version is immutable'); END;
CREATE TRIGGER issued_content_is_kept BEFORE DELETE ON program_content WHEN old.number IS NOT NULL
  BEGIN SELECT raise(ABORT, 'an issued version is immutable'); END;
CREATE TRIGGER issued_version_is_not_replaced BEFORE INSERT ON issued_version
  WHEN EXISTS (SELECT 1 FROM issued_version WHERE content = new.content)
  BEGIN SELECT raise(ABORT, 'an issued version is immutable'); END;
CREATE TRIGGER issued_content_is_not_replaced BEFORE INSERT ON program_content
  WHEN EXISTS (SELECT 1 FROM program_content WHERE number IS NOT NULL
               AND (id = new.id OR (program = new.program AND number = new.number)))
  BEGIN SELECT raise(ABORT, 'an issued version is immutable'); END;
CREATE TRIGGER issued_item_is_not_added BEFORE INSERT ON program_item
  WHEN EXISTS (SELECT 1 FROM issued_version WHERE content = new.content)
  BEGIN SELECT raise(ABORT, 'an issued version is immutable'); END;
CREATE TRIGGER issued_item_stays BEFORE UPDATE ON program_item
  WHEN EXISTS (SELECT 1 FROM issued_version WHERE content IN (old.content, new.content))
  BEGIN SELECT raise(ABORT, 'an issued version is immutable'); END;
CREATE TRIGGER issued_item_is_kept BEFORE DELETE ON program_item
  WHEN EXISTS (SELECT 1 FROM issued_version WHERE content = old.content)
  BEGIN SELECT raise(ABORT, 'an issued version is immutable'); END;
CREATE TRIGGER issued_decision_is_not_added BEFORE INSERT ON decision
  WHEN EXISTS (SELECT 1 FROM issued_version WHERE content = new.content)
  BEGIN SELECT raise(ABORT, 'an issued version is immutable'); END;
CREATE TRIGGER issued_decision_stays BEFORE UPDATE ON decision
  WHEN EXISTS (SELECT 1 FROM issued_version WHERE content IN (old.content, new.content))
  BEGIN SELECT raise(ABORT, 'an issued version is immutable'); END;
CREATE TRIGGER issued_decision_is_kept BEFORE DELETE ON decision
  WHEN EXISTS (SELECT 1 FROM issued_version WHERE content = old.content)
  BEGIN SELECT raise(ABORT, 'an issued version is immutable'); END;
CREATE TRIGGER exercise_copy_stays BEFORE UPDATE ON exercise_copy
  BEGIN SELECT raise(ABORT, 'a copy of an exercise is immutable'); END;
CREATE TRIGGER exercise_copy_is_kept BEFORE DELETE ON exercise_copy
  BEGIN SELECT raise(ABORT, 'a copy of an exercise is immutable'); END;
