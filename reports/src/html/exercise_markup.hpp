#pragma once

/// \file
/// The exercises as HTML.

#include "html/markup.hpp"
#include "regimen/reports/handout.hpp"
#include "regimen/reports/phrases.hpp"

namespace regimen::html {

/// A handout with the words of the page around it, once more in a second language where there is one.
struct Page {
  const Handout& handout;
  const Phrases& phrases;
  const Handout* second;  ///< the same exercises; null where there is one language
  const Phrases& second_phrases;
};

/// A section's heading and exercises. Expects `section` to be one of the handout's.
void write_section(Markup& markup, std::size_t section, const Page& page);

}  // namespace regimen::html
