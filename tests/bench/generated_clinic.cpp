#include "generated_clinic.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <random>
#include <vector>

#include "generated_rules.hpp"
#include "regimen/db/catalogue_source.hpp"
#include "regimen/db/clinic.hpp"

namespace bench {
namespace {

constexpr std::size_t rules_of_a_pack = 1000;

class ClinicWriter {
 public:
  explicit ClinicWriter(SQLite::Database& database)
      : patient_(database,
                 "INSERT INTO patient (id, name, name_words, birth_date, sex, language, notes) "
                 "VALUES (?, 'N', ' n', ?, 'unknown', 'en', '')"),
        fact_(database, "INSERT OR IGNORE INTO patient_fact (patient, fact, value) VALUES (?, ?, ?)"),
        measure_(database,
                 "INSERT INTO patient_measure (patient, measure, value, recorded) VALUES (?, 'pain-now', ?, "
                 "'2026-11-02')"),
        episode_(database, "INSERT INTO episode (id, patient, opened, reason) VALUES (?1, ?1, '2026-11-02', '')"),
        program_(database, "INSERT INTO program (id, episode) VALUES (?1, ?1)"),
        content_(database,
                 "INSERT INTO program_content (id, program, title, weeks, next_item) VALUES (?1, ?1, '', 6, ?2)"),
        item_(database,
              "INSERT INTO program_item (content, ordinal, item, exercise_key, exercise_copy, phase, side, note, "
              "hold_s_min, hold_s_max) VALUES (?, ?, ?, ?, ?, ?, 'both', '', ?, ?)") {}

  void write(std::int64_t number, std::mt19937& random, const std::vector<regimen::ExercisePtr>& exercises) {
    const auto below = [&](std::size_t bound) { return static_cast<int>(random() % bound); };
    run(patient_, number, fmt::format("{}-{:02}-15", 1940 + below(60), 1 + below(12)));
    for (int i = 0; i < 10; ++i) run(fact_, number, generated_fact(below(generated_facts)), i < 4 ? "yes" : "no");
    run(measure_, number, below(11));
    run(episode_, number);
    run(program_, number);
    run(content_, number, static_cast<int>(items_of_a_program) + 1);
    for (int ordinal = 0; ordinal < static_cast<int>(items_of_a_program); ++ordinal) {
      const auto place = static_cast<std::size_t>(below(exercises.size()));
      const auto phase = std::string(to_token(usual_phase(*exercises[place])));
      const auto copy = static_cast<std::int64_t>(place) + 1;
      if (below(10) == 0) {
        const int hold = 5 * (1 + below(12));
        run(item_, number, ordinal, ordinal + 1, exercises[place]->key, copy, phase, hold, hold);
      } else {
        item_.bind(7);
        item_.bind(8);
        run(item_, number, ordinal, ordinal + 1, exercises[place]->key, copy, phase);
      }
    }
  }

 private:
  template <class... Values>
  static void run(SQLite::Statement& statement, const Values&... values) {
    int place = 0;
    (statement.bind(++place, values), ...);
    statement.exec();
    statement.reset();
  }

  SQLite::Statement patient_, fact_, measure_, episode_, program_, content_, item_;
};

/// Two words for one position, kind or fact: a pack with such a rule is refused.
bool contradicts_itself(const GeneratedRule& rule) {
  using About = GeneratedCondition::About;
  std::map<std::string, std::string> said;
  return std::ranges::any_of(rule, [&](const GeneratedCondition& one) {
    return one.about != About::demand && one.about != About::number &&
           said.try_emplace(one.name, one.value).first->second != one.value;
  });
}

}  // namespace

void make_clinic(const std::filesystem::path& file, std::size_t patients, const regimen::Catalogue& catalogue) {
  if (std::filesystem::exists(file)) return;
  std::filesystem::create_directories(file.parent_path());
  const std::filesystem::path unfinished = file.string() + ".unfinished";
  for (const char* rest : {"", "-wal", "-shm"}) std::filesystem::remove(unfinished.string() + rest);
  { const regimen::Clinic fresh(unfinished); }
  {
    SQLite::Database database(unfinished.string(), SQLite::OPEN_READWRITE);
    SQLite::Transaction all(database);
    std::int64_t copy = 0;
    for (const auto& exercise : catalogue.all()) {
      SQLite::Statement insert(database, "INSERT INTO exercise_copy (id, key, toml) VALUES (?, ?, ?)");
      insert.bind(1, ++copy);
      insert.bind(2, exercise->key);
      insert.bind(3, regimen::write_exercise(*exercise));
      insert.exec();
    }
    std::mt19937 random(20261120);
    ClinicWriter writer(database);
    for (std::size_t patient = 1; patient <= patients; ++patient)
      writer.write(static_cast<std::int64_t>(patient), random, catalogue.all());
    all.commit();
  }
  std::filesystem::rename(unfinished, file);
}

void write_packs(const std::filesystem::path& folder, std::size_t packs, int pack_version, int rule_version) {
  auto rules = generated_rules(2 * packs * rules_of_a_pack, 20261120);
  std::erase_if(rules, contradicts_itself);
  for (std::size_t pack = 0; pack < packs; ++pack) {
    std::ofstream out(folder / fmt::format("generated-{:02}.toml", pack));
    out << fmt::format(
        "[pack]\nid = \"org.example.generated-{:02}\"\nversion = \"{}.0.0\"\ntitle = \"Generated\"\nauthor = "
        "\"Bench\"\napproved-by = \"Bench\"\napproved-on = 2026-11-02\nreview-by = 2099-11-01\nlanguages = [\"en\"]\n",
        pack, pack_version);
    for (std::size_t i = 0; i < rules_of_a_pack; ++i)
      out << fmt::format(
          "[[rule]]\nid = \"r{}\"\nversion = {}\nseverity = \"info\"\nsummary = \"Rule {}\"\nwhen = \"{}\"\nmessage.en "
          "= \"Rule {} holds for this exercise.\"\nreason = \"r{}\"\nsource = {{ title = \"Bench\" }}\n",
          i, pack == 0 && i == 0 ? rule_version : 1, i, words_of(rules[pack * rules_of_a_pack + i]), i, i);
  }
}

}  // namespace bench
