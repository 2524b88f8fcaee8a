/// \file
/// bench [search|rules|packs|peers|hosts|pdf|figures|html|coach|window|rescreening]... [--rounds N] [--quick]: product
/// and peers in turn, in one run; ratios are judged, milliseconds only where there is no peer. Exit status 1 for
/// results that differ or a goal that was missed on a quiet machine.

#include <fmt/format.h>

#include <charconv>
#include <filesystem>
#include <span>
#include <string_view>

#include "regimen/engine/error.hpp"
#include "suites.hpp"

namespace {

using Suite = bool (*)(const bench::Options&);
constexpr std::pair<std::string_view, Suite> suites[] = {{"search", bench::search_suite},
                                                         {"rules", bench::rules_suite},
                                                         {"packs", bench::packs_suite},
                                                         {"peers", bench::peers_suite},
                                                         {"hosts", bench::hosts_suite},
                                                         {"pdf", bench::pdf_suite},
                                                         {"figures", bench::figures_suite},
                                                         {"html", bench::html_suite},
                                                         {"coach", bench::coach_suite},
                                                         {"window", bench::window_suite},
                                                         {"rescreening", bench::rescreening_suite}};

int usage() {
  fmt::print(
      stderr,
      "usage: regimen-bench [search|rules|packs|peers|hosts|pdf|figures|html|coach|window|rescreening]... [--rounds N] "
      "[--quick]\n");
  return 2;
}

}  // namespace

int main(int argc, char** argv) {
  bench::Options options;
  options.bin = std::filesystem::read_symlink("/proc/self/exe").parent_path();
  std::vector<Suite> chosen;
  const std::span arguments(argv + 1, static_cast<std::size_t>(argc - 1));
  if (arguments.size() == 2 && std::string_view(arguments[0]) == "--make-pdf")
    return bench::make_pdf(options.bin, arguments[1]);
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string_view argument = arguments[i];
    bool known = false;
    for (const auto& [name, suite] : suites)
      if (argument == name) {
        chosen.push_back(suite);
        known = true;
      }
    if (argument == "--quick") {
      options.quick = known = true;
    } else if (argument == "--rounds" && i + 1 < arguments.size()) {
      const std::string_view number = arguments[++i];
      known = std::from_chars(number.data(), number.data() + number.size(), options.rounds).ec == std::errc{} &&
              options.rounds > 0;
    }
    if (!known) return usage();
  }
  if (chosen.empty())
    for (const auto& [name, suite] : suites) chosen.push_back(suite);

  try {
    bool good = true;
    for (const auto suite : chosen) good = suite(options) && good;
    return good ? 0 : 1;
  } catch (const regimen::WorldFailure& failure) {
    fmt::print(stderr, "bench: {}\n", failure.what());
    return 2;
  }
}
