#include "regimen/presenters/rescreening.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "regimen/engine/screening.hpp"

namespace regimen {
namespace {

/// So many are kept in one transaction; what a kill costs is that many screenings.
constexpr std::size_t at_a_time = 32;

const PluginAnswer* first_silent(const std::vector<PluginAnswer>& answers) {
  const auto silent =
      std::ranges::find_if(answers, [](const PluginAnswer& answer) { return answer.status != PluginStatus::ok; });
  return silent == answers.end() ? nullptr : &*silent;
}

/// Notes who did not answer; true when everybody did.
bool all_answered(const std::vector<PluginAnswer>& answers, Rescreening& course) {
  const PluginAnswer* silent = first_silent(answers);
  if (silent == nullptr && !answers.empty()) return true;
  course.state = Rescreening::State::incomplete;
  if (silent != nullptr) course.silent = silent->plugin.id + (silent->detail.empty() ? "" : ": " + silent->detail);
  return false;
}

/// A program as the rules see it, with what it needs to be named by.
struct Chart {
  Program program;
  ScreeningRequest request;
};

/// Nothing where it is gone by now.
std::optional<Chart> read_chart(const ClinicStore& store, const CurrentProgram& current, Date today) {
  const auto record = store.patient(current.patient);
  auto program = store.load_draft(current.program);
  if (!record || !program) return std::nullopt;
  auto request = screening_request(record->patient, *program, today);
  return Chart{std::move(*program), std::move(request)};
}

std::vector<PluginAnswer> only(std::vector<PluginAnswer> answers, const std::set<std::string>& ids) {
  std::erase_if(answers, [&](const PluginAnswer& answer) { return !ids.contains(answer.plugin.id); });
  return answers;
}

}  // namespace

Rescreening rescreen(ClinicStore& store, RuleSet& rules, Date today, const GoOn& go_on) {
  Rescreening course;
  const auto described = rules.evaluate(ScreeningRequest{});
  if (!all_answered(described, course)) {
    course.total = store.programs_to_screen({}).size();
    if (course.total == 0) course.state = Rescreening::State::finished;
    return course;
  }
  const std::string versions = rule_versions(described);
  const auto programs = store.programs_to_screen(versions);
  course.total = programs.size();
  std::vector<KeptScreening> found;
  const auto keep = [&] {
    if (!found.empty()) store.keep_screenings(found);
    course.done += found.size();
    found.clear();
  };
  for (const CurrentProgram& current : programs) {
    // The edits were counted before the program is read: an edit in between has it screened once more, not less.
    if (const auto chart = read_chart(store, current, today)) {
      const auto answers = rules.evaluate(chart->request);
      if (!all_answered(answers, course)) break;
      found.push_back({current.program, current.edits, versions, raised_findings(answers, chart->program)});
    }
    if (found.size() < at_a_time) continue;
    keep();
    if (go_on(course)) continue;
    course.state = Rescreening::State::cancelled;
    return course;
  }
  keep();
  if (course.state == Rescreening::State::running) course.state = Rescreening::State::finished;
  return course;
}

Trial try_rules(const ClinicStore& store, RuleSet& installed, RuleSet& tried, Date today, const GoOn& go_on) {
  Trial trial;
  const auto described = tried.evaluate(ScreeningRequest{});
  if (!all_answered(described, trial.course)) return trial;
  std::set<std::string> ids;
  for (const PluginAnswer& answer : described) ids.insert(answer.plugin.id);
  // No rules have these versions, so that every current program is to be screened.
  const auto programs = store.programs_to_screen({});
  trial.course.total = programs.size();
  for (const CurrentProgram& current : programs) {
    ++trial.course.done;
    const auto chart = read_chart(store, current, today);
    if (!chart) continue;
    const auto now = tried.evaluate(chart->request);
    const auto before = only(installed.evaluate(chart->request), ids);
    if (!all_answered(now, trial.course) || (!before.empty() && !all_answered(before, trial.course))) return trial;
    auto changes = finding_changes(raised_findings(before, chart->program), raised_findings(now, chart->program));
    if (!changes.empty()) trial.rows.push_back({current.patient, std::move(changes)});
    if (trial.course.done % at_a_time != 0 || go_on(trial.course)) continue;
    trial.course.state = Rescreening::State::cancelled;
    return trial;
  }
  trial.course.state = Rescreening::State::finished;
  return trial;
}

}  // namespace regimen
