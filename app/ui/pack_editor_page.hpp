#pragma once

/// \file
/// The page on which a clinic writes a rule pack: its parts, the choices of one of them, its text, and what it says of
/// a patient while it is written.

#include <wx/button.h>
#include <wx/dataview.h>
#include <wx/panel.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>
#include <wx/timer.h>

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "lines.hpp"
#include "pack_form.hpp"
#include "regimen/presenters/live_trial.hpp"
#include "regimen/presenters/pack_editor.hpp"
#include "trial_panel.hpp"
#include "workplace.hpp"

namespace regimen::ui {

class PackEditorPage : public wxPanel {
 public:
  struct Actions {
    std::function<void()> leave;
    /// The draft is to be checked, tried on current patients and enabled.
    std::function<void(const std::filesystem::path& draft)> try_out;
    std::function<void(const std::string&)> problem;
  };

  PackEditorPage(wxWindow* parent, Workplace& workplace, Actions actions);
  ~PackEditorPage() override;
  PackEditorPage(const PackEditorPage&) = delete;
  PackEditorPage& operator=(const PackEditorPage&) = delete;

  /// Begins to edit; tried on this patient where one is given. `fresh`: nothing of it is on the disk yet, so that it is
  /// a draft at once. Throws WorldFailure.
  void open(PackOrigin origin, const std::string& text, bool fresh, std::optional<PatientKey> patient);
  /// The keyboard is where writing begins.
  void begin() { form_->focus_first(); }
  [[nodiscard]] bool editing() const { return editor_ != nullptr; }
  [[nodiscard]] const PackEditor* editor() const { return editor_.get(); }
  /// Keeps what was typed, now. False where that failed, and somebody was told.
  bool keep();
  /// The draft has become rules. Throws WorldFailure.
  void became_rules();

  void undo();
  void redo();
  [[nodiscard]] bool can_undo() const;
  [[nodiscard]] bool can_redo() const;

 private:
  void build_head(wxSizer* into);
  void build_list(wxSizer* into);
  void build_text(wxSizer* into);
  void changed(bool from_text = false);
  void refresh(bool from_text = false);
  void show_list();
  void show_text(bool from_text);
  void show_answer();
  void row_selected();
  void text_typed();
  void change_field(const std::string& key, FieldKind kind, const std::string& value, const std::string& label);
  void change_condition(const std::string& key, const ConditionChoices& choices, const std::string& merge_key);
  void keep_as_test(bool must_raise);
  void ask();
  void take(const LiveAnswer& answer);
  void discard();
  /// The answer is about the pack as it is now.
  [[nodiscard]] bool answer_is_fresh() const { return answer_ && answer_->revision == asked_; }
  /// Its sections are those of the pack, whatever was typed into them since.
  [[nodiscard]] bool answer_fits() const;
  /// Another rule or patient: what was said of the last one must not be read as said of this one.
  void forget_verdict();

  Workplace& workplace_;
  Actions actions_;
  std::unique_ptr<PackEditor> editor_;
  std::unique_ptr<LiveTrial> live_;
  std::optional<LiveAnswer> answer_;  ///< the last one; it stays on the screen until the next one is there
  PackText answered_;                 ///< what it is about
  std::uint64_t asked_ = 0;           ///< numbers what is tried; an answer to an earlier one is dropped
  std::vector<ScreeningItem> catalogue_;
  wxTimer keep_timer_;
  wxTimer ask_timer_;
  std::vector<PackRow> rows_;
  bool showing_ = false;
  bool discarding_ = false;
  std::size_t shown_section_ = static_cast<std::size_t>(-1);
  wxStaticText* title_ = nullptr;
  wxStaticText* state_ = nullptr;
  wxButton* undo_ = nullptr;
  wxButton* redo_ = nullptr;
  wxButton* raise_ = nullptr;
  wxButton* discard_ = nullptr;
  wxDataViewListCtrl* list_ = nullptr;
  PackForm* form_ = nullptr;
  TrialPanel* trial_ = nullptr;
  wxTextCtrl* text_ = nullptr;
  Lines* faults_ = nullptr;
};

}  // namespace regimen::ui
