#include <fmt/format.h>

#include <set>
#include <sstream>
#include <stdexcept>
#include <string>

#include "process.hpp"
#include "rule_peer.hpp"

namespace bench {
namespace {

int rank_of(const std::string& level) { return level == "low" ? 1 : level == "moderate" ? 2 : 3; }

// No word of the generator needs to be escaped in JSON.
std::string json_of(const GeneratedCondition& one) {
  using About = GeneratedCondition::About;
  const bool at_least = one.about == About::number || one.about == About::demand;
  const std::string value = one.about == About::demand   ? fmt::to_string(rank_of(one.value))
                            : one.about == About::number ? one.value
                                                         : fmt::format("\"{}\"", one.value);
  return fmt::format(R"({{"fact":"{}","operator":"{}","value":{}}})", one.name,
                     at_least ? "greaterThanInclusive" : "equal", value);
}

std::string json_of(const std::vector<GeneratedRule>& rules) {
  std::string all;
  for (const GeneratedRule& rule : rules) {
    std::string conditions;
    for (const GeneratedCondition& one : rule) conditions += (conditions.empty() ? "" : ",") + json_of(one);
    all += fmt::format("{}[{}]", all.empty() ? "" : ",", conditions);
  }
  return fmt::format(R"({{"rules":[{}]}})", all);
}

std::string json_of(const GeneratedItem& item) {
  std::string demands;
  for (const auto& [demand, level] : item.demands) demands += fmt::format(R"(,"{}":{})", demand, rank_of(level));
  return fmt::format(R"({{"position":"{}","kind":"{}","hold":{}{}}})", item.position, item.kind, item.hold, demands);
}

std::string json_of(const GeneratedCase& made) {
  const std::set<std::string> yes(made.facts_yes.begin(), made.facts_yes.end());
  std::string facts;
  for (int number = 0; number < generated_facts; ++number) {
    const std::string fact = generated_fact(number);
    facts += fmt::format(R"("{}":"{}",)", fact, yes.contains(fact) ? "yes" : "no");
  }
  std::string items;
  for (const GeneratedItem& item : made.items) items += (items.empty() ? "" : ",") + json_of(item);
  return fmt::format(R"({{"patient":{{{}"age":{}}},"items":[{}]}})", facts, made.age, items);
}

class JsonRules final : public RulePeer {
 public:
  JsonRules(const std::vector<GeneratedRule>& rules, const std::filesystem::path& packages)
      : node_({"node", std::string(REGIMEN_SOURCE_DIR) + "/tests/bench/json_rules_engine.mjs", packages.string()}) {
    tell(json_of(rules));
  }
  void face(const GeneratedCase& made) override { tell(json_of(made)); }
  void screen() override { tell("screen"); }
  void face_change(const GeneratedItem& changed) override { tell(fmt::format(R"({{"change":{}}})", json_of(changed))); }
  void edit() override { tell("edit"); }
  std::vector<PeerHit> hits() override {
    std::istringstream numbers(node_.ask("hits"));
    std::vector<PeerHit> hits;
    for (PeerHit hit; numbers >> hit.item >> hit.rule;) hits.push_back(hit);
    return hits;
  }

 private:
  void tell(const std::string& line) {
    if (node_.ask(line) != "done") throw std::runtime_error("json-rules-engine did not answer");
  }
  Servant node_;
};

}  // namespace

std::unique_ptr<RulePeer> json_rules_engine(const std::vector<GeneratedRule>& rules,
                                            const std::filesystem::path& packages) {
  if (!installed("node") || !std::filesystem::exists(packages / "node_modules/json-rules-engine")) return nullptr;
  return std::make_unique<JsonRules>(rules, packages);
}

}  // namespace bench
