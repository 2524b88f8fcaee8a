#include "notice_bar.hpp"

#include <wx/bmpbuttn.h>
#include <wx/button.h>
#include <wx/dcclient.h>
#include <wx/sizer.h>
#include <wx/statbmp.h>

#include "card.hpp"
#include "icons.hpp"
#include "native.hpp"
#include "text.hpp"

namespace regimen::ui {
namespace {

Tint tint_of(Notice::Kind kind) {
  switch (kind) {
    case Notice::Kind::good: {
      Tint tint = ui::tint_of(Severity::info);
      tint.line = accent();
      tint.text = accent();
      return tint;
    }
    case Notice::Kind::warning:
      return ui::tint_of(Severity::caution);
    case Notice::Kind::alarm:
      return ui::tint_of(Severity::stop);
  }
  return {};
}

Icon icon_of(Notice::Kind kind) {
  switch (kind) {
    case Notice::Kind::good:
      return Icon::check;
    case Notice::Kind::warning:
      return Icon::caution;
    case Notice::Kind::alarm:
      return Icon::stop;
  }
  return Icon::check;
}

}  // namespace

NoticeBar::NoticeBar(wxWindow* parent, const wxString& name) : wxPanel(parent), name_(name) {
  Hide();
  Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
  Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
    event.Skip();
    fit();
  });
}

void NoticeBar::show(Notice notice) {
  const bool same = IsShown() && notice.sentence == notice_.sentence && notice.kind == notice_.kind;
  notice_ = std::move(notice);
  if (same) return;
  rebuild();
  Show();
  GetParent()->Layout();
  fit();
}

void NoticeBar::clear() {
  notice_ = {};
  if (!IsShown()) return;
  Hide();
  GetParent()->Layout();
}

void NoticeBar::rebuild() {
  DestroyChildren();
  const Tint tint = tint_of(notice_.kind);
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  auto* mark = new wxStaticBitmap(this, wxID_ANY, icon(icon_of(notice_.kind), tint.line, 20));
  set_accessible(mark, notice_.kind == Notice::Kind::good ? words("Done") : words("Warning"));
  row->Add(mark, wxSizerFlags().CenterVertical().Border(wxLEFT, FromDIP(14)));
  text_ = new WrappedText(this);
  text_->SetFont(bold(this));
  text_->SetForegroundColour(tint.text);
  text_->set_text(shown(notice_.sentence));
  row->Add(text_, wxSizerFlags(1).CenterVertical().Border(wxALL, FromDIP(10)));
  for (std::size_t i = 0; i < notice_.actions.size(); ++i) {
    auto* button = new wxButton(this, wxID_ANY, without_mnemonics(notice_.actions[i].label));
    // The bar may be rebuilt by what the button does, so the action runs when the click is over.
    button->Bind(wxEVT_BUTTON, [this, i](wxCommandEvent&) {
      if (i < notice_.actions.size()) CallAfter(notice_.actions[i].run);
    });
    row->Add(button, wxSizerFlags().CenterVertical().Border(wxRIGHT, FromDIP(8)));
  }
  if (notice_.dismissible) {
    auto* close = new wxBitmapButton(this, wxID_ANY, icon(Icon::remove, tint.text), wxDefaultPosition, wxDefaultSize,
                                     wxBORDER_NONE);
    set_accessible(close, words("Close message"));
    make_flat(close);
    close->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { clear(); }); });
    row->Add(close, wxSizerFlags().CenterVertical().Border(wxRIGHT, FromDIP(8)));
  }
  SetSizer(row);
  set_accessible(this, name_, shown(notice_.sentence), Role::alert);
  Layout();
}

void NoticeBar::fit() {
  if (!IsShown() || text_ == nullptr || GetSizer() == nullptr) return;
  Layout();
  int others = FromDIP(14) + 2 * FromDIP(10);
  for (const wxSizerItem* item : GetSizer()->GetChildren())
    if (item->GetWindow() != text_) others += item->GetSize().x + FromDIP(8);
  const int width = GetClientSize().x - others;
  if (width < FromDIP(80)) return;
  if (text_->fit(width)) {
    InvalidateBestSize();
    GetParent()->Layout();
  }
}

void NoticeBar::paint() {
  wxPaintDC dc(this);
  const Tint tint = tint_of(notice_.kind);
  dc.SetPen(*wxTRANSPARENT_PEN);
  dc.SetBrush(wxBrush(tint.fill));
  dc.DrawRectangle(GetClientRect());
  dc.SetBrush(wxBrush(tint.line));
  dc.DrawRectangle(0, 0, FromDIP(5), GetClientSize().y);
}

}  // namespace regimen::ui
