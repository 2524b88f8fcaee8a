#pragma once

/// \file
/// The parts of the handout that speak of weeks as HTML: how the amounts grow, and the diary.

#include <string>

#include "html/markup.hpp"
#include "html/two_languages.hpp"
#include "regimen/reports/handout.hpp"
#include "regimen/reports/phrases.hpp"

namespace regimen::html {

/// `second` is the same table in the second language of `both`; null where there is none.
void write_progress(Markup& markup, const ProgressTable& progress, const ProgressTable* second, TwoLanguages& both);

/// The diary twice: a table for the pen and for print, and fields for the browser, hidden until a script binds them.
/// `second` as above; `key` is the name under which the browser keeps what is entered.
void write_diary(Markup& markup, const TickTable& ticks, const TickTable* second, TwoLanguages& both,
                 const std::string& key, const Phrases& phrases);

}  // namespace regimen::html
