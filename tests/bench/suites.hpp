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
/// The rules of packs, compiled, against a plain loop over them.
bool packs_suite(const Options& options);
/// The same rules against CLIPS and json-rules-engine.
bool peers_suite(const Options& options);
/// What it costs that plugins are in processes of their own.
bool hosts_suite(const Options& options);
/// All current programs of a large clinic under changed rules.
bool rescreening_suite(const Options& options);
bool pdf_suite(const Options& options);
bool figures_suite(const Options& options);
bool html_suite(const Options& options);
/// How the time to read a note grows with its length.
bool coach_suite(const Options& options);
bool window_suite(const Options& options);

/// What the pdf suite times in a process of its own: the handout of twenty exercises, from the catalogue to the file.
int make_pdf(const std::filesystem::path& bin, const std::filesystem::path& out);

}  // namespace bench
