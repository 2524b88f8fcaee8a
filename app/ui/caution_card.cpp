#include "caution_card.hpp"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/textwrapper.h>
#include <wx/wrapsizer.h>

#include "native.hpp"
#include "text.hpp"

namespace regimen::ui {
namespace {

constexpr int padding = 14;

/// A label broken into lines of at most `width` pixels.
class Lines : public wxTextWrapper {
 public:
  wxString text;

 private:
  void OnOutputLine(const wxString& line) override { text += line; }
  void OnNewLine() override { text += '\n'; }
};

wxString wrapped(wxWindow* window, const wxString& label, int width) {
  Lines lines;
  lines.Wrap(window, label, width);
  return lines.text;
}

}  // namespace

CautionCardPanel::CautionCardPanel(wxWindow* parent, CautionCard card, Actions actions)
    : Card(parent), card_(std::move(card)), actions_(std::move(actions)) {
  build();
}

void CautionCardPanel::update(const CautionCard& card) {
  if (card == card_) return;
  const auto typed = draft();
  card_ = card;
  build();
  if (!typed || !card_.wants_decision()) return;
  open_form();
  reason_->SetSelection(typed->reason);
  note_->ChangeValue(typed->note);
  by_->ChangeValue(typed->by);
}

void CautionCardPanel::add_text(const std::string& text, const wxColour& color, double scale, bool is_bold) {
  if (text.empty()) return;
  auto* words_of = new WrappedText(this);
  words_of->SetFont(is_bold ? bold(this, scale) : scaled(this, scale));
  words_of->SetForegroundColour(color);
  words_of->set_text(in_short(text, 1500));
  texts_.push_back(words_of);
  auto* inset = new wxBoxSizer(wxHORIZONTAL);
  inset->Add(words_of, wxSizerFlags().Border(wxLEFT | wxRIGHT, FromDIP(padding)));
  GetSizer()->Add(inset, wxSizerFlags().Border(wxBOTTOM, FromDIP(5)));
}

void CautionCardPanel::build() {
  DestroyChildren();
  texts_.clear();
  long_buttons_.clear();
  form_ = nullptr;
  decide_ = nullptr;
  SetSizer(new wxBoxSizer(wxVERTICAL));
  GetSizer()->AddSpacer(FromDIP(9));
  set_stripe(tint_of(card_.severity).line);
  const wxColour ink = GetForegroundColour();
  const bool quiet = card_.severity == Severity::info;
  if (card_.severity <= Severity::caution)
    add_text(severity_name(card_.severity), tint_of(card_.severity).text, 0.88, true);
  add_text(card_.title, ink, 1.0, true);
  add_text(card_.message, quiet ? muted() : ink, 0.95, false);
  if (!card_.because.empty()) add_text(tr("Because") + std::string(": ") + card_.because, ink, 0.9, false);
  if (!card_.source.empty()) add_text(tr("Source") + std::string(": ") + card_.source, muted(), 0.85, false);
  if (card_.decision.empty()) add_text(card_.no_replacement, muted(), 0.9, false);
  if (!card_.decision.empty()) add_text(tr("Decided") + std::string(": ") + card_.decision, accent(), 0.92, true);
  if (!card_.lapsed.empty())
    add_text(tr("Decided before") + std::string(": ") + card_.lapsed, tint_of(Severity::caution).text, 0.92, false);
  build_actions();
  GetSizer()->AddSpacer(FromDIP(5));
  set_accessible(this, shown(severity_name(card_.severity)) + wxS(": ") + in_short(card_.title),
                 in_short(card_.message), Role::list_item);
}

wxButton* CautionCardPanel::add_button(wxSizer* into, const wxString& label, std::function<void()> action,
                                       const wxString& name) {
  auto* button = new wxButton(this, wxID_ANY, label, wxDefaultPosition, wxDefaultSize, wxBU_LEFT);
  if (!name.empty()) set_accessible(button, name);
  // What the button does may rebuild the card, so it runs when the click is over.
  button->Bind(wxEVT_BUTTON, [this, action = std::move(action)](wxCommandEvent&) { CallAfter(action); });
  into->Add(button, wxSizerFlags().Border(wxRIGHT | wxBOTTOM, FromDIP(6)));
  return button;
}

void CautionCardPanel::build_actions() {
  auto* buttons = new wxWrapSizer(wxHORIZONTAL, wxREMOVE_LEADING_SPACES);
  GetSizer()->Add(buttons, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, FromDIP(padding)));
  if (card_.severity == Severity::ask) {
    build_question(buttons);
    return;
  }
  if (card_.severity == Severity::info) return;
  const wxString about = wxS(": ") + in_short(card_.title, 80);
  if (!card_.decision.empty()) {
    add_button(
        buttons, words("Withdraw"), [this] { actions_.withdraw(card_); }, words("Withdraw decision") + about);
    return;
  }
  for (const Replacement& replacement : card_.replacements) {
    const wxString label = wxString::Format(words("Replace with %s"), shown(replacement.name));
    auto* button = add_button(
        buttons, label, [this, replacement] { actions_.replace(card_, replacement); }, label + about);
    if (replacement == card_.replacements.front()) make_primary(button);
    button->SetToolTip(label);
    long_buttons_.emplace_back(button, label);
  }
  for (const Modification& modification : card_.modifications) {
    const wxString label = shown(modification.shown);
    auto* button = add_button(
        buttons, label, [this, modification] { actions_.modify(card_, modification); },
        words("Apply") + wxS(": ") + label);
    button->SetToolTip(words("Puts this into the note of the exercise") + wxS(": ") + label);
    long_buttons_.emplace_back(button, label);
  }
  decide_ = add_button(
      buttons, words("Decide …"), [this] { open_form(); }, words("Decide") + about);
}

