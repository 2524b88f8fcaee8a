#include "unchecked_card.hpp"

#include <wx/sizer.h>

#include "native.hpp"
#include "text.hpp"

namespace regimen::ui {
namespace {

constexpr int padding = 14;

}  // namespace

UncheckedCard::UncheckedCard(wxWindow* parent) : Card(parent) {
  auto* all = new wxBoxSizer(wxVERTICAL);
  heading_ = new wxStaticText(this, wxID_ANY, words("Not checked"));
  heading_->SetFont(bold(this));
  all->Add(heading_, wxSizerFlags().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(padding)));
  text_ = new WrappedText(this);
  text_->SetFont(scaled(this, 0.92));
  all->Add(text_, wxSizerFlags().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(padding)));
  SetSizer(all);
}

void UncheckedCard::show(const std::vector<std::string>& sentences, bool alarm) {
  Show(!sentences.empty());
  if (sentences.empty()) return;
  std::string text;
  for (const std::string& sentence : sentences) text += (text.empty() ? "" : "\n") + sentence;
  const Tint tint = tint_of(alarm ? Severity::stop : Severity::ask);
  set_stripe(tint.line);
  const wxString heading = alarm ? words("Not checked") : words("Waiting for an answer");
  heading_->SetLabelText(heading);
  heading_->SetForegroundColour(tint.text);
  text_->set_text(shown(text));
  set_accessible(this, heading, shown(text));
}

void UncheckedCard::fit(int width) { text_->fit(width - 2 * FromDIP(padding) - FromDIP(4)); }

}  // namespace regimen::ui
