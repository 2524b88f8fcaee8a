#include "lines.hpp"

#include <wx/sizer.h>

#include "text.hpp"

namespace regimen::ui {

Lines::Lines(wxWindow* parent) : wxPanel(parent), text_(new WrappedText(this)) {
  auto* all = new wxBoxSizer(wxVERTICAL);
  all->Add(text_);
  SetSizer(all);
  Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
    event.Skip();
    fit();
  });
}

void Lines::show(const std::vector<std::string>& sentences) {
  std::string text;
  for (const std::string& sentence : sentences) text += (text.empty() ? "" : "\n") + sentence;
  text_->set_text(shown(text));
  fit();
  InvalidateBestSize();
}

void Lines::fit() {
  if (const int width = GetClientSize().x; width < FromDIP(80) || !text_->fit(width)) return;
  InvalidateBestSize();
  if (GetParent() != nullptr) GetParent()->Layout();
}

}  // namespace regimen::ui
