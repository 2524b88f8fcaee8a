#include "regimen/reports/phrases.hpp"

#include <fmt/format.h>

#include "languages/language.hpp"

namespace regimen {
namespace {

std::size_t month_index(Date day) { return static_cast<unsigned>(day.month()) - 1; }

}  // namespace

Phrases Phrases::for_language(std::string_view tag) { return Phrases(language_for(tag)); }

std::string Phrases::language() const { return std::string(language_->tag); }

std::string Phrases::text(std::string_view english) const {
  return std::string(language_->sentences.find(english).value_or(english));
}

std::vector<std::string> Phrases::plural_forms(std::string_view english_one, std::string_view english_many) const {
  const auto forms = language_->sentences.find_forms(english_one);
  if (forms.size() == language_->plural_forms) return {forms.begin(), forms.end()};
  std::vector<std::string> english(language_->plural_forms, std::string(english_many));
  english[plural_form(1)] = english_one;
  return english;
}

std::size_t Phrases::plural_form(int count) const { return language_->plural_form(count); }

std::string Phrases::plural(std::string_view english_one, std::string_view english_many, int count) const {
  return plural_forms(english_one, english_many)[plural_form(count)];
}

std::string Phrases::date(Date day) const {
  return fill(language_->date, {{"day", fmt::format("{}", static_cast<unsigned>(day.day()))},
                                {"month", language_->months[month_index(day)]},
                                {"year", fmt::format("{}", static_cast<int>(day.year()))}});
}

std::string Phrases::short_date(Date day) const {
  return fill(language_->short_date, {{"day", fmt::format("{}", static_cast<unsigned>(day.day()))},
                                      {"month", language_->short_months[month_index(day)]}});
}

std::string Phrases::weekday(std::chrono::weekday day) const {
  return std::string(language_->weekdays[day.c_encoding()]);
}

std::string Phrases::number_word(int number) const {
  constexpr int first = 2;
  const auto& words = language_->numbers;
  if (number >= first && number < first + static_cast<int>(words.size()))
    return std::string(words[static_cast<std::size_t>(number - first)]);
  return fmt::format("{}", number);
}

std::string Phrases::list(std::span<const std::string> things) const {
  std::string joined;
  for (std::size_t at = 0; at < things.size(); ++at) {
    const bool last = at + 1 == things.size();
    if (at > 0) joined += last ? language_->before_last(things[at]) : language_->between;
    joined += things[at];
  }
  return joined;
}

std::string fill(std::string_view pattern,
                 std::initializer_list<std::pair<std::string_view, std::string_view>> values) {
  std::string filled;
  while (!pattern.empty()) {
    const auto open = pattern.find('{');
    const auto close = open == std::string_view::npos ? open : pattern.find('}', open);
    if (close == std::string_view::npos) break;
    filled += pattern.substr(0, open);
    const auto name = pattern.substr(open + 1, close - open - 1);
    bool found = false;
    for (const auto& [key, value] : values)
      if (key == name) {
        filled += value;
        found = true;
        break;
      }
    if (!found) filled += pattern.substr(open, close - open + 1);
    pattern.remove_prefix(close + 1);
  }
  filled += pattern;
  return filled;
}

}  // namespace regimen
