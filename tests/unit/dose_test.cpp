#include "regimen/engine/dose.hpp"

#include <catch2/catch.hpp>

#include <limits>
#include <string>

using namespace regimen;

namespace {

using DosePart = std::optional<Range> Dose::*;

struct BoundedPart {
  const char* name;
  DosePart part;
  int min;
  int max;
};

// The figures are written out here on purpose: the databases and the case reader repeat them.
constexpr BoundedPart bounded_parts[] = {
    {"sets", &Dose::sets, 1, 50},
    {"reps", &Dose::reps, 1, 500},
    {"hold_s", &Dose::hold_s, 0, 3600},
    {"rest_s", &Dose::rest_s, 0, 3600},
    {"minutes", &Dose::minutes, 1, 600},
    {"every_min", &Dose::every_min, 1, 720},
    {"times_per_day", &Dose::times_per_day, 1, 24},
    {"days_per_week", &Dose::days_per_week, 1, 7},
};

Dose dose_with(DosePart part, Range range) {
  Dose dose;
  dose.*part = range;
  return dose;
}

Dose sets_of_reps(int sets, int reps) {
  Dose dose;
  dose.sets = Range{sets, sets};
  dose.reps = Range{reps, reps};
  return dose;
}

}  // namespace

TEST_CASE("every part of a dose is accepted up to its bounds and refused beyond them, by name", "[engine][dose]") {
  for (const auto& [name, part, min, max] : bounded_parts) {
    CAPTURE(name);
    CHECK(checked(dose_with(part, {min, min})));
    CHECK(checked(dose_with(part, {max, max})));
    CHECK(checked(dose_with(part, {min, max})));
    for (const Range wrong :
         {Range{min - 1, max}, Range{min, max + 1}, Range{min - 1, min - 1}, Range{max + 1, max + 1},
          Range{std::numeric_limits<int>::min(), max}, Range{min, std::numeric_limits<int>::max()}}) {
      const auto refused = checked(dose_with(part, wrong));
      REQUIRE_FALSE(refused);
      CHECK(refused.error().place == name);
      CHECK_THAT(refused.error().message,
                 Catch::Matchers::StartsWith("expected a whole number from " + std::to_string(min) + " to " +
                                             std::to_string(max) + ", got "));
    }
  }
}

TEST_CASE("a range that runs backwards is refused", "[engine][dose]") {
  for (const auto& [name, part, min, max] : bounded_parts) {
    CAPTURE(name);
    const auto refused = checked(dose_with(part, {max, min}));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().place == name);
    CHECK(refused.error().message ==
          "expected the smaller number first, got " + std::to_string(max) + " to " + std::to_string(min));
  }
}

TEST_CASE("a checked dose is the dose that was given", "[engine][dose]") {
  CHECK(checked(Dose{}) == Dose{});
  const Dose dose = sets_of_reps(3, 15);
  CHECK(checked(dose) == dose);
}

TEST_CASE("of several wrong parts the first is named", "[engine][dose]") {
  Dose dose = sets_of_reps(3, 501);
  dose.days_per_week = Range{8, 8};
  CHECK(checked(dose).error().text() == "reps: expected a whole number from 1 to 500, got 501");
}

TEST_CASE("the unknown parts of a prescription stand as in the fallback", "[engine][dose]") {
  Dose fallback;
  for (const auto& bounded : bounded_parts)
    if (bounded.part != &Dose::minutes && bounded.part != &Dose::every_min)
      fallback.*bounded.part = Range{bounded.min, bounded.max};
  CHECK(completed(Dose{}, fallback) == fallback);
  CHECK(completed(fallback, Dose{}) == fallback);

  const Dose dose = completed(dose_with(&Dose::sets, {2, 2}), fallback);
  CHECK(dose.sets == Range{2, 2});
  CHECK(dose.reps == fallback.reps);
  CHECK(dose.rest_s == fallback.rest_s);
}

TEST_CASE("a hold of zero is set on purpose and is not filled", "[engine][dose]") {
  const Dose dose = completed(dose_with(&Dose::hold_s, {0, 0}), dose_with(&Dose::hold_s, {30, 30}));
  CHECK(dose.hold_s == Range{0, 0});
}

