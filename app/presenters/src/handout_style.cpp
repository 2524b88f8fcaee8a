#include "regimen/presenters/handout_style.hpp"

#include <algorithm>

#include "regimen/presenters/words.hpp"
#include "regimen/reports/phrases.hpp"

namespace regimen {
namespace {

std::string_view word_for(HandoutLayout layout) {
  switch (layout) {
    case HandoutLayout::comfortable:
      return "comfortable";
    case HandoutLayout::compact:
      return "compact";
    case HandoutLayout::large_print:
      return "large-print";
  }
  return {};
}

std::string_view word_for(Paper paper) { return paper == Paper::a4 ? "a4" : "letter"; }

}  // namespace

std::string HandoutStyle::second_language_for(std::string_view language) const {
  const auto beside = language_beside(language);
  return has_room_for_two() && also.contains(beside) ? beside : std::string();
}

std::string language_beside(std::string_view language) {
  return Phrases::for_language(language).language() == "es" ? "en" : "es";
}

std::string also_in(std::string_view language) {
  return language == "en" ? tr("Also in English") : tr("Also in Spanish");
}

std::string to_setting(const HandoutStyle& style) {
  std::string setting(word_for(style.layout));
  if (style.paper) setting += " " + std::string(word_for(*style.paper));
  for (const std::string& language : style.also) setting += " also-" + language;
  return setting;
}

HandoutStyle style_from_setting(std::string_view setting) {
  HandoutStyle style;
  while (!setting.empty()) {
    const auto blank = std::min(setting.find(' '), setting.size());
    const auto word = setting.substr(0, blank);
    setting.remove_prefix(std::min(blank + 1, setting.size()));
    for (const HandoutLayout layout : {HandoutLayout::compact, HandoutLayout::large_print})
      if (word == word_for(layout)) style.layout = layout;
    for (const Paper paper : {Paper::a4, Paper::letter})
      if (word == word_for(paper)) style.paper = paper;
    for (const char* language : {"en", "es"})
      if (word == std::string("also-") + language) style.also.insert(language);
  }
  return style;
}

std::string layout_name(HandoutLayout layout) {
  switch (layout) {
    case HandoutLayout::comfortable:
      return tr("Comfortable");
    case HandoutLayout::compact:
      return tr("Compact");
    case HandoutLayout::large_print:
      return tr("Large print");
  }
  return {};
}

std::string paper_name(Paper paper) { return paper == Paper::a4 ? tr("A4 paper") : tr("Letter paper"); }

}  // namespace regimen
