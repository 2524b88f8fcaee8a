#include "regimen/reports/dose_sentence.hpp"

#include <catch2/catch.hpp>

using namespace regimen;

namespace {

struct Case {
  Dose dose;
  std::string sentence;
  Side side = Side::both;
  bool unilateral = false;
  bool per_side = false;
};

Range one(int number) { return {number, number}; }

std::string written(const Case& example) {
  return dose_sentence(example.dose, example.side, example.unilateral, example.per_side, Phrases::for_language("en"));
}

void check(const std::vector<Case>& examples) {
  for (const auto& example : examples) CHECK(written(example) == example.sentence);
}

}  // namespace

TEST_CASE("a dose is one group of plain sentences", "[reports][dose]") {
  check({
      {{.sets = one(3), .reps = one(15), .rest_s = one(60), .times_per_day = one(1), .days_per_week = one(7)},
       "Do 3 sets of 15. Rest 1 minute between sets. Once a day, every day."},
      {{.sets = one(1), .reps = one(10)}, "Do 1 set of 10."},
      {{.sets = Range{2, 3}, .reps = Range{10, 15}}, "Do 2 to 3 sets of 10 to 15."},
      {{.sets = Range{1, 2}, .reps = one(8)}, "Do 1 to 2 sets of 8."},
      {{.reps = one(1)}, "Do it once."},
      {{.sets = one(1), .reps = one(1)}, "Do it once."},
      {{.reps = one(2)}, "Do it twice."},
      {{.reps = one(10)}, "Do it 10 times."},
      {{.reps = Range{2, 3}}, "Do it 2 to 3 times."},
      {{.reps = Range{1, 2}}, "Do it once or twice."},
      {{.sets = one(3), .reps = one(1)}, "Do it 3 times."},
      {{.sets = one(1)}, "Do 1 set."},
      {{.sets = one(3)}, "Do 3 sets."},
      {{.sets = Range{2, 3}}, "Do 2 to 3 sets."},
  });
}

TEST_CASE("holds are spoken of in seconds or minutes, whichever a person says", "[reports][dose]") {
  check({
      {{.reps = one(5), .hold_s = Range{5, 10}}, "Do it 5 times. Hold each one for 5 to 10 seconds."},
      {{.reps = one(5), .hold_s = one(1)}, "Do it 5 times. Hold each one for 1 second."},
      {{.reps = one(1), .hold_s = one(30)}, "Do it once. Hold for 30 seconds."},
      {{.sets = one(3), .reps = one(1), .hold_s = one(30)}, "Do it 3 times. Hold each one for 30 seconds."},
      {{.hold_s = one(30)}, "Hold for 30 seconds."},
      {{.hold_s = Range{30, 60}}, "Hold for 30 to 60 seconds."},
      {{.hold_s = one(60)}, "Hold for 1 minute."},
      {{.hold_s = one(90)}, "Hold for 90 seconds."},
      {{.hold_s = one(119)}, "Hold for 119 seconds."},
      {{.hold_s = one(121)}, "Hold for 2 minutes 1 second."},
      {{.hold_s = one(120)}, "Hold for 2 minutes."},
      {{.hold_s = one(150)}, "Hold for 2 minutes 30 seconds."},
      {{.hold_s = one(181)}, "Hold for 3 minutes 1 second."},
      {{.hold_s = Range{60, 120}}, "Hold for 1 to 2 minutes."},
      {{.hold_s = Range{90, 180}}, "Hold for 90 seconds to 3 minutes."},
      {{.hold_s = Range{0, 5}}, "Hold for up to 5 seconds."},
      {{.sets = one(2), .hold_s = one(30)}, "Hold for 30 seconds. Do this twice."},
      {{.sets = one(1), .hold_s = one(30)}, "Hold for 30 seconds."},
      {{.reps = one(10), .hold_s = one(0)}, "Do it 10 times."},
  });
}

TEST_CASE("rest is spoken of only where there is something to rest between", "[reports][dose]") {
  check({
      {{.sets = one(3), .reps = one(10), .rest_s = one(30)}, "Do 3 sets of 10. Rest 30 seconds between sets."},
      {{.sets = one(3), .reps = one(10), .rest_s = one(0)}, "Do 3 sets of 10. Do not rest between sets."},
      {{.sets = one(3), .reps = one(10), .rest_s = Range{0, 30}},
       "Do 3 sets of 10. Rest up to 30 seconds between sets."},
      {{.sets = one(1), .reps = one(10), .rest_s = one(30)}, "Do 1 set of 10."},
      {{.reps = one(10), .rest_s = one(0)}, "Do it 10 times. Do not rest between sets."},
      {{.sets = one(3), .reps = one(1), .rest_s = one(0)}, "Do it 3 times. Do not rest in between."},
      {{.sets = one(3), .rest_s = one(0), .minutes = one(5)}, "Do 3 rounds of 5 minutes. Do not rest between rounds."},
      {{.sets = one(3), .hold_s = one(20), .rest_s = one(30)},
       "Hold for 20 seconds. Do this 3 times. Rest 30 seconds in between."},
      {{.sets = one(2), .rest_s = one(60), .minutes = one(5)},
       "Do 2 rounds of 5 minutes. Rest 1 minute between rounds."},
  });
}

