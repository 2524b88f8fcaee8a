#include "condition.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include "alternatives.hpp"
#include "words.hpp"

namespace rulebook {
namespace {

using std::string_view;

/// Reads by recursive descent. The first fault is remembered, and everything after it reads nothing.
class Parser {
 public:
  Parser(std::vector<Word> words, Names& names) : words_(std::move(words)), names_(names) {}

  std::variant<Alternatives, Fault> parse() {
    Alternatives read = any(false);
    if (!fault_ && !here().text.empty())
      refuse("expected `and`, `or` or the end of the condition, found " + shown(here().text));
    if (fault_) return *fault_;
    return read;
  }

 private:
  [[nodiscard]] const Word& here() const { return words_[at_]; }
  [[nodiscard]] const Word& next() const { return words_[std::min(at_ + 1, words_.size() - 1)]; }
  void step() {
    if (at_ + 1 < words_.size()) ++at_;
  }
  bool take(string_view word) {
    if (fault_ || here().text != word) return false;
    step();
    return true;
  }
  void refuse(std::string message) { refuse_at(here().line, std::move(message)); }
  void refuse_at(int line, std::string message) {
    if (!fault_) fault_ = Fault{line, std::move(message)};
  }
  /// What stands here, for a fault.
  [[nodiscard]] std::string found() const {
    return here().text.empty() ? "the end of the condition" : shown(here().text);
  }

  Alternatives any(bool negated) {
    Alternatives read = all(negated);
    while (take("or")) read = negated ? both(std::move(read), all(negated)) : either(std::move(read), all(negated));
    return read;
  }

  Alternatives all(bool negated) {
    Alternatives read = one(negated);
    while (take("and")) read = negated ? either(std::move(read), one(negated)) : both(std::move(read), one(negated));
    return read;
  }

  Alternatives either(Alternatives a, Alternatives b) { return bounded(either_of(std::move(a), std::move(b))); }
  Alternatives both(const Alternatives& a, const Alternatives& b) {
    // Before the work is done: what is the same in both makes fewer of them, but never so many fewer.
    if (a.size() * b.size() > 16 * most_alternatives) return too_many();
    return bounded(both_of(a, b));
  }
  Alternatives bounded(Alternatives read) { return read.size() <= most_alternatives ? read : too_many(); }
  Alternatives too_many() {
    refuse("this condition has more than " + std::to_string(most_alternatives) +
           " alternatives; write it as several rules");
    return {};
  }

  Alternatives one(bool negated) {
    if (fault_) return {};
    if (take("not")) {
      Deeper deeper(*this);
      return deeper.allowed() ? one(!negated) : Alternatives{};
    }
    if (here().text == "(") return in_brackets(negated);
    if ((here().text == "some" || here().text == "no") && next().text == "item") return group(negated);
    return comparison(negated);
  }

  Alternatives in_brackets(bool negated) {
    Deeper deeper(*this);
    if (!deeper.allowed()) return {};
    const int opened = here().line;
    step();
    Alternatives read = any(negated);
    if (!take(")"))
      refuse("expected `)` for the bracket that opens in line " + std::to_string(opened) + ", found " + found());
    return read;
  }

  Alternatives group(bool negated) {
    if (in_group_) {
      refuse("`" + here().text + " item` cannot stand inside another one");
      return {};
    }
    const bool some = here().text == "some";
    step();
    step();
    if (here().text != "(") {
      refuse("expected `(` behind `item`, found " + found());
      return {};
    }
    in_group_ = true;
    Alternatives inside = in_brackets(false);
    in_group_ = false;
    if (fault_) return {};
    Term term;
    term.subject = Subject::some_item;
    term.which = static_cast<std::uint32_t>(names_.groups.size());
    term.values = 2;
    names_.groups.push_back(std::move(inside));
    return alternatives_of(term, negated == some);
  }

