#include "chart_rows.hpp"

#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>

#include <string>
#include <unordered_map>

#include "dose_columns.hpp"
#include "regimen/engine/screening_request.hpp"
#include "row_values.hpp"

namespace regimen::db {
namespace {

/// The draft of a program that is there.
struct Head {
  std::int64_t content = 0;
  std::int64_t patient = 0;
};

/// The numbers as a list that SQLite's json_each reads. The scans go by it: CROSS JOIN keeps its order.
template <class List, class Number>
std::string listed(const List& list, const Number& number) {
  std::string text = "[";
  for (const auto& each : list)
    fmt::format_to(std::back_inserter(text), "{}{}", text.size() > 1 ? "," : "", number(each));
  return text + "]";
}

std::vector<Head> read_heads(SQLite::Database& database, std::span<const CurrentProgram> programs, Date today,
                             ChartsToScreen& into) {
  SQLite::Statement row(
      database,
      "SELECT listed.key, draft.id, draft.weeks, draft.start_date, patient.id, patient.birth_date, patient.sex, "
      "(SELECT newest.value FROM patient_measure AS newest WHERE newest.patient = patient.id AND measure = 'pain-now' "
      "ORDER BY newest.id DESC LIMIT "
      "1), "
      "(SELECT newest.value FROM patient_measure AS newest WHERE newest.patient = patient.id AND measure = "
      "'symptom-weeks' ORDER BY newest.id DESC "
      "LIMIT 1) "
      "FROM json_each(?) AS listed CROSS JOIN program ON program.id = listed.value "
      "CROSS JOIN program_content AS draft ON draft.program = program.id AND draft.number IS NULL "
      "CROSS JOIN episode ON episode.id = program.episode CROSS JOIN patient ON patient.id = episode.patient");
  row.bind(1, listed(programs, [](const CurrentProgram& one) { return number_of(one.program); }));
  std::vector<Head> heads;
  while (row.executeStep()) {
    const CurrentProgram& current = programs[static_cast<std::size_t>(row.getColumn(0).getInt64())];
    ProgramBatch::One one;
    one.patient.program_weeks = optional_number_in(row, 2);
    const auto start = optional_date_in(row, 3);
    if (const auto birth = optional_date_in(row, 5)) one.patient.age_years = age_on(*birth, start.value_or(today));
    one.patient.sex = token_in<Sex>(row, 6);
    one.patient.pain_now = optional_number_in(row, 7);
    one.patient.symptom_weeks = optional_number_in(row, 8);
    heads.push_back({row.getColumn(1).getInt64(), row.getColumn(4).getInt64()});
    into.charts.push_back(current);
    into.batch.programs.push_back(std::move(one));
  }
  into.items.resize(heads.size());
  return heads;
}

void read_facts(SQLite::Database& database, const std::vector<Head>& heads, ChartsToScreen& into) {
  SQLite::Statement row(database,
                        "SELECT listed.key, fact, patient_fact.value FROM json_each(?) AS listed "
                        "CROSS JOIN patient_fact ON patient_fact.patient = listed.value");
  row.bind(1, listed(heads, [](const Head& head) { return head.patient; }));
  while (row.executeStep())
    into.batch.programs[static_cast<std::size_t>(row.getColumn(0).getInt64())].patient.facts.emplace_back(
        text_in(row, 1), token_in<Truth>(row, 2));
}

/// What tells one prescription from another, from column `first` on.
void put_key(SQLite::Statement& row, int first, std::string& key) {
  key.clear();
  const auto put = [&](std::int64_t number) { key.append(reinterpret_cast<const char*>(&number), sizeof number); };
  put(row.getColumn(first).getInt64());
  for (const int text : {first + 1, first + 2}) key.append(row.getColumn(text).getText()).push_back('|');
  for (int part = 0; part < dose_column_count; ++part)
    put(row.isColumnNull(first + 3 + part) ? INT64_MIN : row.getColumn(first + 3 + part).getInt64());
}

void read_items(SQLite::Database& database, ExerciseCopies& copies, const std::vector<Head>& heads,
                ChartsToScreen& into) {
  SQLite::Statement row(database, fmt::format("SELECT listed.key, item, exercise_copy, phase, side, {} "
                                              "FROM json_each(?) AS listed CROSS JOIN program_item "
                                              "ON program_item.content = listed.value",
                                              dose_columns));
  row.bind(1, listed(heads, [](const Head& head) { return head.content; }));
  std::unordered_map<std::string, std::uint32_t> places;
  std::string key;
  while (row.executeStep()) {
    const auto program = static_cast<std::size_t>(row.getColumn(0).getInt64());
    put_key(row, 2, key);
    const auto [at, is_new] = places.try_emplace(key, static_cast<std::uint32_t>(into.batch.pool.size()));
    if (is_new) {
      ProgramItem item;
      item.exercise = copies.exercise_of(database, row.getColumn(2).getInt64());
      item.phase = token_in<Phase>(row, 3);
      item.side = token_in<Side>(row, 4);
      item.dose = dose_in(row, 5);
      into.batch.pool.push_back(screening_item(item));
    }
    into.items[program].push_back(static_cast<ItemId>(row.getColumn(1).getInt64()));
    into.batch.programs[program].items.push_back(at->second);
  }
}

}  // namespace

ChartsToScreen read_charts(SQLite::Database& database, ExerciseCopies& copies, std::span<const CurrentProgram> programs,
                           Date today) {
  ChartsToScreen read;
  const std::vector<Head> heads = read_heads(database, programs, today, read);
  read_facts(database, heads, read);
  read_items(database, copies, heads, read);
  return read;
}

}  // namespace regimen::db
