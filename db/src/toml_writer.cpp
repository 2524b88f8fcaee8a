#include "toml_writer.hpp"

#include <fmt/format.h>

#include <optional>

#include "regimen/engine/contract.hpp"
#include "regimen/engine/utf8.hpp"

namespace regimen::db {
namespace {

std::string part(std::string_view key, const std::optional<Range>& range) {
  if (!range) return {};
  return range->single() ? fmt::format("{} = {}\n", key, range->min)
                         : fmt::format("{} = [{}, {}]\n", key, range->min, range->max);
}

}  // namespace

std::string toml_quoted(std::string_view text) {
  REGIMEN_EXPECTS(is_utf8(text));
  std::string quoted = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      quoted += '\\';
      quoted += c;
    } else if (c == '\n') {
      quoted += "\\n";
    } else if (byte < 0x20 || byte == 0x7F) {
      quoted += fmt::format("\\u{:04X}", static_cast<unsigned>(byte));
    } else {
      quoted += c;
    }
  }
  return quoted + '"';
}

std::string toml_quoted(const std::vector<std::string>& texts) {
  std::string list = "[";
  for (const std::string& text : texts) list += (list.size() == 1 ? "" : ", ") + toml_quoted(text);
  return list + "]";
}

std::string toml_dose(const Dose& dose) {
  return part("sets", dose.sets) + part("reps", dose.reps) + part("hold_s", dose.hold_s) + part("rest_s", dose.rest_s) +
         part("minutes", dose.minutes) + part("every_min", dose.every_min) + part("times_per_day", dose.times_per_day) +
         part("days_per_week", dose.days_per_week);
}

}  // namespace regimen::db
