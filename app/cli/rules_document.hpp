#pragma once

/// \file
/// A document of what every rule says, written down by watching the rules judge.

#include <string>

#include "regimen/engine/exercise.hpp"
#include "regimen/engine/screening.hpp"

namespace regimen::cli {

/// Why a fact of the vocabulary is recorded although no rule judges by it; empty where nobody has said so.
[[nodiscard]] std::string_view context_only(std::string_view fact);

/// All rules of `rules` as Markdown: for each its severity, the facts that it needs, and the facts, demands, messages,
/// sources and modifications that it was seen to use. The rules are shown every fact, every pair of facts, every demand
/// at every level and every exercise of the catalogue; a rule that says nothing to any of this is listed as such. Rules
/// that did not answer are named, and `complete` is false then.
struct RulesDocument {
  std::string markdown;
  bool complete = true;
  std::vector<std::string> never_seen;  ///< rules that said nothing
};
[[nodiscard]] RulesDocument rules_document(RuleSet& rules, const Catalogue& catalogue);

}  // namespace regimen::cli
