#include "installation.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <sstream>

using namespace regimen;
using namespace regimen::cli;
using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;
using Json = nlohmann::ordered_json;

namespace {

const std::string all_known = R"("spinal-stenosis":"no","traumatic-injury":"no")";
const std::string stenosis = R"("spinal-stenosis":"yes","traumatic-injury":"no")";
const std::string injury = R"("spinal-stenosis":"no","traumatic-injury":"yes")";
const std::string two_items = R"({"exercise":"walking"},{"exercise":"press-up"})";

std::vector<std::string> keys_of(const Json& object) {
  std::vector<std::string> keys;
  for (const auto& [key, value] : object.items()) keys.push_back(key);
  return keys;
}

testing::Outcome screen_json(const Installation& installation, const std::string& a_case) {
  return installation.run({"screen", "-", "--json"}, a_case);
}

}  // namespace

TEST_CASE("a program that raises nothing is no cautions, exit status 0", "[cli][screen]") {
  const Installation installation({"spoken_rules"});
  const auto outcome = screen_json(installation, case_with(all_known, two_items));
  CHECK(outcome.exit_status == 0);
  CHECK(outcome.err.empty());
  CHECK(Json::parse(outcome.out) == Json::parse(R"({ "format": "regimen-findings/1", "complete": true,
    "plugins": [ { "id": "org.example.spoken", "version": "2.1.0", "status": "ok" } ], "findings": [] })"));
  const auto text = installation.run({"screen", "-"}, case_with(all_known, two_items));
  CHECK(text.exit_status == 0);
  CHECK_THAT(text.out, StartsWith("No cautions. All 1 rule plugins answered.\n"));
}

TEST_CASE("a caution is told with everything that the format names, exit status 1", "[cli][screen]") {
  const Installation installation({"spoken_rules"});
  const auto outcome = screen_json(installation, case_with(stenosis, two_items));
  CHECK(outcome.exit_status == 1);
  const Json json = Json::parse(outcome.out);
  CHECK(keys_of(json) == std::vector<std::string>{"format", "complete", "plugins", "findings"});
  REQUIRE(json["findings"].size() == 1);
  CHECK(json["findings"][0] == Json::parse(R"({
    "rule": "org.example.spoken/arching", "severity": "caution", "item": 1, "exercise": "press-up",
    "message": "Keep the low back out of end range.",
    "because": ["spinal-stenosis: yes", "press-up: lumbar extension"],
    "source": { "title": "The book of rules", "year": 2021, "ref": "Example A. J Ex 2021;1:2-3" },
    "suggest": [ { "action": "modify", "text": "Stay in the middle of the range." },
                 { "action": "replace", "with": "bridge" } ] })"));
}

TEST_CASE("a caution is readable for people: what, why, what instead, and who answered", "[cli][screen]") {
  const Installation installation({"spoken_rules"});
  const auto outcome = installation.run({"screen", "-"}, case_with(stenosis, two_items));
  CHECK(outcome.exit_status == 1);
  CHECK(outcome.out ==
        "CAUTION: 2. Press-up\n"
        "    Keep the low back out of end range.\n"
        "    Because  spinal-stenosis: yes; press-up: lumbar extension\n"
        "    Change   Stay in the middle of the range.\n"
        "    Instead  Bridge (bridge)\n"
        "    Source   The book of rules (2021). Example A. J Ex 2021;1:2-3\n"
        "    Rule     org.example.spoken/arching\n"
        "\n"
        "1 caution. All 1 rule plugins answered.\n"
        "    org.example.spoken 2.1.0\n");
}

TEST_CASE("an unknown fact that would decide is asked for and alone is exit status 0", "[cli][screen]") {
  const Installation installation({"spoken_rules"});
  const auto a_case = case_with(R"("spinal-stenosis":"no")", two_items);
  const auto outcome = screen_json(installation, a_case);
  CHECK(outcome.exit_status == 0);
  const Json json = Json::parse(outcome.out);
  REQUIRE(json["findings"].size() == 1);
  CHECK(json["findings"][0]["severity"] == "ask");
  CHECK(json["findings"][0]["fact"] == "traumatic-injury");
  CHECK(json["findings"][0]["item"].is_null());
  CHECK(json["findings"][0]["exercise"].is_null());
  const auto text = installation.run({"screen", "-"}, a_case);
  CHECK_THAT(text.out, Contains("ASK: ") && Contains("No cautions so far.") && !Contains("No cautions."));
}

TEST_CASE("a decision stands beside its finding and does not remove it", "[cli][screen]") {
  const Installation installation({"spoken_rules"});
  const std::string decision =
      R"({"rule":"org.example.spoken/arching","item":1,"reason":"supervised","note":"First session here.",)"
      R"("by":"therapist-1","at":"2026-11-20T09:30:00Z"})";
  const auto outcome = screen_json(installation, case_with(stenosis, two_items, decision));
  CHECK(outcome.exit_status == 1);
  const Json finding = Json::parse(outcome.out)["findings"][0];
  CHECK(finding["decided"] == true);
  CHECK(finding["decision"] == Json::parse(decision));
  const auto text = installation.run({"screen", "-"}, case_with(stenosis, two_items, decision));
  CHECK_THAT(text.out, Contains("Decided  supervised: First session here. (therapist-1, 2026-11-20T09:30:00Z)") &&
                           Contains("1 caution, all decided."));
}

