#pragma once

/// \file
/// The dependency table of the house (design.md, section 1) as a check of `#include` lines.

#include <filesystem>
#include <string>
#include <vector>

namespace regimen::house {

/// An `#include` line that its place does not allow.
struct Breach {
  std::string place;  ///< `db/src/open.cpp:7`
  std::string rule;   ///< which rule it breaks, naming the include
  [[nodiscard]] std::string text() const { return place + ": " + rule; }
};

struct Inspection {
  std::size_t files = 0;
  std::size_t includes = 0;
  std::vector<Breach> breaches;  ///< by file and line
};

/// Reads every source and header file under engine, plugins, db, reports and app of the tree at `root`.
[[nodiscard]] Inspection inspect(const std::filesystem::path& root);

}  // namespace regimen::house
