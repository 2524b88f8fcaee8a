#include "text.hpp"

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
  std::string safe;
  safe.reserve(text.size());
  for (const char c : text) {
    switch (c) {
      case '&':
        safe += "&amp;";
        break;
      case '<':
        safe += "&lt;";
        break;
      case '>':
        safe += "&gt;";
        break;
      case '\'':
        safe += "&apos;";
        break;
      case '"':
        safe += "&quot;";
        break;
      default:
        safe += c;
    }
  }
  return shown(safe);
}

wxString without_mnemonics(std::string_view text) {
  wxString label = shown(text);
  label.Replace(wxS("&"), wxS("&&"));
  return label;
}

wxString in_short(std::string_view text, std::size_t most) {
  wxString line = shown(text.substr(0, most * 4));
  line.Replace(wxS("\n"), wxS(" "));
  if (line.length() > most) line = line.Left(most) + wxString::FromUTF8("…");
  return line;
}

}  // namespace regimen::ui
