// What is typed into the fields of a program: ranges, weeks, days.

#include <catch2/catch.hpp>

#include <array>
#include <string>

#include "regimen/presenters/program_view.hpp"

using namespace regimen;

namespace {

Range range(std::string_view text, DosePart part) { return parse_range(text, part).value().value(); }

struct PartBounds {
  DosePart part;
  Range bounds;
};
constexpr std::array all_bounds{PartBounds{DosePart::sets, bounds::sets},
                                PartBounds{DosePart::reps, bounds::reps},
                                PartBounds{DosePart::hold, bounds::hold_s},
                                PartBounds{DosePart::rest, bounds::rest_s},
                                PartBounds{DosePart::minutes, bounds::minutes},
                                PartBounds{DosePart::every, bounds::every_min},
                                PartBounds{DosePart::times_per_day, bounds::times_per_day},
                                PartBounds{DosePart::days_per_week, bounds::days_per_week}};

}  // namespace

TEST_CASE("a number or two with any dash or to between them is a range", "[presenters][typed]") {
  CHECK(range("8", DosePart::reps) == Range{8, 8});
  for (const char* text : {"8-12", "8–12", "8—12", "8 - 12", " 8 – 12 ", "8 to 12", "\t8-12"}) {
    CAPTURE(text);
    CHECK(range(text, DosePart::reps) == Range{8, 12});
  }
  CHECK(range("8-8", DosePart::reps) == Range{8, 8});
}

TEST_CASE("every part takes its bounds and refuses one less and one more", "[presenters][typed]") {
  for (const auto& [part, allowed] : all_bounds) {
    CAPTURE(static_cast<int>(part));
    CHECK(range(std::to_string(allowed.min), part) == Range{allowed.min, allowed.min});
    CHECK(range(std::to_string(allowed.max), part) == Range{allowed.max, allowed.max});
    CHECK(range(std::to_string(allowed.min) + "-" + std::to_string(allowed.max), part) == allowed);
    CHECK_FALSE(parse_range(std::to_string(allowed.min - 1), part));
    CHECK_FALSE(parse_range(std::to_string(allowed.max + 1), part));
    CHECK_FALSE(parse_range(std::to_string(allowed.min - 1) + "-" + std::to_string(allowed.max), part));
    CHECK_FALSE(parse_range(std::to_string(allowed.min) + "-" + std::to_string(allowed.max + 1), part));
  }
}

TEST_CASE("blanks in a dose field are nothing said, not zero", "[presenters][typed]") {
  for (const char* text : {"", " ", " \t "}) {
    const auto parsed = parse_range(text, DosePart::hold);
    REQUIRE(parsed);
    CHECK(*parsed == std::nullopt);
  }
  CHECK(range("0", DosePart::hold) == Range{0, 0});
}

TEST_CASE("what is no range is refused", "[presenters][typed]") {
  for (const char* text : {"x",
                           "8x",
                           "x8",
                           "12-8",
                           "-",
                           "–",
                           "—",
                           "to",
                           " to ",
                           "8-",
                           "-8",
                           "8–",
                           "–8",
                           "8 to",
                           "to 8",
                           "8--12",
                           "8-12-20",
                           "8 12",
                           "8.5",
                           "8,5",
                           "+8",
                           "8-x",
                           "x-12",
                           "0x8",
                           "8..12",
                           "８",
                           "99999999999999999999",
                           "8-99999999999999999999",
                           "99999999999999999999-12",
                           "2147483648",
                           "8\n12",
                           "8 \x80 12"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_range(text, DosePart::reps));
  }
  CHECK(parse_range("x", DosePart::reps).error().text() ==
        "expected a whole number from 1 to 500, or two such as 8–12");
}

TEST_CASE("a program's length is whole weeks within bounds or nothing", "[presenters][typed]") {
  CHECK(parse_weeks("1").value() == 1);
  CHECK(parse_weeks(" 104 ").value() == 104);
  CHECK(parse_weeks(" ").value() == std::nullopt);
  for (const char* text : {"0", "105", "-6", "+6", "6.5", "6 weeks", "6-8", "x", "99999999999999999999"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_weeks(text));
  }
  CHECK(parse_weeks("0").error().text() == "expected whole weeks from 1 to 104");
}

TEST_CASE("a day is read as it is written on either side of the sea", "[presenters][typed]") {
  for (const char* text : {"2026-11-03", " 2026-11-03 ", "3.11.2026", "03.11.2026", "3. 11. 2026", "3 Nov 2026",
                           "3 november 2026", "3 NOV, 2026", "3. Nov. 2026"}) {
    CAPTURE(text);
    CHECK(parse_day(text).value() == parse_date("2026-11-03"));
  }
  CHECK(parse_day("29.2.2028").value() == parse_date("2028-02-29"));
}

TEST_CASE("every month can be named", "[presenters][typed]") {
  constexpr std::array names{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  for (unsigned month = 1; month <= 12; ++month) {
    const Date expected{std::chrono::year{2026}, std::chrono::month{month}, std::chrono::day{9}};
    CHECK(parse_day("9 " + std::string(names.at(month - 1)) + " 2026").value() == expected);
  }
}

TEST_CASE("no day is nothing said, and what is no day is refused", "[presenters][typed]") {
  for (const char* text : {"", " ", " \t"}) CHECK(parse_day(text).value() == std::nullopt);
  for (const char* text : {"x",
                           "2026",
                           "2026-11",
                           "2026-02-30",
                           "2026-13-01",
                           "29.2.2026",
                           "31.4.2026",
                           "0.1.2026",
                           "1.0.2026",
                           "32.1.2026",
                           "1.13.2026",
                           "1.1.26",
                           "1.1.",
                           "1.1",
                           "-1.1.2026",
                           "1.-1.2026",
                           "1.1.-026",
                           "1.1.1799",
                           "1.1.3000",
                           "1.1.20266",
                           "3 Foo 2026",
                           "Nov 3 2026",
                           "2026 11 03",
                           "tomorrow",
                           "...",
                           ", ,",
                           "1.1.2o26",
                           "99999999999.1.2026",
                           "1.99999999999.2026",
                           "100.1.2026",
                           "3.11.2026 or later",
                           "3.11.2026 24.12.2026",
                           "3 Nov 2026 x"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_day(text));
  }
  CHECK(parse_day("x").error().text() == "expected a day such as 1951-03-02, 2.3.1951 or 2 Mar 1951");
}
