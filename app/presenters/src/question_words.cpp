#include "question_words.hpp"

#include <algorithm>
#include <string_view>

#include "regimen/presenters/words.hpp"
#include "regimen/reports/phrases.hpp"

namespace regimen {
namespace {

/// Takes `beginning` from the front of a text; false where it is not there.
bool take(std::string_view& text, std::string_view beginning) {
  if (!text.starts_with(beginning)) return false;
  text.remove_prefix(beginning.size());
  return true;
}

/// An exercise inside a sentence, by its key; the key read aloud where the catalogue has it no more.
std::string exercise_inside(std::string_view key, const Catalogue& catalogue) {
  const auto exercise = catalogue.find(key);
  std::string name = exercise ? exercise_name(*exercise) : spoken_inside(key);
  if (!name.empty() && name.front() >= 'A' && name.front() <= 'Z')
    name.front() = static_cast<char>(name.front() - 'A' + 'a');
  return name;
}

/// The SDK's list of keys, `bridge, squat and 2 more` (rule_sdk.hpp).
std::string listed_exercises(std::string_view list, const Catalogue& catalogue) {
  std::string more;
  if (const auto rest = list.find(" and "); rest != std::string_view::npos) {
    auto count = list.substr(rest + 5);
    count = count.substr(0, count.find(' '));
    more = " " + fill(tr("and {count} more"), {{"count", count}});
    list = list.substr(0, rest);
  }
  std::string text;
  while (!list.empty()) {
    const auto comma = std::min(list.find(", "), list.size());
    text += (text.empty() ? "" : ", ") + exercise_inside(list.substr(0, comma), catalogue);
    list.remove_prefix(std::min(comma + 2, list.size()));
  }
  return text + more;
}

/// What an answer would mean, from the words behind `would mean ` and `may mean `.
std::string consequence(std::string_view words, const Catalogue& catalogue) {
  if (words == "not to start before an examination.") return tr("not to start before an examination");
  if (words == "a caution for this patient.") return tr("a caution for this patient");
  if (!take(words, "a caution on ") || !words.ends_with('.')) return {};
  words.remove_suffix(1);
  return fill(tr("a caution on {exercises}"), {{"exercises", listed_exercises(words, catalogue)}});
}

/// The program's own question (screening.cpp) names the rule that waits; empty for any other.
std::string waiting_rule(std::string_view message) {
  constexpr std::string_view waits = "\" cannot judge without it.";
  const auto quote = message.find(": \"");
  if (quote == std::string_view::npos || !message.starts_with("Find out about ") || !message.ends_with(waits))
    return {};
  return std::string(message.substr(quote + 3, message.size() - quote - 3 - waits.size()));
}

}  // namespace

std::string question_words(const Finding& finding, const Catalogue& catalogue) {
  const std::string& message = finding.message;
  if (const auto rule = waiting_rule(message); !rule.empty())
    return fill(tr("“{rule}” cannot judge without it."), {{"rule", rule_words(rule)}});
  std::string_view rest = message;
  const bool asks = rest.starts_with("Ask about ");
  const bool records = rest.starts_with("Record ");
  const auto colon = rest.find(": ");
  if ((!asks && !records) || colon == std::string_view::npos) return rule_words(message);
  rest.remove_prefix(colon + 2);
  std::string pattern;
  if (asks && take(rest, "yes would mean "))
    pattern = tr("Yes would mean {what}.");
  else if (asks && take(rest, "no would mean "))
    pattern = tr("No would mean {what}.");
  else if (records && take(rest, "it may mean "))
    pattern = tr("It may mean {what}.");
  const auto what = pattern.empty() ? std::string() : consequence(rest, catalogue);
  if (what.empty()) return asks ? spoken(message.substr(colon + 2)) : rule_words(message);
  return fill(pattern, {{"what", what}});
}

}  // namespace regimen
