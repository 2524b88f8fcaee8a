#include "logo_preview.hpp"

#include <wx/dcclient.h>
#include <wx/graphics.h>
#include <wx/log.h>
#include <wx/mstream.h>

#include <algorithm>
#include <memory>

#include "native.hpp"
#include "text.hpp"
#include "theme.hpp"

namespace regimen::ui {

LogoPreview::LogoPreview(wxWindow* parent) : wxPanel(parent, wxID_ANY) {
  SetMinSize(FromDIP(wxSize(280, 96)));
  Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
  show({});
}

void LogoPreview::show(const std::string& png) {
  image_ = wxImage();
  if (!png.empty()) {
    wxMemoryInputStream stream(png.data(), png.size());
    // The store keeps bytes, and another program may have put others there: what cannot be read shows nothing.
    const wxLogNull no_dialog;
    wxPNGHandler().LoadFile(&image_, stream, false);
  }
  const wxString words_of =
      image_.IsOk() ? wxString::Format(words("The logo, %d by %d dots"), image_.GetWidth(), image_.GetHeight())
                    : words("No logo");
  set_accessible(this, words_of, {}, Role::image);
  Refresh();
}

void LogoPreview::paint() {
  wxPaintDC dc(this);
  const std::unique_ptr<wxGraphicsContext> gc(wxGraphicsContext::Create(dc));
  const wxSize size = GetClientSize();
  gc->SetPen(gc->CreatePen(wxGraphicsPenInfo(hairline()).Width(1)));
  gc->SetBrush(*wxWHITE_BRUSH);  // paper is white in every theme
  gc->DrawRectangle(0.5, 0.5, size.x - 1, size.y - 1);
  if (!image_.IsOk()) {
    const wxString none = words("No logo");
    gc->SetFont(GetFont(), wxColour(0x60, 0x60, 0x60));
    double width = 0;
    double height = 0;
    gc->GetTextExtent(none, &width, &height);
    gc->DrawText(none, (size.x - width) / 2, (size.y - height) / 2);
    return;
  }
  const int edge = FromDIP(10);
  const double scale = std::min({1.0 * (size.x - 2 * edge) / image_.GetWidth(),
                                 1.0 * (size.y - 2 * edge) / image_.GetHeight(), 1.0 * FromDIP(1)});
  const double width = image_.GetWidth() * scale;
  const double height = image_.GetHeight() * scale;
  gc->SetInterpolationQuality(wxINTERPOLATION_BEST);
  gc->DrawBitmap(gc->CreateBitmapFromImage(image_), (size.x - width) / 2, (size.y - height) / 2, width, height);
}

}  // namespace regimen::ui
