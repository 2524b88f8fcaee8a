#pragma once

/// \file
/// The names of exercises inside a text.

#include <span>
#include <string>
#include <vector>

#include "readability/language.hpp"
#include "readability/pieces.hpp"

namespace regimen::readability {

/// Names to be found in sentences. They are taken apart when the first hard word asks for them: most texts have none.
class ExerciseNames {
 public:
  /// Keeps looking at `names`.
  ExerciseNames(std::span<const std::string> names, Language language) : names_(names), language_(language) {}

  /// Whether the `words` pieces from `first` on belong to a name that stands there in full.
  [[nodiscard]] bool include(std::span<const Piece> pieces, std::size_t first, std::size_t words);

 private:
  std::span<const std::string> names_;
  Language language_;
  std::vector<std::vector<std::string>> folded_;  ///< the words of each name
};

}  // namespace regimen::readability
