#pragma once

/// \file
/// Rule packs: rules in a text file, read by a plugin of the program's own. For everybody else a pack is a plugin.

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "regimen/engine/error.hpp"
#include "regimen/engine/screening.hpp"

// Defined by regimen/rule_abi.h, which public headers of the engine do not include.
struct regimen_rule_plugin;

namespace regimen {

/// Something that is wrong with a pack, for its author.
struct PackFault {
  int line = 0;  ///< from 1; 0: the whole file
  std::string message;
  bool operator==(const PackFault&) const = default;
};

/// One of the pack's own tests.
struct PackTest {
  int line = 0;
  std::string name;
  std::string failure;  ///< what was otherwise than expected; empty: it passed
  bool operator==(const PackTest&) const = default;
};

/// What came of reading a pack.
struct PackCheck {
  std::optional<PluginDescriptor> plugin;  ///< nothing where the file is no rule pack: `faults` say why
  std::vector<PackFault> faults;           ///< in the order of their lines
  std::vector<PackTest> tests;

  [[nodiscard]] std::size_t failing() const;
  /// A rule pack whose own tests pass: the only kind that judges.
  [[nodiscard]] bool good() const { return plugin.has_value() && failing() == 0; }
  bool operator==(const PackCheck&) const = default;
};

/// The first thing that keeps a pack from judging, with the file's name and line, and how many more there are. Expects
/// one that is not good.
[[nodiscard]] std::string refusal_of(const PackCheck& check, std::string_view file_name);

inline constexpr std::size_t largest_pack_bytes = std::size_t{1024} * 1024;

/// A pack that was read in this process: what came of it, and the table to judge by (null where it is no pack).
struct PackInProcess {
  PackCheck check;
  const regimen_rule_plugin* table = nullptr;
};
/// Hands the bytes to a plugin that reads rule packs. In the product only the rule host does so. An error where the
/// plugin is no such reader or what it hands back cannot be.
[[nodiscard]] Result<PackInProcess> read_pack(const regimen_rule_plugin& reader, std::string_view file_name,
                                              std::string_view bytes);

/// The plugin that reads rule packs: it lies beside the host program.
[[nodiscard]] std::filesystem::path pack_reader_beside(const std::filesystem::path& host);

}  // namespace regimen
