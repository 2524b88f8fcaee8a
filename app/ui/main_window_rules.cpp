/// \file
/// The main window's part in rules: the page of rules, and screening again when they have changed.

#include <wx/config.h>

#include "main_window.hpp"
#include "regimen/presenters/work_list.hpp"
#include "text.hpp"

namespace regimen::ui {
namespace {

constexpr int calm_ms = 1500;

}  // namespace

void MainWindow::start_rules_worker() {
  RulesWorker::Ports ports;
  ports.make_rules = workplace_.make_rules;
  ports.open_store = workplace_.open_store;
  ports.make_pack = workplace_.rules.make_pack;
  ports.check_pack = workplace_.rules.check_pack;
  ports.catalogue = &workplace_.catalogue;
  ports.today = [this] { return std::chrono::floor<std::chrono::days>(workplace_.clock.now()); };
  ports.deliver = [this](RulesNews news) {
    // The news come on the worker's thread; the window has its own.
    CallAfter([this, news = std::move(news)] { take(news); });
  };
  rules_worker_ = std::make_unique<RulesWorker>(std::move(ports));
  // Starting a second set of rule hosts takes the processor from whoever types: it waits until nobody does.
  look_timer_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) {
    if (in_chart() && desk_->save_state().kind != SaveState::Kind::saved)
      look_timer_.StartOnce(calm_ms);
    else
      rules_worker_->look();
  });
  look_timer_.StartOnce(calm_ms);
}

void MainWindow::look_now() {
  if (!look_timer_.IsRunning()) return;
  look_timer_.Stop();
  rules_worker_->look();
}

void MainWindow::build_rules_page() {
  rules_page_ =
      new RulesPage(book_, workplace_, *rules_worker_,
                    {[this] { show_patients(); }, [this](PatientKey patient) { open(patient, false); },
                     [this](const std::string& sentence) { report(sentence); },
                     [](const std::string& name) { wxConfigBase::Get()->Write(wxS("/therapist"), shown(name)); },
                     [this] { rules_changed(); }, [this] { rules_worker_->look(); }, [this] { show_concerned(); }});
  book_->AddPage(rules_page_, wxString());
  rules_page_->take(latest_);
}

void MainWindow::take(const RulesNews& news) {
  if (!news.failure.empty()) report(news.failure);
  if (news.plugins) latest_.plugins = news.plugins;
  if (news.rescreening) latest_.rescreening = news.rescreening;
  if (rules_page_ != nullptr) rules_page_->take(news);
  if (news.rescreening) show_concerned();
}

void MainWindow::show_rules(bool work_list) {
  std::optional<PatientKey> patient;
  if (in_chart()) patient = chart_patient_;
  close_chart();
  if (in_chart()) return;
  if (rules_page_ == nullptr) build_rules_page();
  look_now();
  book_->ChangeSelection(static_cast<std::size_t>(book_->FindPage(rules_page_)));
  rules_page_->enter(utf8(wxConfigBase::Get()->Read(wxS("/therapist"), wxString())), work_list, patient);
  show_concerned();
}

PackEditorPage* MainWindow::pack_editor() const { return rules_page_ == nullptr ? nullptr : rules_page_->editor(); }

bool MainWindow::can_undo() const {
  if (const auto* editor = pack_editor()) return editor->can_undo();
  return in_chart() && desk_->session().undo_label().has_value();
}

bool MainWindow::can_redo() const {
  if (const auto* editor = pack_editor()) return editor->can_redo();
  return in_chart() && desk_->session().redo_label().has_value();
}

void MainWindow::undo() {
  if (auto* editor = pack_editor()) return editor->undo();
  desk_->undo();
}

void MainWindow::redo() {
  if (auto* editor = pack_editor()) return editor->redo();
  desk_->redo();
}

void MainWindow::rules_changed() {
  message_bar_->clear();
  worker_->renew_rules();
  if (desk_ != nullptr) desk_->screen_again();
  rules_page_->forget_plugins();
  // What is running was begun under other rules.
  rules_worker_->stop();
  rules_worker_->look();
}

std::string MainWindow::keep_seen() {
  try {
    desk_->keep_seen();
  } catch (const WorldFailure& failure) {
    return failure_sentence(failure);
  }
  return {};
}

void MainWindow::show_concerned() {
  // Beside a patient it would be in the way, and on its own page nobody needs to be pointed to it.
  if (!latest_.rescreening || in_chart() || (rules_page_ != nullptr && book_->GetCurrentPage() == rules_page_))
    return rules_bar_->clear();
  const std::string course = rescreening_words(*latest_.rescreening);
  const bool running = latest_.rescreening->state == Rescreening::State::running;
  const auto concerned = work_list(workplace_.store, workplace_.catalogue, false, !running).rows.size();
  if (course.empty() && concerned == 0) return rules_bar_->clear();
  std::string sentence = course;
  if (concerned > 0)
    sentence +=
        (sentence.empty() ? "" : " ") +
        trn("Since the rules have changed, {n} patient's program raises other stops or cautions.",
            "Since the rules have changed, the programs of {n} patients raise other stops or cautions.", concerned);
  std::vector<Notice::Action> actions;
  if (concerned > 0) actions.push_back({tr("Whom does this concern?"), [this] { show_rules(true); }});
  if (running)
    actions.push_back({tr("Stop screening"), [this] { rules_worker_->stop(); }});
  else if (!course.empty())
    actions.push_back({tr("Go on screening"), [this] { rules_worker_->look(); }});
  rules_bar_->clear();
  rules_bar_->show(
      {concerned > 0 || !running ? Notice::Kind::warning : Notice::Kind::good, sentence, std::move(actions), true});
}

}  // namespace regimen::ui
