#pragma once

/// \file
/// Texts of a page that has one language or two; each text of the second carries its `lang`, so that it is spoken and
/// broken as it should be.

#include <string>
#include <string_view>

#include "html/markup.hpp"

namespace regimen::html {

class TwoLanguages {
 public:
  /// `second` is a BCP 47 tag; empty for a page of one language.
  TwoLanguages(Markup& markup, std::string second) : markup_(markup), second_(std::move(second)) {}

  /// Both texts in the element that is open, behind each other; once where they are the same.
  void put(std::string_view first, std::string_view second, std::string_view name = {}) {
    text(first, name, {});
    if (!is_said(first, second)) return;
    markup_.put("\u00A0· ");  // the dot stays with the first, so that no line begins with it
    text(second, name, second_);
  }

  /// An element for each of the texts; one where they are the same.
  void leaf(std::string_view element, std::string_view first, std::string_view second) {
    if (!first.empty()) markup_.leaf(element, first);
    if (is_said(first, second)) markup_.leaf(element, second, {{"lang", second_}});
  }

  /// What `write` writes of `first` and, in a column beside it or below, of `second`, where there is one.
  template <class Part, class Write>
  void beside(const Part& first, const Part* second, Write write) {
    if (second == nullptr) return write(first);
    markup_.open("div", {{"class", "both"}}).open("div", {});
    write(first);
    markup_.close().open("div", {{"lang", second_}});
    write(*second);
    markup_.close().close();
  }

 private:
  void text(std::string_view words, std::string_view name, std::string_view language) {
    if (language.empty())
      name.empty() ? markup_.leaf("bdi", words) : markup_.leaf("bdi", words, {{"class", name}});
    else
      markup_.leaf("bdi", words, {{"class", name}, {"lang", language}});
  }
  [[nodiscard]] bool is_said(std::string_view first, std::string_view second) const {
    return !second_.empty() && !second.empty() && first != second;
  }

  Markup& markup_;
  std::string second_;
};

}  // namespace regimen::html
