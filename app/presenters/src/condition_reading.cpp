#include "condition_reading.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace regimen {
namespace {

using std::string_view;

constexpr std::size_t longest = 8192;
constexpr int deepest = 32;

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '/' ||
         c == '_' || c == '.';
}

// The longer ones first; the second of each pair is what is meant.
constexpr auto signs = std::to_array<std::pair<string_view, string_view>>({{"!=", "!="},
                                                                           {"<=", "<="},
                                                                           {">=", ">="},
                                                                           {"==", "="},
                                                                           {"≠", "!="},
                                                                           {"≤", "<="},
                                                                           {"≥", ">="},
                                                                           {"=", "="},
                                                                           {"<", "<"},
                                                                           {">", ">"},
                                                                           {"(", "("},
                                                                           {")", ")"},
                                                                           {",", ","}});

std::string lower_case(string_view text) {
  std::string lower(text);
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return lower;
}

class Reader {
 public:
  explicit Reader(std::vector<ConditionToken> tokens) : tokens_(std::move(tokens)) {}

  std::optional<ConditionNode> read() {
    auto node = any();
    if (!node || !here().text.empty()) return std::nullopt;
    return node;
  }

 private:
  using Read = std::optional<ConditionNode>;

  [[nodiscard]] const ConditionToken& here() const { return tokens_[at_]; }
  [[nodiscard]] const ConditionToken& next() const { return tokens_[std::min(at_ + 1, tokens_.size() - 1)]; }
  bool take(string_view word) {
    if (here().text != word) return false;
    ++at_;
    return true;
  }

  Read joined(ConditionNode::Kind kind, string_view word, Read (Reader::*each)()) {
    auto first = (this->*each)();
    if (!first || here().text != word) return first;
    ConditionNode node;
    node.kind = kind;
    node.begin = first->begin;
    node.parts.push_back(*std::move(first));
    while (take(word)) {
      auto more = (this->*each)();
      if (!more) return std::nullopt;
      node.parts.push_back(*std::move(more));
    }
    node.end = node.parts.back().end;
    return node;
  }
  Read any() { return joined(ConditionNode::Kind::any, "or", &Reader::all); }
  Read all() { return joined(ConditionNode::Kind::all, "and", &Reader::one); }

  Read one() {
    if (depth_ > deepest) return std::nullopt;
    ++depth_;
    Read node = term();
    --depth_;
    return node;
  }

  Read term() {
    const std::size_t begin = here().begin;
    if (take("not")) {
      auto inner = one();
      if (!inner) return std::nullopt;
      ConditionNode node;
      node.begin = begin;
      node.end = inner->end;
      return node;
    }
    if (here().text == "(") return brackets();
    if ((here().text == "some" || here().text == "no") && next().text == "item") {
      if (in_group_) return std::nullopt;
      at_ += 2;
      if (here().text != "(") return std::nullopt;
      in_group_ = true;
      auto inner = brackets();
      in_group_ = false;
      if (!inner) return std::nullopt;
      ConditionNode node;
      node.begin = begin;
      node.end = inner->end;
      return node;
    }
    return comparison();
  }

  Read brackets() {
    ConditionNode node;
    node.kind = ConditionNode::Kind::brackets;
    node.begin = here().begin;
    ++at_;
    ++depth_;
    auto inner = depth_ > deepest ? std::nullopt : any();
    --depth_;
    node.end = here().end;
    if (!inner || !take(")")) return std::nullopt;
    node.parts.push_back(*std::move(inner));
    return node;
  }

  Read comparison() {
    ConditionNode node;
    node.kind = ConditionNode::Kind::row;
    node.begin = here().begin;
    const auto topic = find_topic(here().text);
    if (!topic || (in_group_ && !is_of_item(*topic))) return std::nullopt;
    ++at_;
    node.row.topic = topic->token;
    bool several = false;
    if (!sign(*topic, node.row.comparison, several)) return std::nullopt;
    do {
      if (!is_value(*topic, node.row.comparison, here().text)) return std::nullopt;
      node.row.values.push_back(here().text);
      node.end = here().end;
      ++at_;
    } while (several && take(","));
    return node;
  }

  bool sign(const RuleTopic& topic, Comparison& comparison, bool& several) {
    if (take("=")) {
      comparison = Comparison::is;
    } else if (take("!=")) {
      comparison = Comparison::is_not;
    } else if (take("is")) {
      const bool negated = take("not");
      comparison = negated ? Comparison::is_not : Comparison::is;
      if (topic.kind != TopicKind::number && here().text == "one" && next().text == "of") {
        at_ += 2;
        several = true;
        comparison = negated ? Comparison::is_none_of : Comparison::is_one_of;
      }
    } else if (topic.kind != TopicKind::level && topic.kind != TopicKind::number) {
      return false;
    } else if (take(">=")) {
      comparison = Comparison::at_least;
    } else if (take("<=")) {
      comparison = Comparison::at_most;
    } else if (take(">")) {
      comparison = Comparison::more_than;
    } else if (take("<")) {
      comparison = Comparison::less_than;
    } else {
      return false;
    }
    return true;
  }

  static bool is_value(const RuleTopic& topic, Comparison comparison, const std::string& text) {
    if (topic.kind != TopicKind::number) return std::ranges::find(topic.values, text) != topic.values.end();
    if (text == "unknown") return comparison == Comparison::is || comparison == Comparison::is_not;
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return !text.empty() && error == std::errc{} && end == text.data() + text.size() && number >= topic.least &&
           number <= topic.most;
  }

  std::vector<ConditionToken> tokens_;
  std::size_t at_ = 0;
  int depth_ = 0;
  bool in_group_ = false;
};

}  // namespace

std::optional<std::vector<ConditionToken>> condition_tokens(string_view condition) {
  std::vector<ConditionToken> tokens;
  for (std::size_t at = 0; at < condition.size();) {
    const char c = condition[at];
    std::size_t size = 1;
    if (is_letter(c)) {
      while (at + size < condition.size() && is_letter(condition[at + size])) ++size;
      tokens.push_back({lower_case(condition.substr(at, size)), at, at + size});
    } else if (c != ' ' && c != '\t' && c != '\r' && c != '\n') {
      const auto sign =
          std::ranges::find_if(signs, [&](const auto& known) { return condition.substr(at).starts_with(known.first); });
      if (sign == signs.end()) return std::nullopt;
      size = sign->first.size();
      tokens.push_back({std::string(sign->second), at, at + size});
    }
    at += size;
  }
  tokens.push_back({{}, condition.size(), condition.size()});
  return tokens;
}

std::optional<ConditionNode> read_condition(string_view condition) {
  if (condition.size() > longest) return std::nullopt;
  auto tokens = condition_tokens(condition);
  if (!tokens) return std::nullopt;
  return Reader(*std::move(tokens)).read();
}

}  // namespace regimen
