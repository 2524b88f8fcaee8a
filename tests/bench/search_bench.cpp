#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <algorithm>

#include "contest.hpp"
#include "generated_catalogue.hpp"
#include "regimen/db/catalogue.hpp"
#include "suites.hpp"

namespace bench {
namespace {

constexpr std::size_t exercises_count = 25000;
constexpr std::size_t vocabulary_count = 5000;
constexpr std::size_t shown = 20;

/// SQLite's own full-text search, set up as well as it can be: prefix indexes, weighted bm25, an optimized index in
/// memory.
class Fts5 {
 public:
  explicit Fts5(const std::vector<regimen::Exercise>& exercises)
      : db_(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE) {
    db_.exec("CREATE VIRTUAL TABLE exercise USING fts5(name, muscles, body, prefix='1 2 3')");
    SQLite::Transaction transaction(db_);
    SQLite::Statement insert(db_, "INSERT INTO exercise(rowid, name, muscles, body) VALUES(?, ?, ?, ?)");
    for (std::size_t i = 0; i < exercises.size(); ++i) {
      const auto& text = exercises[i].text.at("en");
      std::string muscles;
      for (const auto& muscle : exercises[i].muscles) muscles += muscle + " ";
      insert.bind(1, static_cast<std::int64_t>(i));
      insert.bind(2, exercises[i].name);
      insert.bind(3, muscles);
      insert.bind(4, text.purpose + " " + text.felt_in + " " + text.steps.front().text);
      insert.exec();
      insert.reset();
    }
    transaction.commit();
    db_.exec("INSERT INTO exercise(exercise) VALUES('optimize')");
    query_ = std::make_unique<SQLite::Statement>(
        db_, "SELECT rowid, name FROM exercise WHERE exercise MATCH ? ORDER BY bm25(exercise, 10, 5, 1) LIMIT 20");
  }

  std::vector<std::string> search(const std::string& typed) {
    std::string match;
    for (const auto& word : words_of(typed)) match += "\"" + word + "\"* ";
    query_->reset();
    query_->bind(1, match);
    std::vector<std::string> names;
    while (query_->executeStep()) names.push_back(query_->getColumn(1).getString());
    return names;
  }

 private:
  SQLite::Database db_;
  std::unique_ptr<SQLite::Statement> query_;
};

bool holds_all(const std::string& name, const std::vector<std::string>& wanted) {
  const auto words = words_of(name);
  return std::all_of(wanted.begin(), wanted.end(), [&](const std::string& word) {
    return std::any_of(words.begin(), words.end(), [&](const std::string& own) { return own.starts_with(word); });
  });
}

bool any_holds_all(const std::vector<std::string>& names, const std::vector<std::string>& wanted) {
  return std::any_of(names.begin(),
                     names.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(10, names.size())),
                     [&](const std::string& name) { return holds_all(name, wanted); });
}

std::vector<std::string> names_of(const std::vector<regimen::SearchHit>& hits) {
  std::vector<std::string> names;
  names.reserve(hits.size());
  for (const auto& hit : hits) names.push_back(hit.exercise->name);
  return names;
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const auto& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

/// Two or three words of a name that exists.
std::vector<std::string> wanted_words(Generator& generator, const std::vector<regimen::Exercise>& exercises) {
  auto words = words_of(exercises[generator.below(exercises.size())].name);
  words.resize(std::min(words.size(), 2 + generator.below(2)));
  return words;
}

struct Quality {
  int asked = 0;
  int ours = 0;
  int theirs = 0;
};

Quality found_without_errors(Generator& generator, const std::vector<regimen::Exercise>& exercises,
                             const regimen::Catalogue& catalogue, Fts5& fts5) {
  Quality quality;
  for (; quality.asked < 300; ++quality.asked) {
    const auto wanted = wanted_words(generator, exercises);
    quality.ours += any_holds_all(names_of(catalogue.search(joined(wanted), shown)), wanted) ? 1 : 0;
    quality.theirs += any_holds_all(fts5.search(joined(wanted)), wanted) ? 1 : 0;
  }
  return quality;
}

Quality found_with_one_error(Generator& generator, const std::vector<regimen::Exercise>& exercises,
                             const regimen::Catalogue& catalogue, Fts5& fts5) {
  Quality quality;
  while (quality.asked < 500) {
    const auto wanted = wanted_words(generator, exercises);
    const auto longest = std::max_element(wanted.begin(), wanted.end(),
                                          [](const auto& a, const auto& b) { return a.size() < b.size(); });
    if (longest->size() < 5) continue;
    auto typed = wanted;
    typed[static_cast<std::size_t>(longest - wanted.begin())] = generator.mistyped(*longest);
    ++quality.asked;
    quality.ours += any_holds_all(names_of(catalogue.search(joined(typed), shown)), wanted) ? 1 : 0;
    quality.theirs += any_holds_all(fts5.search(joined(typed)), wanted) ? 1 : 0;
  }
  return quality;
}

double percent(int part, int whole) { return 100.0 * part / whole; }

}  // namespace

bool search_suite(const Options& options) {
  Generator generator(20261120);
  const auto words = generator.vocabulary(vocabulary_count);
  const auto exercises = generator.exercises(exercises_count, words);
  std::unique_ptr<regimen::Catalogue> catalogue;
  const double built = timed([&] { catalogue = regimen::make_catalogue(exercises); });
  Fts5 fts5(exercises);

  const auto clean = found_without_errors(generator, exercises, *catalogue, fts5);
  const auto wrong = found_with_one_error(generator, exercises, *catalogue, fts5);
  fmt::print(
      "search.found exercises={}  complete words: ours {:.0f} %, fts5 {:.0f} %;  one error: ours {:.1f} % (goal >= "
      "90), "
      "fts5 {:.1f} %;  index built in {:.0f} ms\n",
      exercises_count, percent(clean.ours, clean.asked), percent(clean.theirs, clean.asked),
      percent(wrong.ours, wrong.asked), percent(wrong.theirs, wrong.asked), built / 1000);
  if (clean.ours < clean.theirs || percent(wrong.ours, wrong.asked) < 90) return false;

  Contest contest{"search.keystroke exercises=25000", "fts5", {}, {}, {}, {1.0 / 20, 1.0 / 50}};
  for (int session = 0; session < (options.quick ? 10 : options.rounds); ++session) {
    const auto typed = joined(wanted_words(generator, exercises));
    for (std::size_t letters = 1; letters <= typed.size(); ++letters) {
      const auto prefix = typed.substr(0, letters);
      play(
          contest, [&] { (void)catalogue->search(prefix, shown); }, [&] { (void)fts5.search(prefix); });
    }
  }
  return report(contest);
}

}  // namespace bench
