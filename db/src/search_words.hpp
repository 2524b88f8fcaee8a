#pragma once

/// \file
/// Text as it is compared in searches: case and accents folded, split into words. Independent of the C locale.

#include <string>
#include <string_view>
#include <vector>

namespace regimen::db {

/// The words of a text: runs of letters and digits, lower case, Latin letters without accents. Apostrophes within a
/// word are dropped ("child's" is `childs`). Anything else parts words: punctuation, symbols, emoji, bytes that are not
/// UTF-8.
[[nodiscard]] std::vector<std::string> search_words(std::string_view text);

/// The words without anything between them: "Cat-cow" and "cat cow" are both `catcow`.
[[nodiscard]] std::string joined(const std::vector<std::string>& words);

}  // namespace regimen::db
