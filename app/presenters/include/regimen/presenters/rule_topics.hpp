#pragma once

/// \file
/// What a rule's condition can be about, in the words of a therapist, with the comparisons and values that make sense.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace regimen {

enum class TopicKind {
  fact,    ///< yes, no or unknown
  choice,  ///< one of a closed list
  level,   ///< what a movement asks: `none` to `high`, which can be compared
  number
};

enum class TopicGroup { diagnoses, red_flags, response, other_facts, patient, movement, exercise, dose, program, own };

/// One thing that a condition can be about. A test holds these to what the reader of rule packs knows.
struct RuleTopic {
  std::string token;  ///< `kneeling-pressure`
  TopicKind kind = TopicKind::fact;
  TopicGroup group = TopicGroup::own;
  std::vector<std::string> values;  ///< tokens; of a number those besides it, `unknown`
  int least = 0;                    ///< of a number
  int most = 0;
  bool operator==(const RuleTopic&) const = default;
};

/// All that are known, by group, in the order in which they are offered.
[[nodiscard]] const std::vector<RuleTopic>& rule_topics();
/// By its token; also a clinic's own fact (`harbor/cold-hands`).
[[nodiscard]] std::optional<RuleTopic> find_topic(std::string_view token);

/// Of an exercise or its dose; otherwise of the patient or the whole program.
[[nodiscard]] bool is_of_item(const RuleTopic& topic);

/// `Knee pain`, `Kneeling pressure`, `Days a week`.
[[nodiscard]] std::string topic_words(const RuleTopic& topic);
/// `What the movement asks`.
[[nodiscard]] std::string topic_group_words(TopicGroup group);
/// `yes`, `moderately`, `Side-lying`.
[[nodiscard]] std::string topic_value_words(const RuleTopic& topic, std::string_view value);

/// The topic that somebody means who types this: its words whole, or the first one with a word that each typed word
/// begins, apart from case. A clinic's own fact by its token. Nothing where none fits.
[[nodiscard]] std::optional<RuleTopic> meant_topic(std::string_view typed);

enum class Comparison { is, is_not, is_one_of, is_none_of, at_least, at_most, more_than, less_than };

/// Those that make sense for a topic, the usual one first.
[[nodiscard]] std::vector<Comparison> comparisons_of(const RuleTopic& topic);
/// `is one of` and `is none of`.
[[nodiscard]] constexpr bool takes_several(Comparison comparison) {
  return comparison == Comparison::is_one_of || comparison == Comparison::is_none_of;
}
/// `is at least`.
[[nodiscard]] std::string comparison_words(Comparison comparison);

}  // namespace regimen
