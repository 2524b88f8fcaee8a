-- Version 3: the rule files outside the program's own that a person has allowed to run, by what is in them.

CREATE TABLE enabled_rule (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  file TEXT NOT NULL,                   -- its name at that time, for people
  enabled_by TEXT NOT NULL CHECK (length(enabled_by) > 0),
  enabled_at TEXT NOT NULL CHECK (enabled_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z')
) STRICT;
