#include "exercise_document.hpp"

#include "figure_document.hpp"
#include "toml_writer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <utility>

namespace regimen::db {
namespace {

constexpr std::string_view team = "team";
constexpr std::string_view english = "en";
constexpr std::string_view source_choice = "team or a seed's file name such as 002_c137bf83aa34133e.txt";

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

bool is_key(std::string_view text) {
  bool after_hyphen = true;
  for (const char c : text) {
    if (!is_lower(c) && !is_digit(c) && (c != '-' || after_hyphen)) return false;
    after_hyphen = c == '-';
  }
  return !after_hyphen;
}

/// The shape of a BCP 47 tag: a language of two to eight letters, then subtags of one to eight letters or digits.
bool is_language_tag(std::string_view text) {
  std::size_t length = 0;
  bool first = true;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    if (i == text.size() || text[i] == '-') {
      if (length < (first ? 2U : 1U) || length > 8) return false;
      first = false;
      length = 0;
    } else if (is_lower(text[i]) || is_upper(text[i]) || (is_digit(text[i]) && !first)) {
      ++length;
    } else {
      return false;
    }
  }
  return true;
}

/// The line of a key of a table, or the table's own where it is absent.
int line_of(const TomlValue& table, std::string_view key) {
  const TomlValue* value = table.find(key);
  return value == nullptr ? table.line : value->line;
}

class ExerciseReader {
 public:
  ExerciseReader(const TomlValue& document, Rigour rigour, std::span<const std::string> languages,
                 std::vector<Fault>& faults)
      : document_(document),
        strict_(rigour == Rigour::catalogue),
        languages_(languages),
        faults_(faults),
        top_(document, "", faults) {}

  Exercise read() {
    Exercise exercise;
    exercise.key = top_.text("key", strict_);
    if (strict_ && !exercise.key.empty() && !is_key(exercise.key))
      expected_at("key", "lower-case letters, digits and single hyphens");
    exercise.name = top_.text("name", strict_);
    exercise.aliases = top_.texts("aliases", strict_);
    exercise.kind = top_.token<Kind>("kind");
    exercise.position = top_.token<Position>("position");
    exercise.equipment = top_.texts("equipment", strict_);
    exercise.level = top_.token<Level>("level");
    exercise.unilateral = top_.flag("unilateral");
    exercise.muscles = top_.texts("muscles", strict_);
    exercise.easier = top_.texts("easier", strict_);
    exercise.harder = top_.texts("harder", strict_);
    if (strict_) check_vocabularies();
    read_demands(exercise);
    read_doses(exercise);
    read_texts(exercise);
    read_figure(exercise);
    top_.finish();
    return exercise;
  }

 private:
  void expected_at(std::string_view key, std::string_view what) {
    if (const TomlValue* value = document_.find(key)) top_.expected(*value, std::string(key), what);
  }

  void check_vocabularies() {
    std::vector<std::string> muscles;
    for (const MuscleTerm& term : muscle_vocabulary()) muscles.emplace_back(term.id);
    std::vector<std::string> equipment;
    for (const std::string_view term : equipment_vocabulary()) equipment.emplace_back(term);
    check_terms("muscles", muscles);
    check_terms("equipment", equipment);
  }

  void check_terms(std::string_view key, const std::vector<std::string>& terms) {
    const TomlValue* list = document_.find(key);
    const TomlArray* named = list == nullptr ? nullptr : list->array();
    if (named == nullptr) return;
    for (std::size_t i = 0; i < named->size(); ++i) {
      const TomlValue& value = (*named)[i];
      const std::string* term = value.text();
      if (term != nullptr && std::ranges::find(terms, *term) == terms.end())
        top_.add(value.line, fmt::format("{}[{}]: expected one of {}; got {}{}", key, i, fmt::join(terms, ", "),
                                         value.described(), did_you_mean(*term, terms)));
    }
  }

