#pragma once

/// \file
/// The page of rules: plugins and packs, whom a change of them concerns, and a pack that is being taken in.

#include <wx/panel.h>
#include <wx/simplebook.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>
#include <wx/tglbtn.h>

#include <functional>
#include <optional>

#include "pack_editor_page.hpp"
#include "pack_trial_panel.hpp"
#include "plugins_panel.hpp"
#include "regimen/presenters/rules_worker.hpp"
#include "work_list_panel.hpp"
#include "workplace.hpp"

namespace regimen::ui {

class RulesPage : public wxPanel {
 public:
  struct Actions {
    std::function<void()> back;
    std::function<void(PatientKey)> open;
    std::function<void(const std::string&)> problem;
    std::function<void(const std::string&)> therapist_named;
    std::function<void()> rules_changed;  ///< other files are in force now
    std::function<void()> rescreen;       ///< go on screening
    std::function<void()> work_list_changed;
  };

  RulesPage(wxWindow* parent, Workplace& workplace, RulesWorker& worker, Actions actions);

  /// The page is turned to, by this person, from this patient's chart. Asks for what is not known yet.
  void enter(const std::string& therapist, bool work_list, std::optional<PatientKey> patient);
  /// Keeps the draft that is being written, now. False where that failed, and somebody was told.
  bool keep_draft() { return editor_->keep(); }
  /// The editor that is shown; null while another part of the page is.
  [[nodiscard]] PackEditorPage* editor();
  void take(const RulesNews& news);
  /// Reads anew whom the change of rules concerns. Throws WorldFailure.
  void refresh_work_list();
  /// The rules are being asked again.
  void forget_plugins();

 private:
  enum class View { plugins, work_list, trial, editor };

  void build_head(wxSizer* into);
  void turn_to(View view);
  void show_plugins();
  void choose_pack();
  void try_out(const std::filesystem::path& pack);
  void new_pack();
  void edit(const RulePluginRow& row);
  void edit_draft(const std::string& name);
  /// An edited pack that has another name now must not judge beside its former self.
  void put_former_aside(const std::filesystem::path& taken_in);
  void take_in();
  void enable(const RuleFile& file);
  void disable(const RuleFile& file);
  [[nodiscard]] Date today() const;
  [[nodiscard]] RulesPageState state();

  Workplace& workplace_;
  RulesWorker& worker_;
  Actions actions_;
  RulesKnown known_;
  Rescreening course_;
  std::optional<PackTrial> trial_;
  std::filesystem::path trying_;
  wxTextCtrl* by_ = nullptr;
  wxToggleButton* to_plugins_ = nullptr;
  wxToggleButton* to_work_list_ = nullptr;
  wxSimplebook* book_ = nullptr;
  PluginsPanel* plugins_ = nullptr;
  WorkListPanel* work_list_ = nullptr;
  PackTrialPanel* trial_panel_ = nullptr;
  PackEditorPage* editor_ = nullptr;
  std::optional<PatientKey> patient_;  ///< whose chart was open
  std::string therapist_;
};

}  // namespace regimen::ui
