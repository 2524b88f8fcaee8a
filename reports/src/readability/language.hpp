#pragma once

/// \file
/// The languages whose words can be counted.

#include <optional>
#include <string_view>

namespace regimen::readability {

enum class Language { english, spanish };

/// The language of a BCP 47 tag by its primary subtag; none for a language that is not one of these.
[[nodiscard]] std::optional<Language> language_of(std::string_view tag);

}  // namespace regimen::readability
