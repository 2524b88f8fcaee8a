#include "preview_panel.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "icons.hpp"
#include "native.hpp"
#include "page_view.hpp"
#include "text.hpp"

namespace regimen::ui {
namespace {

/// Laying out takes longer than a keystroke may: it waits until nothing was edited for so long.
constexpr int quiet_ms = 350;
constexpr std::array layouts{HandoutLayout::comfortable, HandoutLayout::compact, HandoutLayout::large_print};
constexpr std::array papers{Paper::a4, Paper::letter};

}  // namespace

PreviewPanel::PreviewPanel(wxWindow* parent, Actions actions)
    : wxPanel(parent), actions_(std::move(actions)), timer_(this) {
  auto* all = new wxBoxSizer(wxVERTICAL);
  build_head(all);
  build_pages(all);
  SetSizer(all);
  Bind(wxEVT_TIMER, [this](wxTimerEvent&) { lay_out_pages(); });
}

void PreviewPanel::build_head(wxSizer* into) {
  auto* line = new wxBoxSizer(wxHORIZONTAL);
  wxArrayString names;
  for (const HandoutLayout layout : layouts) names.Add(shown(layout_name(layout)));
  layout_ = new wxChoice(this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize(60, -1)), names);
  set_accessible(layout_, words("Layout of the handout"));
  names.clear();
  for (const Paper paper : papers) names.Add(shown(paper_name(paper)));
  paper_choice_ = new wxChoice(this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize(60, -1)), names);
  set_accessible(paper_choice_, words("Paper"));
  for (wxChoice* choice : {layout_, paper_choice_}) {
    choice->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { chosen(); });
    line->Add(choice, wxSizerFlags(1).CenterVertical().Border(wxRIGHT, FromDIP(6)));
  }
  print_ = new wxButton(this, wxID_ANY, words("Print …"));
  print_->SetToolTip(words("Issue and print (Ctrl+P)"));
  print_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter(actions_.print); });
  line->Add(print_, wxSizerFlags().CenterVertical());
  into->Add(line, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, FromDIP(13)));

  second_ = new wxCheckBox(this, wxID_ANY, shown(also_in("es")));
  second_->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) { chosen(); });
  into->Add(second_, wxSizerFlags().Border(wxTOP, FromDIP(6)).Border(wxLEFT | wxRIGHT, FromDIP(13)));

  auto* turning = new wxBoxSizer(wxHORIZONTAL);
  place_ = new wxStaticText(this, wxID_ANY, wxString());
  place_->SetForegroundColour(muted());
  turning->Add(place_, wxSizerFlags(1).CenterVertical());
  const auto turn = [&](Icon which, const wxString& name, int direction) {
    auto* button =
        new wxBitmapButton(this, wxID_ANY, icon(which, muted()), wxDefaultPosition, wxDefaultSize, wxBORDER_NONE);
    set_accessible(button, name);
    button->SetToolTip(name);
    make_flat(button);
    button->SetMinSize(FromDIP(wxSize(30, 28)));
    button->Bind(wxEVT_BUTTON, [this, direction](wxCommandEvent&) { turn_to(page_in_sight() + direction); });
    turning->Add(button, wxSizerFlags().CenterVertical());
    return button;
  };
  before_ = turn(Icon::up, words("Page before"), -1);
  after_ = turn(Icon::down, words("Next page"), 1);
  turning_ = turning;
  into->Add(turning,
            wxSizerFlags().Expand().Border(wxTOP | wxBOTTOM, FromDIP(4)).Border(wxLEFT | wxRIGHT, FromDIP(13)));
}

void PreviewPanel::build_pages(wxSizer* into) {
  nothing_ = new WrappedText(this);
  nothing_->SetForegroundColour(muted());
  nothing_->Hide();
  into->Add(nothing_, wxSizerFlags().Border(wxALL, FromDIP(13)));
  list_ = new wxScrolledWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                               wxVSCROLL | wxTAB_TRAVERSAL | wxWANTS_CHARS | wxALWAYS_SHOW_SB);
  list_->SetScrollRate(0, FromDIP(16));
  set_accessible(list_, words("Preview of the handout"));
  pages_place_ = new wxBoxSizer(wxVERTICAL);
  list_->SetSizer(pages_place_);
  list_->Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
    event.Skip();
    fit();
  });
  list_->Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
    const int key = event.GetKeyCode();
    if (event.HasAnyModifiers()) return event.Skip();
    if (key == WXK_PAGEDOWN || key == WXK_PAGEUP)
      turn_to(page_in_sight() + (key == WXK_PAGEDOWN ? 1 : -1));
    else if (key == WXK_HOME || key == WXK_END)
      turn_to(key == WXK_HOME ? 0 : static_cast<int>(pages_.size()) - 1);
    else if (key == WXK_DOWN || key == WXK_UP)
      list_->Scroll(-1, list_->GetViewStart().y + (key == WXK_DOWN ? 3 : -3));
    else
      return event.Skip();
    say_page();
  });
  for (const auto& kind : {wxEVT_SCROLLWIN_THUMBTRACK, wxEVT_SCROLLWIN_LINEDOWN, wxEVT_SCROLLWIN_LINEUP,
                           wxEVT_SCROLLWIN_PAGEDOWN, wxEVT_SCROLLWIN_PAGEUP, wxEVT_SCROLLWIN_THUMBRELEASE})
    list_->Bind(kind, [this](wxScrollWinEvent& event) {
      event.Skip();
      CallAfter([this] { say_page(); });
    });
  into->Add(list_, wxSizerFlags(1).Expand());
}

