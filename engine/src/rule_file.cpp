#include "rule_file.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <system_error>

#include "regimen/engine/error.hpp"

namespace regimen {

std::optional<std::string> no_rules_because(const std::filesystem::path& file) {
  std::error_code unreadable;
  switch (std::filesystem::status(file, unreadable).type()) {
    case std::filesystem::file_type::regular:
      return std::nullopt;
    case std::filesystem::file_type::not_found:
      return "the file is gone, or a link that leads nowhere";
    case std::filesystem::file_type::directory:
      return is_pack(file) ? "a folder, not a rule pack" : "a folder, not a plugin";
    case std::filesystem::file_type::fifo:
      return is_pack(file) ? "a named pipe, not a rule pack" : "a named pipe, not a plugin";
    default:
      return "not a regular file";
  }
}

void expect_host_program(const std::filesystem::path& host) {
  std::error_code unreadable;
  if (std::filesystem::is_regular_file(host, unreadable) && ::access(host.c_str(), X_OK) == 0) return;
  throw WorldFailure(fmt::format(
      "The program {} is missing or cannot be run, so no cautions can be checked; install Regimen again or build the "
      "target regimen-rule-host",
      host.string()));
}

}  // namespace regimen
