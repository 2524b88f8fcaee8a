#include <fmt/format.h>

#include <algorithm>

#include "plugin_promises.hpp"
#include "regimen/engine/plugin_call.hpp"
#include "regimen/rule_abi.h"
#include "request_reading.hpp"
#include "strided.hpp"

namespace regimen {

namespace {

using RuleIds = std::vector<std::string>;

/// A list of declared rules that ends with a null pointer.
Result<RuleIds> read_rules(const char* const* list, const PluginDescriptor& plugin, const std::string& place) {
  RuleIds ids;
  if (list == nullptr) return ids;
  for (std::size_t i = 0; list[i] != nullptr; ++i) {
    if (i == promises::max_rules) return fail(place, "the list does not end with a null pointer");
    auto id = abi::read_text(list[i], place);
    if (!id) return id.map([](const std::string&) { return RuleIds(); });
    if (promises::find_rule(plugin, *id) == nullptr) return fail(place, "the plugin does not declare " + *id);
    ids.push_back(std::move(*id));
  }
  return ids;
}

/// Whether the rule says something of the case, other than asking.
bool speaks(const PluginAnswer& answer, const std::string& rule) {
  return std::ranges::any_of(answer.findings, [&](const Finding& finding) {
    return finding.rule == rule && finding.severity != Severity::ask;
  });
}

Result<void> try_canary(const regimen_rule_plugin& plugin, const PluginDescriptor& described,
                        const regimen_canary& canary, const std::string& place) {
  if (canary.request == nullptr) return fail(place, "no request");
  const auto raises = read_rules(canary.raises, described, place);
  if (!raises) return tl::unexpected(raises.error());
  const auto spares = read_rules(canary.spares, described, place);
  if (!spares) return tl::unexpected(spares.error());
  if (raises->empty() && spares->empty()) return fail(place, "it expects nothing");
  // Read and written anew, so that the plugin is asked exactly as it will be in earnest.
  const auto request = abi::read_request(*canary.request);
  if (!request) return fail(place, request.error().text());

  const PluginAnswer answer = call(plugin, described, *request);
  if (answer.status != PluginStatus::ok) return fail(place, answer.detail);
  for (const std::string& rule : *raises)
    if (!speaks(answer, rule)) return fail(place, rule + " said nothing");
  for (const std::string& rule : *spares)
    if (speaks(answer, rule)) return fail(place, rule + " spoke and should not have");
  return {};
}

}  // namespace

Result<std::size_t> try_canaries(const regimen_rule_plugin& plugin, const PluginDescriptor& described) {
  constexpr std::size_t most = 256;
  const void* const extension = plugin.extension == nullptr ? nullptr : plugin.extension(&plugin, REGIMEN_CANARIES);
  if (extension == nullptr) return 0;
  const auto& canaries = *static_cast<const regimen_canaries*>(extension);
  if (!REGIMEN_HAS(&canaries, regimen_canaries, canary_stride))
    return fail("canaries", fmt::format("a table of {} bytes", canaries.struct_size));
  if (canaries.canary_count == 0) return 0;
  if (canaries.canaries == nullptr || canaries.canary_count > most ||
      !abi::is_stride_of<regimen_canary>(canaries.canary_stride))
    return fail("canaries",
                fmt::format("{} of {} bytes each cannot be", canaries.canary_count, canaries.canary_stride));

  for (std::size_t i = 0; i < canaries.canary_count; ++i) {
    const auto& canary = abi::element(canaries.canaries, canaries.canary_stride, i);
    if (!REGIMEN_HAS(&canary, regimen_canary, spares))
      return fail(fmt::format("canaries[{}]", i), fmt::format("a table of {} bytes", canary.struct_size));
    const auto name = abi::read_text(canary.name, fmt::format("canaries[{}]", i));
    if (!name) return tl::unexpected(name.error());
    if (auto passed = try_canary(plugin, described, canary, fmt::format("its own canary \"{}\" failed", *name));
        !passed)
      return tl::unexpected(std::move(passed.error()));
  }
  return canaries.canary_count;
}

}  // namespace regimen
