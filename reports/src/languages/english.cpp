#include "languages/language.hpp"

namespace regimen {
namespace {

constexpr Language day_first{
    .tag = "en",
    .sentences = {},
    .plural_forms = 2,
    .plural_form = [](int count) -> std::size_t { return count == 1 ? 0 : 1; },
    .months = {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
               "November", "December"},
    .short_months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"},
    .weekdays = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"},
    .numbers = {"Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve"},
    .date = "{day} {month} {year}",
    .short_date = "{day} {month}",
    .between = ", ",
    .before_last = [](std::string_view) -> std::string_view { return " and "; },
};

constexpr Language with_month_first() {
  Language american = day_first;
  american.tag = "en-US";
  american.date = "{month} {day}, {year}";
  american.short_date = "{month} {day}";
  return american;
}

}  // namespace

const Language& english() { return day_first; }

const Language& american_english() {
  static constexpr Language american = with_month_first();
  return american;
}

}  // namespace regimen
