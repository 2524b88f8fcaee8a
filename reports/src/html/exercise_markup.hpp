#pragma once

/// \file
/// The exercises as HTML.

#include "html/markup.hpp"
#include "regimen/reports/handout.hpp"
#include "regimen/reports/phrases.hpp"

namespace regimen::html {

/// A section's heading and exercises.
void write_section(Markup& markup, const HandoutSection& section, const Handout& handout, const Phrases& phrases);

}  // namespace regimen::html