  void read_demands(Exercise& exercise) {
    const TomlValue* demands = top_.required("demands",
                                             "a table of what the movement asks of the body, each low, "
                                             "moderate or high (it may be empty)");
    if (demands == nullptr) return;
    if (demands->table() == nullptr) {
      top_.expected(*demands, "demands", "a table");
      return;
    }
    for (const auto& [key, level] : demands->entries()) {
      if (const auto demand = from_token<Demand>(key))
        exercise.demands[*demand] = top_.token_of<DemandLevel>(level, "demands." + key);
      else
        top_.add(level.line, fmt::format("demands.{}: expected {}{}", key, token_choice<Demand>(),
                                         did_you_mean(key, spellings<Demand>())));
    }
  }

  SourcedDose read_dose(const TomlValue& value, const std::string& path, bool is_default) {
    TableReader table(value, path + ".", faults_);
    SourcedDose dose;
    dose.source = table.text("source", strict_);
    dose.dose = table.dose();
    dose.per_side = table.optional_flag("per_side");
    dose.progression = table.optional_text("progression", strict_);
    dose.why = table.optional_text("why", strict_);
    table.finish();
    if (strict_) {
      const bool known = is_seed_name(dose.source) || (is_default && dose.source == team);
      if (!dose.source.empty() && !known)
        table.add(line_of(value, "source"),
                  fmt::format("{}.source: expected {}, got {}", path,
                              is_default ? source_choice : source_choice.substr(8), toml_quoted(dose.source)));
      // A source may say no more than how to go on; a default must have figures.
      if (dose.dose == Dose{} && value.table() != nullptr && (is_default || dose.progression.empty()))
        table.add(value.line, path + ": expected at least one figure of a dose, got none");
    }
    return dose;
  }

  void read_doses(Exercise& exercise) {
    const TomlArray& doses = top_.optional_list("doses");
    for (std::size_t i = 0; i < doses.size(); ++i)
      exercise.doses.push_back(read_dose(doses[i], fmt::format("doses[{}]", i), false));
    const TomlValue* dose = top_.required("dose", "a table with the default dose");
    if (dose == nullptr) return;
    const std::size_t faults_before = faults_.size();
    exercise.dose = read_dose(*dose, "dose", true);
    if (!strict_ || faults_.size() != faults_before) return;
    const bool disagree = std::ranges::adjacent_find(exercise.doses, std::ranges::not_equal_to{}, &SourcedDose::dose) !=
                          exercise.doses.end();
    if (exercise.dose.why.empty() && (exercise.dose.source == team || disagree))
      top_.add(dose->line, fmt::format("dose.why: missing, expected why this is the default where {}",
                                       disagree ? "sources disagree" : "no source gives one"));
    const bool stated = std::ranges::any_of(exercise.doses, [&](const SourcedDose& other) {
      return other.source == exercise.dose.source && other.dose == exercise.dose.dose &&
             other.per_side == exercise.dose.per_side;
    });
    if (exercise.dose.source != team && !stated)
      top_.add(dose->line,
               fmt::format("dose: expected the figures (and per_side) of one of the [[doses]] of {}, got others",
                           exercise.dose.source));
  }

  void read_texts(Exercise& exercise) {
    const TomlValue* text = top_.required("text", "a table for each language, [text.en] at least");
    if (text == nullptr) return;
    TableReader languages(*text, "text.", faults_);
    if (strict_) require_languages(languages);
    if (text->table() == nullptr) return;
    const std::size_t faults_before = faults_.size();
    for (const auto& [language, words] : text->entries()) {
      if (!is_language_tag(language))
        languages.add(words.line, fmt::format("text.{}: expected a language tag such as en or pt-BR", language));
      exercise.text[language] = read_words(exercise, language, words);
    }
    if (!strict_ || faults_.size() != faults_before || !exercise.text.contains(std::string(english))) return;
    for (const auto& [language, words] : text->entries())
      compare(exercise.text.at(std::string(english)), exercise.text.at(language), "text." + language + ".", words);
  }

