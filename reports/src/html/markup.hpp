#pragma once

/// \file
/// HTML that is put together element by element: there is no way to a text but through its escaping.

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace regimen::html {

/// An attribute; its value is escaped like every text.
struct Attribute {
  std::string_view name;
  std::string_view value;
};
using Attributes = std::initializer_list<Attribute>;

class Markup {
 public:
  Markup& open(std::string_view element, Attributes attributes = {});
  /// Ends the element that was opened last. Expects one.
  Markup& close();
  /// A text as it is to be read: markup in it stays text; broken bytes, control characters and characters that turn the
  /// direction of what follows are taken out (text_safety.hpp).
  Markup& put(std::string_view words);
  /// An element with nothing but a text in it.
  Markup& leaf(std::string_view element, std::string_view words, Attributes attributes = {});
  /// An element that never has anything in it: `input`, `img`.
  Markup& empty(std::string_view element, Attributes attributes = {});
  /// Our own bytes: drawings, style, script. Never a text of a program or a patient.
  Markup& verbatim(std::string_view bytes);

  /// The whole document. Expects every element to be closed.
  [[nodiscard]] std::string bytes() &&;

 private:
  void begin(std::string_view element, Attributes attributes);

  std::string html_;
  std::vector<std::string> open_;
};

}  // namespace regimen::html
