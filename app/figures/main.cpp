/// \file
/// regimen-figures OUT.png FILE.toml...: a contact sheet of the figures in catalogue files, for whoever draws them.
/// Says on standard error what is wrong with each. Exit status: 0 every figure is sound, 1 some are not, 2 called
/// wrongly, 3 the disk failed.

#include <CLI/CLI.hpp>

#include <cstdio>
#include <filesystem>
#include <string>
#include <vector>

#include "regimen/db/catalogue_source.hpp"
#include "regimen/reports/figure_check.hpp"
#include "regimen/reports/figure_sheet.hpp"
#include "regimen/reports/file.hpp"

namespace {

using namespace regimen;

/// The figures that could be read; says what is wrong with every file.
std::vector<FigureSheetEntry> read_all(const std::vector<std::string>& files, bool& sound) {
  std::vector<FigureSheetEntry> entries;
  for (const std::string& file : files) {
    auto figure = read_figure(file);
    if (!figure) {
      sound = false;
      for (const Error& error : figure.error()) std::fprintf(stderr, "%s\n", error.text().c_str());
      continue;
    }
    for (const std::string& fault : figure_faults(*figure)) {
      sound = false;
      std::fprintf(stderr, "%s: %s\n", file.c_str(), fault.c_str());
    }
    entries.push_back({std::filesystem::path(file).stem().string(), std::move(*figure)});
  }
  return entries;
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app("A contact sheet of exercise figures");
  std::string out;
  std::vector<std::string> files;
  FigureSheetOptions options;
  app.add_option("out", out, "The PNG file to write")->required();
  app.add_option("files", files, "Catalogue files, or files with nothing but a [figure]")->required();
  app.add_option("--columns", options.columns, "Exercises in a row")->check(CLI::Range(1, 8));
  app.add_option("--width", options.picture_width, "Pixels of a picture")->check(CLI::Range(32, 2000));
  app.add_option("--height", options.picture_height, "Pixels of a picture")->check(CLI::Range(32, 2000));
  app.add_option("--language", options.language, "Language of the captions");
  app.add_flag("--grey", options.grey, "As a black and white printer shows it");
  app.add_flag("--between", options.between, "With a pose halfway between the pictures");
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : 2;
  }
  try {
    bool sound = true;
    const auto entries = read_all(files, sound);
    if (!entries.empty()) write_file(out, figure_sheet(entries, options));
    return sound ? 0 : 1;
  } catch (const std::exception& failure) {
    std::fprintf(stderr, "%s\n", failure.what());
    return 3;
  }
}
