#include "rules_page.hpp"

#include <wx/button.h>
#include <wx/sizer.h>

#include "native.hpp"
#include "regimen/presenters/pack_value.hpp"
#include "text.hpp"
#include "theme.hpp"

namespace regimen::ui {

RulesPage::RulesPage(wxWindow* parent, Workplace& workplace, RulesWorker& worker, Actions actions)
    : wxPanel(parent), workplace_(workplace), worker_(worker), actions_(std::move(actions)) {
  auto* all = new wxBoxSizer(wxVERTICAL);
  build_head(all);
  book_ = new wxSimplebook(this);
  plugins_ = new PluginsPanel(
      book_, {[this](const RuleFile& file) { enable(file); }, [this](const RuleFile& file) { disable(file); },
              [this](const RulePluginRow& row) { CallAfter([this, row] { edit(row); }); }});
  work_list_ =
      new WorkListPanel(book_, {actions_.open,
                                [this](ProgramKey program) {
                                  workplace_.store.mark_seen(program);
                                  refresh_work_list();
                                  actions_.work_list_changed();
                                },
                                [this] { worker_.stop(); }, actions_.rescreen, [this] { refresh_work_list(); }});
  trial_panel_ = new PackTrialPanel(book_, {[this] { take_in(); },
                                            [this] {
                                              const PackEditor* writing = editor_->editor();
                                              const bool written =
                                                  writing != nullptr && trying_ == draft_file(workplace_.rules.clinic,
                                                                                              writing->origin().draft);
                                              turn_to(written ? View::editor : View::plugins);
                                            }});
  editor_ = new PackEditorPage(book_, workplace_,
                               {[this] { turn_to(View::plugins); },
                                [this](const std::filesystem::path& draft) { try_out(draft); }, actions_.problem});
  for (wxWindow* page : {static_cast<wxWindow*>(plugins_), static_cast<wxWindow*>(work_list_),
                         static_cast<wxWindow*>(trial_panel_), static_cast<wxWindow*>(editor_)})
    book_->AddPage(page, wxString());
  all->Add(book_, wxSizerFlags(1).Expand());
  SetSizer(all);
}

void RulesPage::build_head(wxSizer* into) {
  auto* head = new wxBoxSizer(wxHORIZONTAL);
  auto* back = new wxButton(this, wxID_ANY, wxS("←"), wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT);
  set_accessible(back, words("Back to the patients"));
  back->SetToolTip(words("Back to the patients"));
  make_flat(back);
  back->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
    if (editor_->keep()) CallAfter(actions_.back);
  });
  head->Add(back, wxSizerFlags().CenterVertical());
  auto* title = new wxStaticText(this, wxID_ANY, words("Rules"));
  title->SetFont(bold(this, 1.45));
  head->Add(title, wxSizerFlags().CenterVertical().Border(wxLEFT | wxRIGHT, FromDIP(10)));
  to_plugins_ = new wxToggleButton(this, wxID_ANY, words("Plugins and packs"));
  to_plugins_->Bind(wxEVT_TOGGLEBUTTON, [this](wxCommandEvent&) { turn_to(View::plugins); });
  head->Add(to_plugins_, wxSizerFlags().CenterVertical().Border(wxLEFT, FromDIP(8)));
  to_work_list_ = new wxToggleButton(this, wxID_ANY, words("Whom does this concern?"));
  to_work_list_->Bind(wxEVT_TOGGLEBUTTON, [this](wxCommandEvent&) { turn_to(View::work_list); });
  head->Add(to_work_list_, wxSizerFlags().CenterVertical().Border(wxLEFT, FromDIP(4)));
  head->AddStretchSpacer();
  by_ = new wxTextCtrl(this, wxID_ANY, wxString(), wxDefaultPosition, FromDIP(wxSize(180, -1)));
  size_field(by_, wxS("Somebody Else, PT"));
  by_->SetHint(words("Your name"));
  set_accessible(by_, words("Who enables rules"));
  head->Add(by_, wxSizerFlags().CenterVertical());
  auto* import = new wxButton(this, wxID_ANY, words("&Try a rule pack …"));
  import->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { choose_pack();
});
}  // namespace regimen::ui
);
head->Add(import, wxSizerFlags().CenterVertical().Border(wxLEFT, FromDIP(8)));
auto* write = new wxButton(this, wxID_ANY, words("&New rule pack …"));
write->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { new_pack(); }); });
head->Add(write, wxSizerFlags().CenterVertical().Border(wxLEFT, FromDIP(8)));
into->Add(head, wxSizerFlags().Expand().Border(wxALL, FromDIP(16)));
}

