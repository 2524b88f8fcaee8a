#include "chart_page.hpp"

#include <wx/bmpbuttn.h>
#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/statline.h>

#include <algorithm>

#include "icons.hpp"
#include "native.hpp"
#include "text.hpp"

namespace regimen::ui {
namespace {

Tint tint_of(FactChip::Kind kind) {
  switch (kind) {
    case FactChip::Kind::known:
      return ui::tint_of(Severity::caution);
    case FactChip::Kind::neutral:
      return {hairline(), surface(), muted()};
    case FactChip::Kind::unknown:
      return ui::tint_of(Severity::ask);
  }
  return {};
}

}  // namespace

ChartPage::ChartPage(wxWindow* parent, const Catalogue& catalogue, Actions actions)
    : wxPanel(parent), actions_(std::move(actions)) {
  auto* all = new wxBoxSizer(wxVERTICAL);
  build_head(all);
  all->Add(new wxStaticLine(this), wxSizerFlags().Expand());
  build_book(all);
  catalogue_ = new CataloguePanel(outer_, catalogue,
                                  {[this](const ExercisePtr& exercise) { program_->add(exercise); },
                                   [this](const ExercisePtr& exercise) { look_at(exercise, false); },
                                   [this] { show_side(SidePanel::View::exercise, false); }});
  program_ = new ProgramPanel(inner_, [this](const ExercisePtr& exercise, bool mirror) { look_at(exercise, mirror); });
  side_ = new SidePanel(inner_, catalogue,
                        {{[this](ItemId item) { program_->choose(item); }, actions_.problem, actions_.therapist_named},
                         [this](const ExercisePtr& exercise) { program_->add(exercise); },
                         actions_.preview,
                         [this] { place_dividers(); },
                         [this] { catalogue_->focus_list(); }});
  wanted_dividers_ = usual_dividers();
  inner_->SplitVertically(program_, side_, -FromDIP(wanted_dividers_.cautions));
  outer_->SplitVertically(catalogue_, inner_, FromDIP(wanted_dividers_.catalogue));
  all->Add(new wxStaticLine(this), wxSizerFlags().Expand());
  build_status(all);
  SetSizer(all);
}

void ChartPage::build_head(wxSizer* into) {
  auto* head = new wxBoxSizer(wxHORIZONTAL);
  auto* back =
      new wxBitmapButton(this, wxID_ANY, icon(Icon::back, accent()), wxDefaultPosition, wxDefaultSize, wxBORDER_NONE);
  set_accessible(back, words("Back to the patients"));
  back->SetToolTip(words("Back to the patients"));
  make_flat(back);
  back->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter(actions_.back); });
  head->Add(back, wxSizerFlags().CenterVertical().Border(wxLEFT | wxTOP | wxBOTTOM, FromDIP(10)));
  name_ = new wxStaticText(this, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, wxST_ELLIPSIZE_END);
  name_->SetFont(bold(this, 1.35));
  summary_ = new wxStaticText(this, wxID_ANY, wxString());
  summary_->SetForegroundColour(muted());
  auto* who = new wxBoxSizer(wxVERTICAL);
  who->Add(name_);
  who->Add(summary_, wxSizerFlags().Border(wxTOP, FromDIP(1)));
  head->Add(who, wxSizerFlags().CenterVertical().Border(wxLEFT | wxTOP | wxBOTTOM, FromDIP(7)));
  chips_panel_ = new wxPanel(this);
  chips_panel_->SetSizer(new wxBoxSizer(wxHORIZONTAL));
  chips_panel_->Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
    event.Skip();
    fit_chips();
  });
  head->Add(chips_panel_, wxSizerFlags(1).CenterVertical().Border(wxLEFT, FromDIP(12)));
  to_program_ = new wxToggleButton(this, wxID_ANY, words("Program"));
  to_program_->Bind(wxEVT_TOGGLEBUTTON, [this](wxCommandEvent&) { show_program(); });
  head->Add(to_program_, wxSizerFlags().CenterVertical().Border(wxLEFT, FromDIP(8)));
  to_patient_ = new wxToggleButton(this, wxID_ANY, words("Patient"));
  to_patient_->Bind(wxEVT_TOGGLEBUTTON, [this](wxCommandEvent&) { show_patient(); });
  head->Add(to_patient_, wxSizerFlags().CenterVertical().Border(wxLEFT, FromDIP(4)));
  auto* issue = new wxButton(this, wxID_ANY, words("Issue and export …"));
  make_primary(issue);
  issue->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter(actions_.issue); });
  head->Add(issue, wxSizerFlags().CenterVertical().Border(wxLEFT | wxRIGHT, FromDIP(12)));
  into->Add(head, wxSizerFlags().Expand());
}

