#include "program_rows.hpp"

#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>

#include <string>
#include <system_error>
#include <utility>

#include "dose_columns.hpp"
#include "row_values.hpp"

namespace regimen::db {
namespace {

void insert_items(SQLite::Database& database, ExerciseCopies& copies, std::int64_t content, const Program& program) {
  SQLite::Statement insert(database,
                           fmt::format("INSERT INTO program_item (content, ordinal, item, exercise_key, exercise_copy, "
                                       "phase, side, note, {}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, {})",
                                       dose_columns, dose_parameters));
  int ordinal = 0;
  for (const ProgramItem& item : program.items) {
    insert.bind(1, content);
    insert.bind(2, ordinal++);
    insert.bind(3, number_of(item.id));
    insert.bind(4, item.exercise->key);
    insert.bind(5, copies.row_of(database, item.exercise));
    bind_token(insert, 6, item.phase);
    bind_token(insert, 7, item.side);
    insert.bind(8, item.note);
    bind_dose(insert, 9, item.dose);
    insert.exec();
    insert.reset();
  }
}

void insert_decisions(SQLite::Database& database, std::int64_t content, const Program& program) {
  SQLite::Statement insert(database,
                           "INSERT INTO decision (content, ordinal, rule, item, reason, note, decided_by, decided_at, "
                           "basis, rule_version, facts_basis, dose_basis) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  int ordinal = 0;
  for (const Acknowledgement& decision : program.decisions) {
    insert.bind(1, content);
    insert.bind(2, ordinal++);
    insert.bind(3, decision.rule);
    insert.bind(4);
    if (decision.item) insert.bind(4, number_of(*decision.item));
    bind_token(insert, 5, decision.reason);
    insert.bind(6, decision.note);
    insert.bind(7, decision.by);
    insert.bind(8, iso(decision.at));
    insert.bind(9);
    if (decision.basis) insert.bind(9, fmt::format("{:016x}", *decision.basis));
    for (const int column : {10, 11, 12}) insert.bind(column);
    if (decision.grounds) {
      insert.bind(10, decision.grounds->rule_version);
      insert.bind(11, fmt::format("{:016x}", decision.grounds->facts));
      insert.bind(12, fmt::format("{:016x}", decision.grounds->dose));
    }
    insert.exec();
    insert.reset();
  }
}

/// Binds title, weeks, start date, next visit and next item from parameter `first` on.
void bind_head(SQLite::Statement& statement, int first, const Program& program) {
  statement.bind(first, program.title);
  bind_optional(statement, first + 1, program.weeks);
  bind_optional(statement, first + 2, program.start_date);
  bind_optional(statement, first + 3, program.next_visit);
  statement.bind(first + 4, program.next_item);
}

void run(SQLite::Database& database, const char* sql, std::int64_t content) {
  SQLite::Statement statement(database, sql);
  statement.bind(1, content);
  statement.exec();
}

}  // namespace

std::optional<std::int64_t> find_content(SQLite::Database& database, ProgramKey key, std::optional<int> number) {
  SQLite::Statement row(database, "SELECT id FROM program_content WHERE program = ? AND number IS ?");
  row.bind(1, number_of(key));
  bind_optional(row, 2, number);
  if (!row.executeStep()) return std::nullopt;
  return row.getColumn(0).getInt64();
}

std::int64_t insert_content(SQLite::Database& database, ExerciseCopies& copies, ProgramKey key,
                            std::optional<int> number, const Program& program) {
  SQLite::Statement insert(database,
                           "INSERT INTO program_content (program, number, title, weeks, start_date, next_visit, "
                           "next_item) VALUES (?, ?, ?, ?, ?, ?, ?)");
  insert.bind(1, number_of(key));
  bind_optional(insert, 2, number);
  bind_head(insert, 3, program);
  insert.exec();
  const std::int64_t content = database.getLastInsertRowid();
  insert_items(database, copies, content, program);
  insert_decisions(database, content, program);
  return content;
}

void replace_content(SQLite::Database& database, ExerciseCopies& copies, std::int64_t content, const Program& program) {
  SQLite::Statement update(database,
                           "UPDATE program_content SET title = ?, weeks = ?, start_date = ?, next_visit = ?, "
                           "next_item = ? WHERE id = ?");
  bind_head(update, 1, program);
  update.bind(6, content);
  update.exec();
  run(database, "DELETE FROM program_item WHERE content = ?", content);
  run(database, "DELETE FROM decision WHERE content = ?", content);
  insert_items(database, copies, content, program);
  insert_decisions(database, content, program);
}

Program program_of(SQLite::Database& database, ExerciseCopies& copies, std::int64_t content) {
  Program program;
  SQLite::Statement head(database,
                         "SELECT title, weeks, start_date, next_visit, next_item FROM program_content WHERE id = ?");
  head.bind(1, content);
  if (!head.executeStep()) throw_damaged();
  program.title = text_in(head, 0);
  program.weeks = optional_number_in(head, 1);
  program.start_date = optional_date_in(head, 2);
  program.next_visit = optional_date_in(head, 3);
  program.next_item = head.getColumn(4).getInt64();

  SQLite::Statement item(database, fmt::format("SELECT item, exercise_copy, phase, side, note, {} FROM program_item "
                                               "WHERE content = ? ORDER BY ordinal",
                                               dose_columns));
  item.bind(1, content);
  while (item.executeStep()) {
    ProgramItem read;
    read.id = static_cast<ItemId>(item.getColumn(0).getInt64());
    read.exercise = copies.exercise_of(database, item.getColumn(1).getInt64());
    read.phase = token_in<Phase>(item, 2);
    read.side = token_in<Side>(item, 3);
    read.note = text_in(item, 4);
    read.dose = dose_in(item, 5);
    program.items.push_back(std::move(read));
  }

  SQLite::Statement decision(
      database,
      "SELECT rule, item, reason, note, decided_by, decided_at, basis, rule_version, facts_basis, "
      "dose_basis FROM decision WHERE content = ? ORDER BY ordinal");
  decision.bind(1, content);
  while (decision.executeStep()) {
    Acknowledgement read;
    read.rule = text_in(decision, 0);
    if (!decision.getColumn(1).isNull()) read.item = static_cast<ItemId>(decision.getColumn(1).getInt64());
    read.reason = token_in<DecisionReason>(decision, 2);
    read.note = text_in(decision, 3);
    read.by = text_in(decision, 4);
    read.at = instant_in(decision, 5);
    read.basis = digest_in(decision, 6);
    if (const auto version = optional_number_in(decision, 7))
      read.grounds = {*version, digest_in(decision, 8).value_or(0), digest_in(decision, 9).value_or(0)};
    program.decisions.push_back(std::move(read));
  }
  return program;
}

ProgramKey insert_program(SQLite::Database& database, EpisodeKey episode) {
  SQLite::Statement insert(database, "INSERT INTO program (episode) VALUES (?)");
  insert.bind(1, number_of(episode));
  insert.exec();
  return static_cast<ProgramKey>(database.getLastInsertRowid());
}

std::int64_t raise_revision(SQLite::Database& database, ProgramKey key) {
  SQLite::Statement update(database, "UPDATE program SET revision = revision + 1 WHERE id = ? RETURNING revision");
  update.bind(1, number_of(key));
  if (!update.executeStep()) throw_damaged();
  return update.getColumn(0).getInt64();
}

std::vector<ProgramSummary> programs_of(SQLite::Database& database, EpisodeKey episode) {
  SQLite::Statement row(
      database,
      "SELECT program.id, draft.title, program.revision, "
      "(SELECT count(*) FROM program_content AS issued WHERE issued.program = program.id AND issued.number IS NOT "
      "NULL) "
      "FROM program JOIN program_content AS draft ON draft.program = program.id AND draft.number IS NULL "
      "WHERE program.episode = ? ORDER BY program.id");
  row.bind(1, number_of(episode));
  std::vector<ProgramSummary> programs;
  while (row.executeStep())
    programs.push_back({static_cast<ProgramKey>(row.getColumn(0).getInt64()), text_in(row, 1),
                        row.getColumn(2).getInt64(), row.getColumn(3).getInt()});
  return programs;
}

}  // namespace regimen::db
