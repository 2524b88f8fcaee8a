#include "regimen/engine/wire.hpp"

#include <array>

#include "byte_reader.hpp"
#include "byte_writer.hpp"
#include "readable_text.hpp"
#include "regimen/engine/contract.hpp"
#include "regimen/engine/utf8.hpp"

namespace regimen::wire {

namespace {

constexpr std::size_t text_bytes = 4;  // of an empty text
constexpr std::size_t no_limit = max_frame;
constexpr std::int32_t no_item = -1;

struct DosePart {
  std::optional<Range> Dose::*part;
  std::string_view field;
};
// In the order of their bits; a new part goes to the end.
constexpr std::array<DosePart, 8> dose_parts{{{&Dose::sets, "dose.sets"},
                                              {&Dose::reps, "dose.reps"},
                                              {&Dose::hold_s, "dose.hold_s"},
                                              {&Dose::rest_s, "dose.rest_s"},
                                              {&Dose::minutes, "dose.minutes"},
                                              {&Dose::every_min, "dose.every_min"},
                                              {&Dose::times_per_day, "dose.times_per_day"},
                                              {&Dose::days_per_week, "dose.days_per_week"}}};

void write(ByteWriter& out, const Dose& dose) {
  unsigned present = 0;
  for (std::size_t i = 0; i < dose_parts.size(); ++i)
    if (dose.*dose_parts[i].part) present |= 1U << i;
  out.u8(static_cast<std::uint8_t>(present));
  for (const DosePart& each : dose_parts)
    if (const auto& range = dose.*each.part) {
      out.i32(range->min);
      out.i32(range->max);
    }
}

Dose read_dose(ByteReader& in) {
  Dose dose;
  const unsigned present = in.u8("dose");
  for (std::size_t i = 0; i < dose_parts.size(); ++i) {
    if ((present & (1U << i)) == 0) continue;
    const DosePart& each = dose_parts[i];
    Range range;
    range.min = in.i32(each.field);
    range.max = in.i32(each.field);
    if (range.min > range.max) in.refuse(each.field, "the range ends before it begins");
    dose.*each.part = range;
  }
  return dose;
}

void write(ByteWriter& out, const ScreeningItem& item) {
  out.text(item.exercise);
  out.term(item.kind);
  out.term(item.position);
  out.term(item.level);
  out.term(item.phase);
  out.term(item.side);
  out.flag(item.unilateral);
  out.count(item.demands.size());
  for (const auto& [demand, level] : item.demands) {
    out.term(demand);
    out.term(level);
  }
  write(out, item.dose);
}

ScreeningItem read_item(ByteReader& in) {
  ScreeningItem item;
  item.exercise = in.text("exercise");
  item.kind = in.term<Kind>("kind");
  item.position = in.term<Position>("position");
  item.level = in.term<Level>("level");
  item.phase = in.term<Phase>("phase");
  item.side = in.term<Side>("side");
  item.unilateral = in.flag("unilateral");
  const std::size_t demands = in.count("demands", 2, no_limit);
  for (std::size_t i = 0; i < demands && in.good(); ++i) {
    const auto demand = in.term<Demand>("demands");
    item.demands.emplace_back(demand, in.term<DemandLevel>("demands"));
  }
  item.dose = read_dose(in);
  return item;
}
constexpr std::size_t item_bytes = text_bytes + 5 + 1 + 4 + 1;

void write(ByteWriter& out, const RuleDescriptor& rule) {
  out.text(rule.id);
  out.i32(rule.version);
  out.text(rule.summary);
  out.term(rule.severity);
  out.count(rule.needs.size());
  for (const std::string& need : rule.needs) out.text(need);
  out.count(rule.translations.size());
  for (const auto& translation : rule.translations) {
    out.text(translation.language);
    out.text(translation.text);
    out.text(translation.translated);
  }
}

std::vector<std::string> read_texts(ByteReader& in, std::string_view field) {
  std::vector<std::string> texts;
  const std::size_t count = in.count(field, text_bytes, no_limit);
  for (std::size_t i = 0; i < count && in.good(); ++i) texts.push_back(in.text(field));
  return texts;
}

RuleDescriptor read_rule(ByteReader& in) {
  RuleDescriptor rule;
  rule.id = in.text("id");
  rule.version = in.i32("version");
  rule.summary = in.text("summary");
  rule.severity = in.term<Severity>("severity");
  rule.needs = read_texts(in, "needs");
  const std::size_t translations = in.count("translations", 3 * text_bytes, no_limit);
  for (std::size_t i = 0; i < translations && in.good(); ++i) {
    RuleDescriptor::Translation translation;
    translation.language = in.text("translations.language");
    translation.text = in.text("translations.text");
    translation.translated = in.text("translations.translated");
    rule.translations.push_back(std::move(translation));
  }
  return rule;
}
constexpr std::size_t rule_bytes = text_bytes + 4 + text_bytes + 1 + 4 + 4;

Date read_date(ByteReader& in, std::string_view field) {
  const auto date = parse_date(in.text(field));
  if (!date && in.good()) in.refuse(field, "expected a day such as 2026-11-02");
  return date.value_or(Date{});
}

void write(ByteWriter& out, const PluginDescriptor& plugin) {
  out.text(plugin.id);
  out.text(plugin.version);
  out.text(plugin.name);
  out.flag(plugin.asks);
  out.count(plugin.rules.size());
  for (const RuleDescriptor& rule : plugin.rules) write(out, rule);
  out.count(plugin.canaries);
  out.flag(plugin.pack.has_value());
  if (!plugin.pack) return;
  out.text(plugin.pack->author);
  out.text(plugin.pack->approved_by);
  out.text(iso(plugin.pack->approved_on));
  out.text(iso(plugin.pack->review_by));
}

PluginDescriptor read_plugin(ByteReader& in) {
  PluginDescriptor plugin;
  plugin.id = in.text("id");
  plugin.version = in.text("version");
  plugin.name = in.text("name");
  plugin.asks = in.flag("asks");
  const std::size_t rules = in.count("rules", rule_bytes, no_limit);
  for (std::size_t i = 0; i < rules && in.good(); ++i) {
    in.enter("rules", i);
    plugin.rules.push_back(read_rule(in));
    in.leave();
  }
  plugin.canaries = in.u32("canaries");
  if (!in.flag("pack")) return plugin;
  PackCredentials pack;
  pack.author = in.text("pack.author");
  pack.approved_by = in.text("pack.approved_by");
  pack.approved_on = read_date(in, "pack.approved_on");
  pack.review_by = read_date(in, "pack.review_by");
  plugin.pack = std::move(pack);
  return plugin;
}

void write(ByteWriter& out, const Finding& finding) {
  REGIMEN_EXPECTS(finding.also.empty() && !finding.decision && !finding.no_substitute);
  REGIMEN_EXPECTS(!finding.item || *finding.item <= INT32_MAX);
  out.text(finding.rule);
  out.i32(finding.rule_version);
  out.term(finding.severity);
  out.i32(finding.item ? static_cast<std::int32_t>(*finding.item) : no_item);
  out.text(finding.exercise);
  out.text(finding.reason);
  out.text(finding.message);
  out.count(finding.because.size());
  for (const std::string& fact : finding.because) out.text(fact);
  out.text(finding.source.title);
  out.number(finding.source.year);
  out.text(finding.source.ref);
  out.count(finding.suggest.size());
  for (const Suggestion& suggestion : finding.suggest) {
    out.u8(static_cast<std::uint8_t>(suggestion.action));
    out.text(suggestion.with);
    out.text(suggestion.text);
  }
  out.text(finding.fact);
  out.i32(finding.decides.stops);
  out.i32(finding.decides.cautions);
}

Suggestion read_suggestion(ByteReader& in) {
  Suggestion suggestion;
  const std::uint8_t action = in.u8("action");
  if (action > static_cast<std::uint8_t>(SuggestionAction::modify)) in.refuse("action", "no such suggestion");
  suggestion.action = action == 0 ? SuggestionAction::replace : SuggestionAction::modify;
  suggestion.with = in.text("with");
  suggestion.text = in.text("text");
  return suggestion;
}
constexpr std::size_t suggestion_bytes = 1 + 2 * text_bytes;

Finding read_finding(ByteReader& in) {
  Finding finding;
  finding.rule = in.text("rule");
  finding.rule_version = in.i32("rule_version");
  finding.severity = in.term<Severity>("severity");
  const std::int32_t item = in.i32("item");
  if (item < no_item) in.refuse("item", "no item has this index");
  if (item >= 0) finding.item = static_cast<std::size_t>(item);
  finding.exercise = in.text("exercise");
  finding.reason = in.text("reason");
  finding.message = in.text("message");
  finding.because = read_texts(in, "because");
  finding.source.title = in.text("source.title");
  finding.source.year = in.number("source.year");
  finding.source.ref = in.text("source.ref");
  const std::size_t suggestions = in.count("suggest", suggestion_bytes, no_limit);
  for (std::size_t i = 0; i < suggestions && in.good(); ++i) {
    in.enter("suggest", i);
    finding.suggest.push_back(read_suggestion(in));
    in.leave();
  }
  finding.fact = in.text("fact");
  finding.decides.stops = in.i32("decides.stops");
  finding.decides.cautions = in.i32("decides.cautions");
  if (finding.decides < Decides{} || finding.decides.cautions < 0) in.refuse("decides", "fewer than none");
  return finding;
}
constexpr std::size_t finding_bytes = 7 * text_bytes + 4 + 1 + 4 + 4 + 1 + 4 + 4 + 4;

/// What was read, if all of it was right.
template <class T>
Result<T> finished(ByteReader& in, T value) {
  if (auto end = in.finish(); !end) return tl::unexpected(std::move(end.error()));
  return value;
}

}  // namespace

Bytes encode(const ScreeningRequest& request) {
  ByteWriter out;
  out.count(request.facts.size());
  for (const auto& [fact, truth] : request.facts) {
    out.text(fact);
    out.term(truth);
  }
  out.number(request.age_years);
  out.term(request.sex);
  out.number(request.pain_now);
  out.number(request.symptom_weeks);
  out.number(request.program_weeks);
  out.count(request.items.size());
  for (const ScreeningItem& item : request.items) write(out, item);
  return out.take();
}

Result<ScreeningRequest> decode_request(std::span<const std::byte> payload) {
  ByteReader in(payload);
  ScreeningRequest request;
  const std::size_t facts = in.count("facts", text_bytes + 1, no_limit);
  for (std::size_t i = 0; i < facts && in.good(); ++i) {
    in.enter("facts", i);
    std::string fact = in.text("id");
    request.facts.emplace_back(std::move(fact), in.term<Truth>("truth"));
    in.leave();
  }
  request.age_years = in.number("age_years");
  request.sex = in.term<Sex>("sex");
  request.pain_now = in.number("pain_now");
  request.symptom_weeks = in.number("symptom_weeks");
  request.program_weeks = in.number("program_weeks");
  const std::size_t items = in.count("items", item_bytes, no_limit);
  for (std::size_t i = 0; i < items && in.good(); ++i) {
    in.enter("items", i);
    request.items.push_back(read_item(in));
    in.leave();
  }
  return finished(in, std::move(request));
}

Bytes encode(const Confinement& confinement) {
  ByteWriter out;
  out.flag(confinement.files);
  out.flag(confinement.calls);
  return out.take();
}

Result<Confinement> decode_confinement(std::span<const std::byte> payload) {
  ByteReader in(payload);
  Confinement confinement;
  confinement.files = in.flag("files");
  confinement.calls = in.flag("calls");
  return finished(in, confinement);
}

Bytes encode(const PluginDescriptor& plugin) {
  ByteWriter out;
  write(out, plugin);
  return out.take();
}

Result<PluginDescriptor> decode_plugin(std::span<const std::byte> payload) {
  ByteReader in(payload);
  PluginDescriptor plugin = read_plugin(in);
  return finished(in, std::move(plugin));
}

Bytes encode(const PackCheck& check) {
  ByteWriter out;
  out.flag(check.plugin.has_value());
  if (check.plugin) write(out, *check.plugin);
  out.count(check.faults.size());
  for (const PackFault& fault : check.faults) {
    out.i32(fault.line);
    out.text(fault.message);
  }
  out.count(check.tests.size());
  for (const PackTest& test : check.tests) {
    out.i32(test.line);
    out.text(test.name);
    out.text(test.failure);
  }
  return out.take();
}

Result<PackCheck> decode_pack(std::span<const std::byte> payload) {
  ByteReader in(payload);
  PackCheck check;
  if (in.flag("plugin")) check.plugin = read_plugin(in);
  const std::size_t faults = in.count("faults", 4 + text_bytes, no_limit);
  for (std::size_t i = 0; i < faults && in.good(); ++i) {
    in.enter("faults", i);
    PackFault fault;
    fault.line = in.i32("line");
    fault.message = in.text("message");
    check.faults.push_back(std::move(fault));
    in.leave();
  }
  const std::size_t tests = in.count("tests", 4 + 2 * text_bytes, no_limit);
  for (std::size_t i = 0; i < tests && in.good(); ++i) {
    in.enter("tests", i);
    PackTest test;
    test.line = in.i32("line");
    test.name = in.text("name");
    test.failure = in.text("failure");
    check.tests.push_back(std::move(test));
    in.leave();
  }
  if (in.good() && check.plugin.has_value() == !check.faults.empty())
    in.refuse("faults", "a pack has faults or it is one");
  return finished(in, std::move(check));
}

Bytes encode(const std::vector<Finding>& findings) {
  ByteWriter out;
  out.count(findings.size());
  for (const Finding& finding : findings) write(out, finding);
  return out.take();
}

Result<std::vector<Finding>> decode_findings(std::span<const std::byte> payload) {
  ByteReader in(payload);
  std::vector<Finding> findings;
  const std::size_t count = in.count("findings", finding_bytes, max_findings);
  for (std::size_t i = 0; i < count && in.good(); ++i) {
    in.enter("findings", i);
    findings.push_back(read_finding(in));
    in.leave();
  }
  return finished(in, std::move(findings));
}

Bytes encode(const Refusal& refusal) {
  ByteWriter out;
  out.term(refusal.status);
  const std::string detail = readable_text(refusal.detail);
  out.text(utf8_prefix(detail, max_text));
  return out.take();
}

Result<Refusal> decode_refusal(std::span<const std::byte> payload) {
  ByteReader in(payload);
  Refusal refusal;
  refusal.status = in.term<PluginStatus>("status");
  if (refusal.status == PluginStatus::ok) in.refuse("status", "a refusal cannot be ok");
  refusal.detail = in.text("detail");
  return finished(in, std::move(refusal));
}

}  // namespace regimen::wire
