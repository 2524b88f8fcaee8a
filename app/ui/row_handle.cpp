#include "row_handle.hpp"

#include <wx/dcclient.h>
#include <wx/renderer.h>

#include "icons.hpp"
#include "theme.hpp"

namespace regimen::ui {
namespace {

constexpr int grip_width = 18;

}  // namespace

RowHandle::RowHandle(wxWindow* parent, std::function<void(wxPoint)> drag)
    : wxControl(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxBORDER_NONE | wxWANTS_CHARS) {
  SetCursor(wxCursor(wxCURSOR_HAND));
  const auto press = [this, drag = std::move(drag)](wxMouseEvent& event) {
    SetFocus();
    drag(ClientToScreen(event.GetPosition()));
  };
  Bind(wxEVT_LEFT_DOWN, press);
  Bind(wxEVT_LEFT_DCLICK, press);
  Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
  const auto repaint = [this](wxFocusEvent& event) {
    event.Skip();
    Refresh();
  };
  Bind(wxEVT_SET_FOCUS, repaint);
  Bind(wxEVT_KILL_FOCUS, repaint);
  SetInitialSize();
}

void RowHandle::set_number(int number) {
  if (number_ == number) return;
  number_ = number;
  Refresh();
}

wxSize RowHandle::DoGetBestClientSize() const {
  const wxSize digits = GetTextExtent(wxS("99"));
  return {FromDIP(grip_width) + digits.x + FromDIP(8), digits.y + FromDIP(20)};
}

void RowHandle::paint() {
  wxPaintDC dc(this);
  const wxSize size = GetClientSize();
  const wxBitmap dots = icon(Icon::grip, muted()).GetBitmapFor(this);
  dc.DrawBitmap(dots, FromDIP(2), (size.y - static_cast<int>(dots.GetLogicalHeight())) / 2, true);
  dc.SetFont(GetFont());
  dc.SetTextForeground(muted());
  const wxString number = wxString::Format(wxS("%d"), number_);
  const wxSize extent = dc.GetTextExtent(number);
  dc.DrawText(number, size.x - extent.x - FromDIP(4), (size.y - extent.y) / 2);
  if (HasFocus()) wxRendererNative::Get().DrawFocusRect(this, dc, wxRect(size).Deflate(FromDIP(1)));
}

}  // namespace regimen::ui
