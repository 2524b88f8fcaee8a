#include <fmt/format.h>

#include <string_view>
#include <unordered_map>

#include "evaluation.hpp"
#include "heard_finding.hpp"
#include "plugin_promises.hpp"
#include "regimen/engine/plugin_call.hpp"
#include "regimen/engine/utf8.hpp"
#include "rule_tables.hpp"

namespace regimen {

namespace {

using heard::view;

/// Takes what the plugin says of one program after the other: which rule, how severe and about what, each such once.
class RaiseCollector {
 public:
  explicit RaiseCollector(const PluginDescriptor& plugin) : rules_(plugin) {}

  /// What is said from now on is of this program.
  void turn_to(std::uint32_t program, std::size_t items) {
    program_ = program;
    items_ = items;
    told_ = 0;
  }

  void take(const regimen_finding* said) {
    if (error_) return;
    error_ = heard::table_fault(said, ++told_, wire::max_findings, items_);
    if (error_) return;
    const std::uint32_t place = place_of(*said);
    if (error_) return;
    constexpr std::size_t bytes_each = 12;
    if (!wire::fits_frame(said_bytes_ + answer_.raised.size() * bytes_each))
      return refuse("findings", "the whole answer is too long");
    answer_.raised.push_back({program_, said->item, place});
  }

  [[nodiscard]] const std::optional<Error>& error() const { return error_; }
  [[nodiscard]] wire::RaisedInBatch answer() { return std::move(answer_); }

 private:
  void refuse(std::string place, std::string message) { error_ = Error{std::move(place), std::move(message)}; }

  bool add_to_key(const regimen_text& text, const char* field) {
    error_ = heard::add_to_key(key_, text, field);
    return !error_;
  }

  std::uint32_t place_of(const regimen_finding& said) {
    const promises::Grounds grounds = heard::grounds_of(said);
    const bool speaks = said.message.size > 0;
    key_.clear();
    key_.push_back(static_cast<char>((grounds.reasons ? 1 : 0) | (grounds.source ? 2 : 0) | (grounds.fact ? 4 : 0) |
                                     (speaks ? 8 : 0)));
    key_.append(reinterpret_cast<const char*>(&said.severity), sizeof said.severity);
    if (!add_to_key(said.rule, "rule") || !add_to_key(said.reason, "reason") || !add_to_key(said.fact, "fact"))
      return 0;
    if (const auto known = places_.find(key_); known != places_.end()) return known->second;
    add(said, grounds);
    const auto place = static_cast<std::uint32_t>(answer_.said.size() - 1);
    if (!error_) places_.emplace(key_, place);
    return place;
  }

  void add(const regimen_finding& said, const promises::Grounds& grounds) {
    if (answer_.said.size() == wire::max_findings)
      return refuse("findings", fmt::format("more than {} that differ", wire::max_findings));
    said_bytes_ += key_.size();
    const auto severity = abi::severity(said.severity);
    if (!severity) return refuse("severity", fmt::format("{} is no severity", said.severity));
    const regimen_text& about = *severity == Severity::ask ? said.fact : said.reason;
    for (const auto& [text, field] : {std::pair(&said.rule, "rule"), {&about, "reason"}})
      if (!is_utf8(view(*text))) return refuse(field, "the text is not UTF-8");
    // Of the message it is only seen that there is one.
    const wire::BriefAnswer::Said checked{std::string(view(said.rule)),
                                          {*severity, {}, said.message.size > 0 ? "x" : ""}};
    const RuleDescriptor* rule = rules_.find(checked.rule);
    if (auto sound = promises::check(checked, rule, grounds); !sound) {
      error_ = std::move(sound.error());
      return;
    }
    answer_.said.push_back({checked.rule, rule->version, *severity, std::string(view(about))});
  }

  promises::RuleIndex rules_;
  std::uint32_t program_ = 0;
  std::size_t items_ = 0;
  std::size_t told_ = 0;
  std::size_t said_bytes_ = 0;
  std::string key_;
  std::unordered_map<std::string, std::uint32_t> places_;
  wire::RaisedInBatch answer_;
  std::optional<Error> error_;
};

/// The sink's function; as in plugin_call.cpp, nothing may be thrown into the plugin.
void add_finding(const regimen_sink* sink, const regimen_finding* finding) noexcept {
  static_cast<RaiseCollector*>(sink->self)->take(finding);
}

}  // namespace

tl::expected<wire::RaisedInBatch, wire::Refusal> call(const regimen_rule_plugin& plugin,
                                                      const PluginDescriptor& described, const ProgramBatch& batch) {
  const abi::ItemTables pool(batch.pool);
  RaiseCollector collector(described);
  const regimen_sink sink{sizeof(regimen_sink), 0, &collector, &add_finding};
  std::vector<regimen_item> items;
  for (std::uint32_t program = 0; program < batch.programs.size(); ++program) {
    const auto& [patient, places] = batch.programs[program];
    items.clear();
    for (const std::uint32_t place : places) items.push_back(pool.items()[place]);
    abi::RequestTables tables(patient, items);
    tables.ask_without_words();
    collector.turn_to(program, items.size());
    if (auto why = abi::evaluate(plugin, tables.request(), sink)) return tl::unexpected(std::move(*why));
    if (collector.error()) return tl::unexpected(wire::Refusal{PluginStatus::rejected, collector.error()->text()});
  }
  return collector.answer();
}

}  // namespace regimen
