#include "main_window.hpp"

#include <wx/config.h>
#include <wx/display.h>
#include <wx/menu.h>
#include <wx/sizer.h>

#include <fmt/format.h>

#include <algorithm>

#include "documents.hpp"
#include "native.hpp"
#include "text.hpp"

namespace regimen::ui {
namespace {

enum Id : int {
  id_new_patient = wxID_HIGHEST + 1,
  id_patients,
  id_show_patient,
  id_show_program,
  id_search,
  id_add,
  id_duplicate,
  id_remove,
  id_up,
  id_down,
  id_issue,
  id_clinician,
  id_continue,
  id_check_again,
};

Date today_of(const Workplace& workplace) { return std::chrono::floor<std::chrono::days>(workplace.clock.now()); }

}  // namespace

MainWindow::MainWindow(Workplace workplace)
    : wxFrame(nullptr, wxID_ANY, wxS("Regimen")), workplace_(std::move(workplace)), save_timer_(this) {
  if (workplace_.sample) SetTitle(words("Regimen: sample clinic, invented patients"));
  SetMinClientSize(FromDIP(wxSize(900, 560)));
  SetExtraStyle(GetExtraStyle() | wxWS_EX_PROCESS_UI_UPDATES);
  build_menus();
  auto* all = new wxBoxSizer(wxVERTICAL);
  save_bar_ = new NoticeBar(this, words("Saving"));
  plugin_bar_ = new NoticeBar(this, words("Rules that did not answer"));
  message_bar_ = new NoticeBar(this, words("Message"));
  rules_bar_ = new NoticeBar(this, words("Changed rules"));
  for (NoticeBar* bar : {save_bar_, plugin_bar_, message_bar_, rules_bar_}) all->Add(bar, wxSizerFlags().Expand());
  book_ = new wxSimplebook(this);
  patients_ = new PatientsPage(book_, workplace_,
                               {[this](PatientKey patient) { open(patient, false); }, [this] { add_patient(); },
                                [this](PatientKey patient, bool archived) { archive(patient, archived); }});
  book_->AddPage(patients_, wxString());
  all->Add(book_, wxSizerFlags(1).Expand());
  SetSizer(all);

  worker_ =
      std::make_unique<ScreeningWorker>(workplace_.catalogue, workplace_.make_rules, [this](ScreeningAnswer answer) {
        // The answer comes on the worker's thread; the window has its own.
        CallAfter([this, answer = std::move(answer)] {
          if (desk_ != nullptr) desk_->take(answer);
        });
      });
  Bind(wxEVT_TIMER, [this](wxTimerEvent&) {
    if (desk_ != nullptr) desk_->save();
  });
  Bind(wxEVT_CLOSE_WINDOW, &MainWindow::on_close, this);
  start_rules_worker();
  recall_place();
  patients_->refresh();
  patients_->focus_search();
}

MainWindow::~MainWindow() = default;

void MainWindow::append(wxMenu& menu, const Command& command) {
  menu.Append(command.id, words(command.label));
  // A key may come before the menu was brought up to date.
  const auto run = [command](wxCommandEvent&) {
    if (!command.enabled || command.enabled()) command.run();
  };
  Bind(wxEVT_MENU, run, command.id);
  if (command.enabled)
    Bind(
        wxEVT_UPDATE_UI, [enabled = command.enabled](wxUpdateUIEvent& event) { event.Enable(enabled()); }, command.id);
}

void MainWindow::build_menus() {
  const auto charted = [this] { return in_chart(); };
  const auto in_program = [this] { return in_chart() && chart_->program_shown(); };
  const auto on_item = [this, in_program] { return in_program() && chart_->program().chosen().has_value(); };

  auto* patient = new wxMenu;
  append(*patient, {id_new_patient, marked("&New patient\tCtrl+N"), [this] { add_patient(); }, {}});
  append(*patient, {id_patients, marked("All &patients\tCtrl+L"), [this] { show_patients(); }, charted});
  patient->AppendSeparator();
  append(*patient,
         {id_show_patient, marked("&Facts and measures\tCtrl+2"), [this] { chart_->show_patient(); }, charted});
  append(*patient, {id_show_program, marked("The &program\tCtrl+1"), [this] { chart_->show_program(); }, charted});
  patient->AppendSeparator();
  append(*patient, {wxID_EXIT, marked("&Quit\tCtrl+Q"), [this] { Close(); }, {}});

  auto* edit = new wxMenu;
  append(*edit, {wxID_UNDO, marked("&Undo\tCtrl+Z"), [this] { undo(); }, [this] { return can_undo(); }});
  append(*edit, {wxID_REDO, marked("&Redo\tCtrl+Shift+Z"), [this] { redo(); }, [this] { return can_redo(); }});

  auto* program = new wxMenu;
  append(*program, {id_search, marked("&Find an exercise\tCtrl+F"),
                    [this] {
                      chart_->show_program();
                      chart_->catalogue().focus_search();
                    },
                    charted});
  append(*program, {id_add, marked("&Add the selected exercise\tCtrl+Return"),
                    [this] { chart_->catalogue().add_selected(); }, in_program});
  program->AppendSeparator();
  append(*program,
         {id_duplicate, marked("&Duplicate\tCtrl+D"), [this] { chart_->program().duplicate_chosen(); }, on_item});
  append(*program, {id_remove, marked("&Remove\tCtrl+Delete"), [this] { chart_->program().remove_chosen(); }, on_item});
  append(*program, {id_up, marked("Move &up\tAlt+Up"), [this] { chart_->program().step_chosen(-1); }, on_item});
  append(*program, {id_down, marked("Move d&own\tAlt+Down"), [this] { chart_->program().step_chosen(1); }, on_item});
  program->AppendSeparator();
  append(*program, {id_check_again, marked("&Check again\tF5"),
                    [this] {
                      plugin_bar_->clear();
                      show_plugins();
                      desk_->screen_again();
                    },
                    charted});
  append(*program, {id_continue, marked("&Continue the last issued program"), [this] { continue_last(); }, charted});
  program->AppendSeparator();
  append(*program, {id_issue, marked("&Issue and export …\tCtrl+Shift+I"), [this] { issue_and_export(); }, charted});
  append(*program, {wxWindow::NewControlId(), marked("Issue as a page that &moves …"),
                    [this] { issue([this](const Issued& issued) { export_moving_handout(issued); }); }, charted});
  append(*program, {wxID_PRINT, marked("Issue and &print …\tCtrl+P"), [this] { print_handout(); }, charted});
  append(*program, {id_clinician, marked("Export the c&linician's page …"), [this] { export_clinician(); }, charted});

  auto* bar = new wxMenuBar;
  bar->Append(patient, words("&Patient"));
  bar->Append(edit, words("&Edit"));
  bar->Append(program, words("P&rogram"));
  build_view_menu(*bar);
  add_tools_menu(*bar);
  SetMenuBar(bar);
}

void MainWindow::update_history() {
  const auto name = [](const char* what, const std::optional<std::string>& step, const wxString& keys) {
    return words(what) + (step ? wxS(" ") + without_mnemonics(utf8(in_short(*step, 60))) : wxString()) + keys;
  };
  GetMenuBar()->SetLabel(wxID_UNDO,
                         name(marked("&Undo"), desk_ ? desk_->session().undo_label() : std::nullopt, wxS("\tCtrl+Z")));
  GetMenuBar()->SetLabel(
      wxID_REDO, name(marked("&Redo"), desk_ ? desk_->session().redo_label() : std::nullopt, wxS("\tCtrl+Shift+Z")));
}

void MainWindow::report(const std::string& sentence) { message_bar_->show({Notice::Kind::alarm, sentence, {}, true}); }

void MainWindow::show_patients() {
  close_chart();
  if (in_chart()) return;
  patients_->refresh();
  book_->ChangeSelection(0);
  show_concerned();
  patients_->focus_search();
}

void MainWindow::add_patient() {
  close_chart();
  if (in_chart()) return;
  const auto added = workplace_.store.add_patient(Patient{}, today_of(workplace_));
  if (!added) return report(added.error().text());
  open(*added, true);
}

void MainWindow::open(PatientKey patient, bool on_patient_page) {
  message_bar_->clear();
  auto session = ChartSession::open(workplace_.store, patient, today_of(workplace_));
  if (!session) return report(session.error().text());
  chart_patient_ = patient;
  if (chart_ == nullptr) {
    chart_ = new ChartPage(book_, workplace_.catalogue,
                           {[this] { show_patients(); },
                            [this] { issue_and_export(); },
                            [this](const std::string& sentence) { report(sentence); },
                            [](const std::string& name) { wxConfigBase::Get()->Write(wxS("/therapist"), shown(name)); },
                            {[this](const ChartDesk& desk) {
                               return handout_of(desk.chart(), {workplace_.store.letterhead(), desk.therapist()},
                                                 desk.today(), handout_style());
                             },
                             [](const HandoutStyle& style) { choose_style(style); }, [this] { print_handout(); }}});
    chart_->side().preview().set_style(handout_style());
    book_->AddPage(chart_, wxString());
    const auto* config = wxConfigBase::Get();
    const auto usual = chart_->usual_dividers();
    const auto kept = [config](const wxString& name, int otherwise) {
      return static_cast<int>(config->ReadLong(wxS("/dividers/") + name, otherwise));
    };
    chart_->set_dividers({kept(wxS("catalogue"), usual.catalogue), kept(wxS("cautions"), usual.cautions),
                          kept(wxS("reading"), usual.reading)});
  }
  desk_ = std::make_unique<ChartDesk>(
      ++desk_number_, std::move(*session), workplace_.catalogue, workplace_.clock,
      ChartDesk::Ports{[this](ScreeningTask task) { worker_->ask(std::move(task)); }, [this] { chart_changed(); }});
  desk_->set_therapist(utf8(wxConfigBase::Get()->Read(wxS("/therapist"), wxString())));
  book_->ChangeSelection(static_cast<std::size_t>(book_->FindPage(chart_)));
  rules_bar_->clear();
  chart_->set_desk(desk_.get());
  chart_changed();
  if (on_patient_page)
    chart_->show_patient();
  else
    chart_->show_program();
}

void MainWindow::close_chart() {
  if (!in_chart()) return;
  desk_->leave_field();
  if (desk_->save_state().kind == SaveState::Kind::failed) return;  // the bar says what can be done
  const std::string not_kept = keep_seen();
  chart_->set_desk(nullptr);
  desk_.reset();
  save_bar_->clear();
  plugin_bar_->clear();
  message_bar_->clear();
  if (!not_kept.empty()) report(not_kept);
  update_history();
}

void MainWindow::archive(PatientKey patient, bool archived) {
  if (const auto done = workplace_.store.archive_patient(patient, archived); !done) report(done.error().text());
  patients_->refresh();
}

void MainWindow::chart_changed() {
  if (desk_ == nullptr) return;
  chart_->refresh();
  update_history();
  schedule_save();
  show_save_state();
  show_plugins();
  clear_obstacle();
}

void MainWindow::schedule_save() {
  const auto due = desk_->save_due();
  if (!due) {
    save_timer_.Stop();
    return;
  }
  const auto wait =
      std::chrono::duration_cast<std::chrono::milliseconds>(*due - std::chrono::steady_clock::now()).count();
  save_timer_.StartOnce(static_cast<int>(std::clamp<std::int64_t>(wait, 1, 2000)));
}

void MainWindow::show_save_state() {
  const SaveState state = desk_->save_state();
  if (state.kind == SaveState::Kind::saved) save_bar_->clear();
  if (state.kind != SaveState::Kind::failed) return;
  std::vector<Notice::Action> actions{{tr("Try again"), [this] { desk_->save(); }},
                                      {tr("Save a copy …"), [this] { save_copy(); }}};
  if (close_anyway_)
    actions.push_back({tr("Close without saving"), [this] {
                         desk_.reset();
                         Close(true);
                       }});
  save_bar_->clear();
  save_bar_->show({Notice::Kind::alarm,
                   fmt::format(fmt::runtime(tr("Not saved: {} What you typed is still here.")), state.problem),
                   std::move(actions), false});
}

void MainWindow::show_plugins() {
  const CautionsState state = desk_->cautions();
  if (state.check == CheckState::complete || (state.check == CheckState::checking && state.silent.empty()))
    return plugin_bar_->clear();
  if (state.check == CheckState::checking) return;  // what stood there stands until the answer
  std::string sentence = state.check == CheckState::unavailable ? state.nothing : tr("Cautions are incomplete.");
  std::vector<std::string> ids;
  for (const SilentPlugin& plugin : state.silent) {
    sentence += " " + plugin.sentence;
    ids.push_back(plugin.id);
  }
  plugin_bar_->show({Notice::Kind::warning,
                     sentence,
                     {{tr("Try again"),
                       [this, ids] {
                         worker_->switch_on(ids);
                         desk_->screen_again();
                       }}},
                     false});
}

void MainWindow::save_copy() {
  const auto file = workplace_.prompts.where_to_save(tr("Save a copy of this patient"), "regimen-copy.sqlite",
                                                     tr("Clinic databases"), "*.sqlite");
  if (!file) return;
  workplace_.save_copy(*file, desk_->chart());
  message_bar_->show({Notice::Kind::good,
                      fmt::format(fmt::runtime(tr("A copy was written to {}. Open it with: regimen --clinic {}")),
                                  file->string(), file->string()),
                      {},
                      true});
}

void MainWindow::remember_place() {
  auto* config = wxConfigBase::Get();
  config->Write(wxS("/window/maximized"), IsMaximized());
  if (!IsMaximized()) {
    const wxSize size = ToDIP(GetSize());
    config->Write(wxS("/window/width"), size.x);
    config->Write(wxS("/window/height"), size.y);
    config->Write(wxS("/window/x"), GetPosition().x);
    config->Write(wxS("/window/y"), GetPosition().y);
  }
  if (chart_ != nullptr) {
    const auto& widths = chart_->dividers();
    config->Write(wxS("/dividers/catalogue"), widths.catalogue);
    config->Write(wxS("/dividers/cautions"), widths.cautions);
    config->Write(wxS("/dividers/reading"), widths.reading);
  }
  config->Flush();
}

void MainWindow::recall_place() {
  const auto* config = wxConfigBase::Get();
  const wxRect screen = wxDisplay(0U).GetClientArea();
  const wxSize usual = FromDIP(wxSize(1400, 880));
  wxSize size = FromDIP(wxSize(static_cast<int>(config->ReadLong(wxS("/window/width"), 1400)),
                               static_cast<int>(config->ReadLong(wxS("/window/height"), 880))));
  size.DecTo(screen.GetSize());
  if (size.x < usual.x / 3 || size.y < usual.y / 3) size = usual;
  SetSize(size);
  const wxPoint place(static_cast<int>(config->ReadLong(wxS("/window/x"), -1)),
                      static_cast<int>(config->ReadLong(wxS("/window/y"), -1)));
  // A screen that is no longer there must not hide the window.
  if (place.x >= 0 && wxDisplay::GetFromPoint(place) != wxNOT_FOUND)
    Move(place);
  else
    Centre();
  if (config->ReadBool(wxS("/window/maximized"), false)) Maximize();
}

void MainWindow::on_close(wxCloseEvent& event) {
  if (rules_page_ != nullptr && !rules_page_->keep_draft() && event.CanVeto()) return event.Veto();
  if (in_chart()) {
    desk_->leave_field();
    desk_->save();
    if (desk_->save_state().kind == SaveState::Kind::failed && event.CanVeto()) {
      close_anyway_ = true;
      show_save_state();
      event.Veto();
      return;
    }
    static_cast<void>(keep_seen());
  }
  remember_place();
  save_timer_.Stop();
  look_timer_.Stop();
  worker_.reset();
  rules_worker_.reset();
  if (chart_ != nullptr) chart_->set_desk(nullptr);
  desk_.reset();
  Destroy();
}

}  // namespace regimen::ui
