#pragma once

/// \file
/// What a language needs besides its sentences. A new one is a file beside this one and a line in language.cpp, and its
/// sentences are po/<tag>.po.

#include <array>
#include <cstddef>
#include <string_view>

#include "translations.hpp"

namespace regimen {

/// How a language writes dates, numbers and lists, and which plural form goes with a number.
struct Language {
  std::string_view tag;             ///< BCP 47
  Translations sentences;           ///< none for English, which the originals are in
  std::size_t plural_forms;         ///< how many there are
  std::size_t (*plural_form)(int);  ///< the one that goes with a number, counted from 0
  std::array<std::string_view, 12> months;
  std::array<std::string_view, 12> short_months;
  std::array<std::string_view, 7> weekdays;                ///< abbreviated, from Sunday
  std::array<std::string_view, 11> numbers;                ///< from two to twelve, as a sentence begins with them
  std::string_view date;                                   ///< with `{day}`, `{month}` and `{year}`
  std::string_view short_date;                             ///< with `{day}` and `{month}`
  std::string_view between;                                ///< the things of a list
  std::string_view (*before_last)(std::string_view last);  ///< what stands before the last thing of a list
};

[[nodiscard]] const Language& english();
[[nodiscard]] const Language& american_english();
[[nodiscard]] const Language& spanish();

/// The language for a BCP 47 tag; English where there is none for it.
[[nodiscard]] const Language& language_for(std::string_view tag);

}  // namespace regimen
