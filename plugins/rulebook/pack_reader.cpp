#include <algorithm>
#include <set>

#include "pack.hpp"
#include "table_reader.hpp"

namespace rulebook {
namespace {

using std::string_view;

constexpr string_view severities[] = {"stop", "caution", "info"};
constexpr int latest_year = 2999;
constexpr int most_versions = 1'000'000;

/// Lower-case letters, digits and hyphens; a pack's also dots.
bool is_id(string_view text, bool dots) {
  return !text.empty() && text.front() != '.' && text.back() != '.' && std::ranges::all_of(text, [dots](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || (dots && c == '.');
  });
}

/// A language tag that a text's key can be: `en`, `es`, `pt-BR`.
bool is_language(string_view tag) {
  return tag.size() >= 2 && tag.size() <= 35 && std::ranges::all_of(tag, [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
         });
}

template <class T>
T one_of_each(T values) {
  std::set<typename T::value_type> seen;
  std::erase_if(values, [&](const auto& value) { return !seen.insert(value).second; });
  return values;
}

class PackReader {
 public:
  std::variant<Pack, std::vector<Fault>> read(const TomlValue& document) {
    TableReader root(document, "the pack", faults_);
    if (const TomlValue* head = root.optional("pack"))
      read_head(*head);
    else
      root.fault(0, "this is no rule pack: `[pack]` is missing");
    const TomlList& rules = root.tables("rule");
    const TomlList& tests = root.tables("test");
    root.finish();
    if (faults_.empty() && rules.empty()) root.fault(0, "the pack has no `[[rule]]`");
    if (rules.size() > most_rules) root.fault(0, "more than " + std::to_string(most_rules) + " rules");
    if (tests.size() > most_tests) root.fault(0, "more than " + std::to_string(most_tests) + " tests");
    if (rules.size() <= most_rules)
      for (const TomlValue& rule : rules) read_rule(rule);
    if (tests.size() <= most_tests)
      for (const TomlValue& test : tests) read_test(test);
    if (faults_.empty()) return std::move(pack_);
    std::ranges::stable_sort(faults_, {}, &Fault::line);
    return std::move(faults_);
  }

 private:
  void read_head(const TomlValue& value) {
    TableReader head(value, "[pack]", faults_);
    pack_.id = head.text("id");
    if (!pack_.id.empty() && (!is_id(pack_.id, true) || pack_.id.find('.') == std::string::npos))
      head.fault(line_of(value, "id"),
                 "[pack]: `id` is a name such as `org.example.clinic` in lower-case letters, "
                 "digits, dots and hyphens, found " +
                     shown(pack_.id));
    pack_.version = head.text("version");
    pack_.title = head.text("title");
    pack_.author = head.text("author");
    pack_.approved_by = head.text("approved-by");
    pack_.approved_on = head.date("approved-on");
    pack_.review_by = head.date("review-by");
    if (head.optional("languages") == nullptr)
      head.fault(head.line(), "[pack]: `languages` is missing, expected a list such as [\"en\", \"es\"]");
    pack_.languages = one_of_each(head.optional_texts("languages"));
    for (const std::string& language : pack_.languages)
      if (!is_language(language))
        head.fault(line_of(value, "languages"), "[pack]: " + shown(language) + " is not a language such as `en`");
    if (pack_.languages.empty() && head.optional("languages") != nullptr)
      head.fault(line_of(value, "languages"), "[pack]: `languages` names none");
    head.finish();
  }

  static int line_of(const TomlValue& table, string_view key) {
    if (table.table() == nullptr) return table.line;
    const auto found = std::ranges::find(*table.table(), key, &TomlTable::value_type::first);
    return found == table.table()->end() ? table.line : found->second.line;
  }

