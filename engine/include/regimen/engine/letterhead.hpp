#pragma once

/// \file
/// What stands at the head of the pages that a clinic hands out.

#include <cstddef>
#include <optional>
#include <string>

#include "regimen/engine/vocabulary.hpp"

namespace regimen {

inline constexpr std::size_t largest_logo_bytes = std::size_t{512} * 1024;

/// The clinic's own words for its pages. What is empty is a line to be filled in by pen.
struct Letterhead {
  std::string name;
  std::string phone;
  std::string address;
  std::string logo;            ///< a PNG file's bytes, at most `largest_logo_bytes`; none where empty
  std::optional<Paper> paper;  ///< none: the paper that is usual for the patient's language
  bool operator==(const Letterhead&) const = default;
};

}  // namespace regimen
