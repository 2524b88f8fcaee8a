#include "catalogue_model.hpp"

#include "pictures.hpp"
#include "regimen/presenters/words.hpp"
#include "text.hpp"
#include "theme.hpp"

namespace regimen::ui {
namespace {

/// The reason on a line of its own; nothing for what is clean.
wxString reason_line(const Badge& badge) {
  if (badge.kind == Badge::Kind::clean || badge.kind == Badge::Kind::so_far) return {};
  if (badge.kind == Badge::Kind::not_checked)
    return wxS("\n<span size='smaller' alpha='70%'>") + escaped(badge.text) + wxS("</span>");
  const bool stops = badge.kind == Badge::Kind::stop;
  const Tint tint = tint_of(stops ? Severity::stop : Severity::caution);
  return wxS("\n<span size='smaller' weight='bold' foreground='") + html(tint.text) + wxS("' background='") +
         html(tint.fill) + wxS("'> ") + (stops ? wxS("■ ") : wxS("▲ ")) + escaped(badge.text) + wxS(" </span>");
}

wxString mark(const Badge& badge) {
  switch (badge.kind) {
    case Badge::Kind::not_checked:
      return wxS("–");
    case Badge::Kind::so_far:
      return wxS("<span alpha='60%'>?</span>");
    case Badge::Kind::clean:
      return wxS("<span alpha='80%'>✓</span>");
    case Badge::Kind::caution:
    case Badge::Kind::stop:
      break;
  }
  return {};
}

}  // namespace

void CatalogueModel::show(std::vector<CatalogueRow> rows) {
  const auto before = static_cast<unsigned>(rows_.size());
  rows_ = std::move(rows);
  const auto now = static_cast<unsigned>(rows_.size());
  if (before != now) {
    Reset(now);
    return;
  }
  for (unsigned row = 0; row < now; ++row) RowChanged(row);
}

void CatalogueModel::GetValueByRow(wxVariant& value, unsigned row, unsigned column) const {
  // GTK may ask about a row that has just gone.
  if (row >= rows_.size()) {
    if (column == picture)
      value << wxBitmapBundle();
    else
      value = wxString();
    return;
  }
  const CatalogueRow& shown_row = rows_[row];
  switch (column) {
    case picture:
      value << exercise_bitmap(shown_row.exercise, false, picture_width, picture_height);
      return;
    case words:
      value = wxS("<b>") + escaped(exercise_name(*shown_row.exercise)) +
              wxS("</b>\n<span alpha='75%' size='smaller'>") + escaped(shown_row.detail) +
              (shown_row.in_program ? wxS(" · ") + ui::words("added") : wxString()) + wxS("</span>") +
              reason_line(shown_row.badge);
      return;
    default:
      value = mark(shown_row.badge);
  }
}

}  // namespace regimen::ui
