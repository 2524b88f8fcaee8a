-- Version 4: the parts of what a decision was made on, so that it can be told which of them has changed. NULL together:
-- decisions from before, and those without a basis.

ALTER TABLE decision ADD COLUMN rule_version INTEGER;
ALTER TABLE decision ADD COLUMN facts_basis TEXT
  CHECK (length(facts_basis) = 16 AND (facts_basis IS NULL) = (rule_version IS NULL));
ALTER TABLE decision ADD COLUMN dose_basis TEXT
  CHECK (length(dose_basis) = 16 AND (dose_basis IS NULL) = (rule_version IS NULL));
