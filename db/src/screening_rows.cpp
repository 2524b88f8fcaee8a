#include "screening_rows.hpp"

#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>

#include <map>
#include <optional>
#include <utility>

#include "issued_record.hpp"
#include "row_values.hpp"

namespace regimen::db {
namespace {

enum class Shelf { now = 0, seen = 1 };

std::int64_t row_of_rules(SQLite::Database& database, const std::string& versions) {
  SQLite::Statement insert(database, "INSERT OR IGNORE INTO rule_set (versions) VALUES (?)");
  insert.bind(1, versions);
  insert.exec();
  SQLite::Statement row(database, "SELECT id FROM rule_set WHERE versions = ?");
  row.bind(1, versions);
  row.executeStep();
  return row.getColumn(0).getInt64();
}

std::optional<std::int64_t> edits_of(SQLite::Database& database, ProgramKey key) {
  SQLite::Statement row(database, "SELECT edits FROM program WHERE id = ?");
  row.bind(1, number_of(key));
  if (!row.executeStep()) return std::nullopt;
  return row.getColumn(0).getInt64();
}

std::vector<RaisedFinding> findings_of(SQLite::Database& database, ProgramKey key, Shelf shelf) {
  SQLite::Statement row(database,
                        "SELECT rule, rule_version, severity, item, exercise, about FROM kept_finding "
                        "WHERE program = ? AND seen = ? ORDER BY ordinal");
  row.bind(1, number_of(key));
  row.bind(2, static_cast<int>(shelf));
  std::vector<RaisedFinding> findings;
  while (row.executeStep()) {
    RaisedFinding finding;
    finding.rule = text_in(row, 0);
    finding.rule_version = row.getColumn(1).getInt();
    finding.severity = token_in<Severity>(row, 2);
    if (!row.getColumn(3).isNull()) finding.item = static_cast<ItemId>(row.getColumn(3).getInt64());
    finding.exercise = text_in(row, 4);
    finding.about = text_in(row, 5);
    findings.push_back(std::move(finding));
  }
  return findings;
}

void clear(SQLite::Database& database, ProgramKey key, Shelf shelf) {
  SQLite::Statement remove(database, "DELETE FROM kept_finding WHERE program = ? AND seen = ?");
  remove.bind(1, number_of(key));
  remove.bind(2, static_cast<int>(shelf));
  remove.exec();
}

void replace(SQLite::Database& database, ProgramKey key, Shelf shelf, const std::vector<RaisedFinding>& findings) {
  clear(database, key, shelf);
  SQLite::Statement insert(database,
                           "INSERT INTO kept_finding (program, seen, ordinal, rule, rule_version, severity, item, "
                           "exercise, about) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
  int ordinal = 0;
  for (const RaisedFinding& finding : findings) {
    insert.bind(1, number_of(key));
    insert.bind(2, static_cast<int>(shelf));
    insert.bind(3, ordinal++);
    insert.bind(4, finding.rule);
    insert.bind(5, finding.rule_version);
    bind_token(insert, 6, finding.severity);
    insert.bind(7);
    if (finding.item) insert.bind(7, number_of(*finding.item));
    insert.bind(8, finding.exercise);
    insert.bind(9, finding.about);
    insert.exec();
    insert.reset();
  }
}

/// What is kept of a program beside its findings.
struct Head {
  std::int64_t edits = 0;
  std::string rules;
  bool comparable = true;
};

std::optional<Head> head_of(SQLite::Database& database, ProgramKey key) {
  SQLite::Statement row(database,
                        "SELECT kept_screening.edits, rule_set.versions, comparable FROM kept_screening "
                        "JOIN rule_set ON rule_set.id = kept_screening.rules WHERE program = ?");
  row.bind(1, number_of(key));
  if (!row.executeStep()) return std::nullopt;
  return Head{row.getColumn(0).getInt64(), text_in(row, 1), row.getColumn(2).getInt() == 1};
}

void put_head(SQLite::Database& database, const KeptScreening& screening, bool concerned, bool comparable) {
  SQLite::Statement put(database,
                        "INSERT INTO kept_screening (program, edits, rules, concerned, comparable, raised) "
                        "VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (program) DO UPDATE SET edits = ?2, rules = ?3, "
                        "concerned = ?4, comparable = ?5, raised = ?6");
  put.bind(1, number_of(screening.program));
  put.bind(2, screening.edits);
  put.bind(3, row_of_rules(database, screening.rules));
  put.bind(4, concerned ? 1 : 0);
  put.bind(5, comparable ? 1 : 0);
  put.bind(6, fmt::format("{:016x}", digest_of(screening.findings)));
  put.exec();
}

/// What there is now is what is compared with from now on.
void put_as_seen(SQLite::Database& database, const KeptScreening& screening, bool concerned, bool comparable) {
  put_head(database, screening, concerned, comparable);
  clear(database, screening.program, Shelf::now);
  replace(database, screening.program, Shelf::seen, screening.findings);
}

void count(std::map<std::string, RuleRecord>& records, const Finding& finding) {
  if (finding.severity > Severity::caution) return;
  RuleRecord& record = records[finding.rule];
  record.rule = finding.rule;
  ++record.raised;
  if (finding.decision) ++record.overridden[finding.decision->reason];
}

}  // namespace

std::vector<CurrentProgram> programs_to_screen(SQLite::Database& database, const std::string& rules) {
  SQLite::Statement row(
      database,
      "WITH current AS (SELECT patient.id AS patient, (SELECT program.id FROM program "
      "JOIN episode ON episode.id = program.episode WHERE episode.patient = patient.id "
      "ORDER BY episode.opened DESC, episode.id DESC, program.id DESC LIMIT 1) AS program "
      "FROM patient WHERE archived = 0) "
      "SELECT current.patient, program.id, program.edits, "
      "CASE WHEN kept.edits = program.edits AND kept.comparable = 1 THEN kept.raised END FROM current JOIN program ON "
      "program.id = current.program "
      "LEFT JOIN kept_screening AS kept ON kept.program = program.id "
      "LEFT JOIN rule_set ON rule_set.id = kept.rules "
      "WHERE kept.program IS NULL OR kept.edits <> program.edits OR rule_set.versions <> ? ORDER BY program.id");
  row.bind(1, rules);
  std::vector<CurrentProgram> programs;
  while (row.executeStep())
    programs.push_back({static_cast<PatientKey>(row.getColumn(0).getInt64()),
                        static_cast<ProgramKey>(row.getColumn(1).getInt64()), row.getColumn(2).getInt64(),
                        digest_in(row, 3)});
  return programs;
}

void keep_screening(SQLite::Database& database, const KeptScreening& screening) {
  if (!edits_of(database, screening.program)) return;
  const auto before = head_of(database, screening.program);
  // Whoever edited it under these very rules has seen what they raise.
  if (!before || (before->edits != screening.edits && before->rules == screening.rules))
    return put_as_seen(database, screening, false, true);
  if (before->edits != screening.edits || !before->comparable) return put_as_seen(database, screening, true, false);
  if (finding_changes(findings_of(database, screening.program, Shelf::seen), screening.findings).empty())
    return put_as_seen(database, screening, false, true);
  put_head(database, screening, true, true);
  replace(database, screening.program, Shelf::now, screening.findings);
}

void still_raised(SQLite::Database& database, const std::vector<CurrentProgram>& programs, const std::string& rules) {
  const std::int64_t row = row_of_rules(database, rules);
  // One that was edited or screened in the meantime is left as it is, and screened again.
  SQLite::Statement update(database,
                           "UPDATE kept_screening SET rules = ? WHERE program = ? AND edits = ? AND raised = ? AND "
                           "comparable = 1");
  for (const CurrentProgram& current : programs) {
    if (!current.raised) continue;
    update.bind(1, row);
    update.bind(2, number_of(current.program));
    update.bind(3, current.edits);
    update.bind(4, fmt::format("{:016x}", *current.raised));
    update.exec();
    update.reset();
  }
}

void keep_seen(SQLite::Database& database, ProgramKey key, const Screener::Heard& heard) {
  if (const auto edits = edits_of(database, key))
    put_as_seen(database, {key, *edits, heard.rules, heard.findings}, false, true);
}

void mark_seen(SQLite::Database& database, ProgramKey key) {
  const auto head = head_of(database, key);
  if (!head) return;
  if (head->comparable) replace(database, key, Shelf::seen, findings_of(database, key, Shelf::now));
  clear(database, key, Shelf::now);
  SQLite::Statement update(database, "UPDATE kept_screening SET concerned = 0, comparable = 1 WHERE program = ?");
  update.bind(1, number_of(key));
  update.exec();
}

std::vector<ConcernedProgram> concerned_programs(SQLite::Database& database) {
  SQLite::Statement row(database,
                        "SELECT episode.patient, kept.program, kept.comparable FROM kept_screening AS kept "
                        "JOIN program ON program.id = kept.program JOIN episode ON episode.id = program.episode "
                        "JOIN patient ON patient.id = episode.patient "
                        "WHERE kept.concerned = 1 AND patient.archived = 0 ORDER BY kept.program");
  std::vector<ConcernedProgram> programs;
  while (row.executeStep()) {
    ConcernedProgram one;
    one.patient = static_cast<PatientKey>(row.getColumn(0).getInt64());
    one.program = static_cast<ProgramKey>(row.getColumn(1).getInt64());
    one.comparable = row.getColumn(2).getInt() == 1;
    auto seen = findings_of(database, one.program, Shelf::seen);
    if (one.comparable) {
      one.before = std::move(seen);
      one.now = findings_of(database, one.program, Shelf::now);
    } else {
      one.now = std::move(seen);
    }
    programs.push_back(std::move(one));
  }
  return programs;
}

std::vector<RuleRecord> rule_records(SQLite::Database& database) {
  std::map<std::string, RuleRecord> records;
  SQLite::Statement row(database, "SELECT record FROM issued_version");
  while (row.executeStep()) {
    const auto record = parse_record(text_in(row, 0));
    if (!record) throw_damaged();
    for (const Finding& finding : record->report.findings) count(records, finding);
  }
  std::vector<RuleRecord> by_name;
  for (auto& [rule, record] : records) by_name.push_back(std::move(record));
  return by_name;
}

}  // namespace regimen::db
