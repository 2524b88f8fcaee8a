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

/// Takes what the plugin says of the exercises while it says it, each wording once, and of each exercise only the most
/// severe. The first thing that cannot be ends the taking: the answer is refused then.
class BriefCollector {
 public:
  BriefCollector(const PluginDescriptor& plugin, std::size_t exercises)
      : plugin_(plugin),
        most_told_(wire::max_findings + wire::max_findings_each * exercises),
        worst_(exercises, none) {}

  void take(const regimen_finding* said) {
    if (error_) return;
    error_ = heard::table_fault(said, ++told_, most_told_, worst_.size());
    if (error_ || said->item == abi::no_item) return;  // of the patient: nobody asked
    const auto item = static_cast<std::size_t>(said->item);
    const std::uint32_t place = place_of(*said);
    if (error_) return;
    std::uint32_t& worst = worst_[item];
    if (worst == none || answer_.said[place].raised.severity < answer_.said[worst].raised.severity) worst = place;
  }

  [[nodiscard]] const std::optional<Error>& error() const { return error_; }
  [[nodiscard]] wire::BriefAnswer answer() {
    for (std::uint32_t exercise = 0; exercise < worst_.size(); ++exercise)
      if (worst_[exercise] != none) answer_.raised.emplace_back(exercise, worst_[exercise]);
    return std::move(answer_);
  }

 private:
  static constexpr std::uint32_t none = UINT32_MAX;

  void refuse(std::string place, std::string message) { error_ = Error{std::move(place), std::move(message)}; }

  bool add_to_key(const regimen_text& text, const char* field) {
    error_ = heard::add_to_key(key_, text, field);
    return !error_;
  }

  /// Where this wording is among those that were said, at its end when it is new; any number after an error.
  std::uint32_t place_of(const regimen_finding& said) {
    const promises::Grounds grounds = heard::grounds_of(said);
    key_.clear();
    key_.push_back(static_cast<char>((grounds.reasons ? 1 : 0) | (grounds.source ? 2 : 0) | (grounds.fact ? 4 : 0)));
    key_.append(reinterpret_cast<const char*>(&said.severity), sizeof said.severity);
    if (!add_to_key(said.rule, "rule") || !add_to_key(said.reason, "reason") || !add_to_key(said.message, "message"))
      return none;
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
    if (!wire::fits_frame(said_bytes_)) return refuse("findings", "the whole answer is too long");
    const auto severity = abi::severity(said.severity);
    if (!severity) return refuse("severity", fmt::format("{} is no severity", said.severity));
    for (const auto& [text, field] :
         {std::pair(&said.rule, "rule"), {&said.reason, "reason"}, {&said.message, "message"}})
      if (!is_utf8(view(*text))) return refuse(field, "the text is not UTF-8");
    wire::BriefAnswer::Said one{std::string(view(said.rule)),
                                {*severity, std::string(view(said.reason)), std::string(view(said.message))}};
    if (auto sound = promises::check(one, promises::find_rule(plugin_, one.rule), grounds); !sound) {
      error_ = std::move(sound.error());
      return;
    }
    answer_.said.push_back(std::move(one));
  }

  const PluginDescriptor& plugin_;
  std::size_t most_told_;
  std::size_t told_ = 0;
  std::size_t said_bytes_ = 0;
  std::string key_;
  std::unordered_map<std::string, std::uint32_t> places_;
  std::vector<std::uint32_t> worst_;
  wire::BriefAnswer answer_;
  std::optional<Error> error_;
};

/// The sink's function; as in plugin_call.cpp, nothing may be thrown into the plugin.
void add_finding(const regimen_sink* sink, const regimen_finding* finding) noexcept {
  static_cast<BriefCollector*>(sink->self)->take(finding);
}

}  // namespace

KeptCatalogue::KeptCatalogue() = default;
KeptCatalogue::~KeptCatalogue() = default;
KeptCatalogue::KeptCatalogue(KeptCatalogue&&) noexcept = default;
KeptCatalogue& KeptCatalogue::operator=(KeptCatalogue&&) noexcept = default;

Result<void> KeptCatalogue::add(wire::CataloguePart part) {
  tables_.reset();
  if (part.first == 0) items_.clear();
  if (part.first != items_.size()) {
    const std::size_t expected = items_.size();
    items_.clear();
    return fail("catalogue", fmt::format("a part from {} on, expected {}", part.first, expected));
  }
  std::move(part.items.begin(), part.items.end(), std::back_inserter(items_));
  return {};
}

tl::expected<wire::BriefAnswer, wire::Refusal> KeptCatalogue::ask(const regimen_rule_plugin& plugin,
                                                                  const PluginDescriptor& described,
                                                                  const ScreeningRequest& patient) {
  if (!tables_) tables_ = std::make_unique<abi::ItemTables>(items_);
  abi::RequestTables tables(patient, tables_->items());
  tables.ask_briefly(*tables_);
  BriefCollector collector(described, items_.size());
  const regimen_sink sink{sizeof(regimen_sink), 0, &collector, &add_finding};
  if (auto why = abi::evaluate(plugin, tables.request(), sink)) return tl::unexpected(std::move(*why));
  if (collector.error()) return tl::unexpected(wire::Refusal{PluginStatus::rejected, collector.error()->text()});
  return collector.answer();
}

}  // namespace regimen
