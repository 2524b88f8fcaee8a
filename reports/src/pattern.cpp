#include "pattern.hpp"

#include <algorithm>

#include "regimen/engine/contract.hpp"

namespace regimen {
namespace {

using Value = std::pair<std::string_view, std::string_view>;

/// Adds the ways in which what is left of a pattern makes what is left of a text.
void add_fillings(std::string_view pattern, std::string_view text, const Filling& so_far, std::vector<Filling>& all) {
  const auto open = pattern.find('{');
  const auto close = open == std::string_view::npos ? open : pattern.find('}', open);
  const auto before = pattern.substr(0, close == std::string_view::npos ? pattern.size() : open);
  if (!text.starts_with(before)) return;
  text.remove_prefix(before.size());
  if (close == std::string_view::npos) {
    if (text.empty()) all.push_back(so_far);
    return;
  }
  const auto name = pattern.substr(open + 1, close - open - 1);
  pattern.remove_prefix(close + 1);
  const auto next = pattern.substr(0, pattern.find('{'));
  for (std::size_t end = 1; end <= text.size(); ++end) {
    if (pattern.empty()) end = text.size();
    if (!text.substr(end).starts_with(next)) continue;
    Filling filled = so_far;
    if (filled.add(name, text.substr(0, end))) add_fillings(pattern, text.substr(end), filled, all);
  }
}

}  // namespace

std::string_view Filling::operator[](std::string_view name) const {
  const auto found = std::ranges::find(values_, name, &Value::first);
  REGIMEN_EXPECTS(found != values_.end());
  return found->second;
}

bool Filling::add(std::string_view name, std::string_view value) {
  const auto found = std::ranges::find(values_, name, &Value::first);
  if (found != values_.end()) return found->second == value;
  values_.emplace_back(name, value);
  return true;
}

std::vector<Filling> fillings(std::string_view pattern, std::string_view text) {
  std::vector<Filling> all;
  const auto last = pattern.rfind('}');
  if (text.ends_with(pattern.substr(last == std::string_view::npos ? 0 : last + 1)))
    add_fillings(pattern, text, {}, all);
  return all;
}

}  // namespace regimen