void ChartPage::build_book(wxSizer* into) {
  book_ = new wxSimplebook(this);
  outer_ = new wxSplitterWindow(book_, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxSP_LIVE_UPDATE | wxSP_3DSASH);
  outer_->SetMinimumPaneSize(FromDIP(270));
  inner_ = new wxSplitterWindow(outer_, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxSP_LIVE_UPDATE | wxSP_3DSASH);
  inner_->SetMinimumPaneSize(FromDIP(270));
  patient_ = new PatientPage(book_);
  for (wxSplitterWindow* splitter : {outer_, inner_}) {
    // The sides keep their widths and the program takes what is left, whatever size the window is given.
    splitter->Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
      event.Skip();
      CallAfter([this] { place_dividers(); });
    });
    splitter->Bind(wxEVT_SPLITTER_SASH_POS_CHANGED, [this](wxSplitterEvent& event) {
      event.Skip();
      if (!placing_dividers_) CallAfter([this] { measure_dividers(); });
    });
  }
  book_->AddPage(outer_, wxString());
  book_->AddPage(patient_, wxString());
  into->Add(book_, wxSizerFlags(1).Expand());
}

void ChartPage::build_status(wxSizer* into) {
  auto* line = new wxBoxSizer(wxHORIZONTAL);
  saved_ = new wxStaticText(this, wxID_ANY, wxString());
  counts_ = new wxStaticText(this, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, wxST_ELLIPSIZE_END);
  checked_ = new wxStaticText(this, wxID_ANY, wxString());
  line->Add(saved_, wxSizerFlags().CenterVertical().Border(wxLEFT | wxTOP | wxBOTTOM, FromDIP(8)));
  line->Add(counts_, wxSizerFlags(1).CenterVertical().Border(wxLEFT | wxRIGHT, FromDIP(24)));
  line->Add(checked_, wxSizerFlags().CenterVertical().Border(wxRIGHT, FromDIP(14)));
  into->Add(line, wxSizerFlags().Expand());
}

void ChartPage::set_desk(ChartDesk* desk) {
  desk_ = desk;
  program_->set_desk(desk);
  side_->set_desk(desk);
  patient_->set_desk(desk);
  catalogue_->clear();
  if (desk != nullptr) refresh();
}

void ChartPage::refresh() {
  if (desk_ == nullptr) return;
  show_head();
  show_status();
  if (program_shown()) {
    program_->refresh();
    side_->refresh();
    catalogue_->refresh(desk_->chart().program, desk_->catalogue_raised(),
                        desk_->answer() && questions_open(desk_->answer()->report));
    if (const auto& exercise = side_->exercise().exercise())
      side_->exercise().set_badge(catalogue_->badge_of(exercise->key));
  } else {
    patient_->refresh();
  }
}

void ChartPage::show_head() {
  const PatientHead head = desk_->head();
  name_->SetLabelText(in_short(head.name, 60));
  name_->SetToolTip(in_short(head.name));
  name_->SetMinSize(wxSize(std::min(name_->GetTextExtent(name_->GetLabelText()).x + FromDIP(4), FromDIP(340)), -1));
  summary_->SetLabelText(shown(head.summary));
  if (chips_ != head.chips) {
    chips_ = head.chips;
    build_chips();
  }
  Layout();
}

void ChartPage::build_chips() {
  chips_panel_->DestroyChildren();
  chip_windows_.clear();
  const auto add = [&](const wxString& text, const Tint& tint) {
    auto* chip = new Chip(chips_panel_, text, tint);
    chips_panel_->GetSizer()->Add(chip, wxSizerFlags().CenterVertical().Border(wxRIGHT, FromDIP(6)));
    return chip;
  };
  for (std::size_t i = 0; i < chips_.size(); ++i) {
    // What has no room is counted before the last chip, which speaks of the red flags where they were asked about.
    if (i + 1 == chips_.size()) more_chip_ = add(wxString(), tint_of(FactChip::Kind::neutral));
    chip_windows_.push_back(add(in_short(chips_[i].text, 48), tint_of(chips_[i].kind)));
  }
  chips_panel_->SetMinSize(wxSize(FromDIP(40), chip_windows_.empty() ? -1 : chip_windows_.front()->GetBestSize().y));
  fit_chips();
}

