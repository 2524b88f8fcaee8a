#include "regimen/presenters/pack_trial.hpp"

#include <algorithm>

#include "regimen/presenters/words.hpp"
#include "regimen/presenters/work_list.hpp"
#include "regimen/reports/phrases.hpp"

namespace regimen {
namespace {

/// So many of its mistakes as somebody mends at a time.
constexpr std::size_t most_faults = 12;

void add_faults(const PackCheck& check, std::vector<std::string>& sentences) {
  std::vector<std::string> faults;
  for (const PackFault& fault : check.faults)
    faults.push_back(fault.line > 0 ? fill(tr("Line {line}: {fault}"),
                                           {{"line", std::to_string(fault.line)}, {"fault", fault.message}})
                                    : fault.message);
  for (const PackTest& test : check.tests)
    if (!test.failure.empty())
      faults.push_back(
          fill(tr("Its test “{name}” fails: {failure}"), {{"name", test.name}, {"failure", test.failure}}));
  const std::size_t shown = std::min(faults.size(), most_faults);
  sentences.insert(sentences.end(), faults.begin(), faults.begin() + static_cast<std::ptrdiff_t>(shown));
  if (faults.size() > shown) sentences.push_back(trn("{n} more", "{n} more", faults.size() - shown));
}

std::string effect_words(const Trial& trial) {
  switch (trial.course.state) {
    case Rescreening::State::incomplete:
      return fill(tr("What it would change is not known, because a plugin did not answer. {plugin}"),
                  {{"plugin", trial.course.silent}});
    case Rescreening::State::running:
    case Rescreening::State::cancelled:
      return tr("The trial was stopped: whom else it concerns is not known.");
    case Rescreening::State::finished:
      break;
  }
  if (trial.course.total == 0) return tr("There is no current program to try it on.");
  const std::string programs = trn("Tried on {n} current program", "Tried on {n} current programs", trial.course.total);
  if (trial.rows.empty()) return programs + ": " + tr("nothing would change.");
  return programs + ": " +
         trn("it would change what one patient raises.", "it would change what {n} patients raise.", trial.rows.size());
}

}  // namespace

PackTrialState pack_trial_state(const PackTrial& trial, const std::vector<RulePluginRow>& installed,
                                const ClinicStore& store, const Catalogue& catalogue, Date today) {
  PackTrialState state;
  state.heading = trial.file.filename().string();
  if (!trial.problem.empty()) {
    state.sentences = {trial.problem};
    return state;
  }
  if (!trial.check.good()) {
    state.sentences = {tr("This cannot be taken in as rules:")};
    add_faults(trial.check, state.sentences);
    return state;
  }
  const PluginDescriptor& pack = *trial.check.plugin;
  state.heading = pack.name + " " + pack.version;
  if (pack.pack) {
    state.sentences.push_back(fill(tr("By {author}, approved by {approver} on {day}, to be reviewed by {review}."),
                                   {{"author", pack.pack->author},
                                    {"approver", pack.pack->approved_by},
                                    {"day", iso(pack.pack->approved_on)},
                                    {"review", iso(pack.pack->review_by)}}));
    if (pack.pack->overdue(today)) state.sentences.push_back(tr("The review is overdue."));
  }
  state.sentences.push_back(trn("{n} rule", "{n} rules", pack.rules.size()) + ", " +
                            trn("{n} test of its own passes.", "{n} tests of its own pass.", trial.check.tests.size()));
  const auto same = std::ranges::find(installed, pack.id, &RulePluginRow::id);
  if (same != installed.end() && same->origin != RuleOrigin::clinic) {
    state.sentences.push_back(
        tr("Rules with this id are there already and are not this clinic's own. Give the pack "
           "another id."));
    return state;
  }
  if (same != installed.end())
    state.sentences.push_back(fill(tr("It takes the place of {name}."), {{"name", same->name}}));
  state.sentences.push_back(effect_words(trial.trial));
  for (const TrialRow& row : trial.trial.rows) {
    PackTrialRow shown;
    const auto record = store.patient(row.patient);
    shown.name = record && !record->patient.name.empty() ? record->patient.name.reveal() : tr("(no name)");
    for (const FindingChange& change : row.changes) shown.changes.push_back(change_words(change, catalogue));
    state.rows.push_back(std::move(shown));
  }
  std::ranges::stable_sort(state.rows, {}, &PackTrialRow::name);
  state.may_be_taken_in = true;
  return state;
}

}  // namespace regimen
