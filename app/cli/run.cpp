#include "commands.hpp"

#include "regimen/db/catalogue.hpp"
#include "regimen/reports/pdf.hpp"

#include "messages.hpp"

#include <fmt/core.h>

#include <memory>
#include <type_traits>

namespace regimen::cli {
namespace {

Answer run_parsed(const Arguments& arguments, const Surroundings& surroundings) {
  return std::visit(
      [&](const auto& command) -> Answer {
        using Kind = std::decay_t<decltype(command)>;
        if constexpr (std::is_same_v<Kind, RulesCheck> || std::is_same_v<Kind, Plugins>) {
          return run_command(command, surroundings);
        } else {
          // Looking for them takes longer than reading the catalogue, and goes on beside it.
          if constexpr (std::is_same_v<Kind, Report>) use_document_fonts_only();
          const auto catalogue = open_catalogue(arguments.catalogue.value_or(surroundings.catalogue));
          if constexpr (std::is_same_v<Kind, Screen> || std::is_same_v<Kind, Report> ||
                        std::is_same_v<Kind, RulesList>) {
            return run_command(command, *catalogue, surroundings);
          } else {
            return run_command(command, *catalogue);
          }
        }
      },
      arguments.command);
}

}  // namespace

Answer run(const std::vector<std::string>& arguments, const Surroundings& surroundings) {
  auto parsed = parse_arguments(arguments);
  if (auto* answer = std::get_if<Answer>(&parsed)) return std::move(*answer);
  try {
    return run_parsed(std::get<Arguments>(parsed), surroundings);
  } catch (const WorldFailure& failure) {
    return refused(failure.what());
  }
}

}  // namespace regimen::cli
