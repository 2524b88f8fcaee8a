#include "regimen/db/catalogue.hpp"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Transaction.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <mutex>
#include <string>
#include <unordered_map>
#include <utility>

#include "catalogue_rows.hpp"
#include "full_text.hpp"
#include "regimen/engine/contract.hpp"
#include "regimen/engine/error.hpp"
#include "search.hpp"
#include "sqlite_failure.hpp"

namespace regimen {
namespace {

namespace fs = std::filesystem;

class IndexedCatalogue final : public Catalogue {
 public:
  /// `exercises` in catalogue order; `database` has the full-text index of the same order, `file` names it in failures.
  IndexedCatalogue(std::vector<Exercise> exercises, SQLite::Database database, fs::path file)
      : database_(std::move(database)), file_(std::move(file)) {
    all_.reserve(exercises.size());
    for (Exercise& exercise : exercises) all_.push_back(std::make_shared<const Exercise>(std::move(exercise)));
    for (const ExercisePtr& exercise : all_) by_key_.emplace(exercise->key, exercise);
    REGIMEN_EXPECTS(by_key_.size() == all_.size());
  }

  ExercisePtr find(std::string_view key) const override {
    const auto found = by_key_.find(std::string(key));
    return found == by_key_.end() ? nullptr : found->second;
  }

  const std::vector<ExercisePtr>& all() const override { return all_; }

  std::vector<SearchHit> search(std::string_view text, std::size_t limit) const override {
    const db::Query query = db::parse_query(text);
    std::vector<SearchHit> hits;
    for (db::Match& match : db::search(index(), query, limit))
      hits.push_back({all_[match.exercise], std::move(match.matched)});
    if (hits.empty() && limit > 0)
      for (const std::uint32_t place : in_instructions(query, limit)) hits.push_back({all_[place], "instructions"});
    return hits;
  }

 private:
  /// Built by the first search: whoever only looks exercises up by their keys does not wait for it.
  const db::SearchIndex& index() const {
    std::call_once(index_built_, [this] { index_ = db::index_of(all_); });
    return index_;
  }

  std::vector<std::uint32_t> in_instructions(const db::Query& query, std::size_t limit) const {
    const std::scoped_lock lock(database_in_use_);
    return db::with_database(file_, [&] { return db::full_text_search(database_, query, limit); });
  }

  std::vector<ExercisePtr> all_;
  std::unordered_map<std::string, ExercisePtr> by_key_;
  mutable std::once_flag index_built_;
  mutable db::SearchIndex index_;
  mutable std::mutex database_in_use_;
  mutable SQLite::Database database_;
  fs::path file_;
};

void write_all(SQLite::Database& database, const std::vector<Exercise>& exercises) {
  SQLite::Transaction transaction(database);
  db::write_catalogue_rows(database, exercises);
  db::write_full_text(database, exercises);
  database.exec(fmt::format("PRAGMA application_id = {}", db::catalogue_application_id));
  database.exec(fmt::format("PRAGMA user_version = {}", db::catalogue_version));
  transaction.commit();
}

void check_is_ours(SQLite::Database& database, const fs::path& file) {
  const int application = database.execAndGet("PRAGMA application_id").getInt();
  const int version = database.execAndGet("PRAGMA user_version").getInt();
  if (application != db::catalogue_application_id)
    throw WorldFailure(fmt::format(
        "{} is not an exercise catalogue. Install the program again, or name the right file.", file.string()));
  if (version != db::catalogue_version)
    throw WorldFailure(
        fmt::format("{} was built by {} version of the program. Build or install the catalogue that belongs "
                    "to this version.",
                    file.string(), version < db::catalogue_version ? "an older" : "a newer"));
}

}  // namespace

void build_catalogue(std::vector<Exercise> exercises, const fs::path& file) {
  db::sort_by_name(exercises);
  const fs::path unfinished = file.string() + ".unfinished";
  std::error_code error;
  if (file.has_parent_path()) fs::create_directories(file.parent_path(), error);
  fs::remove(unfinished, error);
  db::with_database(unfinished, [&] {
    SQLite::Database database(unfinished.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    database.exec("PRAGMA journal_mode = OFF");  // a build that fails is thrown away
    write_all(database, exercises);
    database.exec("VACUUM");
  });
  fs::rename(unfinished, file, error);
  if (error)
    throw WorldFailure(
        fmt::format("{} cannot be written ({}). Check the folder and its rights.", file.string(), error.message()));
}

std::unique_ptr<Catalogue> open_catalogue(const fs::path& file) {
  std::error_code error;
  if (!fs::exists(file, error))
    throw WorldFailure(
        fmt::format("The exercise catalogue {} is missing. Build or install the program again.", file.string()));
  return db::with_database(file, [&]() -> std::unique_ptr<Catalogue> {
    SQLite::Database database(file.string(), SQLite::OPEN_READONLY);
    database.exec("PRAGMA trusted_schema = OFF");
    const SQLite::Transaction one_reading(database);  // rolled back at the end, as nothing was written
    check_is_ours(database, file);
    if (database.execAndGet("PRAGMA quick_check(1)").getString() != "ok")
      throw SQLite::Exception("quick_check", SQLITE_CORRUPT);
    auto exercises = db::read_catalogue_rows(database);
    return std::make_unique<IndexedCatalogue>(std::move(exercises), std::move(database), file);
  });
}

std::unique_ptr<Catalogue> make_catalogue(std::vector<Exercise> exercises) {
  db::sort_by_name(exercises);
  const fs::path nowhere = "the catalogue in memory";
  return db::with_database(nowhere, [&]() -> std::unique_ptr<Catalogue> {
    SQLite::Database database(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    SQLite::Transaction transaction(database);
    db::write_full_text(database, exercises);
    transaction.commit();
    return std::make_unique<IndexedCatalogue>(std::move(exercises), std::move(database), nowhere);
  });
}

}  // namespace regimen
