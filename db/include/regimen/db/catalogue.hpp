#pragma once

/// \file
/// The catalogue that the program works with: built once from the source files, read-only, disposable, searched in
/// memory.

#include <filesystem>
#include <memory>
#include <vector>

#include "regimen/engine/exercise.hpp"

namespace regimen {

/// Writes `catalogue.sqlite`: the same exercises give the same bytes. An existing file is replaced in one step, or
/// stays as it was. Throws WorldFailure.
void build_catalogue(std::vector<Exercise> exercises, const std::filesystem::path& file);

/// Loads a catalogue that `build_catalogue` wrote. Throws WorldFailure where the file is missing, is something else,
/// was written by another version, or is damaged.
[[nodiscard]] std::unique_ptr<Catalogue> open_catalogue(const std::filesystem::path& file);

/// A catalogue of these exercises without a file: for benchmarks and tests. Expects keys that differ.
[[nodiscard]] std::unique_ptr<Catalogue> make_catalogue(std::vector<Exercise> exercises);

}  // namespace regimen
