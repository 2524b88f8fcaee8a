#pragma once

/// \file
/// What a rule pack begins with, what is kept of a patient as one of its tests, and the versions that an edit should
/// raise.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "regimen/engine/screening.hpp"
#include "regimen/presenters/pack_text.hpp"

namespace regimen {

/// A pack without rules. `clinic` and `therapist` may be empty; a clinic gives the id its name.
[[nodiscard]] PackText new_pack(std::string_view clinic, std::string_view therapist, Date today,
                                std::string_view language);
/// A pack under an id of the clinic's own, which nobody has approved yet.
[[nodiscard]] PackText copied_pack(PackText pack, std::string_view clinic);

/// The pack's languages; English where it names none that can be read.
[[nodiscard]] std::vector<std::string> languages_of(const PackText& pack);

/// Behind the last rule. `at` receives its place.
[[nodiscard]] PackText with_new_rule(PackText pack, std::size_t& at);
/// The same rule once more behind it, under an id of its own.
[[nodiscard]] PackText with_copy(PackText pack, std::size_t section, std::size_t& at);

/// What a test keeps of a patient and program: coded answers and numbers that the rule looks at. Never a name, a day or
/// free text.
struct KeptCase {
  std::string rule;  ///< id
  bool must_raise = true;
  std::string conditions;           ///< `when` and `ask-when`
  ScreeningRequest chart;           ///< of the patient
  std::optional<std::size_t> item;  ///< the exercise that it is about; otherwise the whole program
};
/// `name` is what the test is called.
[[nodiscard]] std::string test_text(const KeptCase& kept, std::string_view name);
/// Behind the last section. `at` receives its place.
[[nodiscard]] PackText with_test(PackText pack, std::string_view test, std::size_t& at);

/// Ids of the rules that may judge otherwise than in `before` under the same version.
[[nodiscard]] std::vector<std::string> rules_to_raise(const PackText& before, const PackText& now);
/// Raises their versions by one, and the pack's where it is as before.
[[nodiscard]] PackText with_raised_versions(PackText now, const PackText& before);

}  // namespace regimen
