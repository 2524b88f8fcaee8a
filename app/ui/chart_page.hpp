#pragma once

/// \file
/// One patient open: the head, the program in its three parts or the patient's own page, the status line.

#include <wx/panel.h>
#include <wx/simplebook.h>
#include <wx/splitter.h>
#include <wx/stattext.h>
#include <wx/tglbtn.h>

#include <functional>
#include <memory>
#include <vector>

#include "catalogue_panel.hpp"
#include "patient_page.hpp"
#include "program_panel.hpp"
#include "side_panel.hpp"

namespace regimen::ui {

class ChartPage : public wxPanel {
 public:
  struct Actions {
    std::function<void()> back;
    std::function<void()> issue;
    std::function<void(const std::string&)> problem;
    std::function<void(const std::string&)> therapist_named;
    PreviewPanel::Actions preview;
  };

  ChartPage(wxWindow* parent, const Catalogue& catalogue, Actions actions);

  void set_desk(ChartDesk* desk);
  void refresh();
  void show_program();
  void show_patient();
  [[nodiscard]] bool program_shown() const { return book_->GetSelection() == 0; }

  [[nodiscard]] ProgramPanel& program() { return *program_; }
  [[nodiscard]] CataloguePanel& catalogue() { return *catalogue_; }
  [[nodiscard]] SidePanel& side() { return *side_; }
  [[nodiscard]] PatientPage& patient() { return *patient_; }

  /// Brings a view of the right side into sight; with the keyboard where something can be done with it.
  void show_side(SidePanel::View view, bool with_keyboard);
  /// Brings the first undecided stop into sight.
  void show_stop();

  /// Where the dividers are, in device-independent pixels.
  struct Dividers {
    int catalogue = 0;  ///< its width, as the next two
    int cautions = 0;
    int reading = 0;  ///< the right side's while it shows an exercise or pages
  };
  [[nodiscard]] const Dividers& dividers() const { return wanted_dividers_; }
  [[nodiscard]] Dividers usual_dividers() const;
  void set_dividers(const Dividers& widths);

 private:
  void build_head(wxSizer* into);
  void build_book(wxSizer* into);
  void build_status(wxSizer* into);
  void show_head();
  void build_chips();
  void fit_chips();
  void show_status();
  void turn_to(int page);
  void place_dividers();
  void measure_dividers();
  void look_at(const ExercisePtr& exercise, bool mirror);

  Actions actions_;
  ChartDesk* desk_ = nullptr;
  wxStaticText* name_ = nullptr;
  wxStaticText* summary_ = nullptr;
  wxPanel* chips_panel_ = nullptr;
  std::vector<Chip*> chip_windows_;
  Chip* more_chip_ = nullptr;
  std::vector<FactChip> chips_;
  wxToggleButton* to_program_ = nullptr;
  wxToggleButton* to_patient_ = nullptr;
  Dividers wanted_dividers_;
  bool placing_dividers_ = false;
  wxSimplebook* book_ = nullptr;
  wxSplitterWindow* outer_ = nullptr;
  wxSplitterWindow* inner_ = nullptr;
  CataloguePanel* catalogue_ = nullptr;
  ProgramPanel* program_ = nullptr;
  SidePanel* side_ = nullptr;
  PatientPage* patient_ = nullptr;
  wxStaticText* saved_ = nullptr;
  wxStaticText* counts_ = nullptr;
  wxStaticText* checked_ = nullptr;
};

}  // namespace regimen::ui
