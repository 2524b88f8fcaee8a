#pragma once

/// \file
/// Text between the program (UTF-8) and the windows.

#include <wx/string.h>

#include <string>
#include <string_view>

#include "regimen/presenters/words.hpp"

namespace regimen::ui {

/// Text as the window shows it. Bytes that are not UTF-8 come out as replacement characters, never as nothing.
[[nodiscard]] wxString shown(std::string_view utf8);
[[nodiscard]] std::string utf8(const wxString& text);
/// A sentence of the window in the user's language.
[[nodiscard]] inline wxString words(const char* english) { return shown(tr(english)); }
/// Text for a renderer that reads markup, so that it stays text.
[[nodiscard]] wxString escaped(std::string_view utf8);
/// Text for a menu or a label that reads `&` as a mnemonic.
[[nodiscard]] wxString without_mnemonics(std::string_view utf8);
/// The text on one line and not longer than a screen could show; GTK measures a label whole, however long it is.
[[nodiscard]] wxString in_short(std::string_view utf8, std::size_t most = 300);

}  // namespace regimen::ui
