/// \file
/// What the main window does with a finished program: issue it, export it, continue it.

#include <wx/utils.h>

#include <fmt/format.h>

#include "documents.hpp"
#include "main_window.hpp"
#include "text.hpp"

namespace regimen::ui {

void MainWindow::issue(const HandOver& hand_over) {
  if (!in_chart()) return;
  message_bar_->clear();
  chart_->show_program();
  desk_->leave_field();
  const auto obstacle = desk_->obstacle();
  if (!obstacle) return issue_now(hand_over);
  Notice notice{Notice::Kind::warning, obstacle->sentence, {}, true};
  if (obstacle->kind == IssueObstacle::Kind::stop) {
    notice.kind = Notice::Kind::alarm;
    chart_->show_stop();
  }
  if (obstacle->may_be_overruled)
    notice.actions.push_back({tr("Issue all the same …"), [this, hand_over] {
                                message_bar_->clear();
                                const auto now = desk_->obstacle();
                                if (!now || now->may_be_overruled) issue_now(hand_over);
                              }});
  obstacle_ = obstacle->sentence;
  message_bar_->show(std::move(notice));
}

void MainWindow::clear_obstacle() {
  if (obstacle_.empty()) return;
  const auto stands = desk_->obstacle();
  // While the rules are being asked nothing is known to have changed.
  if (stands && (stands->sentence == obstacle_ || stands->kind == IssueObstacle::Kind::checking)) return;
  if (message_bar_->sentence() == obstacle_) message_bar_->clear();
  obstacle_.clear();
}

void MainWindow::issue_now(const HandOver& hand_over) {
  // What was issued and not touched since is that version, however it is handed over.
  if (!issued_ || issued_->desk != desk_number_ || issued_->revision != desk_->session().revision()) {
    auto issued = desk_->issue();
    if (!issued) return report(issued.error().text());
    issued_ = {desk_number_, desk_->session().revision(), *std::move(issued)};
  }
  hand_over(issued_->version);
}

Sender MainWindow::sender() const { return {workplace_.store.letterhead(), desk_->therapist()}; }

void MainWindow::export_handout(const Issued& issued) {
  const auto again = Notice::Action{tr("Export …"), [this, issued] { export_handout(issued); }};
  const auto stored = trn("Version {n} is issued and stored.", "Version {n} is issued and stored.",
                          static_cast<std::size_t>(issued.number));
  const auto file = workplace_.prompts.where_to_save(
      tr("Export the handout"), handout_file_name(issued, desk_->today(), ".pdf"), tr("PDF"), "*.pdf");
  if (!file) {
    message_bar_->show({Notice::Kind::good, stored + " " + tr("No file was written."), {again}, true});
    return;
  }
  try {
    const auto warnings = write_handout(*file, issued, sender(), desk_->today(), handout_style());
    if (!warnings) {
      message_bar_->show({Notice::Kind::alarm,
                          stored + " " + tr("The file was not written:") + " " + warnings.error().text() + ".",
                          {again},
                          true});
      return;
    }
    message_bar_->show({warnings->empty() ? Notice::Kind::good : Notice::Kind::warning,
                        fmt::format(fmt::runtime(tr("{} Handout: {}")), stored, file->string()) +
                            (warnings->empty() ? "" : ". " + *warnings),
                        {{tr("Open the handout"), [path = *file] { wxLaunchDefaultApplication(shown(path.string())); }},
                         {tr("Print …"), [this, issued] { print_issued(issued); }}},
                        true});
  } catch (const WorldFailure& failure) {
    message_bar_->show({Notice::Kind::alarm,
                        stored + " " + tr("The file was not written:") + " " + failure_sentence(failure),
                        {again},
                        true});
  }
}

void MainWindow::export_moving_handout(const Issued& issued) {
  const auto again = Notice::Action{tr("Export …"), [this, issued] { export_moving_handout(issued); }};
  const auto stored = trn("Version {n} is issued and stored.", "Version {n} is issued and stored.",
                          static_cast<std::size_t>(issued.number));
  const auto file = workplace_.prompts.where_to_save(
      tr("Export the page that moves"), handout_file_name(issued, desk_->today(), ".html"), tr("HTML"), "*.html");
  if (!file) {
    message_bar_->show({Notice::Kind::good, stored + " " + tr("No file was written."), {again}, true});
    return;
  }
  try {
    write_moving_handout(*file, issued, sender(), desk_->today(), handout_style());
    message_bar_->show(
        {Notice::Kind::good,
         fmt::format(fmt::runtime(tr("{} Handout: {}")), stored, file->string()),
         {{tr("Open the handout"), [path = *file] { wxLaunchDefaultApplication(shown(path.string())); }}},
         true});
  } catch (const WorldFailure& failure) {
    message_bar_->show({Notice::Kind::alarm,
                        stored + " " + tr("The file was not written:") + " " + failure_sentence(failure),
                        {again},
                        true});
  }
}

void MainWindow::export_clinician() {
  desk_->leave_field();
  const auto state = desk_->cautions();
  if (state.check == CheckState::checking) return report(tr("The rules are still being asked. Try again in a moment."));
  const auto file = workplace_.prompts.where_to_save(
      tr("Export the clinician's page"), fmt::format("clinician-{}.pdf", iso(desk_->today())), tr("PDF"), "*.pdf");
  if (!file) return;
  const auto warnings = write_clinician_page(*file, desk_->chart(), desk_->answer()->report, sender(), desk_->today());
  if (!warnings) return report(tr("The file was not written:") + " " + warnings.error().text());
  message_bar_->show({warnings->empty() ? Notice::Kind::good : Notice::Kind::warning,
                      fmt::format(fmt::runtime(tr("The clinician's page is in {}")), file->string()) +
                          (warnings->empty() ? "" : ". " + *warnings),
                      {{tr("Open the page"), [path = *file] { wxLaunchDefaultApplication(shown(path.string())); }}},
                      true});
}

void MainWindow::continue_last() {
  desk_->leave_field();
  const auto number = desk_->continue_last();
  if (!number) return report(number.error().text());
  chart_->show_program();
  message_bar_->show({Notice::Kind::good,
                      trn("A new draft was made from version {n}.", "A new draft was made from version {n}.",
                          static_cast<std::size_t>(*number)),
                      {{tr("Undo"),
                        [this] {
                          message_bar_->clear();
                          desk_->undo();
                        }}},
                      true});
}

}  // namespace regimen::ui
