#pragma once

/// \file
/// The words of the windows: sentences through gettext, and the vocabularies as a therapist reads them.

#include <string>
#include <string_view>

#include "regimen/engine/dose.hpp"
#include "regimen/engine/error.hpp"
#include "regimen/engine/exercise.hpp"
#include "regimen/engine/marked.hpp"
#include "regimen/engine/screening.hpp"
#include "regimen/engine/vocabulary.hpp"

namespace regimen {

/// A sentence in the user's language, by its English original. UTF-8.
[[nodiscard]] std::string tr(const char* english);
/// The form of a sentence that goes with `count`; `{n}` in it becomes the number.
[[nodiscard]] std::string trn(const char* english_one, const char* english_many, std::size_t count);

/// The language that the windows speak now, as a BCP 47 tag.
[[nodiscard]] std::string window_language();

/// What went wrong in the world, in the user's language where the sentence has a translation.
[[nodiscard]] std::string failure_sentence(const WorldFailure& failure);

/// `spinal-stenosis` -> `Spinal stenosis`; a plugin's own fact (`clinic/long-covid`) by its own last part.
[[nodiscard]] std::string fact_name(std::string_view fact);
/// `diagnoses` -> `Diagnoses`.
[[nodiscard]] std::string fact_group_name(std::string_view group);
[[nodiscard]] std::string kind_name(Kind kind);
[[nodiscard]] std::string position_name(Position position);
[[nodiscard]] std::string level_name(Level level);
[[nodiscard]] std::string demand_level_name(DemandLevel level);
[[nodiscard]] std::string phase_name(Phase phase);
[[nodiscard]] std::string side_name(Side side);
[[nodiscard]] std::string sex_name(Sex sex);
[[nodiscard]] std::string severity_name(Severity severity);
[[nodiscard]] std::string decision_reason_name(DecisionReason reason);
/// Why a plugin did not answer; expects a status that is not `ok`.
[[nodiscard]] std::string plugin_trouble(PluginStatus status);

/// `resistance-band` -> `Resistance band`.
[[nodiscard]] std::string equipment_name(std::string_view equipment);
/// `gluteus-maximus` -> `Gluteus maximus`.
[[nodiscard]] std::string muscle_name(std::string_view muscle);
/// What a finding is about: a demand, a fact, or a rule's own word. `lumbar-extension` -> `Lumbar extension`.
[[nodiscard]] std::string topic_name(std::string_view topic);
/// The same inside a sentence: `lumbar extension`.
[[nodiscard]] std::string topic_inside(std::string_view topic);
/// A token that has no words of its own, read aloud: `long-covid` -> `Long covid`.
[[nodiscard]] std::string spoken(std::string_view token);
/// The same without a capital: `long covid`.
[[nodiscard]] std::string spoken_inside(std::string_view token);
/// One line of a finding's `because`, readable: `Spinal stenosis: yes`, `Press-up on hands: lumbar extension`.
[[nodiscard]] std::string spoken_reason(std::string_view because, std::string_view exercise_key,
                                        std::string_view exercise_name);
[[nodiscard]] std::string spoken_source(const Citation& source);

/// What a rule says, in the window's language: the words of the rules that ship have translations, those of another
/// plugin stay as they are.
[[nodiscard]] std::string rule_words(const std::string& said);
/// An exercise's name in the window's language; English where the exercise has no other.
[[nodiscard]] std::string exercise_name(const Exercise& exercise);

/// `14 min`, `1 h 5 min`, `under 1 min`.
[[nodiscard]] std::string spoken_minutes(int seconds);
/// `3` or `3–5`.
[[nodiscard]] std::string spoken_range(const Range& range);

}  // namespace regimen
