#pragma once

/// \file
/// A case from a file or from standard input.

#include <filesystem>
#include <string>
#include <vector>

#include "case_file.hpp"

namespace regimen::cli {

/// Reads the case in `file`, or from standard input for `-`. The error is ready to be shown: it names the file, then
/// the place in it. Throws WorldFailure when the file cannot be read.
[[nodiscard]] Result<Case> case_from(const std::string& file, const Catalogue& catalogue, Date today);

}  // namespace regimen::cli