void PreviewPanel::set_desk(ChartDesk* desk) {
  desk_ = desk;
  shown_revision_.reset();
  timer_.Stop();
  if (desk_ == nullptr) return;
  show_style();
  if (seen_) lay_out_pages();
}

void PreviewPanel::refresh() {
  if (desk_ == nullptr || !seen_ || shown_revision_ == desk_->session().revision()) return;
  timer_.StartOnce(quiet_ms);
}

void PreviewPanel::set_seen(bool seen) {
  seen_ = seen;
  timer_.Stop();
  if (seen && desk_ != nullptr && shown_revision_ != desk_->session().revision()) lay_out_pages();
}

void PreviewPanel::set_style(const HandoutStyle& style) {
  style_ = style;
  if (desk_ != nullptr) show_style();
}

void PreviewPanel::focus_pages() { list_->SetFocus(); }

void PreviewPanel::chosen() {
  style_.layout = layouts[static_cast<std::size_t>(std::max(0, layout_->GetSelection()))];
  const Paper paper = papers[static_cast<std::size_t>(std::max(0, paper_choice_->GetSelection()))];
  // What is usual stays what is usual for the next patient, who may live elsewhere.
  if (paper != paper_) style_.paper = paper;
  const auto beside = language_beside(desk_->chart().patient.language);
  // In a layout without room for it the box is off whatever was chosen before.
  if (second_->IsEnabled()) {
    if (second_->GetValue())
      style_.also.insert(beside);
    else
      style_.also.erase(beside);
  }
  actions_.style_chosen(style_);
  lay_out_pages();
}

void PreviewPanel::show_style() {
  const std::string& language = desk_->chart().patient.language;
  paper_ = style_.paper_for(language);
  second_->SetLabel(shown(also_in(language_beside(language))));
  second_->SetToolTip(style_.has_room_for_two() ? words("Both languages on one handout, side by side")
                                                : words("The cards of the compact layout have room for one language"));
  second_->SetValue(!style_.second_language_for(language).empty());
  second_->Enable(style_.has_room_for_two());
  layout_->SetSelection(static_cast<int>(std::ranges::find(layouts, style_.layout) - layouts.begin()));
  paper_choice_->SetSelection(static_cast<int>(std::ranges::find(papers, paper_) - papers.begin()));
}

void PreviewPanel::lay_out_pages() {
  if (desk_ == nullptr || !seen_) return;
  shown_revision_ = desk_->session().revision();
  show_style();
  const bool empty = desk_->chart().program.items.empty();
  const HandoutPages pages = regimen::lay_out(actions_.handout(*desk_), paper_, style_.layout);
  const auto letters = check_letters(pages);
  wxString said;
  if (empty)
    said = words("The program is empty. What you add is shown here as it will be printed.");
  else if (!letters)
    said = words("These pages cannot be handed out:") + wxS(" ") + shown(letters.error().text());
  nothing_->set_text(said);
  nothing_->Show(!said.empty());
  nothing_->fit(GetClientSize().x - FromDIP(26));
  list_->Show(!empty);
  turning_->ShowItems(!empty);
  print_->Enable(!empty);
  if (!empty) show_pages(pages);
  Layout();
  if (!empty) fit();
}

void PreviewPanel::show_pages(const HandoutPages& pages) {
  const auto count = static_cast<std::size_t>(pages.count());
  if (pages_.size() != count) {
    while (pages_.size() > count) {
      pages_place_->Detach(pages_.back());
      pages_.back()->Destroy();
      pages_.pop_back();
    }
    while (pages_.size() < count) {
      pages_.push_back(new PageView(list_));
      pages_place_->Add(pages_.back(), wxSizerFlags().Border(wxLEFT | wxBOTTOM, FromDIP(10)));
    }
  }
  for (std::size_t i = 0; i < count; ++i)
    pages_[i]->show(pages, static_cast<int>(i) + 1,
                    shown(fmt::format(fmt::runtime(tr("Page {} of {}")), i + 1, count)));
}

void PreviewPanel::fit() {
  const int width = list_->GetClientSize().x - 2 * FromDIP(10);
  if (width < FromDIP(60) || pages_.empty()) return;
  for (PageView* page : pages_) page->fit(width);
  list_->FitInside();
  list_->Layout();
  say_page();
}

int PreviewPanel::page_in_sight() const {
  int page = 0;
  for (std::size_t i = 0; i < pages_.size(); ++i)
    if (pages_[i]->GetPosition().y <= list_->GetClientSize().y / 3) page = static_cast<int>(i);
  return page;
}

void PreviewPanel::say_page() {
  const int page = page_in_sight();
  const auto count = static_cast<int>(pages_.size());
  place_->SetLabelText(shown(fmt::format(fmt::runtime(tr("Page {} of {}")), page + 1, count)));
  before_->Enable(page > 0);
  after_->Enable(page + 1 < count);
}

void PreviewPanel::turn_to(int page) {
  if (page < 0 || page >= static_cast<int>(pages_.size())) return;
  int unit = 1;
  list_->GetScrollPixelsPerUnit(nullptr, &unit);
  const int top = pages_[static_cast<std::size_t>(page)]->GetPosition().y;
  list_->Scroll(-1, std::max(0, list_->GetViewStart().y + (top - FromDIP(4)) / std::max(1, unit)));
  say_page();
}

}  // namespace regimen::ui
