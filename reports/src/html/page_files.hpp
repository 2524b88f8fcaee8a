#pragma once

/// \file
/// The files of page/, compiled in (reports/CMakeLists.txt).

#include <span>
#include <string_view>

namespace regimen {

std::span<const unsigned char> page_style();
std::span<const unsigned char> page_script();

}  // namespace regimen

namespace regimen::html {

inline std::string_view text_of(std::span<const unsigned char> bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

}  // namespace regimen::html
