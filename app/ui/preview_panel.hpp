#pragma once

/// \file
/// The handout beside the program, page by page, as it will be printed.

#include <wx/bmpbuttn.h>
#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/scrolwin.h>
#include <wx/sizer.h>
#include <wx/timer.h>

#include <functional>
#include <optional>
#include <vector>

#include "card.hpp"
#include "regimen/presenters/chart_desk.hpp"
#include "regimen/presenters/handout_style.hpp"
#include "regimen/reports/handout_pages.hpp"

namespace regimen::ui {

class PageView;

class PreviewPanel : public wxPanel {
 public:
  struct Actions {
    std::function<Handout(const ChartDesk&)> handout;  ///< what would be handed out now
    std::function<void(const HandoutStyle&)> style_chosen;
    std::function<void()> print;
  };

  PreviewPanel(wxWindow* parent, Actions actions);

  void set_desk(ChartDesk* desk);
  /// The chart may have changed: the pages follow when nothing has been edited for a moment.
  void refresh();
  /// Whether anybody sees the panel: what nobody sees is not laid out.
  void set_seen(bool seen);
  void set_style(const HandoutStyle& style);
  [[nodiscard]] const HandoutStyle& style() const { return style_; }
  void focus_pages();

 private:
  void build_head(wxSizer* into);
  void build_pages(wxSizer* into);
  void chosen();
  void show_style();
  void lay_out_pages();
  void show_pages(const HandoutPages& pages);
  void fit();
  void say_page();
  /// Brings the beginning of a page to the top; counted from 0.
  void turn_to(int page);
  [[nodiscard]] int page_in_sight() const;

  Actions actions_;
  ChartDesk* desk_ = nullptr;
  bool seen_ = false;
  std::optional<std::uint64_t> shown_revision_;
  HandoutStyle style_;
  Paper paper_ = Paper::a4;
  wxTimer timer_;
  wxChoice* layout_ = nullptr;
  wxChoice* paper_choice_ = nullptr;
  wxCheckBox* second_ = nullptr;
  wxButton* print_ = nullptr;
  wxStaticText* place_ = nullptr;
  wxBitmapButton* before_ = nullptr;
  wxBitmapButton* after_ = nullptr;
  wxSizer* turning_ = nullptr;
  WrappedText* nothing_ = nullptr;
  wxScrolledWindow* list_ = nullptr;
  wxSizer* pages_place_ = nullptr;
  std::vector<PageView*> pages_;
};

}  // namespace regimen::ui
