#pragma once

/// \file
/// The catalogue's source files: one `<key>.toml` per exercise, readable and reviewable. Every key is asked for but
/// `[[doses]]`; lists may be empty; a part of a dose that is not stated is unknown.
///
///     key = "bridge"                  # as in the file's name
///     name = "Bridge"                 # in English
///     aliases = ["glute bridge"]
///     kind = "strength"               # the tokens of regimen/engine/vocabulary.hpp
///     position = "supine"
///     equipment = ["mat"]             # equipment_vocabulary()
///     level = "start"
///     unilateral = false
///     muscles = ["gluteus-maximus"]   # muscle_vocabulary()
///     easier = []                     # keys of other exercises
///     harder = ["single-leg-bridge"]
///     [demands]
///     lumbar-extension = "low"
///     [dose]                          # the default; every part of Dose by its name
///     source = "team"                 # or the name of the seed whose dose this is
///     sets = [2, 3]                   # a whole number or [min, max]
///     why = "No source says how often."  # where the source is the team or the sources disagree
///     [[doses]]                       # every dose that a seed states
///     source = "002_c137bf83aa34133e.txt"
///     reps = 15
///     per_side = true                 # may be absent, as may progression
///     progression = "Add one a week."
///     [text.en]
///     purpose = "Makes your buttocks strong."
///     felt_in = "You feel it in your buttocks."
///     tips = ["Go slowly."]
///     [[text.en.steps]]
///     role = "prepare"
///     text = "Lie on your back."
///     [text.es]                       # as [text.en], tip by tip and step by step, and the name in that language
///     name = "Puente"

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "regimen/engine/error.hpp"
#include "regimen/engine/exercise.hpp"

namespace regimen {

/// One catalogue file, checked by itself (neighbours are not looked for). The error is the first in the file; its place
/// is `path:line`. Throws WorldFailure when the file cannot be read.
[[nodiscard]] Result<Exercise> read_exercise(const std::filesystem::path& path);

/// Every `*.toml` of a folder, checked together: neighbours exist and do not contradict each other, no name or alias
/// stands twice, and every exercise has its texts in each of `languages`, besides English. All errors, by file and
/// line. The exercises are sorted by name. Throws WorldFailure when the folder or a file cannot be read; a folder
/// without catalogue files is an error.
[[nodiscard]] tl::expected<std::vector<Exercise>, std::vector<Error>> read_catalogue(
    const std::filesystem::path& folder, std::span<const std::string> languages = {});

/// The figure of one file, which may hold nothing else but its `[figure]`: for who draws one. Throws WorldFailure when
/// the file cannot be read.
[[nodiscard]] tl::expected<Figure, std::vector<Error>> read_figure(const std::filesystem::path& path);

/// The exercise as TOML: the copy that a program keeps. `parse_exercise_copy` gives back an equal exercise. Expects
/// UTF-8 texts without NUL.
[[nodiscard]] std::string write_exercise(const Exercise& exercise);

/// Reads what `write_exercise` wrote. Types and bounds are checked; what only a catalogue promises (neighbours that
/// exist, texts that are not empty, a dose's source) is not, because the copy may be of an older catalogue. The error's
/// place is `place:line`.
[[nodiscard]] Result<Exercise> parse_exercise_copy(std::string_view text, std::string_view place);

}  // namespace regimen
