#include "regimen/reports/phrases.hpp"

#include <array>

#include <fmt/format.h>

namespace regimen {
namespace {

constexpr std::array month_names{"January", "February", "March",     "April",   "May",      "June",
                                 "July",    "August",   "September", "October", "November", "December"};
constexpr std::array short_month_names{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                       "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
constexpr std::array weekday_names{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
constexpr std::array number_names{"One",   "Two",   "Three", "Four", "Five",   "Six",
                                  "Seven", "Eight", "Nine",  "Ten",  "Eleven", "Twelve"};

std::string lower_case(std::string_view text) {
  std::string lower;
  for (const char c : text) lower += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return lower;
}

std::size_t month_index(Date day) { return static_cast<unsigned>(day.month()) - 1; }

}  // namespace

Phrases Phrases::for_language(std::string_view tag) {
  const auto wanted = lower_case(tag);
  for (const std::string_view american : {"en-us", "en-ph", "en-bz"})
    if (wanted.starts_with(american)) return {"en-US", DateOrder::month_first};
  return {"en", DateOrder::day_first};
}

std::string Phrases::text(std::string_view english) const { return std::string(english); }

std::string Phrases::plural(std::string_view english_one, std::string_view english_many, int count) const {
  return std::string(count == 1 ? english_one : english_many);
}

std::string Phrases::date(Date day) const {
  const auto number = static_cast<unsigned>(day.day());
  const auto* month = month_names[month_index(day)];
  const auto year = static_cast<int>(day.year());
  return order_ == DateOrder::month_first ? fmt::format("{} {}, {}", month, number, year)
                                          : fmt::format("{} {} {}", number, month, year);
}

std::string Phrases::short_date(Date day) const {
  const auto number = static_cast<unsigned>(day.day());
  const auto* month = short_month_names[month_index(day)];
  return order_ == DateOrder::month_first ? fmt::format("{} {}", month, number) : fmt::format("{} {}", number, month);
}

std::string Phrases::weekday(std::chrono::weekday day) const { return weekday_names[day.c_encoding()]; }

std::string Phrases::number_word(int number) const {
  if (number >= 1 && number <= static_cast<int>(number_names.size()))
    return number_names[static_cast<std::size_t>(number - 1)];
  return fmt::format("{}", number);
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
