#include "regimen/engine/wire.hpp"

#include "byte_reader.hpp"
#include "byte_writer.hpp"
#include "readable_text.hpp"
#include "regimen/engine/contract.hpp"
#include "regimen/engine/utf8.hpp"
#include "wire_items.hpp"

namespace regimen::wire {

namespace {

constexpr std::size_t text_bytes = 4;  // of an empty text
constexpr std::size_t no_limit = max_frame;
constexpr std::int32_t no_item = -1;

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

}  // namespace

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
