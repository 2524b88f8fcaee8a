#pragma once

/// \file
/// Running a program as a shell would, and what came of it.

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace regimen::testing {

struct Outcome {
  int exit_status = -1;  ///< 128 + the signal's number when a signal ended it
  std::string out;
  std::string err;
};

/// How a program is run.
struct Run {
  std::filesystem::path program;
  std::vector<std::string> arguments;
  std::string input;                                 ///< for standard input
  std::optional<std::filesystem::path> output_file;  ///< standard output goes there, such as /dev/full
  bool output_has_no_reader = false;                 ///< standard output is a pipe whose other end is closed
  std::vector<std::string> environment;              ///< `NAME=value`; nothing else
};

/// Runs the program to its end. Throws std::runtime_error when it cannot be started.
[[nodiscard]] Outcome run_program(const Run& run);

}  // namespace regimen::testing
