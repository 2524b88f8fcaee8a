#pragma once

/// \file
/// Searching the index: pure functions of the index and what was typed.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "search_index.hpp"

namespace regimen::db {

/// What a person typed, ready to be compared. Texts of any length and content are understood.
struct Query {
  std::vector<std::string> words;  ///< folded; the first twelve
  std::string joined;              ///< the words without anything between them
};

[[nodiscard]] Query parse_query(std::string_view text);

/// An exercise that was found, by its place in the catalogue, and where (`SearchHit::matched`).
struct Match {
  std::uint32_t exercise = 0;
  std::string matched;
};

/// At most `limit` matches, best first: exact name or alias, beginning of one, all words, all words with a typing error
/// in them, some words; catalogue order among equals. Among words, names come before the other short fields, and those
/// before purposes.
[[nodiscard]] std::vector<Match> search(const SearchIndex& index, const Query& query, std::size_t limit);

}  // namespace regimen::db
