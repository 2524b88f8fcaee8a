#include "catalogue_rows.hpp"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <tuple>
#include <utility>

#include "catalogue_schema.hpp"
#include "dose_columns.hpp"
#include "figure_blob.hpp"
#include "search_words.hpp"

namespace regimen::db {
namespace {

/// A list of texts of an exercise: a table of its own.
struct ListTable {
  const char* table;
  const char* column;
  std::vector<std::string> Exercise::*texts;
};
constexpr auto list_tables = std::to_array<ListTable>({{"alias", "alias", &Exercise::aliases},
                                                       {"equipment", "equipment", &Exercise::equipment},
                                                       {"muscle", "muscle", &Exercise::muscles},
                                                       {"easier", "key", &Exercise::easier},
                                                       {"harder", "key", &Exercise::harder}});

std::string token_text(std::string_view token) { return std::string(token); }

/// One row: binds, runs, and makes ready for the next.
template <class... Values>
void insert(SQLite::Statement& statement, const Values&... values) {
  int place = 0;
  (statement.bind(++place, values), ...);
  statement.exec();
  statement.reset();
}

class Writer {
 public:
  explicit Writer(SQLite::Database& database) : database_(database) {
    for (const ListTable& list : list_tables)
      lists_.emplace_back(database, fmt::format("INSERT INTO {} VALUES (?, ?, ?)", list.table));
  }

  void write(int id, const Exercise& exercise) {
    insert(exercise_, id, exercise.key, exercise.name, token_text(to_token(exercise.kind)),
           token_text(to_token(exercise.position)), token_text(to_token(exercise.level)), exercise.unilateral ? 1 : 0);
    for (std::size_t i = 0; i < lists_.size(); ++i) {
      int ordinal = 0;
      for (const std::string& text : exercise.*list_tables[i].texts) insert(lists_[i], id, ordinal++, text);
    }
    for (const auto& [demand, level] : exercise.demands)
      insert(demand_, id, token_text(to_token(demand)), token_text(to_token(level)));
    write_dose(id, 0, exercise.dose);
    int ordinal = 0;
    for (const SourcedDose& dose : exercise.doses) write_dose(id, ++ordinal, dose);
    for (const auto& [language, words] : exercise.text) write_words(id, language, words);
    if (exercise.figure) write_figure(id, *exercise.figure);
  }

 private:
  void write_dose(int id, int ordinal, const SourcedDose& dose) {
    dose_.bind(1, id);
    dose_.bind(2, ordinal);
    dose_.bind(3, dose.source);
    bind_dose(dose_, 4, dose.dose);
    dose_.bind(4 + dose_column_count, dose.per_side ? 1 : 0);
    dose_.bind(5 + dose_column_count, dose.progression);
    dose_.bind(6 + dose_column_count, dose.why);
    dose_.exec();
    dose_.reset();
  }

  void write_figure(int id, const Figure& figure) {
    const std::string bytes = figure_bytes(figure);
    figure_.bind(1, id);
    figure_.bind(2, bytes.data(), static_cast<int>(bytes.size()));
    figure_.exec();
    figure_.reset();
  }

  void write_words(int id, const std::string& language, const ExerciseText& words) {
    insert(words_, id, language, words.name, words.purpose, words.felt_in);
    int ordinal = 0;
    for (const Step& step : words.steps)
      insert(step_, id, language, ordinal++, token_text(to_token(step.role)), step.text);
    ordinal = 0;
    for (const std::string& tip : words.tips) insert(tip_, id, language, ordinal++, tip);
  }

  SQLite::Database& database_;
  SQLite::Statement exercise_{database_, "INSERT INTO exercise VALUES (?, ?, ?, ?, ?, ?, ?)"};
  std::vector<SQLite::Statement> lists_;
  SQLite::Statement demand_{database_, "INSERT INTO demand VALUES (?, ?, ?)"};
  SQLite::Statement dose_{database_,
                          fmt::format("INSERT INTO dose (exercise, ordinal, source, {}, per_side, progression, "
                                      "why) VALUES (?, ?, ?, {}, ?, ?, ?)",
                                      dose_columns, dose_parameters)};
  SQLite::Statement words_{database_, "INSERT INTO words VALUES (?, ?, ?, ?, ?)"};
  SQLite::Statement step_{database_, "INSERT INTO step VALUES (?, ?, ?, ?, ?)"};
  SQLite::Statement tip_{database_, "INSERT INTO tip VALUES (?, ?, ?, ?)"};
  SQLite::Statement figure_{database_, "INSERT INTO figure VALUES (?, ?)"};
};

class Reader {
 public:
  explicit Reader(SQLite::Database& database) : database_(database) {}

  std::vector<Exercise> read() {
    read_exercises();
    for (const ListTable& list : list_tables) {
      SQLite::Statement row(
          database_, fmt::format("SELECT exercise, {} FROM {} ORDER BY exercise, ordinal", list.column, list.table));
      while (row.executeStep()) (of(row).*list.texts).push_back(text(row, 1));
    }
    read_demands();
    read_doses();
    read_words();
    read_figures();
    return std::move(exercises_);
  }

