#include <stdexcept>

#include "rule_cases.hpp"

using namespace rule_cases;
namespace sdk = regimen::sdk;

namespace {

/// Cautions on long holds unless the hold is known to be tolerated.
class Holds {
 public:
  static sdk::Plugin declare() {
    return sdk::Plugin("org.example.holds", "2.1.0", "Holds")
        .rule("hold", 3, Severity::caution, "Long holds", {"example/tolerates-holds", "pain-now"});
  }
  void evaluate(const sdk::Request& request, sdk::Findings& findings) const {
    if (request.yes("example/tolerates-holds") || request.pain_now().below(3)) return;
    for (const auto& item : request.items())
      if (item.hold_s().at_least(30))
        findings.caution("hold", item)
            .because("example/tolerates-holds")
            .because_of(item, Demand::sustained_hold)
            .says("Long.")
            .cites({"Protocol", 2026, "Here"});
  }
};

class Throws {
 public:
  static sdk::Plugin declare() { return sdk::Plugin("org.example.throws", "1.0.0", "Throws"); }
  void evaluate(const sdk::Request&, sdk::Findings&) const { throw std::runtime_error("no"); }
};

Program hold(int seconds) { return Program().add(Exercise("plank").hold_s(seconds)); }

}  // namespace

TEST_CASE("a plugin's table carries what its class declares", "[sdk]") {
  const auto table = Entry<Holds>::table();

  CHECK(std::string(table.id) == "org.example.holds");
  CHECK(std::string(table.version) == "2.1.0");
  REQUIRE(table.rule_count == 1);
  CHECK(std::string(table.rules[0].id) == "org.example.holds/hold");
  CHECK(table.rules[0].version == 3);
  CHECK(std::string(table.rules[0].needs[1]) == "pain-now");
  CHECK(table.rules[0].needs[2] == nullptr);
}

TEST_CASE("a needed fact whose no would raise a caution is asked about, saying so", "[sdk]") {
  const auto answer = judge<Holds>(Patient().pain_now(5), hold(30));

  REQUIRE(answer.asks_about("example/tolerates-holds"));
  const auto* question = answer.find("hold", -1, Severity::ask);
  REQUIRE(question != nullptr);
  CHECK(question->message.find("no would mean a caution on plank") != std::string::npos);
  CHECK(question->source_title == "Protocol");
}

TEST_CASE("a fact that would change nothing is not asked about", "[sdk]") {
  CHECK(judge<Holds>(Patient().pain_now(5), hold(29)).findings.empty());
  CHECK_FALSE(judge<Holds>(Patient().pain_now(1), hold(30)).asks_about("example/tolerates-holds"));
}

TEST_CASE("a measure that is unknown is asked about where its extremes differ", "[sdk]") {
  CHECK(judge<Holds>(Patient().no("example/tolerates-holds"), hold(30)).asks_about("pain-now"));
  CHECK_FALSE(judge<Holds>(Patient().yes("example/tolerates-holds"), hold(30)).asks_about("pain-now"));
}

TEST_CASE("an exception stays inside the plugin and makes the evaluation a failed one", "[sdk]") {
  const auto answer = regimen::sdk::test::run(Entry<Throws>::table(), Patient(), Program());

  CHECK(answer.status == REGIMEN_FAILED);
  CHECK(answer.findings.empty());
}

TEST_CASE("an unknown number is neither at least nor below anything", "[sdk]") {
  CHECK_FALSE(sdk::Number().at_least(0));
  CHECK_FALSE(sdk::Number().below(100));
  CHECK(sdk::Number(0).at_least(0));
}
