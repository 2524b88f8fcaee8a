#include "issued_record.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cstdint>
#include <limits>
#include <optional>
#include <system_error>
#include <utility>
#include <vector>

#include "toml_reader.hpp"
#include "toml_writer.hpp"

namespace regimen::db {
namespace {

constexpr std::size_t max_record_bytes = std::size_t{64} * 1024 * 1024;
constexpr std::string_view place = "issued record";
constexpr Range any_number{std::numeric_limits<int>::min(), std::numeric_limits<int>::max()};
constexpr Range any_count{0, std::numeric_limits<int>::max()};

std::string line(std::string_view key, std::string_view text) {
  return fmt::format("{} = {}\n", key, toml_quoted(text));
}

std::string citation_lines(const Citation& citation) {
  return line("title", citation.title) + (citation.year ? fmt::format("year = {}\n", *citation.year) : "") +
         line("ref", citation.ref);
}

std::string decision_lines(const Acknowledgement& decision) {
  std::string lines = line("rule", decision.rule);
  if (decision.item) lines += fmt::format("item = {}\n", static_cast<std::int64_t>(*decision.item));
  lines += line("reason", to_token(decision.reason)) + line("note", decision.note) + line("by", decision.by) +
           line("at", iso(decision.at));
  if (decision.basis) lines += fmt::format("basis = \"{:016x}\"\n", *decision.basis);
  if (decision.grounds)
    lines += fmt::format("rule_version = {}\nfacts = \"{:016x}\"\ndose = \"{:016x}\"\n", decision.grounds->rule_version,
                         decision.grounds->facts, decision.grounds->dose);
  return lines;
}

std::string lapsed_lines(const LapsedDecision& lapsed) {
  std::vector<std::string> why;
  for (const Lapse one : lapsed.why) why.emplace_back(to_token(one));
  return fmt::format("[findings.lapsed]\nwhy = {}\n[findings.lapsed.decision]\n", toml_quoted(why)) +
         decision_lines(lapsed.decision);
}

std::string finding_lines(const Finding& finding) {
  std::string lines = "\n[[findings]]\n" + line("rule", finding.rule);
  lines += fmt::format("rule_version = {}\n", finding.rule_version) + line("severity", to_token(finding.severity));
  if (finding.item) lines += fmt::format("item = {}\n", *finding.item);
  lines += line("exercise", finding.exercise) + line("reason", finding.reason) + line("message", finding.message);
  lines += fmt::format("because = {}\n", toml_quoted(finding.because)) + line("fact", finding.fact);
  lines += "[findings.source]\n" + citation_lines(finding.source);
  for (const Suggestion& suggestion : finding.suggest) {
    const bool replaces = suggestion.action == SuggestionAction::replace;
    lines += "[[findings.suggest]]\n" + line("action", replaces ? "replace" : "modify");
    lines += line("with", suggestion.with) + line("text", suggestion.text);
  }
  for (const Finding::Also& also : finding.also)
    lines += "[[findings.also]]\n" + line("rule", also.rule) + "[findings.also.source]\n" + citation_lines(also.source);
  if (finding.decision) lines += "[findings.decision]\n" + decision_lines(*finding.decision);
  if (finding.lapsed) lines += lapsed_lines(*finding.lapsed);
  return lines;
}

class RecordReader {
 public:
  explicit RecordReader(std::vector<Fault>& faults) : faults_(faults) {}

  IssuedRecord read(const TomlValue& document) {
    IssuedRecord record;
    TableReader top(document, "", faults_);
    if (const TomlValue* facts = top.required("facts", "a table")) read_facts(*facts, record.facts);
    if (const TomlValue* measures = top.required("measures", "a table")) {
      TableReader table(*measures, "measures.", faults_);
      record.measures.pain_now = table.optional_number("pain_now", bounds::pain_now);
      record.measures.symptom_weeks = table.optional_number("symptom_weeks", bounds::symptom_weeks);
      table.finish();
    }
    for (const TomlValue& plugin : top.optional_list("plugins")) record.report.plugins.push_back(read_plugin(plugin));
    for (const TomlValue& finding : top.optional_list("findings"))
      record.report.findings.push_back(read_finding(finding));
    top.finish();
    return record;
  }

 private:
  void read_facts(const TomlValue& value, ClinicalFacts& facts) {
    TableReader table(value, "facts.", faults_);
    if (value.table() == nullptr) return;
    for (const auto& [fact, truth] : value.entries()) {
      if (is_fact_id(fact))
        facts.set(fact, table.token_of<Truth>(truth, fact));
      else
        table.expected(truth, fact, "a fact");
    }
  }

  PluginState read_plugin(const TomlValue& value) {
    TableReader table(value, "plugins.", faults_);
    PluginState plugin;
    plugin.id = table.text("id", false);
    plugin.version = table.text("version", false);
    plugin.status = table.token<PluginStatus>("status");
    plugin.detail = table.text("detail", false);
    table.finish();
    return plugin;
  }