  Alternatives comparison(bool negated) {
    const Word name = here();
    if (name.text.empty()) {
      refuse("expected a condition such as `knee-pain = yes`, found " + found());
      return {};
    }
    step();
    if (const Choice* choice = find_choice(name.text))
      return of_item(choice->subject, name) ? choose(*choice, negated) : Alternatives{};
    if (const Quantity* quantity = find_quantity(name.text))
      return of_item(quantity->subject, name) ? measure(*quantity, negated) : Alternatives{};
    if (const auto demand = place_of(name.text, demand_names()))
      return ask_of_body(static_cast<std::uint32_t>(*demand), name.text, negated);
    if (is_fact(name.text)) {
      if (!of_item(Subject::fact, name)) return {};
      const Choice fact{name.text, Subject::fact, truths()};
      fact_ = place_of_fact(name.text, names_);
      return choose(fact, negated);
    }
    refuse_name(name);
    return {};
  }

  /// Inside `some item ( … )` only the item may be spoken of.
  bool of_item(Subject subject, const Word& name) {
    if (!in_group_ || is_of_item(subject)) return true;
    refuse_at(name.line, shown(name.text) + " is not about an item; put it outside the brackets of `some item ( … )`");
    return false;
  }

  void refuse_name(const Word& name) {
    if (name.text == "equipment")
      return refuse_at(name.line,
                       "`equipment` is not known to rules; they judge by demands, position, kind, level and dose");
    const string_view value = next().text;
    string_view what = "fact, demand or measure";
    if (place_of(value, truths())) what = "fact";
    if (place_of(value, demand_levels())) what = "demand";
    std::string own;
    if (name.text.find('/') != std::string::npos)
      own = "; a fact of your own is written `clinic-name/fact`, in lower-case letters, digits and single hyphens";
    refuse_at(name.line,
              shown(name.text) + " is not a known " + std::string(what) + own + did_you_mean(name.text, all_names()));
  }

  /// The value of a closed list, as its place.
  std::optional<std::size_t> value_of(string_view name, std::span<const string_view> values) {
    if (const auto place = place_of(here().text, values)) {
      step();
      return place;
    }
    std::string choice;
    for (std::size_t i = 0; i < values.size(); ++i)
      choice += (i == 0 ? "" : i + 1 == values.size() ? " or " : ", ") + std::string(values[i]);
    refuse(shown(name) + " is " + choice + ", found " + found() +
           did_you_mean(here().text, {values.begin(), values.end()}));
    return std::nullopt;
  }

  /// `= value`, `!= value`, `is value`, `is one of value, value`: the values as bits. Nothing where another comparison
  /// stands.
  std::optional<std::uint32_t> equality(string_view name, std::span<const string_view> values, bool& negated) {
    bool many = false;
    if (take("!=")) {
      negated = !negated;
    } else if (take("is")) {
      if (take("not")) negated = !negated;
      if (here().text == "one" && next().text == "of") {
        step();
        step();
        many = true;
      }
    } else if (!take("=")) {
      return std::nullopt;
    }
    std::uint32_t bits = 0;
    do {
      const auto place = value_of(name, values);
      if (!place) return 0;
      bits |= 1U << *place;
    } while (many && take(","));
    return bits;
  }

  Alternatives choose(const Choice& choice, bool negated) {
    const auto bits = equality(choice.name, choice.values, negated);
    if (!bits) refuse("expected `=`, `!=`, `is` or `is one of` behind " + shown(choice.name) + ", found " + found());
    if (fault_) return {};
    Term term;
    term.subject = choice.subject;
    term.which = choice.subject == Subject::fact ? fact_ : 0;
    const auto unknown = place_of("unknown", choice.values);
    const std::uint32_t unknown_bit = unknown ? 1U << *unknown : 0;
    term.values = *bits & ~unknown_bit;
    if ((*bits & unknown_bit) != 0) term.on_unknown = Kleene::yes;
    return alternatives_of(term, negated);
  }

