#pragma once

/// \file
/// Sentences that are told by value and translated where they are shown.

namespace regimen {

/// Marks a sentence for translators (script/translations) where it is looked up later.
[[nodiscard]] constexpr const char* marked(const char* english) { return english; }

}  // namespace regimen
