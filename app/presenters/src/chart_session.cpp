#include "regimen/presenters/chart_session.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "regimen/presenters/step_name.hpp"
#include "regimen/presenters/words.hpp"

namespace regimen {

void AutosaveDelay::edited(Time now) {
  if (!first_) first_ = now;
  last_ = now;
}

std::optional<AutosaveDelay::Time> AutosaveDelay::due() const {
  if (!first_) return std::nullopt;
  return std::min(*first_ + after_first, last_ + after_last);
}

Result<ChartSession> ChartSession::open(ClinicStore& store, PatientKey patient, Date today) {
  auto record = store.patient(patient);
  if (!record) return tl::unexpected(record.error());
  std::optional<EpisodeKey> begun;  // without a program yet, as where a begin was cut short
  for (const Episode& episode : store.episodes(patient)) {
    const auto programs = store.programs(episode.key);
    if (programs.empty()) {
      if (!begun && !episode.closed) begun = episode.key;
      continue;
    }
    const ProgramSummary& program = programs.back();
    auto draft = store.load_draft(program.key);
    if (!draft) return tl::unexpected(draft.error());
    return ChartSession(store, {patient, program.key, program.revision},
                        {std::move(record->patient), std::move(*draft)});
  }
  const auto episode = begun ? Result<EpisodeKey>(*begun) : store.open_episode(patient, today, "");
  if (!episode) return tl::unexpected(episode.error());
  const auto program = store.add_program(*episode);
  if (!program) return tl::unexpected(program.error());
  const std::int64_t revision = store.programs(*episode).back().revision;
  return ChartSession(store, {patient, *program, revision}, {std::move(record->patient), Program{}});
}

Result<void> ChartSession::perform(const std::vector<Edit>& edits, const std::string& label) {
  Chart next = chart();
  for (const Edit& edit : edits) {
    auto after = regimen::apply(next.program, edit);
    if (!after) return tl::unexpected(after.error());
    next.program = std::move(*after);
  }
  changed(std::move(next), label, {});
  return {};
}

Result<void> ChartSession::perform(const Edit& edit) {
  Chart next = chart();
  auto after = regimen::apply(next.program, edit);
  if (!after) return tl::unexpected(after.error());
  next.program = std::move(*after);
  changed(std::move(next), step_name(chart().program, edit), merge_key(edit));
  return {};
}

void ChartSession::change_patient(Patient patient, const std::string& label, const std::string& merge_key) {
  changed({std::move(patient), chart().program}, label, merge_key);
}

void ChartSession::changed(Chart next, std::string label, std::string merge_key) {
  if (next == chart()) return;
  history_.push(std::move(next), std::move(label), std::move(merge_key));
  moved_on();
}

void ChartSession::moved_on() {
  ++revision_;
  if (stored_ == chart()) problem_.clear();  // undone to what the store has: nothing is left to save
}

std::optional<std::string> ChartSession::undo_label() const {
  if (!history_.can_undo()) return std::nullopt;
  return history_.undo_label();
}

std::optional<std::string> ChartSession::redo_label() const {
  if (!history_.can_redo()) return std::nullopt;
  return history_.redo_label();
}

void ChartSession::undo() {
  if (!history_.can_undo()) return;
  history_.undo();
  moved_on();
}

void ChartSession::redo() {
  if (!history_.can_redo()) return;
  history_.redo();
  moved_on();
}

SaveState ChartSession::save_state() const {
  if (stored_ == chart()) return {};
  if (!problem_.empty()) return {SaveState::Kind::failed, problem_};
  return {SaveState::Kind::pending, {}};
}

Result<void> ChartSession::save_patient(Date today) {
  if (stored_.patient == chart().patient) return {};
  const auto there = store_->patient(keys_.patient);
  if (!there) return tl::unexpected(there.error());
  if (there->patient != stored_.patient)
    return fail("", tr("The patient was changed in another window since. Save a copy, then open the patient again."));
  auto done = store_->update_patient(keys_.patient, chart().patient, today);
  if (done) stored_.patient = chart().patient;
  return done;
}

Result<void> ChartSession::save_program() {
  if (stored_.program == chart().program) return {};
  const auto revision = store_->save_draft(keys_.program, chart().program, keys_.draft);
  if (!revision) return tl::unexpected(revision.error());
  keys_.draft = *revision;
  stored_.program = chart().program;
  return {};
}

bool ChartSession::save(Date today) {
  problem_.clear();
  try {
    if (const auto done = save_patient(today); !done) problem_ = done.error().text();
    if (problem_.empty())
      if (const auto done = save_program(); !done) problem_ = done.error().text();
  } catch (const WorldFailure& failure) {
    // Caught here and not where the command starts, because the failure is a state that stays on the screen.
    problem_ = failure_sentence(failure);
  }
  return problem_.empty();
}

Result<int> ChartSession::issue(const ScreeningReport& report, Date today, Instant now) {
  if (!save(today)) return fail("", problem_);
  auto number = store_->issue(keys_.program, chart().program, report, now);
  if (number) {
    ++keys_.draft;  // issuing saves the draft once more
    history_.seal();
  }
  return number;
}

std::optional<std::pair<ProgramKey, int>> ChartSession::last_issued() const {
  for (const Episode& episode : store_->episodes(keys_.patient)) {
    const auto programs = store_->programs(episode.key);
    const auto found = std::find_if(programs.rbegin(), programs.rend(),
                                    [](const ProgramSummary& program) { return program.issued_versions > 0; });
    if (found != programs.rend()) return std::pair(found->key, found->issued_versions);
  }
  return std::nullopt;
}

bool ChartSession::can_continue() const { return last_issued().has_value(); }

Result<int> ChartSession::continue_last() {
  const auto last = last_issued();
  if (!last) return fail("", tr("No program has been issued to this patient yet"));
  auto version = store_->issued(last->first, last->second);
  if (!version) return tl::unexpected(version.error());
  Program next = std::move(version->program);
  next.start_date.reset();
  next.next_visit.reset();
  // Undo may bring back items of the draft, so ids given there must not be given again.
  next.next_item = std::max(next.next_item, chart().program.next_item);
  changed({chart().patient, std::move(next)}, fmt::format(fmt::runtime(tr("Continue version {}")), last->second), {});
  return last->second;
}

}  // namespace regimen