  void read_rule(const TomlValue& value) {
    TableReader table(value, "[[rule]]", faults_);
    Rule rule;
    rule.line = value.line;
    rule.id = table.text("id");
    table.rename("rule " + shown(rule.id));
    if (!rule.id.empty() && !is_id(rule.id, false))
      table.fault(line_of(value, "id"),
                  "[[rule]]: `id` is a name such as `long-hold` in lower-case letters, digits and "
                  "hyphens, found " +
                      shown(rule.id));
    for (const Rule& other : pack_.rules)
      if (other.id == rule.id)
        table.fault(line_of(value, "id"),
                    "rule " + shown(rule.id) + " is there already, in line " + std::to_string(other.line));
    rule.version = table.number("version", 1, most_versions);
    const std::string severity = table.word("severity", severities, "");
    if (table.optional("severity") == nullptr)
      table.fault(value.line, "rule " + shown(rule.id) + ": `severity` is missing, expected stop, caution or info");
    rule.severity = static_cast<Severity>(place_of(severity, severities).value_or(1));
    rule.summary = table.text("summary");
    rule.when = read_condition(table, rule, "when");
    rule.ask_when = read_condition(table, rule, "ask-when");
    if (is_about_items(rule.ask_when))
      table.fault(line_of(value, "ask-when"),
                  "rule " + shown(rule.id) + ": `ask-when` is about the patient, not about an item");
    rule.message = table.texts("message", pack_.languages, false);
    rule.modification = table.texts("modification", pack_.languages, true);
    rule.replace = table.optional_flag("replace");
    rule.reason = table.optional_text("reason");
    if (rule.replace && !rule.when.empty() && !is_about_items(rule.when))
      table.fault(line_of(value, "replace"),
                  "rule " + shown(rule.id) + " is not about an item: there is nothing to `replace`");
    read_source(table, rule);
    table.finish();
    pack_.rules.push_back(std::move(rule));
  }

  Alternatives read_condition(TableReader& table, const Rule& rule, string_view key) {
    const std::string text = key == "when" ? table.text(key) : table.optional_text(key);
    const TomlValue* value = table.optional(key);
    if (text.empty() || value == nullptr) return {};
    auto read = parse_condition(text, value->text_line, pack_.names);
    if (const auto* fault = std::get_if<Fault>(&read)) {
      table.fault(fault->line, fault->message);
      return {};
    }
    if (std::get<Alternatives>(read).empty())
      table.fault(value->line, "rule " + shown(rule.id) + ": this condition contradicts itself and never holds");
    return std::get<Alternatives>(std::move(read));
  }

  void read_source(TableReader& table, Rule& rule) {
    const TomlValue* source = table.optional("source");
    if (source == nullptr) {
      table.fault(table.line(), "rule " + shown(rule.id) +
                                    ": `source` is missing, expected { title = \"…\", year = 2024, ref = \"…\" }");
      return;
    }
    TableReader each(*source, "rule " + shown(rule.id) + ": `source`", faults_);
    rule.source.title = each.text("title");
    rule.source.year = each.optional_number("year", 1500, latest_year);
    rule.source.ref = each.optional_text("ref");
    each.finish();
  }

  void read_test(const TomlValue& value) {
    const std::size_t faults_before = faults_.size();
    TableReader table(value, "[[test]]", faults_);
    Test test;
    test.line = value.line;
    test.name = table.text("name");
    table.rename("test " + shown(test.name));
    read_facts(table, test);
    if (const TomlValue* measures = table.optional("measures")) {
      TableReader each(*measures, "test " + shown(test.name) + ": `measures`", faults_);
      test.pain_now = number_of(each, "pain-now");
      test.symptom_weeks = number_of(each, "symptom-weeks");
      each.finish();
    }
    test.age = number_of(table, "age");
    test.weeks = number_of(table, "weeks");
    test.sex = table.word("sex", find_choice("sex")->values, "unknown");
    for (const TomlValue& item : table.tables("items")) read_item(item, test);
    test.raises = rules_named(table, value, "raises");
    test.silent = rules_named(table, value, "silent");
    test.asks = table.optional_texts("asks");
    for (const std::string& need : test.asks)
      if (!is_fact(need) && need != "pain-now" && need != "symptom-weeks")
        table.fault(line_of(value, "asks"), "test " + shown(test.name) + ": " + shown(need) +
                                                " is not a known fact, and not `pain-now` or `symptom-weeks`" +
                                                did_you_mean(need, all_names()));
    if (test.raises.empty() && test.silent.empty() && test.asks.empty() && faults_.size() == faults_before)
      table.fault(value.line, "test " + shown(test.name) + " expects nothing: give it `raises`, `silent` or `asks`");
    table.finish();
    pack_.tests.push_back(std::move(test));
  }

