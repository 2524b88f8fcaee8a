#include "regimen/db/clinic.hpp"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>

#include <utility>

#include "chart_rows.hpp"
#include "clinic_file.hpp"
#include "enabled_rule_rows.hpp"
#include "exercise_copies.hpp"
#include "issued_record.hpp"
#include "letterhead_row.hpp"
#include "patient_rows.hpp"
#include "program_rows.hpp"
#include "row_values.hpp"
#include "screening_rows.hpp"
#include "sqlite_failure.hpp"
#include "storable.hpp"

namespace regimen {

using db::number_of;

class Clinic::Store {
 public:
  Store(std::filesystem::path path, std::chrono::milliseconds patience)
      : file(std::move(path)), database(db::open_clinic_file(file, patience, db::clinic_migrations())) {}

  /// Runs `work` on one view of the database, whatever another program commits meanwhile; SQLite's failures become
  /// WorldFailures.
  template <class Work>
  auto read(Work&& work) {
    return db::with_database(file, [&] {
      const SQLite::Transaction view(database);
      return work();
    });
  }

  /// The same in one transaction, which is on the disk when this returns a value and undone when it returns an error.
  template <class Work>
  auto write(Work&& work) {
    copies.rolled_back();  // what an earlier transaction that threw had added
    return db::with_database(file, [&] {
      SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
      auto result = work();
      if (result) {
        transaction.commit();
        copies.committed();
      }
      return result;
    });
  }

