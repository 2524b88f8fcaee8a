// `rules check`, and packs in the rules folders.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "house_pack.hpp"
#include "installation.hpp"

using namespace regimen;
using namespace regimen::cli;
using Catch::Matchers::Contains;
using Json = nlohmann::json;
using testing::failing_pack;
using testing::house_pack;

namespace {

constexpr const char* press_up = R"({"exercise":"press-up"})";

}  // namespace

TEST_CASE("a good rule pack is shown with its rules and tests, exit status 0", "[cli][packs]") {
  const Installation installation({});
  const auto outcome = installation.run({"rules", "check", installation.folder().file("house.toml", house_pack())});
  CHECK(outcome.exit_status == 0);
  CHECK(outcome.err.empty());
  CHECK(outcome.out ==
        "org.example.house 1.2.0\n"
        "  House rules\n"
        "  Written by D. Reyes; approved by A. Example on 2026-11-02; to be reviewed by 2099-11-01.\n"
        "\n"
        "1 rule\n"
        "  caution  kneeling, version 3: Kneeling on a painful knee\n"
        "\n"
        "1 test\n"
        "  passed   kneeling\n"
        "\n"
        "A good rule pack.\n");
}

TEST_CASE("a pack whose tests fail is shown with what failed, exit status 1", "[cli][packs]") {
  const Installation installation({});
  const auto file = installation.folder().file("house.toml", failing_pack());
  const auto outcome = installation.run({"rules", "check", file});
  CHECK(outcome.exit_status == 1);
  CHECK_THAT(outcome.out, Contains("FAILED   never (line 29): `kneeling` should be raised and is not") &&
                              Contains("1 of 2 tests failed: this pack would be refused."));
  const auto json = Json::parse(installation.run({"rules", "check", file, "--json"}).out);
  CHECK(json["good"] == false);
  CHECK(json["pack"]["id"] == "org.example.house");
  CHECK(json["pack"]["review_overdue"] == false);
  CHECK(json["rules"][0]["id"] == "org.example.house/kneeling");
  CHECK(json["tests"][0]["passed"] == true);
  CHECK(json["tests"][1]["name"] == "never");
  CHECK(json["tests"][1]["passed"] == false);
  CHECK(json["faults"].empty());
}

TEST_CASE("a file that is no rule pack is refused with every fault, exit status 2", "[cli][packs][bad-input]") {
  const Installation installation({});
  std::string pack = house_pack();
  pack.replace(pack.find("knee-pain = yes"), 9, "knee-pian");
  pack.replace(pack.find("version = 3"), 11, "version = 0");
  const auto file = installation.folder().file("house.toml", pack);
  const auto outcome = installation.run({"rules", "check", file});
  CHECK(outcome.exit_status == 2);
  CHECK(outcome.out.empty());
  CHECK(outcome.err ==
        "house.toml:13: rule `kneeling`: `version` is a whole number from 1 to 1000000, found 0\n"
        "house.toml:16: `knee-pian` is not a known fact; did you mean `knee-pain`?\n"
        "regimen-cli: house.toml is not a rule pack that can be used\n");
  const auto json = installation.run({"rules", "check", file, "--json"});
  CHECK(json.exit_status == 2);
  CHECK(Json::parse(json.out)["faults"][1]["line"] == 16);
  CHECK(Json::parse(json.out)["pack"].is_null());
}

TEST_CASE("what cannot be a pack at all is refused with its reason, exit status 2", "[cli][packs][bad-input]") {
  const Installation installation({});
  const auto refused = [&](const std::filesystem::path& file, const char* why) {
    const auto outcome = installation.run({"rules", "check", file});
    CHECK(outcome.exit_status == 2);
    CHECK(outcome.out.empty());
    CHECK_THAT(outcome.err, Contains(why));
  };
  refused("/nowhere/house.toml", "the file is gone");
  refused(installation.folder().path(), "a folder");
  refused("/dev/zero", "not a regular file");
  refused(installation.folder().file("empty.toml", ""), "this is no rule pack");
  refused(installation.folder().file("large.toml", std::string(std::size_t{10} << 20, '#')), "at most 1024 KiB");
  refused(installation.folder().file("bytes.toml", "\xff\xfe[pack]"), "expected UTF-8 text");
  refused(installation.program(), "at most 1024 KiB");
}

