#include "page_view.hpp"

#include <wx/dcbuffer.h>

#include <cmath>

#include "native.hpp"
#include "pictures.hpp"
#include "theme.hpp"

namespace regimen::ui {

PageView::PageView(wxWindow* parent) : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxBORDER_NONE) {
  SetBackgroundStyle(wxBG_STYLE_PAINT);
  Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
}

void PageView::show(const HandoutPages& pages, int page, const wxString& name) {
  pages_ = pages;
  page_ = page;
  drawn_ = wxBitmap();
  set_accessible(this, name, {}, Role::image);
  Refresh();
}

void PageView::fit(int width) {
  if (!pages_) return;
  const wxSize size(width, static_cast<int>(std::lround(width * pages_->height() / pages_->width())));
  if (GetMinSize() == size) return;
  SetMinSize(size);
  drawn_ = wxBitmap();
  Refresh();
}

void PageView::paint() {
  wxAutoBufferedPaintDC dc(this);
  const wxSize size = GetClientSize();
  if (!pages_ || size.x < 16 || size.y < 16) return;
  if (!drawn_.IsOk()) {
    const double scale = GetContentScaleFactor();
    drawn_ = bitmap_of(pages_->picture(page_, static_cast<int>(size.x * scale)), scale);
  }
  dc.SetBackground(*wxWHITE_BRUSH);
  dc.Clear();
  dc.DrawBitmap(drawn_, 0, 0, false);
  dc.SetBrush(*wxTRANSPARENT_BRUSH);
  dc.SetPen(wxPen(hairline(), 1));
  dc.DrawRectangle(0, 0, size.x, size.y);
}

}  // namespace regimen::ui
