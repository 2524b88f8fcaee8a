#pragma once

/// \file
/// A case: one patient with one program, as the JSON file of docs "The case format" (`regimen-case/1`).

#include <cstddef>
#include <string>
#include <string_view>

#include "regimen/engine/date.hpp"
#include "regimen/engine/error.hpp"
#include "regimen/engine/exercise.hpp"
#include "regimen/engine/patient.hpp"
#include "regimen/engine/program.hpp"

namespace regimen::cli {

namespace case_limits {
inline constexpr std::size_t text_bytes = 40'000;  ///< of one name, title, note or author
inline constexpr std::size_t items = 500;
inline constexpr std::size_t facts = 500;
inline constexpr std::size_t decisions = 5'000;
inline constexpr std::size_t id_bytes = 200;  ///< of a plugin's own fact or a rule's id
}  // namespace case_limits

/// A patient and the program for them.
struct Case {
  Patient patient;
  Program program;
};

/// Reads a case. Strict: everything that the format does not know is refused, with one error that names the JSON path
/// (or line and column), what was expected and what was found. The items keep the dose as the case states it; parts
/// that it does not state are left to the exercise's own dose. `today` is the last day on which the patient can be
/// born. The error never repeats free text: names, titles and notes appear as `a text of 12 bytes`.
[[nodiscard]] Result<Case> read_case(std::string_view json, const Catalogue& catalogue, Date today);

/// Writes a case that `read_case` reads back as it was, item ids and the patient's notes aside: those belong to the
/// clinic's database. An error names the item whose dose the format cannot say (a range, or "every so many minutes").
[[nodiscard]] Result<std::string> write_case(const Case& written);

}  // namespace regimen::cli