TEST_CASE("a pack may have any name when it is checked", "[cli][packs]") {
  const Installation installation({});
  CHECK(installation.run({"rules", "check", installation.folder().file("house rules", house_pack())}).exit_status == 0);
}

TEST_CASE("a pack past its review still judges, and says so", "[cli][packs]") {
  const Installation installation({});
  const auto file = installation.folder().file("old.toml", house_pack("org.example.house", "2026-11-03"));
  std::filesystem::copy_file(file, installation.rules() / "old.toml");
  CHECK_THAT(installation.run({"rules", "check", file}).out, Contains("It is due for review since 2026-11-03."));
  const auto plugins = installation.run({"plugins"});
  CHECK(plugins.exit_status == 0);
  CHECK_THAT(plugins.out, Contains("due for review since 2026-11-03") && Contains("Status: answers"));
  CHECK(Json::parse(installation.run({"plugins", "--json"}).out)[0]["pack"]["review_overdue"] == true);
}

TEST_CASE("packs lie beside plugins in a rules folder and are screened like them", "[cli][packs]") {
  const Installation installation({"spoken_rules"});
  const testing::TemporaryFolder clinic;
  static_cast<void>(clinic.file("house.toml", house_pack()));
  const auto outcome =
      installation.run({"screen", "-", "--json", "--rules", clinic.path()},
                       case_with(R"("knee-pain":"yes","spinal-stenosis":"no","traumatic-injury":"no")", press_up));
  const auto json = Json::parse(outcome.out);
  CHECK(outcome.exit_status == 1);
  CHECK(json["complete"] == true);
  REQUIRE(json["plugins"].size() == 2);
  CHECK(json["plugins"][1] == Json{{"id", "org.example.house"}, {"version", "1.2.0"}, {"status", "ok"}});
  REQUIRE(json["findings"].size() == 1);
  CHECK(json["findings"][0] ==
        Json::parse(R"({ "rule": "org.example.house/kneeling", "severity": "caution", "item": 0, "exercise": "press-up",
    "message": "Kneeling presses on the knee.", "because": ["knee-pain: yes", "press-up: lumbar extension"],
    "source": { "title": "House protocol", "year": 2026, "ref": "section 4" },
    "suggest": [{ "action": "modify", "text": "Kneel on a pad." }], "no_substitute": "all-raise" })"));
}

TEST_CASE("a pack that cannot be used is named, and the screening is incomplete", "[cli][packs][bad-input]") {
  const Installation installation({"spoken_rules"});
  const testing::TemporaryFolder clinic;
  static_cast<void>(clinic.file("broken.toml", "[pack\n"));
  static_cast<void>(clinic.file("failing.toml", failing_pack()));
  const auto outcome = installation.run({"screen", "-", "--json", "--rules", clinic.path()},
                                        case_with(R"("spinal-stenosis":"no","traumatic-injury":"no")", press_up));
  const auto json = Json::parse(outcome.out);
  CHECK(outcome.exit_status == 3);
  CHECK(json["complete"] == false);
  REQUIRE(json["plugins"].size() == 3);
  CHECK(json["plugins"][0]["status"] == "ok");
  CHECK(json["plugins"][1]["id"] == "broken");
  CHECK(json["plugins"][1]["status"] == "rejected");
  CHECK_THAT(json["plugins"][1]["detail"].get<std::string>(), Contains("broken.toml line 1: not TOML"));
  CHECK(json["plugins"][2]["id"] == "org.example.house");
  CHECK(json["plugins"][2]["status"] == "rejected");
  CHECK_THAT(json["plugins"][2]["detail"].get<std::string>(), Contains("its own test \"never\" fails"));
}
