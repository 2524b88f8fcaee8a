#include "regimen/presenters/rule_topics.hpp"

#include <algorithm>
#include <array>

#include "regimen/engine/vocabulary.hpp"
#include "regimen/presenters/words.hpp"

namespace regimen {
namespace {

using std::string_view;

template <class E>
std::vector<std::string> all_tokens() {
  std::vector<std::string> values;
  for (const auto& entry : tokens<E>()) values.emplace_back(entry.token);
  return values;
}

RuleTopic fact_topic(string_view token, TopicGroup group) {
  return {std::string(token), TopicKind::fact, group, {"yes", "no", "unknown"}};
}

RuleTopic number_topic(const char* token, TopicGroup group, int least, int most) {
  return {token, TopicKind::number, group, {"unknown"}, least, most};
}

TopicGroup group_of(string_view facts) {
  if (facts == "diagnoses") return TopicGroup::diagnoses;
  if (facts == "red flags") return TopicGroup::red_flags;
  if (facts == "response") return TopicGroup::response;
  return TopicGroup::other_facts;
}

std::vector<RuleTopic> make_topics() {
  std::vector<RuleTopic> topics;
  for (const FactTerm& fact : fact_vocabulary()) topics.push_back(fact_topic(fact.id, group_of(fact.group)));
  topics.push_back(number_topic("age", TopicGroup::patient, 0, 150));
  topics.push_back({"sex", TopicKind::choice, TopicGroup::patient, all_tokens<Sex>()});
  topics.push_back(number_topic("pain-now", TopicGroup::patient, 0, 10));
  topics.push_back(number_topic("symptom-weeks", TopicGroup::patient, 0, 5200));
  for (const auto& demand : tokens<Demand>())
    topics.push_back(
        {std::string(demand.token), TopicKind::level, TopicGroup::movement, {"none", "low", "moderate", "high"}});
  const TopicGroup exercise = TopicGroup::exercise;
  topics.push_back({"position", TopicKind::choice, exercise, all_tokens<Position>()});
  topics.push_back({"kind", TopicKind::choice, exercise, all_tokens<Kind>()});
  topics.push_back({"level", TopicKind::choice, exercise, all_tokens<Level>()});
  topics.push_back({"phase", TopicKind::choice, exercise, all_tokens<Phase>()});
  topics.push_back({"side", TopicKind::choice, exercise, all_tokens<Side>()});
  topics.push_back({"one-sided", TopicKind::choice, exercise, {"yes", "no"}});
  topics.push_back(number_topic("sets", TopicGroup::dose, 1, 50));
  topics.push_back(number_topic("reps", TopicGroup::dose, 1, 500));
  topics.push_back(number_topic("hold", TopicGroup::dose, 0, 3600));
  topics.push_back(number_topic("rest", TopicGroup::dose, 0, 3600));
  topics.push_back(number_topic("minutes", TopicGroup::dose, 1, 600));
  topics.push_back(number_topic("times-per-day", TopicGroup::dose, 1, 24));
  topics.push_back(number_topic("days-per-week", TopicGroup::dose, 1, 7));
  topics.push_back(number_topic("weeks", TopicGroup::program, 1, 104));
  topics.push_back(number_topic("items", TopicGroup::program, 0, 10'000));
  topics.push_back(number_topic("minutes-a-day", TopicGroup::program, 0, 100'000));
  std::ranges::stable_sort(topics, {}, &RuleTopic::group);
  return topics;
}

struct Word {
  string_view token;
  const char* english;
};
constexpr auto words_of_topics = std::to_array<Word>({{"sex", marked("Sex")},
                                                      {"position", marked("Position")},
                                                      {"kind", marked("Kind of exercise")},
                                                      {"level", marked("Level")},
                                                      {"phase", marked("Phase of the session")},
                                                      {"side", marked("Side")},
                                                      {"one-sided", marked("Done one side at a time")},
                                                      {"sets", marked("Sets")},
                                                      {"reps", marked("Repetitions")},
                                                      {"hold", marked("Hold in seconds")},
                                                      {"rest", marked("Rest in seconds")},
                                                      {"minutes", marked("Minutes")},
                                                      {"times-per-day", marked("Times a day")},
                                                      {"days-per-week", marked("Days a week")},
                                                      {"minutes-a-day", marked("Minutes a day of the program")}});

/// ASCII letters alone: what else a name has is compared as it is.
std::string small(string_view text) {
  std::string lower(text);
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return lower;
}

std::vector<std::string> words_in(string_view text) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : small(text) + " ") {
    if (c != ' ' && c != ',' && c != '-') {
      word += c;
    } else if (!word.empty()) {
      words.push_back(std::move(word));
      word.clear();
    }
  }
  return words;
}

bool each_begins_a_word(const std::vector<std::string>& typed, const std::vector<std::string>& words) {
  return std::ranges::all_of(typed, [&](const std::string& beginning) {
    return std::ranges::any_of(words, [&](const std::string& word) { return word.starts_with(beginning); });
  });
}

}  // namespace

const std::vector<RuleTopic>& rule_topics() {
  static const std::vector<RuleTopic> topics = make_topics();
  return topics;
}

std::optional<RuleTopic> find_topic(string_view token) {
  const auto& topics = rule_topics();
  if (const auto found = std::ranges::find(topics, token, &RuleTopic::token); found != topics.end()) return *found;
  if (token.find('/') != string_view::npos && is_fact_id(token)) return fact_topic(token, TopicGroup::own);
  return std::nullopt;
}

bool is_of_item(const RuleTopic& topic) {
  return topic.group == TopicGroup::movement || topic.group == TopicGroup::exercise || topic.group == TopicGroup::dose;
}

std::string topic_words(const RuleTopic& topic) {
  if (const auto word = std::ranges::find(words_of_topics, topic.token, &Word::token); word != words_of_topics.end())
    return tr(word->english);
  if (topic.group == TopicGroup::movement) return topic_name(topic.token);
  // Two clinics may have a fact of the same name.
  return topic.group == TopicGroup::own ? topic.token : fact_name(topic.token);
}

std::string topic_group_words(TopicGroup group) {
  switch (group) {
    case TopicGroup::diagnoses:
      return fact_group_name("diagnoses");
    case TopicGroup::red_flags:
      return fact_group_name("red flags");
    case TopicGroup::response:
      return fact_group_name("response");
    case TopicGroup::other_facts:
      return tr("Other facts");
    case TopicGroup::patient:
      return tr("The patient");
    case TopicGroup::movement:
      return tr("What the movement asks");
    case TopicGroup::exercise:
      return tr("The exercise");
    case TopicGroup::dose:
      return tr("Its dose");
    case TopicGroup::program:
      return tr("The whole program");
    case TopicGroup::own:
      break;
  }
  return tr("Facts of our own");
}

std::string topic_value_words(const RuleTopic& topic, string_view value) {
  const auto named = [&](const auto& known, auto name) { return known ? name(*known) : std::string(value); };
  if (value == "unknown") return tr("not known");
  if (value == "yes") return tr("yes");
  if (value == "no") return tr("no");
  if (topic.kind == TopicKind::level)
    return value == "none" ? tr("not at all") : named(from_token<DemandLevel>(value), demand_level_name);
  if (topic.token == "sex") return named(from_token<Sex>(value), sex_name);
  if (topic.token == "position") return named(from_token<Position>(value), position_name);
  if (topic.token == "kind") return named(from_token<Kind>(value), kind_name);
  if (topic.token == "level") return named(from_token<Level>(value), level_name);
  if (topic.token == "phase") return named(from_token<Phase>(value), phase_name);
  if (topic.token == "side") return named(from_token<Side>(value), side_name);
  return std::string(value);
}

std::optional<RuleTopic> meant_topic(string_view typed) {
  const auto words = words_in(typed);
  if (words.empty()) return std::nullopt;
  for (const RuleTopic& topic : rule_topics())
    if (words_in(topic_words(topic)) == words) return topic;
  // `knee pa` means knee pain before leg pain below the knee.
  const std::string beginning = small(typed.substr(typed.find_first_not_of(' ')));
  for (const RuleTopic& topic : rule_topics())
    if (small(topic_words(topic)).starts_with(beginning)) return topic;
  for (const RuleTopic& topic : rule_topics())
    if (each_begins_a_word(words, words_in(topic_words(topic)))) return topic;
  const std::string token = small(typed.substr(0, typed.find_last_not_of(' ') + 1));
  return find_topic(token);
}

std::vector<Comparison> comparisons_of(const RuleTopic& topic) {
  using enum Comparison;
  switch (topic.kind) {
    case TopicKind::fact:
      return {is, is_not};
    case TopicKind::choice:
      return topic.values.size() > 2 ? std::vector{is, is_not, is_one_of, is_none_of} : std::vector{is, is_not};
    case TopicKind::level:
      return {at_least, at_most, more_than, less_than, is, is_not, is_one_of, is_none_of};
    case TopicKind::number:
      break;
  }
  return {at_least, at_most, more_than, less_than, is, is_not};
}

std::string comparison_words(Comparison comparison) {
  switch (comparison) {
    case Comparison::is:
      return tr("is");
    case Comparison::is_not:
      return tr("is not");
    case Comparison::is_one_of:
      return tr("is one of");
    case Comparison::is_none_of:
      return tr("is none of");
    case Comparison::at_least:
      return tr("is at least");
    case Comparison::at_most:
      return tr("is at most");
    case Comparison::more_than:
      return tr("is more than");
    case Comparison::less_than:
      break;
  }
  return tr("is less than");
}

}  // namespace regimen