  static std::optional<int> number_of(TableReader& table, string_view key) {
    const Quantity* quantity = find_quantity(key);
    return table.optional_number(key, quantity->least, quantity->most);
  }

  void read_facts(TableReader& table, Test& test) {
    const TomlValue* facts = table.optional("facts");
    if (facts == nullptr) return;
    TableReader each(*facts, "test " + shown(test.name) + ": `facts`", faults_);
    if (facts->table() == nullptr) return;
    for (const auto& [fact, value] : *facts->table()) {
      if (!is_fact(fact))
        each.fault(value.line, shown(fact) + " is not a known fact" + did_you_mean(fact, fact_list()));
      test.facts.emplace_back(fact, each.word(fact, truths(), "unknown"));
    }
  }

  static std::vector<string_view> fact_list() {
    const auto names = fact_names();
    return {names.begin(), names.end()};
  }

  std::vector<std::string> rules_named(TableReader& table, const TomlValue& value, string_view key) {
    auto names = table.optional_texts(key);
    std::vector<string_view> known;
    for (const Rule& rule : pack_.rules) known.push_back(rule.id);
    for (const std::string& name : names)
      if (!place_of(name, known))
        table.fault(line_of(value, key), shown(name) + " is not a rule of this pack" + did_you_mean(name, known));
    return names;
  }

  void read_item(const TomlValue& value, Test& test) {
    TableReader table(value, "test " + shown(test.name) + ": an item", faults_);
    TestItem item;
    if (const TomlValue* demands = table.optional("demands")) {
      TableReader each(*demands, "test " + shown(test.name) + ": `demands`", faults_);
      const auto names = demand_names();
      if (demands->table() != nullptr)
        for (const auto& [demand, level] : *demands->table()) {
          if (!place_of(demand, names))
            each.fault(level.line,
                       shown(demand) + " is not a known demand" + did_you_mean(demand, {names.begin(), names.end()}));
          item.demands.emplace_back(demand, each.word(demand, demand_levels(), "none"));
        }
    }
    const auto word = [&](string_view key, std::string& part) {
      part = table.word(key, find_choice(key)->values, part);
    };
    word("position", item.position);
    word("kind", item.kind);
    word("level", item.level);
    word("phase", item.phase);
    word("side", item.side);
    item.one_sided = table.word("one-sided", find_choice("one-sided")->values, "no") == "yes";
    for (const Quantity& quantity : quantities())
      if (is_of_item(quantity.subject))
        if (const auto number = table.optional_number(quantity.name, quantity.least, quantity.most))
          item.dose[quantity.subject] = *number;
    table.finish();
    test.items.push_back(std::move(item));
  }

  Pack pack_;
  std::vector<Fault> faults_;
};

}  // namespace

bool is_about_items(const Alternatives& when) {
  return std::ranges::any_of(when, [](const Conjunction& one) {
    return std::ranges::any_of(one, [](const Term& term) { return is_of_item(term.subject); });
  });
}

std::variant<Pack, std::vector<Fault>> read_pack(string_view document) {
  auto parsed = parse_toml(document, largest_pack);
  if (const auto* fault = std::get_if<Fault>(&parsed)) return std::vector<Fault>{*fault};
  return PackReader().read(std::get<TomlValue>(parsed));
}

}  // namespace rulebook
