#include "regimen/presenters/work_list.hpp"

#include <algorithm>
#include <tuple>

#include "regimen/engine/contract.hpp"
#include "regimen/presenters/words.hpp"
#include "regimen/reports/phrases.hpp"

namespace regimen {
namespace {

const char* change_pattern(FindingChange::Kind kind) {
  switch (kind) {
    case FindingChange::Kind::gained:
      return marked("{severity} gained: {about}");
    case FindingChange::Kind::lost:
      return marked("{severity} lost: {about}");
    case FindingChange::Kind::graver:
      return marked("{severity} now, was milder: {about}");
    case FindingChange::Kind::milder:
      return marked("{severity} now, was graver: {about}");
  }
  return "";
}

bool is_grave(const FindingChange& change) {
  // What has become a mere note was a caution before.
  return change.finding.severity <= Severity::caution || change.kind == FindingChange::Kind::milder;
}

}  // namespace

std::string change_words(const FindingChange& change, const Catalogue& catalogue) {
  const RaisedFinding& finding = change.finding;
  std::string about = finding.about.empty() ? finding.rule.substr(finding.rule.rfind('/') + 1) : finding.about;
  about = finding.severity == Severity::ask ? fact_name(about) : topic_inside(about);
  if (!finding.exercise.empty()) {
    const ExercisePtr exercise = catalogue.find(finding.exercise);
    about = (exercise ? exercise_name(*exercise) : spoken(finding.exercise)) + ": " + about;
  }
  return fill(tr(change_pattern(change.kind)), {{"severity", severity_name(finding.severity)}, {"about", about}});
}

WorkList work_list(const ClinicStore& store, const Catalogue& catalogue, bool with_quiet, bool up_to_date) {
  WorkList list;
  for (const ConcernedProgram& concerned : store.concerned_programs()) {
    const auto changes = finding_changes(concerned.before, concerned.now);
    ConcernedRow row;
    row.patient = concerned.patient;
    row.program = concerned.program;
    row.grave = !concerned.comparable || std::ranges::any_of(changes, is_grave);
    if (!row.grave && !with_quiet) {
      ++list.quiet;
      continue;
    }
    if (!concerned.comparable)
      row.changes.push_back(tr("Edited after it was last screened: nobody knows what is new. Look at its cautions."));
    else
      for (const FindingChange& change : changes)
        if (with_quiet || is_grave(change)) row.changes.push_back(change_words(change, catalogue));
    const auto record = store.patient(concerned.patient);
    row.name = record && !record->patient.name.empty() ? record->patient.name.reveal() : tr("(no name)");
    list.rows.push_back(std::move(row));
  }
  std::ranges::stable_sort(list.rows, [](const ConcernedRow& a, const ConcernedRow& b) {
    return std::tuple(!a.grave, a.name) < std::tuple(!b.grave, b.name);
  });
  if (!list.rows.empty())
    list.message = trn("{n} patient · Enter opens", "{n} patients · Enter opens", list.rows.size());
  else
    list.message = up_to_date ? tr("No patient's program raises other stops or cautions than when it was last seen.")
                              : tr("Not every program has been screened under the rules of today yet.");
  if (list.quiet > 0)
    list.message += " " + trn("For {n} patient only notes or questions have changed.",
                              "For {n} patients only notes or questions have changed.", list.quiet);
  return list;
}

std::string rescreening_words(const Rescreening& course) {
  if (course.state == Rescreening::State::incomplete)
    return course.silent.empty()
               ? tr("No program was screened: no rule plugin is installed.")
               : fill(tr("Programs were not screened, because a rule plugin did not answer. {plugin}"),
                      {{"plugin", course.silent}});
  if (course.total == 0) return {};
  if (course.state == Rescreening::State::finished) return {};
  const char* pattern = course.state == Rescreening::State::running
                            ? marked("Screening programs under the rules of today: {done} of {total}.")
                            : marked("Screening was stopped after {done} of {total} programs; the rest is not known.");
  return fill(tr(pattern), {{"done", std::to_string(course.done)}, {"total", std::to_string(course.total)}});
}

}  // namespace regimen
