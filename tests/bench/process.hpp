#pragma once

#include <sys/types.h>

#include <string>
#include <vector>

namespace bench {

/// Runs a program to its end with its output thrown away; its exit status, or -1 when it could not be run.
int run(const std::vector<std::string>& arguments);
/// What a program writes to its standard output.
[[nodiscard]] std::string output_of(const std::vector<std::string>& arguments);
/// Whether a program of this name is on the PATH.
[[nodiscard]] bool installed(const std::string& program);

/// A program that answers each line with a line.
class Servant {
 public:
  explicit Servant(const std::vector<std::string>& arguments);
  ~Servant();
  Servant(const Servant&) = delete;
  Servant& operator=(const Servant&) = delete;
  /// Its answer; empty when it has none, because it could not be started or has ended.
  std::string ask(const std::string& line);

 private:
  int requests_ = -1;
  int answers_ = -1;
  pid_t program_ = -1;
};

}  // namespace bench