  std::filesystem::path file;
  SQLite::Database database;
  db::ExerciseCopies copies;
};

namespace {

tl::unexpected<Error> no_such(const char* what) { return fail("", std::string("there is no such ") + what); }

Episode episode_in(SQLite::Statement& row) {
  return {static_cast<EpisodeKey>(row.getColumn(0).getInt64()), static_cast<PatientKey>(row.getColumn(1).getInt64()),
          db::date_in(row, 2), db::optional_date_in(row, 3), db::text_in(row, 4)};
}

bool exists(SQLite::Database& database, const char* sql, std::int64_t id) {
  SQLite::Statement row(database, sql);
  row.bind(1, id);
  return row.executeStep();
}

int next_number(SQLite::Database& database, ProgramKey key) {
  SQLite::Statement row(database, "SELECT coalesce(max(number), 0) + 1 FROM program_content WHERE program = ?");
  row.bind(1, number_of(key));
  row.executeStep();
  return row.getColumn(0).getInt();
}

std::optional<PatientRecord> patient_of(SQLite::Database& database, ProgramKey key) {
  SQLite::Statement row(database,
                        "SELECT episode.patient FROM program JOIN episode ON episode.id = program.episode "
                        "WHERE program.id = ?");
  row.bind(1, number_of(key));
  if (!row.executeStep()) return std::nullopt;
  return db::find_patient(database, static_cast<PatientKey>(row.getColumn(0).getInt64()));
}

void insert_issued(SQLite::Database& database, std::int64_t content, const Patient& patient,
                   const ScreeningReport& report, Instant at) {
  SQLite::Statement insert(database,
                           "INSERT INTO issued_version (content, issued_at, patient_name, birth_date, sex, language, "
                           "record) VALUES (?, ?, ?, ?, ?, ?, ?)");
  insert.bind(1, content);
  insert.bind(2, iso(at));
  insert.bind(3, patient.name.reveal());
  db::bind_optional(insert, 4, patient.birth_date);
  db::bind_token(insert, 5, patient.sex);
  insert.bind(6, patient.language);
  insert.bind(7, db::write_record({patient.facts, patient.measures, report}));
  insert.exec();
}

}  // namespace

Clinic::Clinic(std::filesystem::path file, std::chrono::milliseconds patience)
    : store_(std::make_unique<Store>(std::move(file), patience)) {}
Clinic::~Clinic() = default;
Clinic::Clinic(Clinic&&) noexcept = default;
Clinic& Clinic::operator=(Clinic&&) noexcept = default;

Result<PatientKey> Clinic::add_patient(const Patient& patient, Date recorded) {
  if (auto good = db::check_storable(patient); !good) return tl::unexpected(good.error());
  return store_->write([&]() -> Result<PatientKey> { return db::insert_patient(store_->database, patient, recorded); });
}

Result<void> Clinic::update_patient(PatientKey key, const Patient& patient, Date recorded) {
  if (auto good = db::check_storable(patient); !good) return good;
  return store_->write([&]() -> Result<void> {
    if (!db::update_patient(store_->database, key, patient, recorded)) return no_such("patient");
    return {};
  });
}

Result<void> Clinic::archive_patient(PatientKey key, bool archived) {
  return store_->write([&]() -> Result<void> {
    SQLite::Statement update(store_->database, "UPDATE patient SET archived = ? WHERE id = ?");
    update.bind(1, archived ? 1 : 0);
    update.bind(2, number_of(key));
    if (update.exec() == 0) return no_such("patient");
    return {};
  });
}

Result<PatientRecord> Clinic::patient(PatientKey key) const {
  return store_->read([&]() -> Result<PatientRecord> {
    auto record = db::find_patient(store_->database, key);
    if (!record) return no_such("patient");
    return *std::move(record);
  });
}

std::vector<PatientRecord> Clinic::patients(std::string_view text, bool with_archived) const {
  return store_->read([&] { return db::search_patients(store_->database, text, with_archived); });
}

std::vector<RecordedMeasure> Clinic::measures(PatientKey key) const {
  return store_->read([&] { return db::measures_of(store_->database, key); });
}

Result<EpisodeKey> Clinic::open_episode(PatientKey patient, Date opened, std::string_view reason) {
  if (auto good = db::check_storable("episode.reason", reason); !good) return tl::unexpected(good.error());
  return store_->write([&]() -> Result<EpisodeKey> {
    if (!exists(store_->database, "SELECT 1 FROM patient WHERE id = ?", number_of(patient))) return no_such("patient");
    SQLite::Statement insert(store_->database, "INSERT INTO episode (patient, opened, reason) VALUES (?, ?, ?)");
    insert.bind(1, number_of(patient));
    insert.bind(2, iso(opened));
    insert.bind(3, std::string(reason));
    insert.exec();
    return static_cast<EpisodeKey>(store_->database.getLastInsertRowid());
  });
}

Result<void> Clinic::close_episode(EpisodeKey key, Date closed) {
  return store_->write([&]() -> Result<void> {
    SQLite::Statement row(store_->database, "SELECT id, patient, opened, closed, reason FROM episode WHERE id = ?");
    row.bind(1, number_of(key));
    if (!row.executeStep()) return no_such("episode");
    const Episode episode = episode_in(row);
    row.reset();
    if (episode.closed) return fail("episode.closed", "expected an open episode, got one that was closed before");
    if (closed < episode.opened) return fail("episode.closed", "expected a day on which it was open already");
    SQLite::Statement update(store_->database, "UPDATE episode SET closed = ? WHERE id = ?");
    update.bind(1, iso(closed));
    update.bind(2, number_of(key));
    update.exec();
    return {};
  });
}

std::vector<Episode> Clinic::episodes(PatientKey patient) const {
  return store_->read([&] {
    SQLite::Statement row(store_->database,
                          "SELECT id, patient, opened, closed, reason FROM episode WHERE patient = ? "
                          "ORDER BY opened DESC, id DESC");
    row.bind(1, number_of(patient));
    std::vector<Episode> episodes;
    while (row.executeStep()) episodes.push_back(episode_in(row));
    return episodes;
  });
}

Result<ProgramKey> Clinic::add_program(EpisodeKey episode) {
  return store_->write([&]() -> Result<ProgramKey> {
    if (!exists(store_->database, "SELECT 1 FROM episode WHERE id = ?", number_of(episode))) return no_such("episode");
    const ProgramKey key = db::insert_program(store_->database, episode);
    static_cast<void>(db::insert_content(store_->database, store_->copies, key, std::nullopt, Program{}));
    return key;
  });
}

std::vector<ProgramSummary> Clinic::programs(EpisodeKey episode) const {
  return store_->read([&] { return db::programs_of(store_->database, episode); });
}

Result<std::int64_t> Clinic::save_draft(ProgramKey key, const Program& program, std::optional<std::int64_t> expected) {
  if (auto good = db::check_storable(program); !good) return tl::unexpected(good.error());
  return store_->write([&]() -> Result<std::int64_t> {
    const auto draft = db::find_content(store_->database, key, std::nullopt);
    if (!draft) return no_such("program");
    const std::int64_t revision = db::raise_revision(store_->database, key);
    if (expected && revision != *expected + 1)
      return fail("", "the program was changed in another window since it was opened here");
    db::replace_content(store_->database, store_->copies, *draft, program);
    return revision;
  });
}

Result<Program> Clinic::load_draft(ProgramKey key) const {
  return store_->read([&]() -> Result<Program> {
    const auto draft = db::find_content(store_->database, key, std::nullopt);
    if (!draft) return no_such("program");
    return db::program_of(store_->database, store_->copies, *draft);
  });
}

Result<int> Clinic::issue(ProgramKey key, const Program& program, const ScreeningReport& report, Instant at) {
  if (auto good = db::check_storable(program); !good) return tl::unexpected(good.error());
  if (auto good = db::check_storable(report, program.items.size()); !good) return tl::unexpected(good.error());
  if (report.blocked()) return fail("", "a finding that says stop has no decision; decide on it before issuing");
  return store_->write([&]() -> Result<int> {
    SQLite::Database& database = store_->database;
    const auto draft = db::find_content(database, key, std::nullopt);
    const auto patient = patient_of(database, key);
    if (!draft || !patient) return no_such("program");
    db::replace_content(database, store_->copies, *draft, program);
    static_cast<void>(db::raise_revision(database, key));
    const int number = next_number(database, key);
    const auto content = db::insert_content(database, store_->copies, key, number, program);
    insert_issued(database, content, patient->patient, report, at);
    return number;
  });
}

Result<IssuedVersion> Clinic::issued(ProgramKey key, int number) const {
  return store_->read([&]() -> Result<IssuedVersion> {
    const auto content = db::find_content(store_->database, key, number);
    if (!content) return no_such("issued version");
    SQLite::Statement row(store_->database,
                          "SELECT issued_at, patient_name, birth_date, sex, language, record FROM issued_version "
                          "WHERE content = ?");
    row.bind(1, *content);
    if (!row.executeStep()) db::throw_damaged();
    auto record = db::parse_record(db::text_in(row, 5));
    if (!record) db::throw_damaged();
    IssuedVersion version;
    version.number = number;
    version.issued = db::instant_in(row, 0);
    version.patient.name = PersonName(db::text_in(row, 1));
    version.patient.birth_date = db::optional_date_in(row, 2);
    version.patient.sex = db::token_in<Sex>(row, 3);
    version.patient.language = db::text_in(row, 4);
    version.patient.facts = std::move(record->facts);
    version.patient.measures = record->measures;
    version.report = std::move(record->report);
    version.program = db::program_of(store_->database, store_->copies, *content);
    return version;
  });
}

Letterhead Clinic::letterhead() const {
  return store_->read([&] { return db::read_letterhead(store_->database); });
}

Result<void> Clinic::save_letterhead(const Letterhead& letterhead) {
  if (auto good = db::check_storable(letterhead); !good) return good;
  return store_->write([&]() -> Result<void> {
    db::replace_letterhead(store_->database, letterhead);
    return {};
  });
}

std::vector<EnabledRule> Clinic::enabled_rules() const {
  return store_->read([&] { return db::read_enabled_rules(store_->database); });
}

Result<void> Clinic::enable_rule(const EnabledRule& rule) {
  if (auto good = db::check_storable(rule); !good) return good;
  return store_->write([&]() -> Result<void> {
    db::replace_enabled_rule(store_->database, rule);
    return {};
  });
}

void Clinic::disable_rule(const std::string& sha256) {
  static_cast<void>(store_->write([&]() -> Result<void> {
    db::remove_enabled_rule(store_->database, sha256);
    return {};
  }));
}

std::vector<CurrentProgram> Clinic::programs_to_screen(const std::string& rules) const {
  return store_->read([&] { return db::programs_to_screen(store_->database, rules); });
}

ChartsToScreen Clinic::charts(std::span<const CurrentProgram> programs, Date today) const {
  return store_->read([&] { return db::read_charts(store_->database, store_->copies, programs, today); });
}

void Clinic::still_raised(const std::vector<CurrentProgram>& programs, const std::string& rules) {
  static_cast<void>(store_->write([&]() -> Result<void> {
    db::still_raised(store_->database, programs, rules);
    return {};
  }));
}

void Clinic::keep_screenings(const std::vector<KeptScreening>& screenings) {
  static_cast<void>(store_->write([&]() -> Result<void> {
    for (const KeptScreening& screening : screenings) db::keep_screening(store_->database, screening);
    return {};
  }));
}

void Clinic::keep_seen(ProgramKey key, const Screener::Heard& heard) {
  static_cast<void>(store_->write([&]() -> Result<void> {
    db::keep_seen(store_->database, key, heard);
    return {};
  }));
}

void Clinic::mark_seen(ProgramKey key) {
  static_cast<void>(store_->write([&]() -> Result<void> {
    db::mark_seen(store_->database, key);
    return {};
  }));
}

std::vector<ConcernedProgram> Clinic::concerned_programs() const {
  return store_->read([&] { return db::concerned_programs(store_->database); });
}

std::vector<RuleRecord> Clinic::rule_records() const {
  return store_->read([&] { return db::rule_records(store_->database); });
}

}  // namespace regimen
