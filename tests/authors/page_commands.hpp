#pragma once

/// \file
/// A page of the documentation as something to do: the files that it has its reader save, and the commands, in their
/// order.

#include <filesystem>
#include <string>
#include <vector>

namespace regimen::testing {

/// A fenced block of the page.
struct Step {
  std::string file;  ///< where the reader saves the block; empty: its text is a command
  std::string text;  ///< what to save, or one command, lines that end in a backslash joined
  std::size_t line;  ///< of the page, from 1
};

/// What came of a command.
struct Ran {
  std::string command;
  int exit_status = -1;  ///< -1: it was not reached
  std::string said;      ///< standard output and standard error as they came
};

/// The steps of a page: each line of a block fenced as `sh` is a command; any other block is a file, whose name is the
/// last word in backquotes before it that follows "Save this as". Throws std::runtime_error for a block that is
/// neither.
[[nodiscard]] std::vector<Step> steps_of(const std::string& page);

/// Follows the steps in one shell that starts in `folder` and has it as its home; what a command leaves behind (folder,
/// environment) is there for the next. Every command is run, whatever became of the one before.
[[nodiscard]] std::vector<Ran> follow(const std::vector<Step>& steps, const std::filesystem::path& folder);

}  // namespace regimen::testing
