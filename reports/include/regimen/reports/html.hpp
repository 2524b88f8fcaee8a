#pragma once

/// \file
/// The handout as one HTML file that moves: for a phone, a USB stick, an e-mail.

#include <string>

#include "regimen/reports/handout.hpp"

namespace regimen {

/// The whole page as UTF-8. Nothing is loaded from anywhere, and everything can be read without script; with it,
/// figures move, a counter counts along, and the diary is kept in the browser. Same value, same bytes. The browser tab
/// shows the program's title, never the patient's name.
[[nodiscard]] std::string render_html(const Handout& handout);

}  // namespace regimen