TEST_CASE("a decision that belongs to no finding is mentioned on standard error only", "[cli][screen]") {
  const Installation installation({"spoken_rules"});
  const std::string decision = R"({"rule":"org.example.spoken/archng","item":1,"reason":"supervised","by":"t",)"
                               R"("at":"2026-11-20T09:30:00Z"})";
  const auto outcome = screen_json(installation, case_with(stenosis, two_items, decision));
  CHECK_THAT(outcome.err, Contains("org.example.spoken/archng (item 1) belongs to no finding"));
  CHECK_FALSE(Json::parse(outcome.out)["findings"][0].contains("decided"));
}

TEST_CASE("a plugin that does not answer makes the screening incomplete, whatever the others say", "[cli][screen]") {
  const Installation installation({"spoken_rules", "crashing_rules"});
  const auto& facts = GENERATE_REF(values({all_known, stenosis}));
  const auto outcome = screen_json(installation, case_with(facts, two_items));
  CHECK(outcome.exit_status == 3);
  const Json json = Json::parse(outcome.out);
  CHECK(json["complete"] == false);
  REQUIRE(json["plugins"].size() == 2);
  const auto crashed = std::find_if(json["plugins"].begin(), json["plugins"].end(),
                                    [](const Json& plugin) { return plugin["id"] == "org.example.crashing"; });
  REQUIRE(crashed != json["plugins"].end());
  CHECK((*crashed)["status"] == "crashed");
  CHECK_FALSE((*crashed)["detail"].get<std::string>().empty());
  CHECK_THAT(outcome.err,
             Contains("incomplete: 1 of 2 rule plugins did not answer") && Contains("org.example.crashing"));
  const auto text = installation.run({"screen", "-"}, case_with(facts, two_items));
  CHECK(text.exit_status == 3);
  CHECK_THAT(text.out, !Contains("No cautions") && Contains("The screening is incomplete"));
}

TEST_CASE("without any rule plugin nothing is said to be checked", "[cli][screen]") {
  const Installation installation({});
  const auto outcome = installation.run({"screen", "-"}, case_with(all_known, two_items));
  CHECK(outcome.exit_status == 3);
  CHECK_THAT(outcome.out, !Contains("No cautions") && Contains("nothing was checked"));
}

TEST_CASE("the option --rules adds a folder, and the same folder twice is one", "[cli][screen]") {
  const Installation installation({});
  const testing::TemporaryFolder more(installation.folder().path());
  std::filesystem::create_hard_link(Installation::plugin("spoken_rules"), more.path() / "spoken.so");
  const auto outcome = installation.run(
      {"screen", "-", "--json", "--rules", more.path(), "--rules", more.path() / ".", "--rules", installation.rules()},
      case_with(stenosis, two_items));
  CHECK(outcome.exit_status == 1);
  CHECK(Json::parse(outcome.out)["plugins"].size() == 1);
}

TEST_CASE("the option --rules with something that is no folder is refused", "[cli][screen][bad-input]") {
  const Installation installation({"spoken_rules"});
  const std::string folder = GENERATE(as<std::string>(), "no-such-folder", "/dev/null", "/proc/self/exe");
  const auto outcome = installation.run({"screen", "-", "--rules", folder}, case_with(all_known, two_items));
  CHECK(outcome.exit_status == 2);
  CHECK(outcome.out.empty());
  CHECK_THAT(outcome.err, Contains("--rules: expected a folder"));
}

TEST_CASE("a bad case is one line that names the place, exit status 2 and nothing else", "[cli][screen][bad-input]") {
  const Installation installation({"spoken_rules"});
  const std::string a_case = case_with(all_known, R"({"exercise":"bridge"},{"exercise":"bridge","reps":"ten"})");
  const auto file = installation.folder().file("case.json", a_case);
  const auto json = GENERATE(false, true);
  std::vector<std::string> arguments{"screen", file};
  if (json) arguments.emplace_back("--json");
  const auto outcome = installation.run(arguments);
  CHECK(outcome.exit_status == 2);
  CHECK(outcome.out.empty());
  CHECK(outcome.err == "regimen-cli: " + file.string() +
                           ": program.items[1].reps: expected a whole number from 1 to 500, got \"ten\"\n");
}

TEST_CASE("bad input wins over a screening that would be incomplete", "[cli][screen][bad-input]") {
  const Installation installation({"crashing_rules"});
  CHECK(installation.run({"screen", "-"}, "{").exit_status == 2);
}

