#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <stdexcept>
#include <string>

#include "rule_peer.hpp"

extern "C" {
#include <clips/clips.h>
}

namespace bench {
namespace {

/// A pattern of the left side. A demand is one fact of an item; "at least moderate" is "moderate or high".
std::string pattern_of(const GeneratedCondition& one, std::size_t place) {
  using About = GeneratedCondition::About;
  switch (one.about) {
    case About::fact:
      return one.value == "yes" ? fmt::format("(yes {})", one.name) : fmt::format("(not (yes {}))", one.name);
    case About::position:
    case About::kind:
      return fmt::format("({} ?i {})", one.name, one.value);
    case About::number:
      return one.name == "age" ? fmt::format("(age ?n{0}&:(>= ?n{0} {1}))", place, one.value)
                               : fmt::format("({0} ?i ?n{1}&:(>= ?n{1} {2}))", one.name, place, one.value);
    case About::demand:
      return fmt::format("(demand ?i {} {})", one.name,
                         one.value == "low"        ? "?"
                         : one.value == "moderate" ? "moderate|high"
                                                   : "high");
  }
  return {};
}

/// The patient first, as somebody who knows Rete would write it: what few patients have keeps the joins empty.
int turn_of(const GeneratedCondition& one) {
  using About = GeneratedCondition::About;
  if (one.about == About::fact) return one.value == "yes" ? 0 : 1;
  return one.name == "age" ? 2 : 3;
}

std::string defrule(GeneratedRule rule, std::size_t number) {
  std::ranges::stable_sort(rule, {}, turn_of);
  std::string words = fmt::format("(defrule r{}", number);
  for (std::size_t place = 0; place < rule.size(); ++place) words += ' ' + pattern_of(rule[place], place);
  return words + fmt::format(" => (hit {} ?i))", number);
}

/// A fact with its words looked up already.
struct ReadyFact {
  void* relation;
  std::vector<std::pair<int, void*>> words;
};

class Clips final : public RulePeer {
 public:
  explicit Clips(const std::vector<GeneratedRule>& rules) : clips_(CreateEnvironment()) {
    SetEnvironmentContext(clips_, this);
    EnvDefineFunction2(clips_, "hit", 'b', &Clips::hit, "hit", "22ii");
    // Relations that no rule mentions are known, too.
    for (const char* all : {"(defrule known-1 (never) (yes ?) (age ?) (position ? ?) (kind ? ?) (hold ? ?) =>)",
                            "(defrule known-2 (never) (demand ? ? ?) =>)"})
      build(all);
    for (std::size_t number = 0; number < rules.size(); ++number) build(defrule(rules[number], number));
  }
  ~Clips() override { DestroyEnvironment(clips_); }
  Clips(const Clips&) = delete;
  Clips& operator=(const Clips&) = delete;

  void face(const GeneratedCase& made) override {
    patient_.clear();
    items_.clear();
    for (const std::string& fact : std::set<std::string>(made.facts_yes.begin(), made.facts_yes.end()))
      patient_.push_back(ready("yes", {symbol(fact)}));
    patient_.push_back(ready("age", {number(made.age)}));
    for (std::size_t index = 0; index < made.items.size(); ++index)
      items_.push_back(facts_of(made.items[index], index));
  }

  void screen() override {
    hits_.clear();
    EnvReset(clips_);
    for (const ReadyFact& fact : patient_) add(fact);
    for (std::size_t index = items_.size(); index-- > 0;) add_item(items_[index]);
    EnvRun(clips_, -1);
  }

  void face_change(const GeneratedItem& changed) override { items_.front() = facts_of(changed, 0); }

  void edit() override {
    hits_.clear();
    for (void* fact : first_item_) EnvRetract(clips_, fact);
    add_item(items_.front());
    EnvRun(clips_, -1);
  }

  std::vector<PeerHit> hits() override { return hits_; }

 private:
  using Word = std::pair<int, void*>;

  static int hit(void* clips) {
    auto* self = static_cast<Clips*>(GetEnvironmentContext(clips));
    self->hits_.push_back(
        {static_cast<std::size_t>(EnvRtnLong(clips, 2)), static_cast<std::size_t>(EnvRtnLong(clips, 1))});
    return TRUE;
  }

  void build(const std::string& construct) {
    if (EnvBuild(clips_, construct.c_str()) == 0) throw std::runtime_error("CLIPS does not take " + construct);
  }

  // Counted, so that CLIPS never collects them.
  Word symbol(const std::string& word) {
    void* const symbol = EnvAddSymbol(clips_, word.c_str());
    IncrementSymbolCount(symbol);
    return {SYMBOL, symbol};
  }
  Word number(long long value) {
    void* const number = EnvAddLong(clips_, value);
    IncrementIntegerCount(number);
    return {INTEGER, number};
  }

  ReadyFact ready(const char* relation, std::vector<Word> words) {
    return {EnvFindDeftemplate(clips_, relation), std::move(words)};
  }

  std::vector<ReadyFact> facts_of(const GeneratedItem& item, std::size_t index) {
    const Word self = number(static_cast<long long>(index));
    std::vector<ReadyFact> facts{ready("position", {self, symbol(item.position)}),
                                 ready("kind", {self, symbol(item.kind)}), ready("hold", {self, number(item.hold)})};
    for (const auto& [demand, level] : item.demands)
      facts.push_back(ready("demand", {self, symbol(demand), symbol(level)}));
    return facts;
  }

  void* add(const ReadyFact& ready) {
    const auto count = static_cast<long>(ready.words.size());
    void* words = EnvCreateMultifield(clips_, count);
    for (long i = 0; i < count; ++i) {
      SetMFType(words, i + 1, ready.words[static_cast<std::size_t>(i)].first);
      SetMFValue(words, i + 1, ready.words[static_cast<std::size_t>(i)].second);
    }
    DATA_OBJECT all;
    SetType(all, MULTIFIELD);
    SetValue(all, words);
    SetDOBegin(all, 1);
    SetDOEnd(all, count);
    void* const fact = EnvCreateFact(clips_, ready.relation);
    EnvPutFactSlot(clips_, fact, nullptr, &all);
    return EnvAssert(clips_, fact);
  }

  void add_item(const std::vector<ReadyFact>& facts) {
    first_item_.clear();
    for (const ReadyFact& fact : facts) first_item_.push_back(add(fact));
  }

  void* clips_;
  std::vector<ReadyFact> patient_;
  std::vector<std::vector<ReadyFact>> items_;
  std::vector<void*> first_item_;  ///< of the item that was added last: the first
  std::vector<PeerHit> hits_;
};

}  // namespace

std::unique_ptr<RulePeer> clips(const std::vector<GeneratedRule>& rules) { return std::make_unique<Clips>(rules); }

}  // namespace bench
