#include "regimen/presenters/words.hpp"

#include <libintl.h>

#include <fmt/format.h>

#include "regimen/engine/contract.hpp"
#include "regimen/reports/phrases.hpp"

namespace regimen {
namespace {

constexpr const char* domain = "regimen";

}  // namespace

std::string tr(const char* english) { return dgettext(domain, english); }

std::string trn(const char* english_one, const char* english_many, std::size_t count) {
  std::string text = dngettext(domain, english_one, english_many, count);
  if (const auto at = text.find("{n}"); at != std::string::npos) text.replace(at, 3, std::to_string(count));
  return text;
}

std::string window_language() {
  // Translators: the tag of the language that you translate into, such as `es`.
  return tr("en");
}

std::string failure_sentence(const WorldFailure& failure) {
  if (failure.pattern() == nullptr) return failure.what();
  return fill(tr(failure.pattern()), {{"file", failure.file()}}) +
         (failure.detail().empty() ? "" : " (" + failure.detail() + ")");
}

std::string fact_group_name(std::string_view group) {
  if (group == "diagnoses") return tr("Diagnoses");
  if (group == "red flags") return tr("Red flags");
  if (group == "response") return tr("Response to movement");
  return tr("Other");
}

std::string kind_name(Kind kind) {
  switch (kind) {
    case Kind::stretch:
      return tr("Stretch");
    case Kind::mobility:
      return tr("Mobility");
    case Kind::strength:
      return tr("Strength");
    case Kind::stabilization:
      return tr("Stabilization");
    case Kind::aerobic:
      return tr("Aerobic");
    case Kind::posture:
      return tr("Posture");
  }
  return {};
}

std::string position_name(Position position) {
  switch (position) {
    case Position::supine:
      return tr("Supine");
    case Position::prone:
      return tr("Prone");
    case Position::side_lying:
      return tr("Side-lying");
    case Position::quadruped:
      return tr("Quadruped");
    case Position::kneeling:
      return tr("Kneeling");
    case Position::half_kneeling:
      return tr("Half-kneeling");
    case Position::seated:
      return tr("Seated");
    case Position::long_sitting:
      return tr("Long sitting");
    case Position::standing:
      return tr("Standing");
  }
  return {};
}

std::string level_name(Level level) {
  switch (level) {
    case Level::start:
      return tr("Start");
    case Level::middle:
      return tr("Middle");
    case Level::advanced:
      return tr("Advanced");
  }
  return {};
}

std::string demand_level_name(DemandLevel level) {
  switch (level) {
    case DemandLevel::low:
      return tr("a little");
    case DemandLevel::moderate:
      return tr("moderately");
    case DemandLevel::high:
      return tr("much");
  }
  return {};
}

std::string phase_name(Phase phase) {
  switch (phase) {
    case Phase::warm_up:
      return tr("Warm-up");
    case Phase::stretch:
      return tr("Stretch");
    case Phase::strengthen:
      return tr("Strengthen");
    case Phase::cool_down:
      return tr("Cool-down");
    case Phase::daily_life:
      return tr("Daily life");
  }
  return {};
}

std::string side_name(Side side) {
  switch (side) {
    case Side::both:
      return tr("Both sides");
    case Side::left:
      return tr("Left");
    case Side::right:
      return tr("Right");
    case Side::alternate:
      return tr("Alternate");
  }
  return {};
}

std::string sex_name(Sex sex) {
  switch (sex) {
    case Sex::female:
      return tr("Female");
    case Sex::male:
      return tr("Male");
    case Sex::other:
      return tr("Other");
    case Sex::unknown:
      return tr("Not recorded");
  }
  return {};
}

std::string severity_name(Severity severity) {
  switch (severity) {
    case Severity::stop:
      return tr("Stop");
    case Severity::caution:
      return tr("Caution");
    case Severity::ask:
      return tr("Question");
    case Severity::info:
      return tr("Note");
  }
  return {};
}

std::string decision_reason_name(DecisionReason reason) {
  switch (reason) {
    case DecisionReason::examined_and_cleared:
      return tr("Examined and cleared");
    case DecisionReason::patient_tolerates:
      return tr("Patient tolerates it");
    case DecisionReason::supervised:
      return tr("Supervised");
    case DecisionReason::modified:
      return tr("Modified");
    case DecisionReason::benefit_outweighs:
      return tr("Benefit outweighs the risk");
    case DecisionReason::fact_is_wrong:
      return tr("A recorded fact is wrong");
    case DecisionReason::rule_is_wrong:
      return tr("The rule is wrong here");
  }
  return {};
}

std::string plugin_trouble(PluginStatus status) {
  REGIMEN_EXPECTS(status != PluginStatus::ok);
  switch (status) {
    case PluginStatus::ok:
      break;
    case PluginStatus::crashed:
      return tr("it crashed");
    case PluginStatus::timed_out:
      return tr("it took too long");
    case PluginStatus::rejected:
      return tr("it is switched off or its answer was refused");
    case PluginStatus::incompatible:
      return tr("it does not fit this version of Regimen");
  }
  return {};
}

std::string spoken_source(const Citation& source) {
  std::string text = source.title;
  if (source.year) text += fmt::format(" ({})", *source.year);
  if (!source.ref.empty()) text += (text.empty() ? "" : ". ") + source.ref;
  return text;
}

std::string rule_words(const std::string& said) {
  // gettext answers an empty text with the header of its file.
  return said.empty() ? said : tr(said.c_str());
}

std::string exercise_name(const Exercise& exercise) {
  const std::string& name = exercise.words(window_language()).name;
  return name.empty() ? exercise.name : name;
}

std::string spoken_minutes(int seconds) {
  if (seconds <= 0) return {};
  if (seconds < 60) return tr("under 1 min");
  const int minutes = seconds / 60 + (seconds % 60 >= 30 ? 1 : 0);
  if (minutes < 60) return fmt::format(fmt::runtime(tr("{} min")), minutes);
  if (minutes % 60 == 0) return fmt::format(fmt::runtime(tr("{} h")), minutes / 60);
  return fmt::format(fmt::runtime(tr("{} h {} min")), minutes / 60, minutes % 60);
}

std::string spoken_range(const Range& range) {
  return range.single() ? fmt::format("{}", range.min) : fmt::format("{}–{}", range.min, range.max);
}

}  // namespace regimen
