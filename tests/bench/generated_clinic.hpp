#pragma once

/// \file
/// A clinic of made-up patients with one program each, and packs of made-up rules for it.

#include <cstddef>
#include <filesystem>
#include <string>

#include "regimen/engine/exercise.hpp"

namespace bench {

inline constexpr std::size_t items_of_a_program = 10;

/// The clinic with so many patients, written where it is not there yet. Each has four of the generated facts, another
/// six are known to be absent; the exercises are the catalogue's, every tenth item with a dose of its own.
void make_clinic(const std::filesystem::path& file, std::size_t patients, const regimen::Catalogue& catalogue);

/// Writes packs of 1,000 generated rules each: version `pack_version` of each pack, of the first rule of the first one
/// `rule_version`.
void write_packs(const std::filesystem::path& folder, std::size_t packs, int pack_version, int rule_version);

}  // namespace bench
