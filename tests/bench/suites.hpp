#pragma once

#include <filesystem>
#include <string>

namespace bench {

struct Options {
  std::filesystem::path bin;  ///< where the built programs are
  int rounds = 60;
  bool quick = false;
};

/// Each compares results before it times, prints its lines, and returns false for wrong results or a missed goal.
bool search_suite(const Options& options);
bool rules_suite(const Options& options);
bool pdf_suite(const Options& options);

}  // namespace bench
