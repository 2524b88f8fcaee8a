#include "cautions_panel.hpp"

#include <wx/button.h>
#include <wx/sizer.h>

#include <algorithm>

#include "native.hpp"
#include "text.hpp"

namespace regimen::ui {
namespace {

/// A patient of whom little is known has many open questions: the first few are enough to begin with.
constexpr std::size_t questions_at_first = 4;

/// The same finding as before, whatever it says now.
bool same_finding(const CautionCard& a, const CautionCard& b) {
  return a.rule == b.rule && a.item == b.item && a.fact == b.fact && a.severity == b.severity;
}

std::vector<CautionCard> shown_cards(const CautionsState& state, bool every_question) {
  std::vector<CautionCard> cards;
  std::size_t questions = 0;
  for (const CautionCard& card : state.cards)
    if (card.severity != Severity::ask || every_question || questions++ < questions_at_first) cards.push_back(card);
  return cards;
}

}  // namespace

CautionsPanel::CautionsPanel(wxWindow* parent, Actions actions) : wxPanel(parent), actions_(std::move(actions)) {
  auto* all = new wxBoxSizer(wxVERTICAL);
  auto* head = new wxBoxSizer(wxHORIZONTAL);
  counts_ = new wxStaticText(this, wxID_ANY, wxString());
  counts_->SetForegroundColour(muted());
  head->Add(counts_, wxSizerFlags().CenterVertical());
  all->Add(head, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(13)));
  list_ = new wxScrolledWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL);
  list_->SetScrollRate(0, FromDIP(16));
  set_accessible(list_, words("Cautions"));
  cards_place_ = new wxBoxSizer(wxVERTICAL);
  nothing_ = new WrappedText(list_);
  more_ = new wxButton(list_, wxID_ANY, wxString());
  more_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
    every_question_ = !every_question_;
    CallAfter([this] { lay_out(); });
  });
  unchecked_ = new UncheckedCard(list_);
  checked_heading_ = new wxStaticText(list_, wxID_ANY, words("Checked"));
  checked_heading_->SetFont(bold(this));
  checked_ = new WrappedText(list_);
  checked_->SetForegroundColour(muted());
  auto* frame = new wxBoxSizer(wxVERTICAL);
  frame->Add(unchecked_, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(10)));
  frame->Add(nothing_, wxSizerFlags().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(13)));
  frame->Add(cards_place_, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, FromDIP(10)));
  frame->Add(more_, wxSizerFlags().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(10)));
  frame->Add(checked_heading_, wxSizerFlags().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(13)));
  frame->Add(checked_, wxSizerFlags().Border(wxALL, FromDIP(6)).Border(wxLEFT | wxRIGHT, FromDIP(13)));
  list_->SetSizer(frame);
  all->Add(list_, wxSizerFlags(1).Expand());
  SetSizer(all);
  list_->Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
    event.Skip();
    fit();
  });
}

void CautionsPanel::set_desk(ChartDesk* desk) {
  desk_ = desk;
  every_question_ = false;
  state_ = {};
  if (desk_ != nullptr) refresh();
}

void CautionsPanel::refresh() {
  if (desk_ == nullptr) return;
  CautionsState state = desk_->cautions();
  if (state == state_) return;
  state_ = std::move(state);
  lay_out();
}

CautionCardPanel::Actions CautionsPanel::card_actions() {
  CautionCardPanel::Actions actions;
  const auto told = [this](const Result<void>& done) {
    if (!done) actions_.problem(done.error().text());
  };
  actions.show_item = actions_.show_item;
  actions.replace = [this, told](const CautionCard& card, const Replacement& replacement) {
    if (card.item) told(desk_->replace(*card.item, replacement.key));
  };
  actions.modify = [this, told](const CautionCard& card, const Modification& modification) {
    told(desk_->apply_modification(card, modification));
  };
  actions.decide = [this](const CautionCard& card, DecisionReason reason, const std::string& note,
                          const std::string& by) {
    desk_->set_therapist(by);
    const auto done = desk_->decide(card, reason, note);
    if (!done) return done.error().text();
    actions_.therapist_named(by);
    return std::string();
  };
  actions.withdraw = [this, told](const CautionCard& card) { told(desk_->withdraw(card)); };
  actions.answer = [this](const std::string& fact, Truth truth) { desk_->answer_question(fact, truth); };
  actions.measure = [this](const std::string& measure, const std::string& text) -> std::string {
    const auto value = parse_measure(text, measure);
    if (!value) return value.error().text();
    if (*value) desk_->change_patient(measured(desk_->chart().patient, measure, *value), fact_name(measure));
    return {};
  };
  actions.therapist = [this] { return desk_->therapist(); };
  actions.resized = [this] { relayout(); };
  return actions;
}

void CautionsPanel::lay_out() {
  list_->Freeze();
  counts_->SetLabelText(shown(state_.heading));
  const auto wanted = shown_cards(state_, every_question_);
  std::vector<CautionCardPanel*> kept;
  for (const CautionCard& card : wanted) {
    const auto found =
        std::ranges::find_if(cards_, [&](const CautionCardPanel* panel) { return same_finding(panel->card(), card); });
    if (found != cards_.end()) {
      kept.push_back(*found);
      cards_.erase(found);
      kept.back()->update(card);
    } else {
      kept.push_back(new CautionCardPanel(list_, card, card_actions()));
    }
  }
  cards_place_->Clear(false);
  for (CautionCardPanel* gone : cards_) gone->Destroy();
  cards_ = std::move(kept);
  wxWindow* before = nullptr;
  for (CautionCardPanel* card : cards_) {
    if (before != nullptr) card->MoveAfterInTabOrder(before);
    before = card;
    cards_place_->Add(card, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(9)));
  }
  nothing_->set_text(shown(state_.nothing));
  nothing_->Show(state_.cards.empty());
  const auto questions = static_cast<std::size_t>(
      std::ranges::count_if(state_.cards, [](const CautionCard& card) { return card.severity == Severity::ask; }));
  more_->Show(questions > questions_at_first);
  more_->SetLabel(every_question_ ? words("Show fewer questions")
                                  : shown(trn("Show all {n} questions", "Show all {n} questions", questions)));
  unchecked_->show(state_.unchecked, !state_.silent.empty() || state_.check == CheckState::unavailable);
  const bool all_is_said = state_.check == CheckState::complete && state_.unchecked.empty();
  checked_heading_->Show(all_is_said);
  checked_->Show(all_is_said || state_.check == CheckState::checking);
  checked_->set_text(shown(state_.verdict));
  relayout();
  list_->Thaw();
}

void CautionsPanel::fit() {
  const int width = list_->GetClientSize().x;
  if (width < FromDIP(80)) return;
  for (CautionCardPanel* card : cards_) card->fit(width - FromDIP(20));
  unchecked_->fit(width - FromDIP(20));
  nothing_->fit(width - FromDIP(26));
  checked_->fit(width - FromDIP(26));
}

void CautionsPanel::relayout() {
  fit();
  for (CautionCardPanel* card : cards_) {
    card->InvalidateBestSize();
    card->GetSizer()->Layout();
  }
  unchecked_->InvalidateBestSize();
  unchecked_->GetSizer()->Layout();
  Layout();
  list_->Layout();
  list_->FitInside();
}

void CautionsPanel::show_stop() {
  const auto stop = std::ranges::find_if(cards_, [](const CautionCardPanel* panel) {
    return panel->card().severity == Severity::stop && panel->card().wants_decision();
  });
  if (stop == cards_.end()) return;
  (*stop)->open_form();
  list_->Scroll(0, 0);
}

}  // namespace regimen::ui
