#include "regimen/presenters/words.hpp"

#include <libintl.h>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "regimen/engine/contract.hpp"

namespace regimen {
namespace {

constexpr const char* domain = "regimen";

struct FactName {
  std::string_view fact;
  const char* english;
};

/// Where the token read aloud would not be what a therapist says.
constexpr std::array fact_names{
    FactName{"disc-herniation", marked("Disc herniation")},
    FactName{"segmental-instability", marked("Segmental instability")},
    FactName{"vertebral-fracture", marked("Vertebral fracture")},
    FactName{"kyphosis", marked("Kyphosis")},
    FactName{"spinal-arthritis", marked("Arthritis of the spine")},
    FactName{"traumatic-injury", marked("Recent fall or injury")},
    FactName{"bladder-bowel-change", marked("Change of bladder or bowel control")},
    FactName{"saddle-numbness", marked("Numbness in the saddle area")},
    FactName{"progressive-leg-weakness", marked("Leg weakness that gets worse")},
    FactName{"unexplained-weight-loss", marked("Unexplained weight loss")},
    FactName{"cancer-history", marked("History of cancer")},
    FactName{"night-pain", marked("Pain at night that rest does not ease")},
    FactName{"long-term-steroids", marked("Long-term steroids")},
    FactName{"worse-with-flexion", marked("Worse when bending forward")},
    FactName{"worse-with-extension", marked("Worse when arching back")},
    FactName{"worse-with-walking", marked("Worse when walking")},
    FactName{"worse-with-exercise", marked("Worse with exercise")},
    FactName{"leg-pain-below-knee", marked("Leg pain below the knee")},
    FactName{"recent-spinal-surgery", marked("Recent surgery of the spine")},
    FactName{"recent-spinal-injection", marked("Recent injection into the spine")},
    FactName{"uncontrolled-hypertension", marked("High blood pressure, not controlled")},
    FactName{"balance-impairment", marked("Poor balance")},
    FactName{"cannot-get-to-floor", marked("Cannot get down to the floor and up")},
    FactName{"pain-now", marked("Pain now")},
    FactName{"symptom-weeks", marked("Weeks since it began")},
    FactName{"age", marked("Age")},
};

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

std::string spoken_inside(std::string_view token) {
  std::string words(token);
  std::replace(words.begin(), words.end(), '-', ' ');
  return words;
}

std::string spoken(std::string_view token) {
  std::string words = spoken_inside(token);
  if (!words.empty() && words.front() >= 'a' && words.front() <= 'z')
    words.front() = static_cast<char>(words.front() - 'a' + 'A');
  return words;
}

std::string fact_name(std::string_view fact) {
  const auto* const found =
      std::find_if(fact_names.begin(), fact_names.end(), [&](const FactName& name) { return name.fact == fact; });
  if (found != fact_names.end()) return tr(found->english);
  const auto slash = fact.rfind('/');
  return spoken(slash == std::string_view::npos ? fact : fact.substr(slash + 1));
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

std::string spoken_reason(std::string_view because, std::string_view exercise_key, std::string_view exercise_name) {
  const auto colon = because.find(": ");
  if (colon == std::string_view::npos) return spoken(because);
  const auto subject = because.substr(0, colon);
  const auto value = because.substr(colon + 2);
  if (!exercise_key.empty() && subject == exercise_key)
    return fmt::format("{}: {}", exercise_name, spoken_inside(value));
  return fmt::format("{}: {}", fact_name(subject), value);
}

std::string spoken_source(const Citation& source) {
  std::string text = source.title;
  if (source.year) text += fmt::format(" ({})", *source.year);
  if (!source.ref.empty()) text += (text.empty() ? "" : ". ") + source.ref;
  return text;
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
