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

  /// Shows these rows from now on.
  void show(std::vector<CatalogueRow> rows);
  [[nodiscard]] const std::vector<CatalogueRow>& rows() const { return rows_; }

  void GetValueByRow(wxVariant& value, unsigned row, unsigned column) const override;
  bool SetValueByRow(const wxVariant&, unsigned, unsigned) override { return false; }

 private:
  std::vector<CatalogueRow> rows_;
};

}  // namespace regimen::ui
