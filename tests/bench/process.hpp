#pragma once

#include <string>
#include <vector>

namespace bench {

/// Runs a program to its end with its output thrown away; its exit status, or -1 when it could not be run.
int run(const std::vector<std::string>& arguments);
/// What a program writes to its standard output.
[[nodiscard]] std::string output_of(const std::vector<std::string>& arguments);
/// Whether a program of this name is on the PATH.
[[nodiscard]] bool installed(const std::string& program);

}  // namespace bench
