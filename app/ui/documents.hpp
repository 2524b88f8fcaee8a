#pragma once

/// \file
/// The files that an issued program becomes.

#include <filesystem>
#include <string>
#include <string_view>

#include "regimen/engine/letterhead.hpp"
#include "regimen/presenters/chart_desk.hpp"
#include "regimen/presenters/handout_style.hpp"
#include "regimen/reports/handout.hpp"

namespace regimen::ui {

/// Who hands a page out: the clinic as it is when the page is made, and the therapist.
struct Sender {
  Letterhead letterhead;
  std::string therapist;
};

/// A name for the handout's file. It says nothing of the patient: the file may be mailed or left on a desktop.
[[nodiscard]] std::string handout_file_name(const Issued& issued, Date today, std::string_view ending);

/// What the patient is given of a chart: the preview, the file and the printed page are all of this. It carries the day
/// on which the program starts, so that it is the same whenever it is made.
[[nodiscard]] Handout handout_of(const Chart& chart, const Sender& sender, Date today, const HandoutStyle& style);

/// Writes the handout as PDF and gives what a person should know of it (shortened texts); empty when nothing. An error
/// where no font has its letters: nothing is written then. Throws WorldFailure.
[[nodiscard]] Result<std::string> write_handout(const std::filesystem::path& file, const Issued& issued,
                                                const Sender& sender, Date today, const HandoutStyle& style);
/// Writes the handout as one HTML file that moves. Throws WorldFailure.
void write_moving_handout(const std::filesystem::path& file, const Issued& issued, const Sender& sender, Date today,
                          const HandoutStyle& style);
/// The same for the clinician's page of a screened chart.
[[nodiscard]] Result<std::string> write_clinician_page(const std::filesystem::path& file, const Chart& chart,
                                                       const ScreeningReport& report, const Sender& sender, Date today);

}  // namespace regimen::ui