  Alternatives ask_of_body(std::uint32_t demand, const std::string& name, bool negated) {
    Term term;
    term.subject = Subject::demand;
    term.which = demand;
    const auto levels = demand_levels();
    if (const auto bits = equality(name, levels, negated)) {
      term.values = *bits;
    } else {
      const std::string sign = here().text;
      const bool below = sign == "<" || sign == "<=";
      if (!below && sign != ">" && sign != ">=") {
        refuse("expected a comparison such as `>= moderate` behind " + shown(name) + ", found " + found());
        return {};
      }
      step();
      const auto place = value_of(name, levels);
      if (!place) return {};
      const auto level = static_cast<unsigned>(*place);
      const unsigned first_above = sign == ">" || sign == "<=" ? level + 1 : level;
      const std::uint32_t lower = (1U << first_above) - 1;
      term.values = below ? lower : ~lower & ((1U << levels.size()) - 1);
    }
    if (fault_) return {};
    return alternatives_of(term, negated);
  }

  Alternatives measure(const Quantity& quantity, bool negated) {
    const std::string sign = take("is") ? (take("not") ? "!=" : "=") : here().text;
    if (sign == here().text) {
      if (sign != "=" && sign != "!=" && sign != "<" && sign != "<=" && sign != ">" && sign != ">=") {
        refuse("expected a comparison such as `>= " + std::to_string(quantity.most) + "` behind " +
               shown(quantity.name) + ", found " + found());
        return {};
      }
      step();
    }
    if (sign == "!=") negated = !negated;
    const bool equal = sign == "=" || sign == "!=";
    Term term;
    term.subject = quantity.subject;
    term.number = true;
    if (equal && take("unknown")) {
      term.on_unknown = Kleene::yes;
      term.low = INT32_MAX;
      term.high = INT32_MIN;
      return alternatives_of(term, negated);
    }
    const auto number = number_within(quantity);
    if (!number) return {};
    if (equal) term.low = term.high = *number;
    if (sign == "<") term.high = *number - 1;
    if (sign == "<=") term.high = *number;
    if (sign == ">") term.low = *number + 1;
    if (sign == ">=") term.low = *number;
    return alternatives_of(term, negated);
  }

  std::optional<std::int32_t> number_within(const Quantity& quantity) {
    std::int32_t number = 0;
    const std::string& text = here().text;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = !text.empty() && error == std::errc{} && end == text.data() + text.size();
    if (whole && number >= quantity.least && number <= quantity.most) {
      step();
      return number;
    }
    refuse(shown(quantity.name) + " is a whole number from " + std::to_string(quantity.least) + " to " +
           std::to_string(quantity.most) + ", found " + found());
    return std::nullopt;
  }

  /// One bracket or `not` further in, until the end of the block.
  class Deeper {
   public:
    explicit Deeper(Parser& parser) : parser_(parser) {
      if (++parser_.depth_ > deepest_brackets)
        parser_.refuse("more than " + std::to_string(deepest_brackets) + " brackets within brackets");
    }
    ~Deeper() { --parser_.depth_; }
    Deeper(const Deeper&) = delete;
    Deeper& operator=(const Deeper&) = delete;
    [[nodiscard]] bool allowed() const { return !parser_.fault_; }

   private:
    Parser& parser_;
  };

  std::vector<Word> words_;
  Names& names_;
  std::size_t at_ = 0;
  int depth_ = 0;
  bool in_group_ = false;
  std::uint32_t fact_ = 0;
  std::optional<Fault> fault_;
};

}  // namespace

std::uint32_t place_of_fact(string_view fact, Names& names) {
  const auto found = std::ranges::find(names.facts, fact);
  if (found == names.facts.end()) names.facts.emplace_back(fact);
  return static_cast<std::uint32_t>(std::ranges::find(names.facts, fact) - names.facts.begin());
}

std::variant<Alternatives, Fault> parse_condition(string_view text, int line, Names& names) {
  if (text.size() > longest_condition)
    return Fault{line, "a condition has at most " + std::to_string(longest_condition) + " letters, this one has " +
                           std::to_string(text.size())};
  auto words = words_of(text, line);
  if (const auto* fault = std::get_if<Fault>(&words)) return *fault;
  return Parser(std::get<std::vector<Word>>(std::move(words)), names).parse();
}

}  // namespace rulebook