TEST_CASE("a prescription of minutes takes no repetitions from the fallback", "[engine][dose]") {
  Dose fallback = sets_of_reps(3, 15);
  fallback.hold_s = Range{5, 5};
  const Dose dose = completed(dose_with(&Dose::minutes, {10, 10}), fallback);
  CHECK(dose.minutes == Range{10, 10});
  CHECK(dose.reps == std::nullopt);
  CHECK(dose.hold_s == std::nullopt);
  CHECK(dose.sets == Range{3, 3});
}

TEST_CASE("a prescription of repetitions or a hold takes no minutes from the fallback", "[engine][dose]") {
  const Dose walk = dose_with(&Dose::minutes, {10, 20});
  CHECK(completed(dose_with(&Dose::reps, {10, 10}), walk).minutes == std::nullopt);
  CHECK(completed(dose_with(&Dose::hold_s, {30, 30}), walk).minutes == std::nullopt);
  CHECK(completed(dose_with(&Dose::sets, {2, 2}), walk).minutes == Range{10, 20});
}

TEST_CASE("how often is said in one way only", "[engine][dose]") {
  const Dose breaks = dose_with(&Dose::every_min, {20, 30});
  const Dose twice = dose_with(&Dose::times_per_day, {2, 2});
  CHECK(completed(twice, breaks) == twice);
  CHECK(completed(breaks, twice) == breaks);
}

TEST_CASE("what the therapist set himself is kept even where it says two things", "[engine][dose]") {
  Dose both = sets_of_reps(3, 15);
  both.minutes = Range{5, 5};
  both.every_min = Range{30, 30};
  both.times_per_day = Range{2, 2};
  CHECK(completed(both, Dose{}) == both);
}

TEST_CASE("a day's work is sets, repetitions, holds, rests and times a day", "[engine][dose][length]") {
  Dose dose = sets_of_reps(3, 10);
  CHECK(seconds_per_day(dose, false) == 90);
  dose.rest_s = Range{60, 60};
  CHECK(seconds_per_day(dose, false) == 90 + 2 * 60);
  dose.hold_s = Range{5, 5};
  CHECK(seconds_per_day(dose, false) == 150 + 2 * 60);
  CHECK(seconds_per_day(dose, true) == 300 + 2 * 60);
  dose.times_per_day = Range{2, 2};
  CHECK(seconds_per_day(dose, true) == 840);
}

TEST_CASE("a day's work counts the upper ends of ranges", "[engine][dose][length]") {
  Dose dose;
  dose.sets = Range{2, 3};
  dose.reps = Range{8, 10};
  dose.hold_s = Range{3, 5};
  dose.times_per_day = Range{1, 2};
  CHECK(seconds_per_day(dose, false) == 3 * 10 * 5 * 2);
}

TEST_CASE("minutes, a hold alone and breaks from sitting have a length", "[engine][dose][length]") {
  CHECK(seconds_per_day(dose_with(&Dose::minutes, {10, 20}), false) == 20 * 60);
  CHECK(seconds_per_day(dose_with(&Dose::hold_s, {30, 30}), false) == 30);
  Dose breaks = dose_with(&Dose::hold_s, {30, 30});
  breaks.every_min = Range{20, 30};
  CHECK(seconds_per_day(breaks, false) == 48 * 30);
}

TEST_CASE("a dose that does not say how much has no length", "[engine][dose][length]") {
  Dose dose;
  dose.sets = Range{3, 3};
  dose.rest_s = Range{60, 60};
  dose.times_per_day = Range{2, 2};
  CHECK(seconds_per_day(dose, false) == std::nullopt);
  dose.hold_s = Range{0, 0};
  CHECK(seconds_per_day(dose, false) == std::nullopt);
}

TEST_CASE("the largest dose within the bounds has a length that fits", "[engine][dose][length]") {
  Dose dose;
  for (const auto& bounded : bounded_parts) dose.*bounded.part = Range{bounded.max, bounded.max};
  REQUIRE(checked(dose));
  CHECK(seconds_per_day(dose, true) == std::numeric_limits<int>::max());
}

TEST_CASE("a dose names who stands behind its article, and the team nobody", "[engine][dose]") {
  CHECK(publisher_of("001_ccccead2738956df.txt") == "AAOS OrthoInfo and Healthwise");
  CHECK(publisher_of("002_c137bf83aa34133e.txt") == "G. Minnis DPT (2020)");
  CHECK(publisher_of("team").empty());
  CHECK(publisher_of("").empty());
  CHECK(publisher_of("0").empty());
}
