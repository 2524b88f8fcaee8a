#include "text.hpp"

#include <gtk/gtk.h>
#include <wx/control.h>

#include <memory>

namespace regimen::ui {

wxString shown(std::string_view utf8) {
  wxString text = wxString::FromUTF8(utf8.data(), utf8.size());
  if (!text.empty() || utf8.empty()) return text;
  std::string readable;
  for (const char byte : utf8)
    readable += static_cast<unsigned char>(byte) < 0x80 ? std::string(1, byte) : "\xEF\xBF\xBD";
  return wxString::FromUTF8(readable.data(), readable.size());
}

std::string utf8(const wxString& text) {
  const auto bytes = text.utf8_str();
  return {bytes.data(), bytes.length()};
}

wxString escaped(std::string_view text) {
  const std::string valid = utf8(shown(text));
  const std::unique_ptr<char, decltype(&g_free)> safe(
      g_markup_escape_text(valid.data(), static_cast<gssize>(valid.size())), &g_free);
  return shown(safe.get());
}

wxString without_mnemonics(std::string_view text) { return wxControl::EscapeMnemonics(shown(text)); }

wxString in_short(std::string_view text, std::size_t most) {
  wxString line = shown(text.substr(0, most * 4));
  line.Replace(wxS("\n"), wxS(" "));
  if (line.length() > most) line = line.Left(most) + wxString::FromUTF8("…");
  return line;
}

}  // namespace regimen::ui