Date RulesPage::today() const { return std::chrono::floor<std::chrono::days>(workplace_.clock.now()); }

void RulesPage::enter(const std::string& therapist, bool work_list, std::optional<PatientKey> patient) {
  patient_ = patient;
  therapist_ = therapist;
  if (by_->IsEmpty()) by_->ChangeValue(shown(therapist));
  worker_.find_out_more();
  refresh_work_list();
  turn_to(work_list ? View::work_list : View::plugins);
  if (work_list)
    work_list_->focus_list();
  else
    plugins_->focus_list();
}

void RulesPage::turn_to(View view) {
  // A draft that is left is on the list at once. Where it could not be kept, somebody was told, and it is still here.
  if (view != View::editor) static_cast<void>(editor_->keep());
  to_plugins_->SetValue(view != View::work_list);
  to_work_list_->SetValue(view == View::work_list);
  if (view == View::plugins) show_plugins();
  book_->ChangeSelection(static_cast<std::size_t>(view));
}

RulesPageState RulesPage::state() {
  known_.clinic_files = rule_files(workplace_.rules.clinic, workplace_.store);
  known_.switched_off = rule_files(switched_off_folder(workplace_.rules.clinic), workplace_.store);
  known_.drafts = pack_drafts(workplace_.rules.clinic);
  return rules_page(known_, workplace_.rules.shipped, today());
}

void RulesPage::show_plugins() { plugins_->show(state()); }

void RulesPage::forget_plugins() {
  known_.plugins.reset();
  known_.sources.reset();
  worker_.find_out_more();
  show_plugins();
}

void RulesPage::take(const RulesNews& news) {
  if (news.plugins) known_.plugins = news.plugins;
  if (news.records) known_.records = news.records;
  if (news.sources) known_.sources = news.sources;
  if (news.plugins || news.records || news.sources) show_plugins();
  if (news.rescreening) {
    course_ = *news.rescreening;
    refresh_work_list();
  }
  if (news.trial && news.trial->file == trying_) {
    trial_ = news.trial;
    trial_panel_->show(pack_trial_state(*trial_, state().rows, workplace_.store, workplace_.catalogue, today()));
  }
}

void RulesPage::refresh_work_list() {
  const bool up_to_date = course_.state == Rescreening::State::finished;
  const WorkList list = work_list(workplace_.store, workplace_.catalogue, work_list_->with_quiet(), up_to_date);
  work_list_->show(list, course_);
  to_work_list_->SetLabel(words("Whom does this concern?") +
                          (list.rows.empty() ? wxString() : wxString::Format(wxS(" (%zu)"), list.rows.size())));
  Layout();
}

void RulesPage::choose_pack() {
  const auto file = workplace_.prompts.which_file(tr("Try a rule pack"), tr("Rule packs"), "*.toml");
  if (file) try_out(*file);
}

void RulesPage::try_out(const std::filesystem::path& pack) {
  trying_ = pack;
  trial_.reset();
  trial_panel_->show_waiting(pack.filename().string());
  turn_to(View::trial);
  worker_.try_pack(pack);
}

PackEditorPage* RulesPage::editor() {
  const bool shown_now = book_->GetSelection() == static_cast<int>(View::editor) && IsShownOnScreen();
  return shown_now && editor_->editing() ? editor_ : nullptr;
}

