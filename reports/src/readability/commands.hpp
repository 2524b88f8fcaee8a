#pragma once

/// \file
/// The verbs that tell a patient to do something.

#include <string_view>

#include "readability/language.hpp"

namespace regimen::readability {

/// What a word does where a clause begins.
enum class Opening {
  command,  ///< `lift`, `levante`, `acuéstese`
  adverb,   ///< may stand before a command: `slowly`, `then`, `no`
  joint,    ///< `and`, `y`: another clause may begin behind it
  choice,   ///< `or`, `o`
  other,
};

/// Of a folded word.
[[nodiscard]] Opening opening_of(std::string_view word, Language language);

}  // namespace regimen::readability
