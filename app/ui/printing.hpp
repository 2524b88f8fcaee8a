#pragma once

/// \file
/// Pages on the printer, through GTK's own dialog.

#include <filesystem>
#include <string>

#include "regimen/reports/handout_pages.hpp"

class wxWindow;

namespace regimen::ui {

struct PrintJob {
  HandoutPages pages;
  Paper paper = Paper::a4;
  std::string name;       ///< in the printer's list of jobs; says nothing of the patient
  std::string file_name;  ///< offered where the desktop prints to a file, without its ending; nothing of them either
};

/// Asks for printer, pages and copies, and prints; false when the user thinks better of it. An error is what GTK says.
[[nodiscard]] Result<bool> print(const PrintJob& job, wxWindow* parent);

/// What `print` would send to a printer, as a PDF file.
[[nodiscard]] Result<void> print_to_file(const PrintJob& job, const std::filesystem::path& file);

}  // namespace regimen::ui
