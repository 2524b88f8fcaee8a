/// \file
/// regimen-catalogue-build FOLDER OUT.sqlite [LANGUAGE...]: checks the catalogue's source files, in which every
/// exercise has its texts in each of the languages besides English, and builds the catalogue. Exit status: 0 built, 1
/// the files have errors (each on standard error as `file:line: message`), 2 called wrongly, 3 the disk failed.

#include <cstdio>
#include <exception>
#include <string>
#include <vector>

#include "regimen/db/catalogue.hpp"
#include "regimen/db/catalogue_source.hpp"

namespace {

int build(const char* folder, const char* file, const std::vector<std::string>& languages) {
  auto exercises = regimen::read_catalogue(folder, languages);
  if (!exercises) {
    for (const regimen::Error& error : exercises.error()) std::fprintf(stderr, "%s\n", error.text().c_str());
    std::fprintf(stderr, "Nothing was built; places to correct: %zu\n", exercises.error().size());
    return 1;
  }
  const std::size_t count = exercises->size();
  regimen::build_catalogue(std::move(*exercises), file);
  std::printf("%zu exercises in %s\n", count, file);
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    std::fprintf(stderr, "usage: regimen-catalogue-build FOLDER OUT.sqlite [LANGUAGE...]\n");
    return 2;
  }
  try {
    return build(argv[1], argv[2], {argv + 3, argv + argc});
  } catch (const std::exception& failure) {
    std::fprintf(stderr, "%s\n", failure.what());
    return 3;
  }
}
