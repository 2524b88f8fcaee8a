#pragma once

/// \file
/// What the readability coach says to the therapist, in the therapist's language.

#include <string>

namespace regimen {

struct Remark;

/// One plain sentence or two: what is hard about it, and what to write instead.
[[nodiscard]] std::string remark_sentence(const Remark& remark);

}  // namespace regimen
