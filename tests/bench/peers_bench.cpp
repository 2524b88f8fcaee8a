#include <fmt/format.h>

#include <algorithm>

#include "contest.hpp"
#include "generated_pack.hpp"
#include "rule_peer.hpp"
#include "suites.hpp"

namespace bench {
namespace {

using namespace rulebook;

constexpr std::size_t rule_count = 10'000;
constexpr std::size_t items = 30;

/// By item and rule: whichever alternative of the rule it was.
std::vector<PeerHit> in_order(const std::vector<Hit>& raised) {
  std::vector<PeerHit> hits;
  for (const Hit& hit : raised) hits.push_back({static_cast<std::size_t>(hit.item), hit.rule});
  std::ranges::sort(hits);
  return hits;
}

std::vector<PeerHit> in_order(std::vector<PeerHit> hits) {
  std::ranges::sort(hits);
  return hits;
}

/// What a peer is compared by.
struct Course {
  std::string peer;
  int cases;
  int edits;  ///< of each case
  double screen_goal;
  std::optional<double> edit_goal;
};

bool play_peer(RulePeer& peer, const Course& course, const GeneratedPack& pack) {
  Judge judge(pack.program);
  const auto named = [](const char* what) {
    return fmt::format("peers.{} rules={} items={}", what, rule_count, items);
  };
  Contest screen{named("screen"), course.peer, {}, {}, {}, {course.screen_goal, {}}};
  Contest edit{named("edit"), course.peer, {}, {}, {}, {course.edit_goal, {}}};
  std::size_t hits = 0;
  for (int round = 0; round < course.cases; ++round) {
    const auto seed = static_cast<std::uint32_t>(round);
    const GeneratedCase made = generated_case(items, seed);
    const PatientView patient = view_of(made, pack.program);
    const std::vector<ItemView> list = views_of(made.items);
    peer.face(made);
    play(
        screen, [&] { judge.judge(patient, list); }, [&] { peer.screen(); });
    if (in_order(judge.raised()) != in_order(peer.hits())) {
      fmt::print("{}: {} raises something else ({} hits, ours {})\n", screen.name, course.peer, peer.hits().size(),
                 judge.raised().size());
      return false;
    }
    hits += judge.raised().size();
    for (int change = 0; change < course.edits; ++change) {
      const GeneratedItem changed = generated_item(1000 * (seed + 1) + static_cast<std::uint32_t>(change));
      const ItemView view = view_of(changed);
      peer.face_change(changed);
      play(
          edit,
          [&] {
            judge.forget_hits();
            judge.judge_item(view, 0);
          },
          [&] { peer.edit(); });
      if (in_order(judge.raised()) != in_order(peer.hits())) {
        fmt::print("{}: {} raises something else\n", edit.name, course.peer);
        return false;
      }
    }
  }
  fmt::print("peers {}: the same {} hits in {} screenings\n", course.peer, hits, course.cases);
  const bool screened = report(screen);
  return report(edit) && screened;
}

}  // namespace

bool peers_suite(const Options& options) {
  const auto rules = generated_rules(rule_count, 20261120);
  const auto pack = compiled_pack(rules);
  if (!pack) return false;
  bool good = true;
  if (const auto peer = clips(rules))
    good = play_peer(*peer, {"clips", options.quick ? 5 : options.rounds, 10, 1.0 / 200, 1.0 / 50}, *pack) && good;
  else
    fmt::print("peers clips: skipped, libclips-dev was not installed when this was built\n");
  // It takes seconds for each screening.
  if (const auto peer = json_rules_engine(rules, options.bin / "../tests/bench"))
    good =
        play_peer(*peer,
                  {"json-rules-engine", options.quick ? 1 : std::clamp(options.rounds / 10, 1, 7), 5, 1.0 / 50'000, {}},
                  *pack) &&
        good;
  else
    fmt::print("peers json-rules-engine: skipped, Node.js or the package is not there; script/bench fetches it\n");
  return good;
}

}  // namespace bench
