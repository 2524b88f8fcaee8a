#include "regimen/presenters/pack_value.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "regimen/presenters/condition_choices.hpp"
#include "toml_places.hpp"

namespace regimen {
namespace {

using std::string_view;

/// Letters and digits of a name as a part of an id: `Clínica Río 2` -> `clinica-rio-2` without what is not ASCII.
std::string slug(string_view name) {
  std::string id;
  for (const char c : name) {
    const bool upper = c >= 'A' && c <= 'Z';
    if (upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
      id += upper ? static_cast<char>(c - 'A' + 'a') : c;
    else if (static_cast<unsigned char>(c) < 0x80 && !id.empty() && id.back() != '-')
      id += '-';
  }
  while (id.ends_with('-')) id.pop_back();
  return id.substr(0, 40);
}

std::string own_id(string_view clinic, string_view what) {
  const std::string name = slug(clinic);
  return "org." + (name.empty() ? std::string("our-clinic") : name) + "." + std::string(what);
}

std::vector<std::string> rule_ids(const PackText& pack) {
  std::vector<std::string> ids;
  for (const std::size_t at : sections_of(pack, PackPart::rule))
    if (const auto fields = fields_of(pack.sections[at])) ids.push_back(field(*fields, "id"));
  return ids;
}

/// `kneeling`, or `kneeling-2` where that is taken.
std::string free_id(const std::string& wanted, const std::vector<std::string>& taken) {
  std::string id = wanted;
  for (int number = 2; std::ranges::find(taken, id) != taken.end(); ++number)
    id = wanted + "-" + std::to_string(number);
  return id;
}

int whole_number(string_view text) {
  int number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

/// `1.2.3` -> `1.2.4`; what has no number at its end gets one.
std::string next_version(const std::string& version) {
  const auto digits = version.find_last_not_of("0123456789");
  const std::size_t begin = digits == std::string::npos ? 0 : digits + 1;
  const string_view number = string_view(version).substr(begin);
  if (number.empty() || number.size() > 6) return version + ".1";
  return version.substr(0, begin) + std::to_string(whole_number(number) + 1);
}

/// What decides how a rule judges, and what it says.
constexpr auto judging_keys = std::to_array<string_view>({"severity", "when", "ask-when", "replace", "reason"});

bool judges_alike(const PackFields& a, const PackFields& b) {
  return std::ranges::all_of(judging_keys, [&](string_view key) { return field(a, key) == field(b, key); });
}

const PackFields* find_rule(const std::vector<PackFields>& rules, const std::string& id) {
  const auto found = std::ranges::find_if(rules, [&](const PackFields& rule) { return field(rule, "id") == id; });
  return found == rules.end() ? nullptr : &*found;
}

std::vector<PackFields> rules_in(const PackText& pack) {
  std::vector<PackFields> rules;
  for (const std::size_t at : sections_of(pack, PackPart::rule))
    if (auto fields = fields_of(pack.sections[at])) rules.push_back(*std::move(fields));
  return rules;
}

/// `{ a = 1, b = "c" }`
std::string inline_table(const std::vector<std::pair<std::string, std::string>>& entries) {
  std::string text;
  for (const auto& [key, value] : entries) text += (text.empty() ? " " : ", ") + key + " = " + value;
  return "{" + text + " }";
}

/// Writes of an item what some condition names.
class ItemWords {
 public:
  explicit ItemWords(const std::vector<std::string>& named) : named_(named) {
    for (const string_view whole : {"minutes-a-day", "items"}) all_ = all_ || names(whole);
  }

  [[nodiscard]] std::string of(const ScreeningItem& item) const {
    std::vector<std::pair<std::string, std::string>> demands;
    for (const auto& [demand, level] : item.demands)
      if (names(to_token(demand))) demands.emplace_back(std::string(to_token(demand)), toml_quoted(to_token(level)));
    std::vector<std::pair<std::string, std::string>> entries;
    if (!demands.empty()) entries.emplace_back("demands", inline_table(demands));
    const auto word = [&](string_view key, string_view value) {
      // Both sides of a one-sided exercise take twice as long.
      const bool counts = all_ && (key == "side" || key == "one-sided");
      if (counts || names(key)) entries.emplace_back(std::string(key), toml_quoted(value));
    };
    word("position", to_token(item.position));
    word("kind", to_token(item.kind));
    word("level", to_token(item.level));
    word("phase", to_token(item.phase));
    word("side", to_token(item.side));
    word("one-sided", item.unilateral ? "yes" : "no");
    const auto number = [&](string_view key, const std::optional<Range>& range) {
      if (range && (all_ || names(key))) entries.emplace_back(std::string(key), std::to_string(range->max));
    };
    number("sets", item.dose.sets);
    number("reps", item.dose.reps);
    number("hold", item.dose.hold_s);
    number("rest", item.dose.rest_s);
    number("minutes", item.dose.minutes);
    number("times-per-day", item.dose.times_per_day);
    number("days-per-week", item.dose.days_per_week);
    return entries.empty() ? "{}" : inline_table(entries);
  }

 private:
  [[nodiscard]] bool names(string_view key) const { return std::ranges::find(named_, key) != named_.end(); }

  const std::vector<std::string>& named_;
  bool all_ = false;
};

}  // namespace

PackText new_pack(string_view clinic, string_view therapist, Date today, string_view language) {
  const auto year_on = iso(Date(std::chrono::sys_days(today) + std::chrono::days(365)));
  return pack_text("[pack]\nid = " + toml_quoted(own_id(clinic, "rules")) +
                   "\nversion = \"1.0.0\"\ntitle = " + toml_quoted(clinic) + "\nauthor = " + toml_quoted(therapist) +
                   "\napproved-by = " + toml_quoted(therapist) + "\napproved-on = " + iso(today) +
                   "\nreview-by = " + year_on + "\nlanguages = [" + toml_quoted(language) + "]\n");
}

PackText copied_pack(PackText pack, string_view clinic) {
  const auto heads = sections_of(pack, PackPart::head);
  if (heads.empty()) return pack;
  const std::size_t head = heads.front();
  const auto fields = fields_of(pack.sections[head]);
  if (!fields) return pack;
  const std::string id = field(*fields, "id");
  pack = with_text(std::move(pack), head, "id", own_id(clinic, slug(id.substr(id.rfind('.') + 1))));
  pack = with_text(std::move(pack), head, "version", "1.0.0");
  return with_text(std::move(pack), head, "approved-by", "");
}

std::vector<std::string> languages_of(const PackText& pack) {
  std::vector<std::string> languages;
  for (const std::size_t head : sections_of(pack, PackPart::head))
    for (std::string& language : list_of(pack.sections[head], "languages"))
      if (!language.empty() && std::ranges::find(languages, language) == languages.end())
        languages.push_back(std::move(language));
  return languages.empty() ? std::vector<std::string>{"en"} : languages;
}

PackText with_new_rule(PackText pack, std::size_t& at) {
  std::string text =
      "[[rule]]\nid = " + toml_quoted(free_id("rule-" + std::to_string(rule_ids(pack).size() + 1), rule_ids(pack))) +
      "\nversion = 1\nseverity = \"caution\"\nsummary = \"\"\nwhen = \"\"\n";
  for (const std::string& language : languages_of(pack)) text += "message." + language + " = \"\"\n";
  text += "source = { title = \"\" }\n";
  const auto rules = sections_of(pack, PackPart::rule);
  const auto heads = sections_of(pack, PackPart::head);
  std::size_t behind = pack.sections.empty() ? 0 : pack.sections.size() - 1;
  if (!heads.empty()) behind = heads.back();
  if (!rules.empty()) behind = rules.back();
  return with_section(std::move(pack), behind, text, at);
}

PackText with_copy(PackText pack, std::size_t section, std::size_t& at) {
  const std::string text = shown_text(pack.sections.at(section)) + "\n";
  const auto taken = rule_ids(pack);
  pack = with_section(std::move(pack), section, text, at);
  const auto fields = fields_of(pack.sections.at(at));
  if (!fields || pack.sections[at].part != PackPart::rule) return pack;
  return with_text(std::move(pack), at, "id", free_id(field(*fields, "id"), taken));
}

std::string test_text(const KeptCase& kept, string_view name) {
  const auto named = topics_named(kept.conditions);
  const auto names = [&](string_view topic) { return std::ranges::find(named, topic) != named.end(); };
  std::vector<std::pair<std::string, std::string>> facts;
  for (const auto& [fact, truth] : kept.chart.facts)
    if (names(fact))
      facts.emplace_back(fact.find('/') == std::string::npos ? fact : toml_quoted(fact),
                         toml_quoted(truth == Truth::yes ? "yes" : "no"));
  std::vector<std::pair<std::string, std::string>> measures;
  const auto measure = [&](const char* topic, const std::optional<int>& value) {
    if (value && names(topic)) measures.emplace_back(topic, std::to_string(*value));
  };
  measure("pain-now", kept.chart.pain_now);
  measure("symptom-weeks", kept.chart.symptom_weeks);
  std::string text = "[[test]]\nname = " + toml_quoted(name) + "\n";
  if (!facts.empty()) text += "facts = " + inline_table(facts) + "\n";
  if (!measures.empty()) text += "measures = " + inline_table(measures) + "\n";
  if (kept.chart.age_years && names("age")) text += "age = " + std::to_string(*kept.chart.age_years) + "\n";
  if (kept.chart.sex != Sex::unknown && names("sex")) text += "sex = " + toml_quoted(to_token(kept.chart.sex)) + "\n";
  if (kept.chart.program_weeks && names("weeks")) text += "weeks = " + std::to_string(*kept.chart.program_weeks) + "\n";
  const ItemWords words(named);
  std::string items;
  for (std::size_t i = 0; i < kept.chart.items.size(); ++i)
    if (!kept.item || *kept.item == i) items += (items.empty() ? "" : ", ") + words.of(kept.chart.items[i]);
  if (!items.empty()) text += "items = [" + items + "]\n";
  return text + (kept.must_raise ? "raises" : "silent") + " = [" + toml_quoted(kept.rule) + "]\n";
}

PackText with_test(PackText pack, string_view test, std::size_t& at) {
  const std::size_t last = pack.sections.empty() ? 0 : pack.sections.size() - 1;
  return with_section(std::move(pack), last, test, at);
}

std::vector<std::string> rules_to_raise(const PackText& before, const PackText& now) {
  const auto rules_before = rules_in(before);
  std::vector<std::string> ids;
  for (const PackFields& rule : rules_in(now)) {
    const PackFields* same = find_rule(rules_before, field(rule, "id"));
    if (same == nullptr || judges_alike(*same, rule)) continue;
    if (whole_number(field(rule, "version")) <= whole_number(field(*same, "version"))) ids.push_back(field(rule, "id"));
  }
  return ids;
}

PackText with_raised_versions(PackText now, const PackText& before) {
  const auto rules_before = rules_in(before);
  for (const std::string& id : rules_to_raise(before, now))
    for (const std::size_t at : sections_of(now, PackPart::rule)) {
      const auto fields = fields_of(now.sections[at]);
      if (!fields || field(*fields, "id") != id) continue;
      const int version = whole_number(field(*find_rule(rules_before, id), "version"));
      now = with_plain(std::move(now), at, "version", std::to_string(version + 1));
    }
  const auto heads = sections_of(now, PackPart::head);
  const auto heads_before = sections_of(before, PackPart::head);
  if (heads.empty() || heads_before.empty()) return now;
  const auto head = fields_of(now.sections[heads.front()]);
  const auto head_before = fields_of(before.sections[heads_before.front()]);
  if (!head || !head_before || field(*head, "version") != field(*head_before, "version")) return now;
  return with_text(std::move(now), heads.front(), "version", next_version(field(*head, "version")));
}

}  // namespace regimen
