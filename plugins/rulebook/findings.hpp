#pragma once

/// \file
/// What a pack says of a patient and program: the rules that hold, and the questions whose answers would decide one.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "judge.hpp"
#include "pack.hpp"

namespace rulebook {

struct Finding {
  std::uint32_t rule = 0;
  std::int32_t severity = 0;  ///< REGIMEN_STOP …
  std::int32_t item = no_item;
  std::string reason;
  std::string message;
  std::string fact;  ///< of a question
  std::vector<std::string> because;
  std::int32_t decides_stops = 0;  ///< of a question: how many its answer would decide
  std::int32_t decides_cautions = 0;
  bool raised = false;  ///< the rule holds; otherwise something is not known that it hangs on
  [[nodiscard]] bool asks() const { return !fact.empty(); }
};

/// Judges and puts it into words. `exercises` are the items' names, for the words only.
///
/// A fact or measure that is not known becomes one question when a stop or caution hangs on it. Age and sex cannot be
/// asked for with a tap; a rule that could not judge for lack of them says so as an info.
[[nodiscard]] std::vector<Finding> findings_of(const Pack& pack, const RuleProgram& rules, Judge& judge,
                                               const PatientView& patient, const std::vector<ItemView>& items,
                                               const std::vector<std::string_view>& exercises);

/// A rule that holds for an item, without words.
struct BriefFinding {
  std::int32_t item = no_item;
  std::uint32_t rule = 0;
  std::string_view reason;  ///< empty: the rule's id
};

/// What `findings_of` raises; of items only or of the program as well, in the same order.
[[nodiscard]] std::vector<BriefFinding> brief_findings_of(const Pack& pack, const RuleProgram& rules, Judge& judge,
                                                          const PatientView& patient,
                                                          const std::vector<ItemView>& items, bool of_items_only);

/// The questions of `findings_of` about what was judged last.
[[nodiscard]] std::vector<Finding> questions_of(const Pack& pack, const RuleProgram& rules, const Judge& judge,
                                                const PatientView& patient, const std::vector<ItemView>& items,
                                                const std::vector<std::string_view>& exercises);

}  // namespace rulebook
