#include "regimen/engine/rule_changes.hpp"

#include <catch2/catch.hpp>

#include "made_up.hpp"
#include "regimen/engine/screening.hpp"
#include "scripted_rules.hpp"

using namespace regimen;
using regimen::testing::caution_on;

namespace {

RaisedFinding raised(const std::string& rule, Severity severity, std::optional<ItemId> item = {}) {
  RaisedFinding finding;
  finding.rule = rule;
  finding.severity = severity;
  finding.item = item;
  finding.about = "spinal-load";
  return finding;
}

using Changed = FindingChange::Kind;

}  // namespace

TEST_CASE("what was raised is kept unmerged, by the item's id, sorted and each once", "[engine][rule-changes]") {
  Program program;
  for (const char* key : {"bridge", "plank"})
    program = made_up::after(program, AddExercise{made_up::exercise(key, key), {}, {}});
  PluginAnswer one;
  one.findings = {caution_on(1, "b", "spinal-load"), caution_on(1, "b", "spinal-load"),
                  caution_on(0, "a", "spinal-load")};
  PluginAnswer two;
  Finding question;
  question.rule = "org.example.two/asks";
  question.severity = Severity::ask;
  question.fact = "fever";
  question.reason = "something";
  two.findings = {question};

  const auto findings = raised_findings({one, two}, program);
  REQUIRE(findings.size() == 3);
  CHECK(findings[0].item == program.items[0].id);
  CHECK(findings[0].exercise == "bridge");
  CHECK(findings[1].exercise == "plank");
  CHECK(findings[2] == RaisedFinding{"org.example.two/asks", 1, Severity::ask, {}, "", "fever"});
}

TEST_CASE("the versions of rules are the same text only for the same rules", "[engine][rule-changes]") {
  PluginAnswer one;
  one.plugin.id = "org.example.one";
  one.plugin.version = "1.0.0";
  one.plugin.rules = {{"org.example.one/b", 2, "", Severity::info, {}},
                      {"org.example.one/a", 1, "", Severity::info, {}}};
  PluginAnswer two;
  two.plugin.id = "org.example.two";
  CHECK(rule_versions({one, two}) == rule_versions({two, one}));
  CHECK(rule_versions({one}) == "org.example.one 1.0.0\norg.example.one/a 1\norg.example.one/b 2\n");
  auto newer = one;
  newer.plugin.rules[0].version = 3;
  CHECK(rule_versions({newer}) != rule_versions({one}));
  newer = one;
  newer.plugin.version = "1.0.1";
  CHECK(rule_versions({newer}) != rule_versions({one}));
  CHECK(rule_versions({one, two}) != rule_versions({one}));
  // Who does not answer judges nothing.
  two.status = PluginStatus::crashed;
  CHECK(rule_versions({one, two}) == rule_versions({one}));
}

TEST_CASE("a change is gained, lost, graver or milder, the gravest first", "[engine][rule-changes]") {
  const auto kept = raised("r/kept", Severity::caution, ItemId{1});
  const std::vector<RaisedFinding> before{kept, raised("r/lost", Severity::info), raised("r/up", Severity::caution),
                                          raised("r/down", Severity::stop)};
  const std::vector<RaisedFinding> now{kept, raised("r/new", Severity::caution, ItemId{2}),
                                       raised("r/up", Severity::stop), raised("r/down", Severity::caution)};
  CHECK(finding_changes(before, now) ==
        std::vector<FindingChange>{{Changed::graver, raised("r/up", Severity::stop)},
                                   {Changed::milder, raised("r/down", Severity::caution)},
                                   {Changed::gained, raised("r/new", Severity::caution, ItemId{2})},
                                   {Changed::lost, raised("r/lost", Severity::info)}});
  CHECK(finding_changes(now, now).empty());
  CHECK(finding_changes({}, {}).empty());
}

TEST_CASE("a rule's new version is no change, another item is", "[engine][rule-changes]") {
  auto newer = raised("r", Severity::caution, ItemId{1});
  newer.rule_version = 9;
  CHECK(finding_changes({raised("r", Severity::caution, ItemId{1})}, {newer}).empty());
  CHECK(finding_changes({raised("r", Severity::caution, ItemId{1})}, {raised("r", Severity::caution, ItemId{2})})
            .size() == 2);
}
