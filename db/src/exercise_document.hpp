#pragma once

/// \file
/// One exercise between its TOML document and its value.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "regimen/engine/exercise.hpp"
#include "toml_reader.hpp"

namespace regimen::db {

/// What a document must keep: all that a catalogue promises, or only what the types and bounds of the domain ask.
enum class Rigour { catalogue, copy };

/// The exercise of a document; worth nothing when faults were added. A catalogue's exercise has its texts in English
/// and in each of `languages`; a copy is not asked for any.
[[nodiscard]] Exercise exercise_of(const TomlValue& document, Rigour rigour, std::span<const std::string> languages,
                                   std::vector<Fault>& faults);

/// `team`, or a seed's file name: three digits, an underscore, sixteen hexadecimal digits, `.txt`.
[[nodiscard]] bool is_seed_name(std::string_view source);

}  // namespace regimen::db
