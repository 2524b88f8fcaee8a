#include "installation.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace regimen;
using namespace regimen::cli;
using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;
using Json = nlohmann::ordered_json;

namespace {

std::vector<std::string> keys_of(const Json& object) {
  std::vector<std::string> keys;
  for (const auto& [key, value] : object.items()) keys.push_back(key);
  return keys;
}

}  // namespace

TEST_CASE("catalogue list --json is an array of whole exercises in the order of the format", "[cli][catalogue]") {
  const Installation installation({});
  const auto outcome = installation.run({"catalogue", "list", "--json"});
  REQUIRE(outcome.exit_status == 0);
  CHECK(outcome.err.empty());
  const Json json = Json::parse(outcome.out);
  REQUIRE(json.is_array());
  REQUIRE(json.size() == 4);
  CHECK(keys_of(json[0]) == std::vector<std::string>{"key", "name", "aliases", "kind", "position", "equipment", "level",
                                                     "unilateral", "muscles", "demands", "easier", "harder", "dose",
                                                     "doses", "text"});
}

TEST_CASE("an exercise in JSON has its facts, its doses with ranges and its words", "[cli][catalogue]") {
  const Installation installation({});
  const auto outcome = installation.run({"catalogue", "show", "bridge", "--json"});
  REQUIRE(outcome.exit_status == 0);
  CHECK(Json::parse(outcome.out) == Json::parse(R"({
    "key": "bridge", "name": "Bridge", "aliases": ["Bridge alias"], "kind": "strength", "position": "supine",
    "equipment": ["mat"], "level": "start", "unilateral": false, "muscles": ["gluteus-maximus"],
    "demands": { "lumbar-extension": "low", "floor-transfer": "moderate" }, "easier": [], "harder": [],
    "dose": { "sets": 3, "reps": [10, 15], "source": "002_c137bf83aa34133e.txt" },
    "doses": [ { "source": "002_c137bf83aa34133e.txt", "sets": 3, "reps": [10, 15] } ],
    "text": { "en": { "name": "Bridge", "purpose": "It helps.",
                      "steps": [ { "role": "prepare", "text": "Lie down." }, { "role": "move", "text": "Lift." } ],
                      "felt_in": "Your seat.", "tips": ["Go slowly."] } } })"));
}

TEST_CASE("a dose in minutes is told in minutes and names no repetitions", "[cli][catalogue]") {
  const Installation installation({});
  const auto outcome = installation.run({"catalogue", "show", "walking", "--json"});
  const Json json = Json::parse(outcome.out);
  CHECK(json["dose"]["minutes"] == Json::parse("[10, 20]"));
  CHECK_FALSE(json["dose"].contains("reps"));
}

TEST_CASE("an unknown exercise suggests the nearest one", "[cli][catalogue][bad-input]") {
  const Installation installation({});
  const auto json = GENERATE(false, true);
  std::vector<std::string> arguments{"catalogue", "show", "brigde"};
  if (json) arguments.emplace_back("--json");
  const auto outcome = installation.run(arguments);
  CHECK(outcome.exit_status == 2);
  CHECK(outcome.out.empty());
  CHECK_THAT(outcome.err, Contains("\"brigde\"") && Contains("did you mean \"bridge\""));
}

TEST_CASE("a language without words is refused and the languages there are named", "[cli][catalogue][bad-input]") {
  const Installation installation({});
  const auto outcome = installation.run({"catalogue", "show", "bridge", "--lang", "tlh"});
  CHECK(outcome.exit_status == 2);
  CHECK(outcome.out.empty());
  CHECK_THAT(outcome.err, Contains("\"tlh\"") && Contains("there are: en"));
  CHECK(installation.run({"catalogue", "show", "bridge", "--lang", "EN-us"}).exit_status == 0);
}

TEST_CASE("a search gives keys, names and what matched, best first and no more than asked for", "[cli][catalogue]") {
  const Installation installation({});
  const auto outcome = installation.run({"catalogue", "search", "bridge", "--json"});
  REQUIRE(outcome.exit_status == 0);
  const Json json = Json::parse(outcome.out);
  REQUIRE(json.size() >= 1);
  CHECK(keys_of(json[0]) == std::vector<std::string>{"key", "name", "matched"});
  CHECK(json[0]["key"] == "bridge");
  const auto one = installation.run({"catalogue", "search", "gluteus", "--limit", "1", "--json"});
  CHECK(Json::parse(one.out).size() == 1);
}

TEST_CASE("a search that finds nothing is an empty array and no failure", "[cli][catalogue]") {
  const Installation installation({});
  for (const char* words : {"zzzzzz", "", "\"'%_*", "\xFF\xFE", "NEAR(", "-"}) {
    CAPTURE(words);
    const auto outcome = installation.run({"catalogue", "search", "--json", "--", words});
    CHECK(outcome.exit_status == 0);
    CHECK(Json::parse(outcome.out) == Json::array());
  }
}

TEST_CASE("words of a search need no quotes", "[cli][catalogue]") {
  const Installation installation({});
  const auto outcome = installation.run({"catalogue", "search", "knee", "chest", "--json"});
  CHECK(Json::parse(outcome.out)[0]["key"] == "knee-to-chest-single");
}

TEST_CASE("the catalogue for people names every exercise within the terminal's width", "[cli][catalogue]") {
  const Installation installation({});
  const auto list = installation.run({"catalogue", "list"});
  CHECK_THAT(list.out, Contains("knee-to-chest-single") && Contains("Press-up"));
  const auto show = installation.run({"catalogue", "show", "bridge"});
  CHECK_THAT(show.out, StartsWith("Bridge (bridge)") && Contains("sets 3, reps 10 to 15") && Contains("1. Lie down."));
  const auto found = installation.run({"catalogue", "search", "walking"});
  CHECK_THAT(found.out, StartsWith("walking"));
}

TEST_CASE("the option --catalogue opens another catalogue, before or after the command", "[cli][catalogue]") {
  const Installation installation({});
  const Installation other({});
  std::filesystem::remove(installation.catalogue());
  CHECK(installation.run({"--catalogue", other.catalogue(), "catalogue", "show", "bridge"}).exit_status == 0);
  CHECK(installation.run({"catalogue", "show", "bridge", "--catalogue", other.catalogue()}).exit_status == 0);
}

TEST_CASE("a catalogue that is missing or something else is named, exit status 2", "[cli][catalogue][bad-input]") {
  const Installation installation({});
  const auto text = installation.folder().file("notes.txt", "not a catalogue");
  const std::string file =
      GENERATE_COPY(std::string("no-such-file.sqlite"), text.string(), std::string("/"), std::string("/dev/null"));
  CAPTURE(file);
  const auto outcome = installation.run({"--catalogue", file, "catalogue", "list", "--json"});
  CHECK(outcome.exit_status == 2);
  CHECK(outcome.out.empty());
  CHECK_THAT(outcome.err, StartsWith("regimen-cli: ") && Contains(file));
}
