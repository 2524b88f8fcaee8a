#pragma once

/// \file
/// An installation of a test's own: the built programs in a folder with a small catalogue and chosen rule plugins, so
/// that a test knows every finding and depends on no shipped content.

#include <filesystem>
#include <string>
#include <vector>

#include "run_program.hpp"
#include "temporary_folder.hpp"

namespace regimen::cli {

class Installation {
 public:
  /// `plugins` are names of tests/cli/plugins: `spoken_rules`, `crashing_rules`.
  explicit Installation(const std::vector<std::string>& plugins);

  /// Runs `regimen-cli` with these arguments.
  [[nodiscard]] testing::Outcome run(std::vector<std::string> arguments, std::string input = {}) const;
  /// The same with every choice.
  [[nodiscard]] testing::Outcome run_as(testing::Run how) const;

  /// A place for the test's own files.
  [[nodiscard]] const testing::TemporaryFolder& folder() const { return folder_; }
  [[nodiscard]] std::filesystem::path program() const { return folder_.path() / "bin/regimen-cli"; }
  [[nodiscard]] std::filesystem::path rules() const { return folder_.path() / "lib/regimen/rules"; }
  [[nodiscard]] std::filesystem::path catalogue() const { return folder_.path() / "share/regimen/catalogue.sqlite"; }
  [[nodiscard]] static std::filesystem::path plugin(const std::string& name);

 private:
  testing::TemporaryFolder folder_;
};

/// Exercises: bridge and press-up (strength; the press-up arches the back), knee-to-chest-single (stretch), walking.
/// A case for them; the arguments are inner JSON, and what `patient` adds ends with a comma.
[[nodiscard]] std::string case_with(const std::string& facts, const std::string& items,
                                    const std::string& decisions = {}, const std::string& patient = {});

}  // namespace regimen::cli