 private:
  static std::string text(SQLite::Statement& row, int column) { return row.getColumn(column).getString(); }

  template <class E>
  static E token(SQLite::Statement& row, int column) {
    const auto value = from_token<E>(text(row, column));
    if (!value) throw SQLite::Exception("a value outside its vocabulary", SQLITE_CORRUPT);
    return *value;
  }

  /// The exercise that a row belongs to: its id is in the first column.
  Exercise& of(SQLite::Statement& row) {
    const auto id = row.getColumn(0).getInt64();
    if (id < 1 || static_cast<std::size_t>(id) > exercises_.size())
      throw SQLite::Exception("a row without its exercise", SQLITE_CORRUPT);
    return exercises_[static_cast<std::size_t>(id) - 1];
  }

  void read_exercises() {
    SQLite::Statement row(database_,
                          "SELECT id, key, name, kind, position, level, unilateral FROM exercise ORDER BY id");
    while (row.executeStep()) {
      exercises_.emplace_back();
      Exercise& exercise = of(row);
      exercise.key = text(row, 1);
      exercise.name = text(row, 2);
      exercise.kind = token<Kind>(row, 3);
      exercise.position = token<Position>(row, 4);
      exercise.level = token<Level>(row, 5);
      exercise.unilateral = row.getColumn(6).getInt() != 0;
    }
  }

  void read_demands() {
    SQLite::Statement row(database_, "SELECT exercise, demand, level FROM demand");
    while (row.executeStep()) of(row).demands[token<Demand>(row, 1)] = token<DemandLevel>(row, 2);
  }

  void read_doses() {
    SQLite::Statement row(database_,
                          fmt::format("SELECT exercise, ordinal, source, per_side, progression, why, {} FROM "
                                      "dose ORDER BY exercise, ordinal",
                                      dose_columns));
    while (row.executeStep()) {
      SourcedDose dose;
      dose.source = text(row, 2);
      dose.per_side = row.getColumn(3).getInt() != 0;
      dose.progression = text(row, 4);
      dose.why = text(row, 5);
      dose.dose = dose_in(row, 6);
      Exercise& exercise = of(row);
      if (row.getColumn(1).getInt() == 0)
        exercise.dose = std::move(dose);
      else
        exercise.doses.push_back(std::move(dose));
    }
  }

  void read_words() {
    SQLite::Statement words(database_, "SELECT exercise, language, name, purpose, felt_in FROM words");
    while (words.executeStep()) {
      ExerciseText& read = of(words).text[text(words, 1)];
      read.name = text(words, 2);
      read.purpose = text(words, 3);
      read.felt_in = text(words, 4);
    }
    SQLite::Statement step(database_,
                           "SELECT exercise, language, role, text FROM step ORDER BY exercise, language, ordinal");
    while (step.executeStep()) of(step).text[text(step, 1)].steps.push_back({token<StepRole>(step, 2), text(step, 3)});
    SQLite::Statement tip(database_, "SELECT exercise, language, text FROM tip ORDER BY exercise, language, ordinal");
    while (tip.executeStep()) of(tip).text[text(tip, 1)].tips.push_back(text(tip, 2));
  }

  void read_figures() {
    SQLite::Statement row(database_, "SELECT exercise, figure FROM figure");
    while (row.executeStep()) {
      const SQLite::Column blob = row.getColumn(1);
      auto figure = figure_from({static_cast<const char*>(blob.getBlob()), static_cast<std::size_t>(blob.getBytes())});
      if (!figure) throw SQLite::Exception("a figure that cannot be read", SQLITE_CORRUPT);
      of(row).figure = std::move(figure);
    }
  }

  SQLite::Database& database_;
  std::vector<Exercise> exercises_;
};

}  // namespace

void sort_by_name(std::vector<Exercise>& exercises) {
  std::vector<std::pair<std::vector<std::string>, std::size_t>> order;
  order.reserve(exercises.size());
  for (std::size_t i = 0; i < exercises.size(); ++i) order.emplace_back(search_words(exercises[i].name), i);
  std::ranges::sort(order, [&](const auto& a, const auto& b) {
    return std::tie(a.first, exercises[a.second].key) < std::tie(b.first, exercises[b.second].key);
  });
  std::vector<Exercise> sorted;
  sorted.reserve(exercises.size());
  for (const auto& [name, place] : order) sorted.push_back(std::move(exercises[place]));
  exercises = std::move(sorted);
}

void write_catalogue_rows(SQLite::Database& database, const std::vector<Exercise>& exercises) {
  database.exec(catalogue_schema);
  Writer writer(database);
  int id = 0;
  for (const Exercise& exercise : exercises) writer.write(++id, exercise);
}

std::vector<Exercise> read_catalogue_rows(SQLite::Database& database) { return Reader(database).read(); }

}  // namespace regimen::db
