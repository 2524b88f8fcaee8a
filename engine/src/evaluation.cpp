#include "evaluation.hpp"

#include <fmt/format.h>

#include <exception>

#include "regimen/engine/utf8.hpp"

namespace regimen::abi {

namespace {

/// The words of an exception, as far as they can be shown.
std::string words_of(const std::exception& thrown) {
  constexpr std::size_t longest = 200;
  const char* const what = thrown.what();
  if (what == nullptr || !is_utf8(what)) return "threw an exception";
  return fmt::format("threw an exception: {}", utf8_prefix(what, longest));
}

}  // namespace

std::optional<wire::Refusal> evaluate(const regimen_rule_plugin& plugin, const regimen_request& request,
                                      const regimen_sink& sink) {
  std::int32_t outcome = REGIMEN_FAILED;
  try {
    outcome = plugin.evaluate(&plugin, &request, &sink);
  } catch (const std::exception& thrown) {
    return wire::Refusal{PluginStatus::crashed, words_of(thrown)};
  } catch (...) {
    return wire::Refusal{PluginStatus::crashed, "threw something that is no exception"};
  }
  if (outcome == REGIMEN_OK) return std::nullopt;
  return wire::Refusal{PluginStatus::rejected, fmt::format("reported failure with code {}", outcome)};
}

}  // namespace regimen::abi
