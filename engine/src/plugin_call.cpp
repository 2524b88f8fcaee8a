#include "regimen/engine/plugin_call.hpp"

#include <fmt/format.h>

#include "evaluation.hpp"
#include "plugin_promises.hpp"
#include "regimen/engine/utf8.hpp"
#include "regimen/engine/wire.hpp"
#include "regimen/rule_abi.h"
#include "rule_tables.hpp"

namespace regimen {

namespace {

/// Takes what the plugin says while it says it. The first thing that cannot be ends the taking: the answer is refused
/// then, and a plugin that floods costs no memory.
class Collector {
 public:
  Collector(const PluginDescriptor& plugin, const ScreeningRequest& request) : plugin_(plugin), request_(request) {}

  void take(const regimen_finding* said) {
    if (error_) return;
    if (said == nullptr) return refuse({"finding", "a null pointer"});
    if (findings_.size() == wire::max_findings)
      return refuse({"findings", fmt::format("more than {}", wire::max_findings)});
    auto finding = read(*said);
    if (!finding) return refuse(std::move(finding.error()));
    if (auto sound = promises::check(*finding, plugin_, request_); !sound) return refuse(std::move(sound.error()));
    findings_.push_back(std::move(*finding));
  }

  [[nodiscard]] const std::optional<Error>& error() const { return error_; }
  [[nodiscard]] std::vector<Finding> findings() { return std::move(findings_); }

 private:
  void refuse(Error error) { error_ = std::move(error); }

  [[nodiscard]] Result<std::string> read(const regimen_text& text, const char* field) {
    if (text.bytes == nullptr && text.size > 0) return fail(field, "a text without bytes");
    if (text.size > wire::max_text)
      return fail(field, fmt::format("a text of {} bytes, at most {} are allowed", text.size, wire::max_text));
    said_bytes_ += text.size;
    if (!wire::fits_frame(said_bytes_)) return fail(field, "the whole answer is too long");
    std::string copy(text.size == 0 ? std::string_view{} : std::string_view(text.bytes, text.size));
    if (!is_utf8(copy)) return fail(field, "the text is not UTF-8");
    return copy;
  }

  [[nodiscard]] Result<void> read_into(std::string& target, const regimen_text& text, const char* field) {
    auto copy = read(text, field);
    if (!copy) return tl::unexpected(std::move(copy.error()));
    target = std::move(*copy);
    return {};
  }

  [[nodiscard]] Result<void> read_lists(Finding& finding, const regimen_finding& said) {
    if (said.because_count > promises::max_because || (said.because == nullptr && said.because_count > 0))
      return fail("because", fmt::format("{} reasons cannot be", said.because_count));
    for (std::size_t i = 0; i < said.because_count; ++i) {
      auto fact = read(said.because[i], "because");
      if (!fact) return tl::unexpected(std::move(fact.error()));
      finding.because.push_back(std::move(*fact));
    }
    if (said.suggestion_count > promises::max_suggestions || (said.suggestions == nullptr && said.suggestion_count > 0))
      return fail("suggest", fmt::format("{} suggestions cannot be", said.suggestion_count));
    for (std::size_t i = 0; i < said.suggestion_count; ++i) {
      const regimen_suggestion& way = said.suggestions[i];
      if (way.action != REGIMEN_SUGGEST_REPLACE && way.action != REGIMEN_SUGGEST_MODIFY)
        return fail("suggest", fmt::format("{} is no action", way.action));
      auto text = read(way.text, "suggest");
      if (!text) return tl::unexpected(std::move(text.error()));
      finding.suggest.push_back(
          {way.action == REGIMEN_SUGGEST_REPLACE ? SuggestionAction::replace : SuggestionAction::modify,
           {},
           std::move(*text)});
    }
    return {};
  }

  [[nodiscard]] Result<Finding> read(const regimen_finding& said) {
    if (!REGIMEN_HAS(&said, regimen_finding, suggestion_count))
      return fail("finding", fmt::format("a table of {} bytes, expected {} or more", said.struct_size, sizeof said));
    Finding finding;
    if (auto part = read_into(finding.rule, said.rule, "rule"); !part) return tl::unexpected(part.error());
    const auto severity = abi::severity(said.severity);
    if (!severity) return fail("severity", fmt::format("{} is no severity", said.severity));
    finding.severity = *severity;
    if (said.item < abi::no_item) return fail("item", fmt::format("{} is no index", said.item));
    if (said.item >= 0) finding.item = static_cast<std::size_t>(said.item);
    if (auto part = read_into(finding.reason, said.reason, "reason"); !part) return tl::unexpected(part.error());
    if (auto part = read_into(finding.message, said.message, "message"); !part) return tl::unexpected(part.error());
    if (auto part = read_into(finding.fact, said.fact, "fact"); !part) return tl::unexpected(part.error());
    if (auto part = read_into(finding.source.title, said.source.title, "source.title"); !part)
      return tl::unexpected(part.error());
    if (auto part = read_into(finding.source.ref, said.source.ref, "source.ref"); !part)
      return tl::unexpected(part.error());
    if (said.source.year != REGIMEN_UNKNOWN) finding.source.year = said.source.year;
    if (auto part = read_lists(finding, said); !part) return tl::unexpected(part.error());
    if (REGIMEN_HAS(&said, regimen_finding, decides_cautions)) {
      if (said.decides_stops < 0 || said.decides_cautions < 0)
        return fail("decides", "fewer than none cannot be decided");
      finding.decides = {said.decides_stops, said.decides_cautions};
    }

    // What the plugin is not asked for, because the program knows it better.
    if (finding.item && *finding.item < request_.items.size())
      finding.exercise = request_.items[*finding.item].exercise;
    if (const RuleDescriptor* rule = promises::find_rule(plugin_, finding.rule)) finding.rule_version = rule->version;
    return finding;
  }

  const PluginDescriptor& plugin_;
  const ScreeningRequest& request_;
  std::vector<Finding> findings_;
  std::size_t said_bytes_ = 0;
  std::optional<Error> error_;
};

/// The sink's function. Nothing may be thrown into the plugin: out of memory here ends the process, which is the host.
void add_finding(const regimen_sink* sink, const regimen_finding* finding) noexcept {
  static_cast<Collector*>(sink->self)->take(finding);
}

}  // namespace

PluginAnswer call(const regimen_rule_plugin& plugin, const PluginDescriptor& described,
                  const ScreeningRequest& request) {
  const abi::ItemTables items(request.items);
  const abi::RequestTables tables(request, items.items());
  Collector collector(described, request);
  const regimen_sink sink{sizeof(regimen_sink), 0, &collector, &add_finding};
  if (auto why = abi::evaluate(plugin, tables.request(), sink)) return {described, why->status, why->detail, {}};
  if (collector.error()) return {described, PluginStatus::rejected, collector.error()->text(), {}};
  return {described, PluginStatus::ok, {}, collector.findings()};
}

}  // namespace regimen
