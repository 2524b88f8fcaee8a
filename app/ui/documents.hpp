#pragma once

/// \file
/// The files that an issued program becomes.

#include <filesystem>
#include <string>
#include <string_view>

#include "regimen/presenters/chart_desk.hpp"
#include "regimen/presenters/handout_style.hpp"
#include "regimen/reports/handout.hpp"

namespace regimen::ui {

/// A name for the handout's file. It says nothing of the patient: the file may be mailed or left on a desktop.
[[nodiscard]] std::string handout_file_name(const Issued& issued, Date today, std::string_view ending);

/// What the patient is given of a chart: the preview, the file and the printed page are all of this.
[[nodiscard]] Handout handout_of(const Chart& chart, const std::string& therapist, Date today);

/// Writes the handout as PDF and gives what a person should know of it (shortened texts); empty when nothing. An error
/// where no font has its letters: nothing is written then. Throws WorldFailure.
[[nodiscard]] Result<std::string> write_handout(const std::filesystem::path& file, const Issued& issued,
                                                const std::string& therapist, Date today, const HandoutStyle& style);
/// The same for the clinician's page of a screened chart.
[[nodiscard]] Result<std::string> write_clinician_page(const std::filesystem::path& file, const Chart& chart,
                                                       const ScreeningReport& report, const std::string& therapist,
                                                       Date today);

}  // namespace regimen::ui
