#pragma once

/// \file
/// Everything that a therapist may want to know of an exercise before it goes into a program.

#include <string>
#include <vector>

#include "regimen/engine/exercise.hpp"
#include "regimen/presenters/catalogue_list.hpp"

namespace regimen {

/// A heading and what stands under it.
struct PageSection {
  std::string heading;
  std::vector<std::string> lines;
  bool numbered = false;  ///< the lines follow each other
  bool operator==(const PageSection&) const = default;
};

struct ExercisePage {
  std::string name;
  std::string detail;                 ///< `Stretch · Kneeling · Start`
  std::vector<std::string> captions;  ///< one for each key frame; may be empty
  std::string purpose;
  std::vector<PageSection> sections;  ///< none of them empty
  bool operator==(const ExercisePage&) const = default;
};

/// The exercise in words of this language (BCP 47); `catalogue` names what is easier and harder.
[[nodiscard]] ExercisePage exercise_page(const Exercise& exercise, const Catalogue& catalogue,
                                         const std::string& language);

/// The kind, position and level of an exercise on one line.
[[nodiscard]] std::string exercise_detail(const Exercise& exercise);

/// What a badge says in full, for whoever looks at one exercise: `Caution for this patient: lumbar extension`.
[[nodiscard]] std::string badge_sentence(const Badge& badge);

}  // namespace regimen
