#include "regimen/presenters/chart_desk.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "regimen/engine/contract.hpp"
#include "regimen/presenters/words.hpp"

namespace regimen {
namespace {

/// Whether rules see the same patient.
bool judged_alike(const Patient& a, const Patient& b) {
  return a.facts == b.facts && a.measures == b.measures && a.birth_date == b.birth_date && a.sex == b.sex;
}

bool judged_alike(const ProgramItem& a, const ProgramItem& b) {
  return a.exercise->key == b.exercise->key && a.dose == b.dose && a.side == b.side && a.phase == b.phase;
}

}  // namespace

ChartDesk::ChartDesk(std::uint64_t number, ChartSession session, const Catalogue& catalogue, const Clock& clock,
                     Ports ports)
    : number_(number), session_(std::move(session)), catalogue_(catalogue), clock_(clock), ports_(std::move(ports)) {
  screen_again();
}

Date ChartDesk::today() const { return std::chrono::floor<std::chrono::days>(clock_.now()); }

void ChartDesk::screen_again() {
  ports_.screen(screening_task(number_, session_.revision(), chart().patient, chart().program, today()));
}

void ChartDesk::edited() {
  delay_.edited(std::chrono::steady_clock::now());
  screen_again();
  ports_.changed();
}

Result<void> ChartDesk::perform(const Edit& edit) {
  const auto before = session_.revision();
  auto done = session_.perform(edit);
  if (done && session_.revision() != before) edited();
  return done;
}

Result<void> ChartDesk::perform(const std::vector<Edit>& edits, const std::string& label) {
  const auto before = session_.revision();
  auto done = session_.perform(edits, label);
  if (done && session_.revision() != before) edited();
  return done;
}

void ChartDesk::change_patient(Patient patient, const std::string& label, const std::string& merge_key) {
  const auto before = session_.revision();
  session_.change_patient(std::move(patient), label, merge_key);
  if (session_.revision() != before) edited();
}

void ChartDesk::undo() {
  if (!session_.undo_label()) return;
  session_.undo();
  edited();
}

void ChartDesk::redo() {
  if (!session_.redo_label()) return;
  session_.redo();
  edited();
}

void ChartDesk::leave_field() {
  session_.seal();
  if (save_state().kind == SaveState::Kind::pending) save();
}

bool ChartDesk::take(ScreeningAnswer answer) {
  if (answer.desk != number_ || answer.revision != session_.revision()) return false;
  badges_ = item_badges(answer.program, answer.report);
  answer_ = std::move(answer);
  judged_ = chart().patient;
  ports_.changed();
  return true;
}

CautionsState ChartDesk::cautions() const { return cautions_state(answer_, session_.revision(), catalogue_); }

std::optional<RaisedByExercise> ChartDesk::catalogue_raised() const {
  if (!answer_ || !judged_alike(judged_, chart().patient)) return std::nullopt;
  return answer_->catalogue;
}

ProgramState ChartDesk::program() const {
  if (!answer_ || answer_->revision == session_.revision())
    return program_state(chart().program, badges_, chart().patient.language);
  ItemBadges still_true;
  if (judged_alike(judged_, chart().patient))
    for (const ProgramItem& item : chart().program.items)
      if (const auto at = answer_->program.index_of(item.id); at && judged_alike(answer_->program.items[*at], item))
        if (const auto badge = badges_.find(item.id); badge != badges_.end()) still_true.insert(*badge);
  return program_state(chart().program, still_true, chart().patient.language);
}

std::string ChartDesk::counts() const {
  // Without a plugin to ask, no finding is not nothing found.
  if (!answer_ || !answer_->failure.empty() || answer_->report.plugins.empty()) return {};
  const auto count = [&](Severity severity) {
    return static_cast<std::size_t>(std::ranges::count_if(answer_->report.findings, [&](const Finding& finding) {
      return finding.severity == severity && !finding.decision;
    }));
  };
  return trn("{n} stop", "{n} stops", count(Severity::stop)) + ", " +
         trn("{n} caution", "{n} cautions", count(Severity::caution)) + ", " +
         trn("{n} question", "{n} questions", count(Severity::ask));
}

Result<void> ChartDesk::replace(ItemId item, const std::string& exercise_key) {
  const auto exercise = catalogue_.find(exercise_key);
  if (!exercise) return fail("", tr("The exercise is no longer in the catalogue"));
  return perform(ReplaceExercise{item, exercise});
}

Result<void> ChartDesk::apply_modification(const CautionCard& card, const Modification& modification) {
  // The card may have been drawn for a program that has moved on.
  if (!card.item || !chart().program.index_of(*card.item))
    return fail("", tr("The exercise is no longer in the program"));
  return perform(applying(chart().program, card, modification, chart().patient.language, therapist_, clock_.now()),
                 fmt::format(fmt::runtime(tr("Modify: {}")), modification.shown));
}

Result<void> ChartDesk::decide(const CautionCard& card, DecisionReason reason, const std::string& note) {
  if (therapist_.empty()) return fail("", tr("A decision needs the name of who makes it"));
  return perform(Acknowledge{decision_on(card, reason, note, therapist_, clock_.now())});
}

Result<void> ChartDesk::withdraw(const CautionCard& card) {
  return perform(WithdrawAcknowledgement{card.rule, card.item});
}

void ChartDesk::answer_question(const std::string& fact, Truth truth) {
  change_patient(answered(chart().patient, fact, truth), fact_step(fact, truth));
}

std::optional<AutosaveDelay::Time> ChartDesk::save_due() const {
  if (save_state().kind == SaveState::Kind::saved) return std::nullopt;
  return delay_.due();
}

bool ChartDesk::save() {
  const auto before = save_state();
  const bool done = session_.save(today());
  delay_.saved();  // after a failure the next edit tries again, and a person may
  if (save_state() != before) ports_.changed();
  return done;
}

void ChartDesk::keep_seen() {
  if (save_state().kind != SaveState::Kind::saved) return;
  if (answer_ && answer_->revision == session_.revision() && answer_->heard) session_.keep_seen(*answer_->heard);
}

std::optional<IssueObstacle> ChartDesk::obstacle() const {
  if (chart().program.items.empty())
    return IssueObstacle{IssueObstacle::Kind::empty, tr("There is no exercise in the program yet."), false};
  const auto state = cautions();
  if (state.check == CheckState::checking)
    return IssueObstacle{IssueObstacle::Kind::checking, tr("The rules are still being asked. Try again in a moment."),
                         false};
  const auto stop = std::ranges::find_if(
      state.cards, [](const CautionCard& card) { return card.severity == Severity::stop && card.wants_decision(); });
  if (stop != state.cards.end())
    return IssueObstacle{IssueObstacle::Kind::stop,
                         fmt::format(fmt::runtime(tr("A stop has no decision yet: {}")), stop->message), false};
  if (state.check != CheckState::complete)
    return IssueObstacle{IssueObstacle::Kind::incomplete,
                         tr("Not every rule was checked. Issuing now leaves that to your own judgement."), true};
  return std::nullopt;
}

Result<Issued> ChartDesk::issue() {
  const auto stands = obstacle();
  REGIMEN_EXPECTS(!stands || stands->may_be_overruled);
  const ScreeningReport report = answer_->report;
  auto number = session_.issue(report, today(), clock_.now());
  ports_.changed();
  if (!number) return tl::unexpected(number.error());
  return Issued{*number, chart(), report};
}

Result<int> ChartDesk::continue_last() {
  auto number = session_.continue_last();
  if (number) edited();
  return number;
}

}  // namespace regimen
