#include "regimen/engine/error.hpp"

#include <string_view>

namespace regimen {
namespace {

std::string with_file(std::string_view pattern, const std::string& file) {
  constexpr std::string_view place = "{file}";
  std::string sentence(pattern);
  if (const auto at = sentence.find(place); at != std::string::npos) sentence.replace(at, place.size(), file);
  return sentence;
}

}  // namespace

WorldFailure::WorldFailure(const char* pattern, const std::string& file, const std::string& detail)
    : std::runtime_error(with_file(pattern, file) + (detail.empty() ? "" : " (" + detail + ")")),
      pattern_(pattern),
      file_(std::make_shared<const std::string>(file)),
      detail_(std::make_shared<const std::string>(detail)) {}

}  // namespace regimen