  Finding read_finding(const TomlValue& value) {
    TableReader table(value, "findings.", faults_);
    Finding finding;
    finding.rule = table.text("rule", false);
    finding.rule_version = table.optional_number("rule_version", any_number).value_or(0);
    finding.severity = table.token<Severity>("severity");
    if (const auto item = table.optional_number("item", any_count)) finding.item = static_cast<std::size_t>(*item);
    finding.exercise = table.text("exercise", false);
    finding.reason = table.text("reason", false);
    finding.message = table.text("message", false);
    finding.because = table.texts("because", false);
    finding.fact = table.text("fact", false);
    finding.source = read_citation(table);
    for (const TomlValue& suggestion : table.optional_list("suggest"))
      finding.suggest.push_back(read_suggestion(suggestion));
    for (const TomlValue& also : table.optional_list("also")) {
      TableReader entry(also, "findings.also.", faults_);
      Finding::Also read{entry.text("rule", false), read_citation(entry)};
      finding.also.push_back(std::move(read));
      entry.finish();
    }
    if (const TomlValue* decision = table.optional("decision")) finding.decision = read_decision(*decision);
    if (const TomlValue* lapsed = table.optional("lapsed")) finding.lapsed = read_lapsed(*lapsed);
    table.finish();
    return finding;
  }

  Citation read_citation(TableReader& parent) {
    Citation citation;
    const TomlValue* value = parent.required("source", "a table");
    if (value == nullptr) return citation;
    TableReader table(*value, parent.where() + "source.", faults_);
    citation.title = table.text("title", false);
    citation.year = table.optional_number("year", any_number);
    citation.ref = table.text("ref", false);
    table.finish();
    return citation;
  }

  Suggestion read_suggestion(const TomlValue& value) {
    TableReader table(value, "findings.suggest.", faults_);
    Suggestion suggestion;
    const std::string action = table.text("action", true);
    suggestion.action = action == "replace" ? SuggestionAction::replace : SuggestionAction::modify;
    if (action != "replace" && action != "modify") table.add(value.line, "action: expected replace or modify");
    suggestion.with = table.text("with", false);
    suggestion.text = table.text("text", false);
    table.finish();
    return suggestion;
  }

  Acknowledgement read_decision(const TomlValue& value) {
    TableReader table(value, "findings.decision.", faults_);
    Acknowledgement decision;
    decision.rule = table.text("rule", false);
    if (const TomlValue* item = table.optional("item")) {
      if (const std::int64_t* number = item->number())
        decision.item = static_cast<ItemId>(*number);
      else
        table.expected(*item, "item", "a whole number");
    }
    decision.reason = table.token<DecisionReason>("reason");
    decision.note = table.text("note", false);
    decision.by = table.text("by", false);
    if (const auto at = parse_instant(table.text("at", true)))
      decision.at = *at;
    else
      table.add(value.line, "at: expected an instant");
    if (table.optional("basis") != nullptr) decision.basis = read_digest("basis", value, table);
    if (const auto version = table.optional_number("rule_version", any_number))
      decision.grounds = {*version, read_digest("facts", value, table), read_digest("dose", value, table)};
    table.finish();
    return decision;
  }

  LapsedDecision read_lapsed(const TomlValue& value) {
    TableReader table(value, "findings.lapsed.", faults_);
    LapsedDecision lapsed;
    for (const std::string& token : table.texts("why", true)) {
      if (const auto why = lapse_from_token(token))
        lapsed.why.push_back(*why);
      else
        table.add(value.line, "why: expected the reason why a decision lapses");
    }
    if (const TomlValue* decision = table.required("decision", "a table")) lapsed.decision = read_decision(*decision);
    table.finish();
    return lapsed;
  }

  std::uint64_t read_digest(std::string_view key, const TomlValue& decision, TableReader& table) {
    const std::string text = table.text(key, true);
    std::uint64_t digest = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), digest, 16);
    if (error != std::errc() || end != text.data() + text.size())
      table.add(decision.line, fmt::format("{}: expected 64 bits in hexadecimal", key));
    return digest;
  }

  std::vector<Fault>& faults_;
};

}  // namespace

std::string write_record(const IssuedRecord& record) {
  std::string lines = "[facts]\n";
  for (const auto& [fact, truth] : record.facts.known()) lines += line(toml_quoted(fact), to_token(truth));
  lines += "\n[measures]\n";
  if (record.measures.pain_now) lines += fmt::format("pain_now = {}\n", *record.measures.pain_now);
  if (record.measures.symptom_weeks) lines += fmt::format("symptom_weeks = {}\n", *record.measures.symptom_weeks);
  for (const PluginState& plugin : record.report.plugins)
    lines += "\n[[plugins]]\n" + line("id", plugin.id) + line("version", plugin.version) +
             line("status", to_token(plugin.status)) + line("detail", plugin.detail);
  for (const Finding& finding : record.report.findings) lines += finding_lines(finding);
  return lines;
}

Result<IssuedRecord> parse_record(std::string_view text) {
  const auto document = parse_toml(text, place, max_record_bytes);
  if (!document) return tl::unexpected(document.error());
  std::vector<Fault> faults;
  IssuedRecord record = RecordReader(faults).read(*document);
  if (faults.empty()) return record;
  return fail(fmt::format("{}:{}", place, faults.front().line), faults.front().message);
}

}  // namespace regimen::db