TEST_CASE("sides are said once, where the amount is", "[reports][dose]") {
  check({
      {{.reps = one(8)}, "Do it 8 times on each side.", Side::both, true},
      {{.reps = one(8)}, "Do it 8 times on each side.", Side::both, false, true},
      {{.sets = one(3), .reps = one(8), .hold_s = one(6)},
       "Do 3 sets of 8 on each side. Hold each one for 6 seconds.",
       Side::both,
       true},
      {{.reps = one(8)}, "Do it 8 times on the left side only.", Side::left, true},
      {{.reps = one(8)}, "Do it 8 times on the right side only.", Side::right},
      {{.reps = one(8)}, "Do it 8 times on each side. Switch sides each time.", Side::alternate, true},
      {{.reps = one(8)}, "Do it 8 times. Switch sides each time.", Side::alternate},
      {{.hold_s = one(30)}, "Hold for 30 seconds on each side.", Side::both, true},
      {{.minutes = one(5)}, "Do this for 5 minutes on the left side only.", Side::left},
      {{.times_per_day = one(2)}, "On the left side only. Do this twice a day.", Side::left},
      {{}, "Ask your therapist how many. On the left side only.", Side::left},
  });
}

TEST_CASE("how often is one short sentence", "[reports][dose]") {
  check({
      {{.reps = one(5), .times_per_day = one(1)}, "Do it 5 times. Once a day."},
      {{.reps = one(5), .times_per_day = one(2)}, "Do it 5 times. Twice a day."},
      {{.reps = one(5), .times_per_day = one(3)}, "Do it 5 times. 3 times a day."},
      {{.reps = one(5), .times_per_day = Range{2, 3}}, "Do it 5 times. 2 to 3 times a day."},
      {{.reps = one(5), .times_per_day = Range{1, 2}}, "Do it 5 times. Once or twice a day."},
      {{.reps = one(5), .days_per_week = one(7)}, "Do it 5 times. Every day."},
      {{.reps = one(5), .days_per_week = one(5)}, "Do it 5 times. 5 days a week."},
      {{.reps = one(5), .days_per_week = Range{3, 5}}, "Do it 5 times. 3 to 5 days a week."},
      {{.reps = one(5), .days_per_week = one(1)}, "Do it 5 times. One day a week."},
      {{.reps = one(5), .times_per_day = one(1), .days_per_week = one(1)}, "Do it 5 times. Once a week."},
      {{.reps = one(5), .times_per_day = one(2), .days_per_week = one(1)},
       "Do it 5 times. Twice a day, one day a week."},
      {{.reps = one(5), .times_per_day = one(2), .days_per_week = one(5)},
       "Do it 5 times. Twice a day, 5 days a week."},
      {{.times_per_day = one(2), .days_per_week = one(7)}, "Do this twice a day, every day."},
      {{.days_per_week = one(1)}, "Do this one day a week."},
  });
}

TEST_CASE("minutes and breaks from sitting have words of their own", "[reports][dose]") {
  check({
      {{.minutes = Range{5, 10}, .times_per_day = one(1)}, "Do this for 5 to 10 minutes. Once a day."},
      {{.minutes = one(1)}, "Do this for 1 minute."},
      {{.sets = Range{1, 2}, .minutes = one(5)}, "Do 1 to 2 rounds of 5 minutes."},
      {{.every_min = Range{20, 30}}, "Do this every 20 to 30 minutes."},
      {{.hold_s = one(60), .every_min = one(30)}, "Do this for 60 seconds. Repeat every 30 minutes."},
      {{.hold_s = one(150), .every_min = one(30)}, "Do this for 2 minutes 30 seconds. Repeat every 30 minutes."},
      {{.hold_s = one(60), .minutes = one(5), .every_min = one(30)},
       "Do this for 5 minutes. Hold for 1 minute. Repeat every 30 minutes."},
      {{.hold_s = one(30), .every_min = Range{20, 30}}, "Do this for 30 seconds. Repeat every 20 to 30 minutes."},
      {{.reps = one(5), .every_min = one(60)}, "Do it 5 times. Repeat every hour."},
      {{.reps = one(5), .every_min = one(1)}, "Do it 5 times. Repeat every minute."},
      {{.reps = one(5), .every_min = one(120)}, "Do it 5 times. Repeat every 2 hours."},
      {{.reps = one(5), .every_min = Range{60, 120}}, "Do it 5 times. Repeat every 1 to 2 hours."},
      {{.reps = one(5), .every_min = one(45)}, "Do it 5 times. Repeat every 45 minutes."},
  });
}

TEST_CASE("a dose of which nothing is known sends the patient to the therapist", "[reports][dose]") {
  check({
      {{}, "Ask your therapist how many."},
      {{.rest_s = one(30)}, "Ask your therapist how many. Rest 30 seconds between sets."},
  });
}

TEST_CASE("the short dose has a dash where nothing is known, and zero is not nothing", "[reports][dose]") {
  CHECK(dose_in_short({}) == "–");
  CHECK(dose_in_short({.sets = one(3),
                       .reps = Range{10, 15},
                       .hold_s = one(5),
                       .rest_s = one(60),
                       .times_per_day = one(1),
                       .days_per_week = one(7)}) == "3 × 10–15, hold 5 s, rest 60 s, 1 × a day, 7 days a week");
  CHECK(dose_in_short({.sets = one(1)}) == "1 set");
  CHECK(dose_in_short({.sets = one(2)}) == "2 sets");
  CHECK(dose_in_short({.reps = one(4)}) == "4 ×");
  CHECK(dose_in_short({.hold_s = one(0), .rest_s = one(0)}) == "no hold, no rest");
  CHECK(dose_in_short({.minutes = Range{5, 10}, .every_min = one(30)}) == "5–10 min, every 30 min");
  CHECK(dose_in_short({.days_per_week = one(1)}) == "1 day a week");
}
