#include "regimen/presenters/condition_choices.hpp"

#include <algorithm>
#include <utility>

#include "condition_reading.hpp"
#include "regimen/engine/contract.hpp"

namespace regimen {
namespace {

using std::string_view;

/// A line of a pack that can still be read beside its choices.
constexpr std::size_t longest_line = 72;

std::string_view sign_of(Comparison comparison) {
  switch (comparison) {
    case Comparison::is:
      return " = ";
    case Comparison::is_not:
      return " != ";
    case Comparison::is_one_of:
      return " is one of ";
    case Comparison::is_none_of:
      return " is not one of ";
    case Comparison::at_least:
      return " >= ";
    case Comparison::at_most:
      return " <= ";
    case Comparison::more_than:
      return " > ";
    case Comparison::less_than:
      break;
  }
  return " < ";
}

std::string text_of(const ConditionRow& row) {
  if (!row.written.empty()) return row.written;
  std::string text = row.topic + std::string(sign_of(row.comparison));
  for (std::size_t i = 0; i < row.values.size(); ++i) text += (i == 0 ? "" : ", ") + row.values[i];
  return text;
}

ConditionPart part_of(const ConditionNode& node, string_view condition) {
  const std::string written(condition.substr(node.begin, node.end - node.begin));
  if (node.kind == ConditionNode::Kind::row) {
    ConditionRow row = node.row;
    row.written = written;
    return row;
  }
  // What is joined without brackets needs them wherever it may stand.
  if (node.kind == ConditionNode::Kind::all || node.kind == ConditionNode::Kind::any)
    return ConditionWords{"(" + written + ")"};
  return ConditionWords{written};
}

ConditionGroup group_of(const ConditionNode& node, string_view condition) {
  ConditionGroup group;
  group.any = node.kind == ConditionNode::Kind::any;
  for (const ConditionNode& part : node.parts) group.parts.push_back(part_of(part, condition));
  return group;
}

bool joins(const ConditionNode& node) {
  return node.kind == ConditionNode::Kind::all || node.kind == ConditionNode::Kind::any;
}

ConditionGroup& group_at(ConditionChoices& choices, std::size_t at) {
  REGIMEN_EXPECTS(at < choices.parts.size() && std::holds_alternative<ConditionGroup>(choices.parts[at]));
  return std::get<ConditionGroup>(choices.parts[at]);
}

/// Words that a person typed can be joined with others only in brackets, where they are joined themselves.
std::string words_as_part(const std::string& written) {
  const auto node = read_condition(written);
  return node && joins(*node) ? "(" + written + ")" : written;
}

bool compares_by_size(Comparison comparison) { return comparison >= Comparison::at_least; }

std::string usual_value(const RuleTopic& topic) {
  if (topic.kind == TopicKind::level) return "moderate";
  if (topic.kind != TopicKind::number) return topic.values.front();
  if (topic.token == "age") return "65";
  return std::to_string(std::clamp(topic.most <= 10 ? topic.most / 2 : 10, topic.least, topic.most));
}

}  // namespace

std::optional<ConditionChoices> condition_choices(string_view condition) {
  ConditionChoices choices;
  if (condition.find_first_not_of(" \t\r\n") == string_view::npos) return choices;
  const auto root = read_condition(condition);
  if (!root) return std::nullopt;
  if (!joins(*root) && root->kind != ConditionNode::Kind::brackets) {
    choices.parts.emplace_back(part_of(*root, condition));
    return choices;
  }
  const auto add = [&](const ConditionNode& node) {
    const bool bracketed = node.kind == ConditionNode::Kind::brackets;
    const ConditionNode& inner = bracketed ? node.parts.front() : node;
    if (joins(inner)) {
      choices.parts.emplace_back(group_of(inner, condition));
    } else if (bracketed && inner.kind == ConditionNode::Kind::row) {
      choices.parts.emplace_back(ConditionGroup{!choices.any, {part_of(inner, condition)}});
    } else {
      choices.parts.emplace_back(part_of(node, condition));
    }
  };
  if (!joins(*root)) {
    add(*root);
    return choices;
  }
  choices.any = root->kind == ConditionNode::Kind::any;
  for (const ConditionNode& part : root->parts) add(part);
  return choices;
}

std::string condition_text(const ConditionPart& part) {
  if (const auto* row = std::get_if<ConditionRow>(&part)) return text_of(*row);
  return words_as_part(std::get<ConditionWords>(part).written);
}

std::string condition_text(const ConditionChoices& choices) {
  std::vector<std::string> parts;
  std::size_t length = 0;
  for (const auto& each : choices.parts) {
    std::string text;
    if (const auto* group = std::get_if<ConditionGroup>(&each)) {
      for (const ConditionPart& part : group->parts)
        text += (text.empty() ? "(" : group->any ? " or " : " and ") + condition_text(part);
      text += ")";
    } else {
      text = condition_text(std::get<ConditionPart>(each));
    }
    length += text.size() + 5;
    parts.push_back(std::move(text));
  }
  const string_view join = choices.any ? "or " : "and ";
  std::string condition;
  for (const std::string& part : parts) {
    if (!condition.empty()) condition += (length > longest_line ? "\n" : " ") + std::string(join);
    condition += part;
  }
  return condition;
}

std::vector<ConditionPlace> places_of(const ConditionChoices& choices) {
  std::vector<ConditionPlace> places;
  for (std::size_t i = 0; i < choices.parts.size(); ++i) {
    const auto* group = std::get_if<ConditionGroup>(&choices.parts[i]);
    if (group == nullptr) places.push_back({i, std::nullopt});
    for (std::size_t j = 0; group != nullptr && j < group->parts.size(); ++j) places.push_back({i, j});
  }
  return places;
}

const ConditionPart& part_at(const ConditionChoices& choices, const ConditionPlace& place) {
  REGIMEN_EXPECTS(place.at < choices.parts.size());
  const auto& there = choices.parts[place.at];
  if (!place.in_group) return std::get<ConditionPart>(there);
  const auto& group = std::get<ConditionGroup>(there);
  REGIMEN_EXPECTS(*place.in_group < group.parts.size());
  return group.parts[*place.in_group];
}

std::vector<std::string> topics_named(string_view condition) {
  std::vector<std::string> named;
  const auto tokens = condition_tokens(condition);
  if (!tokens) return named;
  for (std::size_t i = 0; i < tokens->size(); ++i) {
    const std::string& word = (*tokens)[i].text;
    // `level` and `kind` are topics, `high` and `stretch` are values: a topic has a comparison behind it.
    const std::string& next = i + 1 < tokens->size() ? (*tokens)[i + 1].text : word;
    const bool compared = next == "is" || next == "=" || next == "!=" || next.starts_with('<') || next.starts_with('>');
    if (compared && find_topic(word) && std::ranges::find(named, word) == named.end()) named.push_back(word);
  }
  return named;
}

bool is_about_items(string_view condition) {
  const auto tokens = condition_tokens(condition);
  if (!tokens) return false;
  int inside = 0;  // brackets of `some item ( … )`
  for (std::size_t i = 0; i + 1 < tokens->size(); ++i) {
    const std::string& word = (*tokens)[i].text;
    const bool begins = inside == 0 && word == "(" && i >= 2 && (*tokens)[i - 1].text == "item";
    if (begins || (inside > 0 && word == "("))
      ++inside;
    else if (inside > 0 && word == ")")
      --inside;
    const auto topic = inside == 0 ? find_topic(word) : std::nullopt;
    const std::string& next = (*tokens)[i + 1].text;
    const bool compared = next == "is" || next == "=" || next == "!=" || next.starts_with('<') || next.starts_with('>');
    if (topic && compared && is_of_item(*topic)) return true;
  }
  return false;
}

ConditionRow usual_row(const RuleTopic& topic) {
  return {topic.token, comparisons_of(topic).front(), {usual_value(topic)}, {}};
}

ConditionChoices with_part(ConditionChoices choices, const ConditionPlace& place, ConditionPart part) {
  REGIMEN_EXPECTS(place.at < choices.parts.size());
  if (!place.in_group) {
    choices.parts[place.at] = std::move(part);
    return choices;
  }
  ConditionGroup& group = group_at(choices, place.at);
  REGIMEN_EXPECTS(*place.in_group < group.parts.size());
  group.parts[*place.in_group] = std::move(part);
  return choices;
}

ConditionRow with_topic(const ConditionRow& row, const RuleTopic& topic) {
  if (row.topic == topic.token) return row;
  ConditionRow changed = usual_row(topic);
  const auto before = find_topic(row.topic);
  if (!before || before->kind != topic.kind || topic.kind == TopicKind::number || before->values != topic.values)
    return changed;
  changed.comparison = row.comparison;
  changed.values = row.values;
  return changed;
}

ConditionRow with_comparison(const ConditionRow& row, Comparison comparison) {
  ConditionRow changed = row;
  changed.written.clear();
  changed.comparison = comparison;
  if (!takes_several(comparison) && changed.values.size() > 1) changed.values.resize(1);
  const auto topic = find_topic(row.topic);
  if (compares_by_size(comparison) && topic && changed.values.front() == "unknown")
    changed.values = {usual_value(*topic)};
  return changed;
}

ConditionChoices with_new_row(ConditionChoices choices, std::optional<std::size_t> group, const RuleTopic& topic) {
  if (group)
    group_at(choices, *group).parts.emplace_back(usual_row(topic));
  else
    choices.parts.emplace_back(ConditionPart(usual_row(topic)));
  return choices;
}

ConditionChoices with_new_group(ConditionChoices choices, const RuleTopic& topic) {
  choices.parts.emplace_back(ConditionGroup{!choices.any, {usual_row(topic)}});
  return choices;
}

ConditionChoices without_part(ConditionChoices choices, const ConditionPlace& place) {
  const auto erase = [](auto& parts, std::size_t at) {
    REGIMEN_EXPECTS(at < parts.size());
    parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(at));
  };
  if (place.in_group) {
    ConditionGroup& group = group_at(choices, place.at);
    erase(group.parts, *place.in_group);
    if (!group.parts.empty()) return choices;
  }
  erase(choices.parts, place.at);
  return choices;
}

ConditionChoices with_any(ConditionChoices choices, std::optional<std::size_t> group, bool any) {
  if (group)
    group_at(choices, *group).any = any;
  else
    choices.any = any;
  return choices;
}

}  // namespace regimen
