#pragma once

/// \file
/// What a command of the command line has to say, before any of it is written.

#include <string>

namespace regimen::cli {

/// Exit statuses, the same for every command. Where several hold, bad input wins, then incomplete.
namespace status {
inline constexpr int ok = 0;
inline constexpr int cautions = 1;      ///< a caution or stop was found; for `report`, a stop without a decision
inline constexpr int tests_failed = 1;  ///< for `rules check`
inline constexpr int bad_input = 2;     ///< bad input, bad usage, or the world failed
inline constexpr int incomplete = 3;    ///< a rule plugin did not answer
}  // namespace status

/// Exit status and the texts for standard output and standard error.
struct Answer {
  int exit_status = status::ok;
  std::string out;
  std::string err;
};

}  // namespace regimen::cli
