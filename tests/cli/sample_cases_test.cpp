/// \file
/// The sample cases through the program as it is built, with the shipped catalogue and rules.

#include "run_program.hpp"
#include "temporary_folder.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace regimen;
using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;
using Json = nlohmann::ordered_json;

namespace {

namespace fs = std::filesystem;

const fs::path samples = fs::path(REGIMEN_SOURCE_DIR) / "samples";

testing::Outcome run(std::vector<std::string> arguments, std::string input = {}) {
  testing::Run how;
  how.program = fs::path(REGIMEN_BINARY_DIR) / "bin/regimen-cli";
  how.arguments = std::move(arguments);
  how.input = std::move(input);
  return testing::run_program(how);
}

std::vector<Json> findings_of(const std::string& findings, const std::string& severity) {
  std::vector<Json> chosen;
  const Json json = Json::parse(findings);
  for (const Json& finding : json["findings"])
    if (finding["severity"] == severity) chosen.push_back(finding);
  return chosen;
}

}  // namespace

TEST_CASE("every shipped plugin answers and was tried on canaries of its own", "[cli][samples]") {
  const auto outcome = run({"plugins", "--json"});
  CHECK(outcome.exit_status == 0);
  const Json plugins = Json::parse(outcome.out);
  CHECK(plugins.size() == 7);
  for (const Json& plugin : plugins) CHECK(plugin["canaries"] >= 2);
}

TEST_CASE("the sample case shows a caution with a substitute, a question and clean items", "[cli][samples]") {
  const auto outcome = run({"screen", samples / "case.json", "--json"});
  REQUIRE(outcome.exit_status == 1);
  const auto cautions = findings_of(outcome.out, "caution");
  const auto asks = findings_of(outcome.out, "ask");
  CHECK(findings_of(outcome.out, "stop").empty());
  CHECK(cautions.size() >= 1);
  CHECK(cautions.size() <= 3);
  CHECK(asks.size() >= 1);
  CHECK(asks.size() <= 3);
  bool offers_substitute = false;
  for (const Json& caution : cautions)
    for (const Json& suggestion : caution["suggest"]) offers_substitute |= suggestion["action"] == "replace";
  CHECK(offers_substitute);
}

TEST_CASE("the substitutes of the sample case raise no caution themselves", "[cli][samples]") {
  const auto first = run({"screen", samples / "case.json", "--json"});
  Json changed = Json::parse(testing::content_of(samples / "case.json"));
  for (const Json& caution : findings_of(first.out, "caution"))
    for (const Json& suggestion : caution["suggest"])
      if (suggestion["action"] == "replace")
        changed["program"]["items"][caution["item"].get<std::size_t>()] = {{"exercise", suggestion["with"]}};
  const auto second = run({"screen", "-", "--json"}, changed.dump());
  CHECK(second.exit_status == 0);
}

TEST_CASE("the sample case becomes a handout and a clinician's page", "[cli][samples]") {
  const testing::TemporaryFolder folder;
  const auto outcome = run({"report", samples / "case.json", "--pdf", folder.path() / "handout.pdf", "--clinician",
                            folder.path() / "clinician.pdf"});
  CHECK(outcome.exit_status == 0);
  CHECK_THAT(testing::content_of(folder.path() / "handout.pdf"), StartsWith("%PDF-"));
  CHECK_THAT(testing::content_of(folder.path() / "clinician.pdf"), StartsWith("%PDF-"));
}

TEST_CASE("a case without words of the therapist becomes a handout without English", "[cli][samples][spanish]") {
  const testing::TemporaryFolder folder;
  const auto pdf = folder.path() / "handout.pdf";
  for (const char* language : {"es", "es-MX", "ES-419"}) {
    const auto outcome = run({"report", samples / "no-cautions.json", "--lang", language, "--pdf", pdf});
    CHECK(outcome.exit_status == 0);
    CHECK_THAT(outcome.err, !Contains("English"));
    testing::Run reading;
    reading.program = "/usr/bin/pdftotext";
    reading.arguments = {"-layout", pdf, "-"};
    const auto text = testing::run_program(std::move(reading)).out;
    CHECK_THAT(text, Contains("¿Por qué estos ejercicios?") && Contains("Puente") &&
                         Contains("Haga 3 series de 15 repeticiones") && Contains("Página 1 de"));
    for (const char* english : {" the ", " your ", " and ", "Bridge", "Week", "Do it", "Page"})
      CHECK_THAT(text, !Contains(english));
  }
}

TEST_CASE("after a fall the report is refused until an examination is recorded", "[cli][samples]") {
  const testing::TemporaryFolder folder;
  const auto pdf = folder.path() / "handout.pdf";
  const auto refused = run({"report", samples / "after-a-fall.json", "--pdf", pdf});
  CHECK(refused.exit_status == 1);
  CHECK_THAT(refused.err, Contains("STOP"));
  CHECK_FALSE(fs::exists(pdf));
  CHECK(run({"report", samples / "after-a-fall-decided.json", "--pdf", pdf}).exit_status == 0);
  CHECK(fs::exists(pdf));
  const auto screened = run({"screen", samples / "after-a-fall-decided.json", "--json"});
  CHECK(screened.exit_status == 1);
  CHECK(screened.err.empty());
  const auto stops = findings_of(screened.out, "stop");
  REQUIRE(stops.size() == 1);
  CHECK(stops[0]["decided"] == true);
}

TEST_CASE("sciatica raises cautions on bending and on pulling the nerve", "[cli][samples]") {
  const auto outcome = run({"screen", samples / "sciatica.json", "--json"});
  CHECK(outcome.exit_status == 1);
  CHECK(findings_of(outcome.out, "caution").size() >= 2);
}

TEST_CASE("a patient of whom everything is known and nothing speaks against it has no cautions", "[cli][samples]") {
  const auto outcome = run({"screen", samples / "no-cautions.json"});
  CHECK(outcome.exit_status == 0);
  CHECK_THAT(outcome.out, Contains("No cautions. All 7 rule plugins answered."));
}

TEST_CASE("the shipped catalogue has the exercises of the seeds, and each is shown whole", "[cli][samples]") {
  const auto outcome = run({"catalogue", "list", "--json"});
  REQUIRE(outcome.exit_status == 0);
  const Json json = Json::parse(outcome.out);
  CHECK(json.size() >= 52);
  for (const Json& exercise : json) {
    CAPTURE(exercise["key"].get<std::string>());
    for (const char* language : {"en", "es"}) CHECK_FALSE(exercise["text"][language]["steps"].empty());
    CHECK(exercise["dose"].size() > 1);
  }
}