  void read_figure(Exercise& exercise) {
    const TomlValue* figure = top_.optional("figure");
    // What is shipped in several languages is shipped with pictures; a clinic's own file may have neither.
    const bool shipped = strict_ && !languages_.empty();
    if (figure == nullptr) {
      if (shipped) top_.add(1, "figure: missing, expected a table [figure] with what the exercise looks like");
      return;
    }
    exercise.figure = figure_of(*figure, faults_);
    if (strict_ && exercise.unilateral && !exercise.figure->shows)
      top_.add(figure->line, "figure.shows: missing, expected left or right: the side at work in the pictures");
    if (!shipped) return;
    std::vector<std::string> wanted{"en"};
    wanted.insert(wanted.end(), languages_.begin(), languages_.end());
    for (std::size_t i = 0; i < exercise.figure->frames.size(); ++i)
      for (const std::string& language : wanted)
        if (!exercise.figure->frames[i].captions.contains(language))
          top_.add(figure->line,
                   fmt::format("figure.frames[{}].caption.{}: missing, expected a few words", i, language));
  }

  void require_languages(TableReader& texts) {
    texts.required(english, "the English texts");
    for (const std::string& language : languages_)
      if (language != english) texts.required(language, "the texts in that language");
  }

  /// A translation says the same, step by step and tip by tip.
  void compare(const ExerciseText& original, const ExerciseText& words, const std::string& where,
               const TomlValue& value) {
    const auto counted = [&](std::string_view key, std::size_t expected, std::size_t got) {
      if (expected != got)
        top_.add(line_of(value, key),
                 fmt::format("{}{}: expected {} as in English, got {}", where, key, expected, got));
    };
    counted("tips", original.tips.size(), words.tips.size());
    counted("steps", original.steps.size(), words.steps.size());
    const TomlValue* list = value.find("steps");
    const TomlArray* steps = list == nullptr ? nullptr : list->array();
    if (steps == nullptr) return;
    for (std::size_t i = 0; i < std::min(steps->size(), original.steps.size()); ++i)
      if (words.steps[i].role != original.steps[i].role)
        top_.add(line_of((*steps)[i], "role"),
                 fmt::format(R"({}steps[{}].role: expected "{}" as in English, got "{}")", where, i,
                             to_token(original.steps[i].role), to_token(words.steps[i].role)));
  }

  ExerciseText read_words(const Exercise& exercise, const std::string& language, const TomlValue& value) {
    const std::string where = "text." + language + ".";
    TableReader table(value, where, faults_);
    ExerciseText words;
    words.name = read_name(exercise, language, table);
    words.purpose = table.text("purpose", strict_);
    words.felt_in = table.text("felt_in", strict_);
    words.tips = table.texts("tips", strict_);
    const TomlArray& steps = table.optional_list("steps");
    if (strict_ && steps.empty() && value.table() != nullptr)
      table.add(value.line, where + "steps: missing, expected at least one step");
    for (std::size_t i = 0; i < steps.size(); ++i) {
      TableReader step(steps[i], fmt::format("{}steps[{}].", where, i), faults_);
      const auto role = step.token<StepRole>("role");
      words.steps.push_back({role, step.text("text", strict_)});
      step.finish();
    }
    table.finish();
    return words;
  }

  /// English has its name at the top; a copy of a program may be older than the names of the other languages.
  std::string read_name(const Exercise& exercise, const std::string& language, TableReader& words) {
    if (strict_) return language == english ? exercise.name : words.text("name", true);
    const TomlValue* name = words.optional("name");
    return name == nullptr ? exercise.name : words.text_of(*name, words.where() + "name", false);
  }

  const TomlValue& document_;
  bool strict_;
  std::span<const std::string> languages_;
  std::vector<Fault>& faults_;
  TableReader top_;
};

}  // namespace

bool is_seed_name(std::string_view source) {
  constexpr std::string_view shape = "NNN_xxxxxxxxxxxxxxxx.txt";
  if (source.size() != shape.size()) return false;
  for (std::size_t i = 0; i < shape.size(); ++i) {
    const char c = source[i];
    const bool good = i < 3 ? is_digit(c) : i > 3 && i < 20 ? is_digit(c) || (c >= 'a' && c <= 'f') : c == shape[i];
    if (!good) return false;
  }
  return true;
}

Exercise exercise_of(const TomlValue& document, Rigour rigour, std::span<const std::string> languages,
                     std::vector<Fault>& faults) {
  return ExerciseReader(document, rigour, languages, faults).read();
}

}  // namespace regimen::db
