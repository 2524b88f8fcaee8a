#pragma once

/// \file
/// Text that comes from a file name or a library's message, to be shown.

#include <string>

#include "regimen/engine/utf8.hpp"

namespace regimen {

/// The text itself where it is UTF-8; otherwise a question mark for every byte that is not ASCII.
[[nodiscard]] inline std::string readable_text(std::string text) {
  if (is_utf8(text)) return text;
  for (char& c : text)
    if (static_cast<unsigned char>(c) >= 0x80) c = '?';
  return text;
}

}  // namespace regimen
