#include <catch2/catch.hpp>

#include "catalogue_text.hpp"
#include "regimen/db/catalogue_source.hpp"
#include "temporary_folder.hpp"

using namespace regimen;
using namespace regimen::testing;
using Catch::Matchers::Contains;

namespace {

struct File {
  const char* key;
  const char* name;
  const char* from = "key";
  const char* to = "key";
};

/// The errors of a catalogue of these files, a line each, without the folder.
std::string errors_of(std::initializer_list<File> files) {
  const TemporaryFolder folder;
  for (const File& file : files)
    static_cast<void>(
        folder.file(std::string(file.key) + ".toml", with(catalogue_text(file.key, file.name), file.from, file.to)));
  const auto exercises = read_catalogue(folder.path());
  std::string errors;
  if (!exercises)
    for (const Error& error : exercises.error())
      errors += error.text().substr(folder.path().string().size() + 1) + "\n";
  return errors;
}

}  // namespace

TEST_CASE("the exercises of a catalogue come by name", "[db][catalogue]") {
  const TemporaryFolder folder;
  static_cast<void>(folder.file("a.toml", catalogue_text("a", "Walking")));
  static_cast<void>(folder.file("b.toml", catalogue_text("b", "bird dog")));
  static_cast<void>(folder.file("c.toml", catalogue_text("c", "Bridge")));
  static_cast<void>(folder.file("notes.txt", "not a catalogue file"));
  const auto exercises = read_catalogue(folder.path());
  REQUIRE(exercises);
  REQUIRE(exercises->size() == 3);
  CHECK((*exercises)[0].key == "b");
  CHECK((*exercises)[1].key == "c");
  CHECK((*exercises)[2].key == "a");
}

TEST_CASE("a neighbour that does not exist is named with its line and the nearest key", "[db][catalogue]") {
  CHECK_THAT(
      errors_of({{"bridge", "Bridge", "harder = []", "harder = [\"side-plnak\"]"}, {"side-plank", "Side plank"}}),
      Contains("bridge.toml:11: harder[0]: expected the key of an exercise of the catalogue, got \"side-plnak\" "
               "(did you mean side-plank?)"));
}

TEST_CASE("an exercise is no neighbour of itself", "[db][catalogue]") {
  CHECK_THAT(errors_of({{"bridge", "Bridge", "easier = []", "easier = [\"bridge\"]"}}),
             Contains("bridge.toml:10: easier[0]: expected another exercise, got the exercise itself"));
}

TEST_CASE("a neighbour is not both easier and harder", "[db][catalogue]") {
  CHECK_THAT(errors_of({{"a", "A"}, {"b", "B", "easier = []\nharder = []", "easier = [\"a\"]\nharder = [\"a\"]"}}),
             Contains("b.toml:11: harder[0]: a cannot be both easier and harder than b"));
}

TEST_CASE("two exercises are not each harder than the other", "[db][catalogue]") {
  CHECK_THAT(errors_of({{"a", "A", "harder = []", "harder = [\"b\"]"}, {"b", "B", "harder = []", "harder = [\"a\"]"}}),
             Contains("a.toml:11: harder[0]: a and b cannot each be harder than the other"));
}

TEST_CASE("a neighbour stands in a list once", "[db][catalogue]") {
  CHECK_THAT(errors_of({{"a", "A", "harder = []", "harder = [\"b\", \"b\"]"}, {"b", "B"}}),
             Contains("a.toml:11: harder[1]: b stands there twice"));
}

TEST_CASE("a name that reads like another exercise's name or alias is refused", "[db][catalogue]") {
  CHECK_THAT(errors_of({{"a", "Cat-Cow"}, {"b", "cat cow"}}),
             Contains("b.toml:2: name: expected a name of its own, but \"cat cow\" is a name of a already"));
  CHECK_THAT(errors_of({{"a", "Cat cow"}, {"b", "B", "aliases = []", "aliases = [\"catcow\"]"}}),
             Contains("b.toml:3: aliases[0]: expected a name of its own"));
  CHECK(errors_of({{"a", "Cat cow", "aliases = []", "aliases = [\"cat-cow\"]"}}).empty());
  const char* spanish =
      "[text.es]\nname = \"Cat cow\"\npurpose = \"p\"\nfelt_in = \"f\"\ntips = [\"t\"]\n"
      "steps = [{role = \"prepare\", text = \"a\"}, {role = \"move\", text = \"b\"}]\n[text.en]";
  CHECK_THAT(errors_of({{"a", "Cat cow"}, {"b", "B", "[text.en]", spanish}}),
             Contains("b.toml:30: text.es.name: expected a name of its own, but \"Cat cow\" is a name of a already"));
}

TEST_CASE("a file with errors of its own does not make its neighbours dangle", "[db][catalogue]") {
  const std::string errors =
      errors_of({{"a", "A", "harder = []", "harder = [\"b\"]"}, {"b", "B", "\"strength\"", "\"power\""}});
  CHECK_THAT(errors, Contains("b.toml:4: kind"));
  CHECK_THAT(errors, !Contains("a.toml"));
}

TEST_CASE("a folder without catalogue files is an error and no empty catalogue", "[db][catalogue]") {
  const TemporaryFolder folder;
  const auto exercises = read_catalogue(folder.path());
  REQUIRE_FALSE(exercises);
  CHECK_THAT(exercises.error().front().text(), Contains("expected one .toml file per exercise, got none"));
}

TEST_CASE("the errors of several files come by file and line", "[db][catalogue]") {
  const std::string errors = errors_of(
      {{"b", "B", "\"start\"", "\"first\""}, {"a", "A", "\"supine\"", "\"up\""}, {"c", "C", "\"strength\"", "1"}});
  CHECK(errors.find("a.toml:5") < errors.find("b.toml:7"));
  CHECK(errors.find("b.toml:7") < errors.find("c.toml:4"));
}
