#include "regimen/engine/date.hpp"

#include <catch2/catch.hpp>

using namespace regimen;
using namespace std::chrono_literals;

namespace {

Date date(const char* text) {
  const auto parsed = parse_date(text);
  if (!parsed) FAIL("not a date: " << text);
  return *parsed;
}

/// An instant in its written form again, or "nothing".
std::string instant(std::string_view text) {
  const auto parsed = parse_instant(text);
  return parsed ? iso(*parsed) : "nothing";
}

std::optional<int> age(const char* birth, const char* day) { return age_on(date(birth), date(day)); }

}  // namespace

TEST_CASE("every day from 1800 to 2999 is written as it was read", "[engine][date]") {
  const auto first = std::chrono::sys_days{date("1800-01-01")};
  const auto last = std::chrono::sys_days{date("2999-12-31")};
  int days = 0;
  int changed = 0;
  for (auto day = first; day <= last; day += std::chrono::days{1}, ++days)
    if (parse_date(iso(Date{day})) != Date{day}) ++changed;
  CHECK(days == 438'291);  // 1200 years of 365 days and 291 leap days
  CHECK(changed == 0);
}

TEST_CASE("29 February is a day of leap years only", "[engine][date]") {
  CHECK(parse_date("2024-02-29"));
  CHECK(parse_date("2000-02-29"));
  CHECK_FALSE(parse_date("2023-02-29"));
  CHECK_FALSE(parse_date("1900-02-29"));
  CHECK_FALSE(parse_date("2100-02-29"));
}

TEST_CASE("a text that is not exactly a date is none", "[engine][date]") {
  for (const std::string_view wrong : {"",           "2026",        "2026-11",     "2026-11-2",    "2026-11-200",
                                       "26-11-20",   " 2026-11-20", "2026-11-20 ", "2026/11/20",   "20.11.2026",
                                       "2026-1-020", "2026-13-01",  "2026-00-10",  "2026-04-31",   "2026-04-00",
                                       "1799-12-31", "3000-01-01",  "0000-01-01",  "-200-01-01",   "+026-11-20",
                                       "2026-+1-20", "2026-11--1",  "2026-0x-01",  "2026-11-2\xC2"}) {
    CAPTURE(wrong);
    CHECK(parse_date(wrong) == std::nullopt);
  }
  CHECK(parse_date(std::string_view("2026-11-20\0", 11)) == std::nullopt);
}

TEST_CASE("an instant is written in UTC whatever zone it was read in", "[engine][date][instant]") {
  CHECK(instant("2026-11-20T09:30:00Z") == "2026-11-20T09:30:00Z");
  CHECK(instant("2026-11-20T09:30:00+01:00") == "2026-11-20T08:30:00Z");
  CHECK(instant("2026-11-20T09:30:00-05:30") == "2026-11-20T15:00:00Z");
  CHECK(instant("2026-11-20T09:30:00+00:00") == "2026-11-20T09:30:00Z");
  CHECK(instant("2024-03-01T00:30:00+01:00") == "2024-02-29T23:30:00Z");
  CHECK(instant("2026-12-31T23:30:00-01:00") == "2027-01-01T00:30:00Z");
}

TEST_CASE("a fraction of a second is dropped, also before 1970", "[engine][date][instant]") {
  CHECK(instant("2026-11-20T09:30:00.999Z") == "2026-11-20T09:30:00Z");
  CHECK(instant("2026-11-20T09:30:00.5+01:00") == "2026-11-20T08:30:00Z");
  CHECK(instant("1951-03-02T23:59:59.123456789Z") == "1951-03-02T23:59:59Z");
}

TEST_CASE("a text that is not exactly an instant is none", "[engine][date][instant]") {
  for (const char* wrong : {"",
                            "2026-11-20",
                            "2026-11-20T09:30:00",
                            "2026-11-20T09:30Z",
                            "2026-11-20 09:30:00Z",
                            "2026-11-20t09:30:00Z",
                            "2026-11-20T09:30:00z",
                            "2026-11-20T24:00:00Z",
                            "2026-11-20T09:60:00Z",
                            "2026-11-20T09:30:60Z",
                            "2026-11-20T9:30:00Z",
                            "2026-11-20T09:30:00.Z",
                            "2026-11-20T09:30:00,5Z",
                            "2026-11-20T09:30:00+1:00",
                            "2026-11-20T09:30:00+0100",
                            "2026-11-20T09:30:00+24:00",
                            "2026-11-20T09:30:00+01:60",
                            "2026-11-20T09:30:00+01:00Z",
                            "2026-11-20T09:30:00Z ",
                            " 2026-11-20T09:30:00Z",
                            "2026-02-30T09:30:00Z",
                            "2026-11-20T-1:30:00Z",
                            "2026-11-20T09-30-00Z",
                            "2026-11-20T09:30:0aZ"}) {
    CAPTURE(wrong);
    CHECK(instant(wrong) == "nothing");
  }
}

TEST_CASE("an offset does not lead out of the years that can be read again", "[engine][date][instant]") {
  CHECK(instant("1800-01-01T00:00:00Z") == "1800-01-01T00:00:00Z");
  CHECK(instant("1800-01-01T00:00:00+01:00") == "nothing");
  CHECK(instant("2999-12-31T23:59:59Z") == "2999-12-31T23:59:59Z");
  CHECK(instant("2999-12-31T23:59:59-00:01") == "nothing");
}

TEST_CASE("a person is a year older from the birthday on", "[engine][date][age]") {
  CHECK(age("1951-03-02", "2026-03-01") == 74);
  CHECK(age("1951-03-02", "2026-03-02") == 75);
  CHECK(age("1951-03-02", "2026-11-20") == 75);
  CHECK(age("1951-12-31", "2026-01-01") == 74);
  CHECK(age("2026-11-20", "2026-11-20") == 0);
}

TEST_CASE("born on 29 February, a person is a year older on 1 March in common years", "[engine][date][age]") {
  CHECK(age("2000-02-29", "2023-02-28") == 22);
  CHECK(age("2000-02-29", "2023-03-01") == 23);
  CHECK(age("2000-02-29", "2024-02-28") == 23);
  CHECK(age("2000-02-29", "2024-02-29") == 24);
}

TEST_CASE("before birth there is no age", "[engine][date][age]") {
  CHECK(age("2026-11-21", "2026-11-20") == std::nullopt);
  CHECK(age("2027-01-01", "2026-12-31") == std::nullopt);
}
