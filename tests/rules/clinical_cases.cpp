#include "clinical_cases.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "temporary_folder.hpp"

namespace regimen::testing {
namespace {

using Json = nlohmann::json;

constexpr Date latest_birth{std::chrono::year{2026}, std::chrono::November, std::chrono::day{20}};

Target target_of(const Json& json) {
  if (json.is_null()) return std::nullopt;
  return json.get<std::size_t>();
}

std::string named(const Target& target, const ClinicalCase& a_case) {
  if (!target) return "the patient";
  return fmt::format("item {} ({})", *target, a_case.chart.program.items.at(*target).exercise->key);
}

ClinicalCase case_of(const Json& json, const Catalogue& catalogue) {
  ClinicalCase made;
  made.id = json.at("id").get<std::string>();
  made.reasoning = json.at("reasoning").get<std::string>();
  auto chart = cli::read_case(json.at("case").dump(), catalogue, latest_birth);
  if (!chart) throw std::runtime_error(made.id + ": " + chart.error().text());
  made.chart = std::move(*chart);
  for (const Json& must : json.at("must")) {
    const auto severity = from_token<Severity>(must.at("severity").get<std::string>());
    if (!severity) throw std::runtime_error(made.id + ": no such severity");
    made.must.push_back({*severity, target_of(must.at("item")), must.at("about").get<std::string>()});
  }
  for (const Json& silent : json.at("silent")) made.silent.push_back(target_of(silent));
  made.asks = json.value("asks", std::vector<std::string>{});
  made.asks_not = json.value("asks_not", std::vector<std::string>{});
  for (const Json& disputed : json.value("disputed", Json::array()))
    made.disputed.push_back({target_of(disputed.value("item", Json())), disputed.value("fact", std::string()),
                             disputed.at("because").get<std::string>()});
  const auto in_program = [&](const Target& target) { return !target || *target < made.chart.program.items.size(); };
  for (const auto& must : made.must)
    if (!in_program(must.target)) throw std::runtime_error(made.id + ": no such item");
  if (!std::all_of(made.silent.begin(), made.silent.end(), in_program))
    throw std::runtime_error(made.id + ": no such item");
  return made;
}

bool is_disputed(const ClinicalCase& a_case, const Target& target) {
  return std::any_of(a_case.disputed.begin(), a_case.disputed.end(),
                     [&](const Disputed& disputed) { return disputed.fact.empty() && disputed.target == target; });
}

bool is_disputed(const ClinicalCase& a_case, const std::string& fact) {
  return std::any_of(a_case.disputed.begin(), a_case.disputed.end(),
                     [&](const Disputed& disputed) { return disputed.fact == fact; });
}

/// The most severe finding on a target, questions left out; null where there is none.
const Finding* worst_on(const ScreeningReport& report, const Target& target) {
  const Finding* worst = nullptr;
  for (const auto& finding : report.findings)
    if (finding.item == target && finding.severity != Severity::ask &&
        (worst == nullptr || finding.severity < worst->severity))
      worst = &finding;
  return worst;
}

bool asks_about(const ScreeningReport& report, const std::string& fact) {
  return std::any_of(report.findings.begin(), report.findings.end(),
                     [&](const Finding& finding) { return finding.severity == Severity::ask && finding.fact == fact; });
}

}  // namespace

std::vector<ClinicalCase> clinical_cases(const std::filesystem::path& folder, const Catalogue& catalogue) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    if (entry.path().extension() == ".json") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  std::vector<ClinicalCase> cases;
  for (const auto& file : files)
    for (const Json& json : Json::parse(content_of(file))) cases.push_back(case_of(json, catalogue));
  return cases;
}

void compare(const ClinicalCase& a_case, const ScreeningReport& report, Agreement& agreement) {
  const auto differs = [&](const std::string& what) { agreement.differences.push_back(a_case.id + ": " + what); };
  for (const auto& must : a_case.must) {
    ++agreement.expected;
    const Finding* worst = worst_on(report, must.target);
    if (worst != nullptr && worst->severity <= must.severity)
      ++agreement.found;
    else if (!is_disputed(a_case, must.target))
      differs(fmt::format("no {} on {}: {}", to_token(must.severity), named(must.target, a_case), must.about));
  }
  for (const auto& target : a_case.silent) {
    ++agreement.silent;
    const Finding* worst = worst_on(report, target);
    if (worst == nullptr || worst->severity > Severity::caution) continue;
    ++agreement.false_alarms;
    if (!is_disputed(a_case, target)) differs(fmt::format("needless {} on {}", worst->rule, named(target, a_case)));
  }
  for (const auto& fact : a_case.asks) {
    ++agreement.questions;
    if (asks_about(report, fact))
      ++agreement.asked;
    else if (!is_disputed(a_case, fact))
      differs("does not ask about " + fact);
  }
  for (const auto& fact : a_case.asks_not) {
    ++agreement.asked_of;
    if (!asks_about(report, fact)) continue;
    ++agreement.needless_questions;
    differs("asks about " + fact + " for nothing");
  }
}

std::string in_words(const Agreement& agreement) {
  const auto percent = [](int part, int whole) { return whole == 0 ? 100.0 : 100.0 * part / whole; };
  return fmt::format(
      "clinical cases: sensitivity {:.1f} % ({} of {}), false alarms {:.1f} % ({} of {} silent targets), "
      "questions asked {} of {}, needless questions {} of {}",
      percent(agreement.found, agreement.expected), agreement.found, agreement.expected,
      percent(agreement.false_alarms, agreement.silent), agreement.false_alarms, agreement.silent, agreement.asked,
      agreement.questions, agreement.needless_questions, agreement.asked_of);
}

}  // namespace regimen::testing