void RulesPage::new_pack() {
  if (!editor_->keep()) return;
  const std::string clinic = workplace_.store.letterhead().name;
  const std::string by = by_->IsEmpty() ? therapist_ : utf8(by_->GetValue());
  std::size_t at = 0;
  const PackText pack = with_new_rule(regimen::new_pack(clinic, by, today(), window_language()), at);
  turn_to(View::editor);
  editor_->open({free_draft_name(workplace_.rules.clinic), {}, {}}, document_of(pack), true, patient_);
  editor_->begin();
}

void RulesPage::edit_draft(const std::string& name) {
  if (editor_->editing() && editor_->editor()->origin().draft == name) return turn_to(View::editor);
  PackOrigin origin{name, {}, {}};
  for (const auto& folder : {workplace_.rules.clinic, switched_off_folder(workplace_.rules.clinic)}) {
    std::error_code missing;
    if (origin.file || !std::filesystem::exists(folder / name, missing)) continue;
    origin.file = folder / name;
    if (auto text = editable_text(*origin.file)) origin.text = *std::move(text);
  }
  const auto draft = draft_file(workplace_.rules.clinic, name);
  std::error_code missing;
  const bool there = std::filesystem::exists(draft, missing);
  const auto text = editable_text(there ? draft : origin.file.value_or(draft));
  if (!text) return actions_.problem(text.error().text());
  turn_to(View::editor);
  editor_->open(std::move(origin), *text, false, patient_);
  editor_->begin();
}

void RulesPage::edit(const RulePluginRow& row) {
  if (!editor_->keep()) return;
  if (row.is_draft || row.origin == RuleOrigin::clinic) return edit_draft(row.pack_file->filename().string());
  const auto text = editable_text(*row.pack_file);
  if (!text) return actions_.problem(text.error().text());
  const PackText copy = copied_pack(pack_text(*text), workplace_.store.letterhead().name);
  turn_to(View::editor);
  editor_->open({free_draft_name(workplace_.rules.clinic), {}, {}}, document_of(copy), true, patient_);
  editor_->begin();
}

void RulesPage::put_former_aside(const std::filesystem::path& taken_in) {
  const auto former = editor_->editor()->origin().file;
  if (!former || *former == taken_in || former->parent_path() != workplace_.rules.clinic) return;
  for (const RuleFile& file : rule_files(workplace_.rules.clinic, workplace_.store))
    if (file.file == *former) switch_off(file, workplace_.rules.clinic, workplace_.store, *workplace_.rules.enabled);
}

void RulesPage::take_in() {
  if (!trial_ || !trial_->check.plugin) return;
  const std::string by = utf8(by_->GetValue());
  const auto taken = take_in_pack(trial_->file, trial_->sha256, trial_->check.plugin->id, workplace_.rules.clinic, by,
                                  workplace_.clock.now(), workplace_.store, *workplace_.rules.enabled);
  if (!taken) {
    if (by.empty()) by_->SetFocus();
    return actions_.problem(by.empty() ? tr("Rules are enabled by somebody: type your name") : taken.error().text());
  }
  const PackEditor* writing = editor_->editor();
  if (writing != nullptr && trial_->file == draft_file(workplace_.rules.clinic, writing->origin().draft)) {
    put_former_aside(*taken);
    editor_->became_rules();
  }
  actions_.therapist_named(by);
  actions_.rules_changed();
  turn_to(View::plugins);
}

void RulesPage::enable(const RuleFile& file) {
  const std::string by = utf8(by_->GetValue());
  const auto done =
      switch_on(file, workplace_.rules.clinic, by, workplace_.clock.now(), workplace_.store, *workplace_.rules.enabled);
  if (!done) {
    if (by.empty()) by_->SetFocus();
    return actions_.problem(by.empty() ? tr("Rules are enabled by somebody: type your name") : done.error().text());
  }
  actions_.therapist_named(by);
  actions_.rules_changed();
}

void RulesPage::disable(const RuleFile& file) {
  switch_off(file, workplace_.rules.clinic, workplace_.store, *workplace_.rules.enabled);
  actions_.rules_changed();
}

}  // namespace regimen::ui
