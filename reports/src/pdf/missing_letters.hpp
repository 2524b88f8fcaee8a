#pragma once

/// \file
/// Which package to install for letters that no font has.

#include <string>
#include <string_view>

namespace regimen::pdf {

/// The Debian package with letters for the script of the first of `codepoint`, in words: `fonts-wqy-microhei
/// (Chinese)`.
[[nodiscard]] std::string package_for(char32_t codepoint);

}  // namespace regimen::pdf
