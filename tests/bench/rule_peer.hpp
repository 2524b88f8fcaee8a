#pragma once

/// \file
/// Other people's rule engines with the same generated rules. What they are told is made ready outside the timing, as
/// for ours.

#include <compare>
#include <filesystem>
#include <memory>
#include <vector>

#include "generated_rules.hpp"

namespace bench {

struct PeerHit {
  std::size_t item = 0;
  std::size_t rule = 0;
  auto operator<=>(const PeerHit&) const = default;
};

class RulePeer {
 public:
  virtual ~RulePeer() = default;
  /// Makes a patient and a program ready.
  virtual void face(const GeneratedCase& made) = 0;
  /// Judges all of it. To be timed.
  virtual void screen() = 0;
  /// Makes ready what the first item will be.
  virtual void face_change(const GeneratedItem& changed) = 0;
  /// The first item is that now; judges it. To be timed, after `screen` or `edit`.
  virtual void edit() = 0;
  /// What the last `screen` or `edit` raised, in no order.
  [[nodiscard]] virtual std::vector<PeerHit> hits() = 0;
};

/// CLIPS; null where its headers were not installed when this was built.
[[nodiscard]] std::unique_ptr<RulePeer> clips(const std::vector<GeneratedRule>& rules);

/// json-rules-engine in Node.js; null where either is missing. `packages` is the folder with `node_modules`.
[[nodiscard]] std::unique_ptr<RulePeer> json_rules_engine(const std::vector<GeneratedRule>& rules,
                                                          const std::filesystem::path& packages);

}  // namespace bench
