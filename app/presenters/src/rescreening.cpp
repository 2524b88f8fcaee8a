#include "regimen/presenters/rescreening.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <span>
#include <utility>

#include "regimen/engine/screening.hpp"

namespace regimen {
namespace {

/// After so many a trial may be stopped.
constexpr std::size_t tried_at_a_time = 32;

const std::string& id_of(const PluginAnswer& answer) { return answer.plugin.id; }
const std::string& id_of(const BatchAnswer& answer) { return answer.plugin; }

/// Notes who did not answer; true when everybody did.
template <class Answer>
bool all_answered(const std::vector<Answer>& answers, Rescreening& course) {
  const auto silent =
      std::ranges::find_if(answers, [](const Answer& answer) { return answer.status != PluginStatus::ok; });
  if (silent == answers.end() && !answers.empty()) return true;
  course.state = Rescreening::State::incomplete;
  if (silent != answers.end()) course.silent = id_of(*silent) + (silent->detail.empty() ? "" : ": " + silent->detail);
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

/// What programs raise now. Most raise what they did: of them only that is written.
void keep(ClinicStore& store, const ChartsToScreen& charts, std::vector<std::vector<RaisedFinding>> raised,
          const std::string& versions) {
  std::vector<CurrentProgram> same;
  std::vector<KeptScreening> other;
  for (std::size_t i = 0; i < charts.charts.size(); ++i) {
    const CurrentProgram& current = charts.charts[i];
    if (current.raised == digest_of(raised[i]))
      same.push_back(current);
    else
      other.push_back({current.program, current.edits, versions, std::move(raised[i])});
  }
  if (!same.empty()) store.still_raised(same, versions);
  if (!other.empty()) store.keep_screenings(other);
}

}  // namespace

Rescreening rescreen(ClinicStore& store, RuleSet& rules, Date today, const GoOn& go_on, std::size_t at_a_time) {
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
  for (std::size_t first = 0; first < programs.size(); first += at_a_time) {
    // The edits were counted before the programs are read: an edit in between has one screened once more, not less.
    const auto charts =
        store.charts(std::span(programs).subspan(first, std::min(at_a_time, programs.size() - first)), today);
    const auto answers = rules.evaluate_all(charts.batch);
    if (!all_answered(answers, course)) return course;
    keep(store, charts, raised_findings(answers, charts.batch, charts.items), versions);
    course.done += charts.charts.size();
    if (first + at_a_time >= programs.size() || go_on(course)) continue;
    course.state = Rescreening::State::cancelled;
    return course;
  }
  course.state = Rescreening::State::finished;
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
    if (trial.course.done % tried_at_a_time != 0 || go_on(trial.course)) continue;
    trial.course.state = Rescreening::State::cancelled;
    return trial;
  }
  trial.course.state = Rescreening::State::finished;
  return trial;
}

}  // namespace regimen
