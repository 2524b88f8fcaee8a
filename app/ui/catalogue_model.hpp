#pragma once

/// \file
/// The catalogue's results as rows of a table: picture, words, what is raised.

#include <wx/dataview.h>

#include <vector>

#include "regimen/presenters/catalogue_list.hpp"

namespace regimen::ui {

class CatalogueModel : public wxDataViewVirtualListModel {
 public:
  enum Column : unsigned { picture, words, raised };
  static constexpr int picture_width = 84;  ///< device-independent pixels, as the height
  static constexpr int picture_height = 56;

  /// Shows these rows from now on.
  void show(std::vector<CatalogueRow> rows);
  [[nodiscard]] const std::vector<CatalogueRow>& rows() const { return rows_; }

  void GetValueByRow(wxVariant& value, unsigned row, unsigned column) const override;
  bool SetValueByRow(const wxVariant&, unsigned, unsigned) override { return false; }

 private:
  std::vector<CatalogueRow> rows_;
};

}  // namespace regimen::ui
