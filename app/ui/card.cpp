#include "card.hpp"

#include <wx/dcclient.h>
#include <wx/graphics.h>

#include <memory>
#include <utility>

#include "native.hpp"

namespace regimen::ui {

Card::Card(wxWindow* parent, long style) : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, style) {
  Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
  Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
    Refresh();
    event.Skip();
  });
}

void Card::set_stripe(const wxColour& color) {
  if (stripe_ == color) return;
  stripe_ = color;
  Refresh();
}

void Card::set_selected(bool selected) {
  if (selected_ == selected) return;
  selected_ = selected;
  Refresh();
}

void Card::paint() {
  wxPaintDC dc(this);
  const std::unique_ptr<wxGraphicsContext> gc(wxGraphicsContext::Create(dc));
  if (!gc) return;
  const double line = FromDIP(selected_ ? 2 : 1);
  const wxSize size = GetClientSize();
  const double radius = FromDIP(5);
  const auto outline = [&](double inset) {
    wxGraphicsPath path = gc->CreatePath();
    path.AddRoundedRectangle(inset, inset, size.x - 2 * inset, size.y - 2 * inset, radius);
    return path;
  };
  gc->SetPen(*wxTRANSPARENT_PEN);
  gc->SetBrush(wxBrush(surface()));
  gc->FillPath(outline(line / 2));
  if (stripe_.IsOk()) {
    const int width = FromDIP(5);
    gc->PushState();
    gc->Clip(0, 0, width, size.y);
    gc->SetBrush(wxBrush(stripe_));
    gc->FillPath(outline(0));
    gc->PopState();
  }
  gc->SetPen(gc->CreatePen(wxGraphicsPenInfo(selected_ ? accent() : hairline()).Width(line)));
  gc->StrokePath(outline(line / 2));
}

WrappedText::WrappedText(wxWindow* parent) : wxStaticText(parent, wxID_ANY, wxString()) {}

void WrappedText::set_text(const wxString& text) {
  if (text_ == text) return;
  text_ = text;
  wrapped_ = false;
  SetLabelText(text_);
  if (width_ > 0) fit(width_);
}

bool WrappedText::fit(int width) {
  if (wrapped_ && width == width_) return false;
  const int before = GetBestSize().y;
  width_ = width;
  SetLabelText(text_);
  Wrap(width);
  wrapped_ = true;
  InvalidateBestSize();
  return GetBestSize().y != before;
}

Chip::Chip(wxWindow* parent, const wxString& text, Tint tint)
    : wxControl(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxBORDER_NONE),
      text_(text),
      tint_(std::move(tint)) {
  SetFont(scaled(this, 0.92));
  Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
  set_accessible(this, text_, {}, Role::as_it_is);
  SetInitialSize();
}

void Chip::set(const wxString& text, const Tint& tint) {
  const bool resized = text != text_;
  text_ = text;
  tint_ = tint;
  set_accessible(this, text_);
  if (resized) {
    InvalidateBestSize();
    SetInitialSize();
  }
  Refresh();
}

wxSize Chip::DoGetBestClientSize() const {
  wxClientDC dc(const_cast<Chip*>(this));
  dc.SetFont(GetFont());
  const wxSize text = dc.GetTextExtent(text_);
  return {text.x + FromDIP(18), text.y + FromDIP(6)};
}

void Chip::paint() {
  wxPaintDC dc(this);
  const std::unique_ptr<wxGraphicsContext> gc(wxGraphicsContext::Create(dc));
  if (!gc) return;
  const wxSize size = GetClientSize();
  gc->SetBrush(wxBrush(tint_.fill));
  gc->SetPen(gc->CreatePen(wxGraphicsPenInfo(tint_.line).Width(FromDIP(1))));
  gc->DrawRoundedRectangle(0.5, 0.5, size.x - 1, size.y - 1, (size.y - 1) / 2.0);
  gc->SetFont(GetFont(), tint_.text);
  double width = 0;
  double height = 0;
  gc->GetTextExtent(text_, &width, &height);
  gc->DrawText(text_, (size.x - width) / 2, (size.y - height) / 2);
}

}  // namespace regimen::ui
