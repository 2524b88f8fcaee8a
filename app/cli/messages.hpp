#pragma once

/// \file
/// Sentences for standard error.

#include <string>
#include <string_view>

#include "answer.hpp"

namespace regimen::cli {

/// `regimen-cli: sentence`, with a line end.
[[nodiscard]] inline std::string told(std::string_view sentence) {
  return "regimen-cli: " + std::string(sentence) + "\n";
}

/// Bad input or usage: exit status 2 and nothing on standard output.
[[nodiscard]] inline Answer refused(std::string_view sentence) { return {status::bad_input, {}, told(sentence)}; }

}  // namespace regimen::cli