void ChartPage::fit_chips() {
  if (chip_windows_.empty()) return;
  const int gap = FromDIP(6);
  const auto width_of = [&](const wxWindow* chip) { return chip->GetBestSize().x + gap; };
  int room = chips_panel_->GetClientSize().x - width_of(chip_windows_.back());
  int wanted = 0;
  for (std::size_t i = 0; i + 1 < chip_windows_.size(); ++i) wanted += width_of(chip_windows_[i]);
  const bool all_fit = wanted <= room;
  if (!all_fit) room -= chips_panel_->GetTextExtent(words("99 more")).x + FromDIP(18) + gap;
  std::size_t hidden = 0;
  for (std::size_t i = 0; i + 1 < chip_windows_.size(); ++i) {
    room -= width_of(chip_windows_[i]);
    const bool fits = all_fit || (room >= 0 && hidden == 0);
    chip_windows_[i]->Show(fits);
    hidden += fits ? 0 : 1;
  }
  more_chip_->Show(hidden > 0);
  if (hidden > 0) {
    more_chip_->set(shown(trn("{n} more", "{n} more", hidden)), tint_of(FactChip::Kind::neutral));
    wxString names;
    for (std::size_t i = 0; i + 1 < chip_windows_.size(); ++i)
      if (!chip_windows_[i]->IsShown()) names += (names.empty() ? wxS("") : wxS(", ")) + in_short(chips_[i].text, 48);
    more_chip_->SetToolTip(names);
  }
  chips_panel_->GetSizer()->Layout();
}

void ChartPage::show_status() {
  switch (desk_->save_state().kind) {
    case SaveState::Kind::saved:
      saved_->SetLabelText(words("Saved"));
      saved_->SetForegroundColour(GetForegroundColour());
      break;
    case SaveState::Kind::pending:
      saved_->SetLabelText(words("Saving …"));
      saved_->SetForegroundColour(GetForegroundColour());
      break;
    case SaveState::Kind::failed:
      saved_->SetLabelText(words("Not saved"));
      saved_->SetForegroundColour(ui::tint_of(Severity::stop).text);
      break;
  }
  const CautionsState cautions = desk_->cautions();
  std::string counts = desk_->program().summary;
  if (const auto found = desk_->counts(); !found.empty() && cautions.check != CheckState::unavailable)
    counts += " · " + found + (cautions.check == CheckState::incomplete ? " " + tr("so far") : "");
  counts_->SetLabelText(shown(counts));
  checked_->SetLabelText(shown(cautions.verdict));
  checked_->SetForegroundColour(cautions.check == CheckState::complete || cautions.check == CheckState::checking
                                    ? GetForegroundColour()
                                    : ui::tint_of(Severity::stop).text);
  Layout();
}

void ChartPage::turn_to(int page) {
  to_program_->SetValue(page == 0);
  to_patient_->SetValue(page == 1);
  if (book_->GetSelection() != page) {
    if (desk_ != nullptr) desk_->leave_field();
    book_->ChangeSelection(static_cast<std::size_t>(page));
    side_->set_seen(page == 0);
  }
  refresh();
}

void ChartPage::show_program() {
  turn_to(0);
  catalogue_->focus_search();
}

void ChartPage::show_patient() {
  turn_to(1);
  patient_->focus_name();
}

void ChartPage::look_at(const ExercisePtr& exercise, bool mirror) {
  side_->exercise().set_exercise(exercise, mirror);
  if (exercise) side_->exercise().set_badge(catalogue_->badge_of(exercise->key));
}

void ChartPage::show_side(SidePanel::View view, bool with_keyboard) {
  if (!program_shown()) turn_to(0);
  side_->turn_to(view);
  if (!with_keyboard) return;
  if (view == SidePanel::View::exercise) side_->exercise().focus_picture();
  if (view == SidePanel::View::preview) side_->preview().focus_pages();
}

void ChartPage::show_stop() {
  show_side(SidePanel::View::cautions, false);
  side_->cautions().show_stop();
}

ChartPage::Dividers ChartPage::usual_dividers() const {
  // By the text, so that large letters have their room.
  const int line = ToDIP(GetTextExtent(wxString('n', 32)).x);
  return {std::max(360, line + 110), std::max(330, line + 80), std::max(520, line + 80)};
}

void ChartPage::measure_dividers() {
  wanted_dividers_.catalogue = ToDIP(outer_->GetSashPosition());
  (side_->wide() ? wanted_dividers_.reading : wanted_dividers_.cautions) =
      ToDIP(inner_->GetSize().x - inner_->GetSashPosition());
}

void ChartPage::set_dividers(const Dividers& widths) {
  wanted_dividers_ = widths;
  place_dividers();
}

void ChartPage::place_dividers() {
  // Before it is laid out a window has no size to divide.
  const int all = outer_->GetClientSize().x;
  if (all < FromDIP(600)) return;
  const bool reading = side_->wide();
  const int right = reading ? wanted_dividers_.reading : wanted_dividers_.cautions;
  placing_dividers_ = true;
  // The program keeps two fifths of the window, whatever was remembered from a wider one; a third beside what is read.
  outer_->SetSashPosition(std::min(FromDIP(wanted_dividers_.catalogue), all * (reading ? 27 : 31) / 100));
  inner_->SetSashPosition(inner_->GetClientSize().x - std::min(FromDIP(right), all * (reading ? 40 : 28) / 100));
  placing_dividers_ = false;
}

}  // namespace regimen::ui