void CautionCardPanel::build_question(wxSizer* into) {
  const wxString name = shown(fact_name(card_.fact));
  if (!card_.measure) {
    add_button(
        into, words("Yes"), [this] { actions_.answer(card_.fact, Truth::yes); }, name + wxS(": ") + words("yes"));
    add_button(
        into, words("No"), [this] { actions_.answer(card_.fact, Truth::no); }, name + wxS(": ") + words("no"));
    return;
  }
  auto* field = new wxTextCtrl(this, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER);
  size_field(field, wxS("88888"));
  set_accessible(field, name);
  const auto record = [this, field] {
    const std::string problem = actions_.measure(card_.fact, utf8(field->GetValue()));
    mark_wrong(field, !problem.empty());
    field->SetToolTip(shown(problem));
  };
  field->Bind(wxEVT_TEXT_ENTER, [this, record](wxCommandEvent&) { CallAfter(record); });
  into->Add(field, wxSizerFlags().Border(wxRIGHT | wxBOTTOM, FromDIP(6)));
  add_button(into, words("Record"), record, words("Record") + wxS(": ") + name);
}

void CautionCardPanel::open_form() {
  if (form_ == nullptr) build_form();
  form_->Show();
  decide_->Hide();
  reason_->SetFocus();
  actions_.resized();
}

std::optional<CautionCardPanel::Draft> CautionCardPanel::draft() const {
  if (form_ == nullptr || !form_->IsShown()) return std::nullopt;
  return Draft{reason_->GetSelection(), note_->GetValue(), by_->GetValue()};
}

void CautionCardPanel::build_form() {
  form_ = new wxPanel(this);
  auto* rows = new wxFlexGridSizer(2, FromDIP(wxSize(8, 6)));
  rows->AddGrowableCol(1, 1);
  const auto label = [&](const wxString& text) {
    rows->Add(new wxStaticText(form_, wxID_ANY, text), wxSizerFlags().CenterVertical());
  };
  label(words("Reason"));
  wxArrayString reasons;
  for (const auto& reason : tokens<DecisionReason>()) reasons.Add(shown(decision_reason_name(reason.value)));
  reason_ = new wxChoice(form_, wxID_ANY, wxDefaultPosition, FromDIP(wxSize(60, -1)), reasons);
  reason_->SetSelection(card_.severity == Severity::stop ? 0 : 1);
  set_accessible(reason_, words("Reason for the decision"));
  rows->Add(reason_, wxSizerFlags().Expand());
  label(words("Note"));
  note_ = new wxTextCtrl(form_, wxID_ANY, wxString(), wxDefaultPosition, FromDIP(wxSize(60, -1)));
  set_accessible(note_, words("Note on the decision"));
  size_field(note_);
  rows->Add(note_, wxSizerFlags().Expand());
  label(words("By"));
  by_ = new wxTextCtrl(form_, wxID_ANY, shown(actions_.therapist()), wxDefaultPosition, FromDIP(wxSize(60, -1)));
  by_->SetHint(words("Your name"));
  set_accessible(by_, words("Who decides"));
  size_field(by_);
  rows->Add(by_, wxSizerFlags().Expand());
  auto* all = new wxBoxSizer(wxVERTICAL);
  all->Add(rows, wxSizerFlags().Expand());
  auto* problem = new wxStaticText(form_, wxID_ANY, wxString());
  problem->SetForegroundColour(tint_of(Severity::stop).text);
  problem->Hide();
  all->Add(problem, wxSizerFlags().Border(wxTOP, FromDIP(4)));
  auto* buttons = new wxBoxSizer(wxHORIZONTAL);
  auto* record = new wxButton(form_, wxID_ANY, words("Record decision"));
  make_primary(record);
  record->Bind(wxEVT_BUTTON, [this, problem](wxCommandEvent&) {
    CallAfter([this, problem] {
      const auto chosen = tokens<DecisionReason>()[static_cast<std::size_t>(reason_->GetSelection())].value;
      const std::string missing = actions_.decide(card_, chosen, utf8(note_->GetValue()), utf8(by_->GetValue()));
      if (missing.empty()) return;  // the card has been rebuilt, and the form with it
      problem->SetLabelText(shown(missing));
      problem->Show();
      by_->SetFocus();
      actions_.resized();
    });
  });
  buttons->Add(record, wxSizerFlags());
  auto* cancel = new wxButton(form_, wxID_ANY, words("Cancel"));
  cancel->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
    form_->Hide();
    decide_->Show();
    actions_.resized();
  });
  buttons->Add(cancel, wxSizerFlags().Border(wxLEFT, FromDIP(6)));
  all->Add(buttons, wxSizerFlags().Border(wxTOP | wxBOTTOM, FromDIP(6)));
  form_->SetSizer(all);
  GetSizer()->Insert(GetSizer()->GetItemCount() - 1, form_,
                     wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, FromDIP(padding)));
}

void CautionCardPanel::fit(int width) {
  const int inner = width - 2 * FromDIP(padding) - FromDIP(4);
  for (WrappedText* text : texts_) text->fit(inner);
  for (const auto& [button, label] : long_buttons_) {
    const wxString lines = wrapped(button, label, inner - FromDIP(44));
    if (button->GetLabelText() != lines) button->SetLabel(without_mnemonics(utf8(lines)));
  }
}

}  // namespace regimen::ui
