#include "patient_rows.hpp"

#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "row_values.hpp"
#include "search_words.hpp"

namespace regimen::db {
namespace {

constexpr const char* pain_now = "pain-now";
constexpr const char* symptom_weeks = "symptom-weeks";
constexpr const char* patient_columns = "id, name, birth_date, sex, language, notes, archived";
constexpr std::size_t max_searched_words = 12;

/// The words of a name with a blank before each, so that a word's beginning can be searched for.
std::string spaced(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += ' ' + word;
  return text;
}

void bind_person(SQLite::Statement& statement, const Patient& patient) {
  statement.bind(1, patient.name.reveal());
  statement.bind(2, spaced(search_words(patient.name.reveal())));
  bind_optional(statement, 3, patient.birth_date);
  bind_token(statement, 4, patient.sex);
  statement.bind(5, patient.language);
  statement.bind(6, patient.notes);
}

void replace_facts(SQLite::Database& database, PatientKey key, const ClinicalFacts& facts) {
  SQLite::Statement forget(database, "DELETE FROM patient_fact WHERE patient = ?");
  forget.bind(1, number_of(key));
  forget.exec();
  SQLite::Statement insert(database, "INSERT INTO patient_fact (patient, fact, value) VALUES (?, ?, ?)");
  for (const auto& [fact, value] : facts.known()) {
    insert.bind(1, number_of(key));
    insert.bind(2, fact);
    bind_token(insert, 3, value);
    insert.exec();
    insert.reset();
  }
}

std::optional<int> newest_measure(SQLite::Database& database, PatientKey key, const char* measure) {
  SQLite::Statement row(database,
                        "SELECT value FROM patient_measure WHERE patient = ? AND measure = ? ORDER BY id DESC LIMIT 1");
  row.bind(1, number_of(key));
  row.bind(2, measure);
  return row.executeStep() ? optional_number_in(row, 0) : std::nullopt;
}

void record_measure(SQLite::Database& database, PatientKey key, const char* measure, const std::optional<int>& value,
                    Date recorded) {
  if (newest_measure(database, key, measure) == value) return;
  SQLite::Statement insert(database,
                           "INSERT INTO patient_measure (patient, measure, value, recorded) VALUES (?, ?, ?, ?)");
  insert.bind(1, number_of(key));
  insert.bind(2, measure);
  bind_optional(insert, 3, value);
  insert.bind(4, iso(recorded));
  insert.exec();
}

void record_measures(SQLite::Database& database, PatientKey key, const Measures& measures, Date recorded) {
  record_measure(database, key, pain_now, measures.pain_now, recorded);
  record_measure(database, key, symptom_weeks, measures.symptom_weeks, recorded);
}

/// A row of `patient_columns` with its facts and measures.
PatientRecord record_in(SQLite::Database& database, SQLite::Statement& row) {
  PatientRecord record;
  record.key = static_cast<PatientKey>(row.getColumn(0).getInt64());
  record.patient.name = PersonName(text_in(row, 1));
  record.patient.birth_date = optional_date_in(row, 2);
  record.patient.sex = token_in<Sex>(row, 3);
  record.patient.language = text_in(row, 4);
  record.patient.notes = text_in(row, 5);
  record.archived = row.getColumn(6).getInt() != 0;
  SQLite::Statement fact(database, "SELECT fact, value FROM patient_fact WHERE patient = ?");
  fact.bind(1, number_of(record.key));
  while (fact.executeStep()) {
    if (!is_fact_id(text_in(fact, 0))) throw_damaged();
    record.patient.facts.set(text_in(fact, 0), token_in<Truth>(fact, 1));
  }
  record.patient.measures = {newest_measure(database, record.key, pain_now),
                             newest_measure(database, record.key, symptom_weeks)};
  return record;
}

/// `1951`, `1951-0`, `1951-03-02`: the beginning of a date, a whole year at least.
bool begins_a_date(std::string_view text) {
  constexpr std::string_view shape = "dddd-dd-dd";
  if (text.size() < 4 || text.size() > shape.size()) return false;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (shape[i] == 'd' ? text[i] < '0' || text[i] > '9' : text[i] != '-') return false;
  return true;
}

}  // namespace

PatientKey insert_patient(SQLite::Database& database, const Patient& patient, Date recorded) {
  SQLite::Statement insert(database,
                           "INSERT INTO patient (name, name_words, birth_date, sex, language, notes) "
                           "VALUES (?, ?, ?, ?, ?, ?)");
  bind_person(insert, patient);
  insert.exec();
  const auto key = static_cast<PatientKey>(database.getLastInsertRowid());
  replace_facts(database, key, patient.facts);
  record_measures(database, key, patient.measures, recorded);
  return key;
}

bool update_patient(SQLite::Database& database, PatientKey key, const Patient& patient, Date recorded) {
  SQLite::Statement update(database,
                           "UPDATE patient SET name = ?, name_words = ?, birth_date = ?, sex = ?, language = ?, "
                           "notes = ? WHERE id = ?");
  bind_person(update, patient);
  update.bind(7, number_of(key));
  if (update.exec() == 0) return false;
  replace_facts(database, key, patient.facts);
  record_measures(database, key, patient.measures, recorded);
  return true;
}

std::optional<PatientRecord> find_patient(SQLite::Database& database, PatientKey key) {
  SQLite::Statement row(database, fmt::format("SELECT {} FROM patient WHERE id = ?", patient_columns));
  row.bind(1, number_of(key));
  if (!row.executeStep()) return std::nullopt;
  return record_in(database, row);
}

std::vector<PatientRecord> search_patients(SQLite::Database& database, std::string_view text, bool with_archived) {
  std::string query = fmt::format("SELECT {} FROM patient WHERE (archived = 0 OR ?)", patient_columns);
  std::vector<std::string> values;
  if (begins_a_date(text)) {
    query += " AND substr(birth_date, 1, length(?2)) = ?2";
    values.emplace_back(text);
  } else {
    const std::vector<std::string> words = search_words(text);
    if (words.empty() && text.find_first_not_of(' ') != std::string_view::npos) return {};
    for (std::size_t i = 0; i < std::min(words.size(), max_searched_words); ++i) {
      query += " AND instr(name_words, ?) > 0";
      values.push_back(' ' + words[i]);
    }
  }
  SQLite::Statement row(database, query + " ORDER BY name_words, id");
  row.bind(1, with_archived ? 1 : 0);
  for (std::size_t i = 0; i < values.size(); ++i) row.bind(static_cast<int>(i) + 2, values[i]);
  std::vector<PatientRecord> records;
  while (row.executeStep()) records.push_back(record_in(database, row));
  return records;
}

std::vector<RecordedMeasure> measures_of(SQLite::Database& database, PatientKey key) {
  SQLite::Statement row(database, "SELECT measure, value, recorded FROM patient_measure WHERE patient = ? ORDER BY id");
  row.bind(1, number_of(key));
  std::vector<RecordedMeasure> measures;
  while (row.executeStep()) measures.push_back({text_in(row, 0), optional_number_in(row, 1), date_in(row, 2)});
  return measures;
}

}  // namespace regimen::db
