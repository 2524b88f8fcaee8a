#pragma once

/// \file
/// What the readability coach says under a note while it is written.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "regimen/engine/exercise.hpp"

namespace regimen {

/// A few quiet words about a note. Empty for an empty note and for languages that are not coached.
struct NoteAdvice {
  std::string grade;                 ///< how hard the exercise reads with this note; one sentence
  std::vector<std::string> remarks;  ///< what would make the note easier; at most two sentences
  bool hard = false;                 ///< above the 8th grade: worth saying even when nobody is writing
  bool operator==(const NoteAdvice&) const = default;

  [[nodiscard]] bool empty() const { return grade.empty() && remarks.empty(); }
  /// Everything in one line, for a screen reader.
  [[nodiscard]] std::string text() const;
};

/// `language`: that of the patient's page, a BCP 47 tag. A few words have no grade of their own, so they are graded
/// with what the patient reads of the exercise. `names`: of the program's exercises in that language; they are never
/// called hard.
[[nodiscard]] NoteAdvice note_advice(const Exercise& exercise, std::string_view note, std::string_view language,
                                     std::span<const std::string> names);

}  // namespace regimen
