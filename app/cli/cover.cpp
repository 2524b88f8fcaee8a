#include "cover.hpp"

#include <fmt/core.h>

#include <string>
#include <tuple>
#include <utility>

#include "json_reader.hpp"
#include "messages.hpp"
#include "regimen/engine/date.hpp"
#include "regimen/engine/utf8.hpp"
#include "regimen/reports/logo.hpp"

namespace regimen::cli {
namespace {

std::string fault_words(LogoFault fault) {
  switch (fault) {
    case LogoFault::unreadable:
      return "a file that can be read";
    case LogoFault::too_large:
      return fmt::format("a PNG picture of at most {} KiB", largest_logo_bytes / 1024);
    case LogoFault::not_png:
      return "a PNG picture";
    case LogoFault::damaged:
      return fmt::format("a sound PNG picture of at most {0} x {0} pixels", largest_logo_side);
  }
  return {};
}

}  // namespace

Result<HandoutOptions> cover_of(const Report& command) {
  HandoutOptions options;
  for (const auto& [option, given, text] : {std::tuple("--clinic-name", &command.clinic_name, &options.clinic),
                                            std::tuple("--therapist", &command.therapist, &options.therapist),
                                            std::tuple("--phone", &command.phone, &options.phone),
                                            std::tuple("--address", &command.address, &options.address)}) {
    if (!*given) continue;
    if (!is_utf8(**given)) return fail("", fmt::format("{}: expected text in UTF-8", option));
    *text = **given;
  }
  if (command.next_visit) {
    options.next_visit = parse_date(*command.next_visit);
    if (!options.next_visit)
      return fail(
          "", fmt::format("--next-visit: expected a date such as 2026-12-07, got {}", in_quotes(*command.next_visit)));
  }
  if (command.logo) {
    auto logo = read_logo(*command.logo);
    if (!logo)
      return fail(
          "", fmt::format("--logo: expected {}, got {}", fault_words(logo.error()), in_quotes(command.logo->string())));
    options.logo = *std::move(logo);
  }
  return options;
}

}  // namespace regimen::cli
