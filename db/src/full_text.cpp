#include "full_text.hpp"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Statement.h>

#include <algorithm>
#include <limits>
#include <string>
#include <string_view>

#include "search_index.hpp"
#include "search_words.hpp"

namespace regimen::db {
namespace {

/// Adds the words of a text as the search compares them, so that the index folds exactly as queries do.
void append_words(std::string& all, std::string_view text) {
  for (const std::string& word : search_words(text)) (all += word) += ' ';
}

/// `"cat"* AND "cow"*`; a folded word has letters and digits only, so that a quoted one cannot end early.
std::string expression(const std::vector<std::string>& words, std::string_view join) {
  std::string text;
  for (const std::string& word : words) {
    if (!text.empty()) text += join;
    text += '"' + word + "\"*";
  }
  return text;
}

std::vector<std::uint32_t> places(SQLite::Database& database, const std::string& expression, std::size_t limit) {
  SQLite::Statement row(database, "SELECT rowid FROM full_text WHERE full_text MATCH ? ORDER BY rowid LIMIT ?");
  row.bind(1, expression);
  row.bind(2, static_cast<std::int64_t>(std::min<std::size_t>(limit, std::numeric_limits<std::int32_t>::max())));
  std::vector<std::uint32_t> found;
  while (row.executeStep()) found.push_back(static_cast<std::uint32_t>(row.getColumn(0).getInt64() - 1));
  return found;
}

}  // namespace

void write_full_text(SQLite::Database& database, const std::vector<Exercise>& exercises) {
  database.exec(
      "CREATE VIRTUAL TABLE full_text USING fts5(names, muscles, purpose, instructions, content='', "
      "tokenize='unicode61 remove_diacritics 2', prefix='2 3')");
  SQLite::Statement insert(
      database, "INSERT INTO full_text (rowid, names, muscles, purpose, instructions) VALUES (?, ?, ?, ?, ?)");
  int id = 0;
  for (const Exercise& exercise : exercises) {
    std::string names;
    std::string muscles;
    std::string purpose;
    std::string instructions;
    append_words(names, exercise.name);
    for (const std::string& name : other_names(exercise)) append_words(names, name);
    for (const std::string& muscle : exercise.muscles) append_words(muscles, muscle);
    for (const auto& [language, words] : exercise.text) {
      append_words(purpose, words.purpose);
      append_words(instructions, words.felt_in);
      for (const Step& step : words.steps) append_words(instructions, step.text);
      for (const std::string& tip : words.tips) append_words(instructions, tip);
    }
    insert.bind(1, ++id);
    insert.bind(2, names);
    insert.bind(3, muscles);
    insert.bind(4, purpose);
    insert.bind(5, instructions);
    insert.exec();
    insert.reset();
  }
  database.exec("INSERT INTO full_text (full_text) VALUES ('optimize')");
}

std::vector<std::uint32_t> full_text_search(SQLite::Database& database, const Query& query, std::size_t limit) {
  if (query.words.empty()) return {};
  auto found = places(database, expression(query.words, " AND "), limit);
  if (found.empty() && query.words.size() > 1) found = places(database, expression(query.words, " OR "), limit);
  return found;
}

}  // namespace regimen::db