TEST_CASE("a case that cannot be read is named with the reason", "[cli][screen][bad-input]") {
  const Installation installation({"spoken_rules"});
  const auto missing = installation.run({"screen", "no-such-case.json", "--json"});
  CHECK(missing.exit_status == 2);
  CHECK(missing.out.empty());
  CHECK_THAT(missing.err, Contains("no-such-case.json") && Contains("No such file"));
  const auto folder = installation.run({"screen", "/"});
  CHECK(folder.exit_status == 2);
  CHECK_THAT(folder.err, Contains("cannot read the case from /"));
  CHECK(installation.run({"screen", "/dev/zero"}).exit_status == 2);
  CHECK(installation.run({"screen", "/dev/null"}).exit_status == 2);
  CHECK_THAT(installation.run({"screen", "-"}).err, Contains("standard input: line 1, column 1"));
}

TEST_CASE("the patient's name is in nothing that screening says", "[cli][screen][privacy]") {
  const Installation installation({"spoken_rules", "crashing_rules"});
  for (const auto& facts : {all_known, stenosis, injury})
    for (const char* option : {"--json", "--rules=/"}) {
      const auto outcome = installation.run({"screen", "-", option}, case_with(facts, two_items));
      CHECK_THAT(outcome.out + outcome.err, !Contains("Secretname"));
    }
}

TEST_CASE("a screening for people keeps within 100 columns", "[cli][screen]") {
  const Installation installation({"spoken_rules"});
  std::string long_note;
  for (int i = 0; i < 60; ++i) long_note += "because of this ";
  const std::string decision = R"({"rule":"org.example.spoken/arching","item":1,"reason":"supervised","note":")" +
                               long_note + R"(","by":"therapist-1","at":"2026-11-20T09:30:00Z"})";
  const auto outcome = installation.run({"screen", "-"}, case_with(stenosis, two_items, decision));
  std::istringstream lines(outcome.out);
  for (std::string line; std::getline(lines, line);) {
    CAPTURE(line);
    CHECK(line.size() <= 100);
  }
}

TEST_CASE("control characters of a case do not reach the terminal", "[cli][screen]") {
  const Installation installation({"spoken_rules"});
  const std::string decision =
      R"({"rule":"org.example.spoken/arching","item":1,"reason":"supervised","note":"\u001b[2J\u0007",)"
      R"("by":"therapist-1","at":"2026-11-20T09:30:00Z"})";
  const auto outcome = installation.run({"screen", "-"}, case_with(stenosis, two_items, decision));
  CHECK(outcome.out.find('\x1b') == std::string::npos);
  CHECK(outcome.out.find('\a') == std::string::npos);
}

TEST_CASE("the same case gives the same bytes, in any locale", "[cli][screen]") {
  const Installation installation({"spoken_rules"});
  testing::Run how;
  how.arguments = {"screen", "-", "--json"};
  how.input = case_with(stenosis, two_items);
  const auto first = installation.run_as(how);
  how.environment = {"LC_ALL=de_DE.UTF-8", "LANG=de_DE.UTF-8", "TZ=Asia/Tokyo"};
  CHECK(installation.run_as(how).out == first.out);
}

TEST_CASE("the plugins are listed with version, needs and whether they answer", "[cli][plugins]") {
  const Installation installation({"spoken_rules"});
  const auto outcome = installation.run({"plugins", "--json"});
  CHECK(outcome.exit_status == 0);
  const Json json = Json::parse(outcome.out);
  REQUIRE(json.size() == 1);
  CHECK(json[0]["id"] == "org.example.spoken");
  CHECK(json[0]["name"] == "Spoken rules");
  CHECK(json[0]["version"] == "2.1.0");
  CHECK(json[0]["status"] == "ok");
  CHECK(json[0]["needs"] == Json::parse(R"(["spinal-stenosis", "traumatic-injury"])"));
  CHECK(json[0]["rules"].size() == 2);
  CHECK(json[0]["canaries"] == 0);
  CHECK(json[0]["confinement"] == Json::parse(R"(["rlimits", "landlock", "seccomp"])"));
  CHECK_THAT(installation.run({"plugins"}).out, Contains("org.example.spoken 2.1.0") &&
                                                    Contains("Held:   limits, Landlock, seccomp") &&
                                                    Contains("Status: answers"));
}

TEST_CASE("a plugin that crashes and a file that is none are listed as such, exit status 3", "[cli][plugins]") {
  const Installation installation({"spoken_rules", "crashing_rules"});
  std::filesystem::copy_file(installation.folder().file("text", "not a library"), installation.rules() / "text.so");
  const auto outcome = installation.run({"plugins", "--json"});
  CHECK(outcome.exit_status == 3);
  const Json json = Json::parse(outcome.out);
  REQUIRE(json.size() == 3);
  std::vector<std::string> statuses;
  for (const Json& plugin : json) statuses.push_back(plugin["status"]);
  CHECK_THAT(statuses, Catch::Matchers::UnorderedEquals(std::vector<std::string>{"ok", "crashed", "rejected"}));
}

TEST_CASE("a missing rule host is said, not taken for silence", "[cli][screen]") {
  const Installation installation({"spoken_rules"});
  std::filesystem::remove(installation.folder().path() / "bin/regimen-rule-host");
  const auto outcome = installation.run({"screen", "-", "--json"}, case_with(all_known, two_items));
  CHECK(outcome.exit_status == 2);
  CHECK(outcome.out.empty());
  CHECK_THAT(outcome.err, Contains("regimen-rule-host"));
}
