// What is prescribed, written and read back: over the product of representative values of every part of a dose.

#include "regimen/reports/dose_reading.hpp"

#include <array>
#include <catch2/catch.hpp>
#include <vector>

#include "regimen/reports/dose_sentence.hpp"

using namespace regimen;

namespace {

using Part = std::optional<Range>;
using Parts = std::vector<Part>;

Part one(int number) { return Range{number, number}; }
Part from_to(int least, int most) { return Range{least, most}; }
const Part unknown;

/// What comes back; where it is not what was said, both in short.
std::string trouble(const Dose& dose, Side side, bool one_sided, const Phrases& phrases) {
  const auto text = dose_sentence(dose, side, one_sided, false, phrases);
  const auto read = read_dose_sentence(text, phrases);
  const auto said = spoken_of(dose, side, one_sided);
  const auto about = dose_in_short(dose) + " -> " + text + " -> ";
  if (!read) return about + read.error().text();
  if (*read != said) return about + dose_in_short(read->dose);
  if (spoken_of(said.dose, said.side, said.one_sided) != said) return about + "the normal form is not normal";
  return {};
}

/// How many doses came back; fails with the first few that do not.
class Journeys {
 public:
  void make(const Dose& dose, Side side, bool one_sided, const Phrases& phrases) {
    ++doses_;
    const auto what = trouble(dose, side, one_sided, phrases);
    if (what.empty() || ++lost_ > 5) return;
    FAIL_CHECK(what);
  }
  [[nodiscard]] int doses() const { return doses_; }
  [[nodiscard]] int lost() const { return lost_; }

 private:
  int doses_ = 0;
  int lost_ = 0;
};

std::vector<Phrases> all_languages() {
  std::vector<Phrases> all;
  for (const char* tag : {"en", "es"}) all.push_back(Phrases::for_language(tag));
  return all;
}

DoseReading read(std::string_view text) {
  const auto reading = read_dose_sentence(text, Phrases::for_language("en"));
  REQUIRE(reading);
  return *reading;
}

}  // namespace

TEST_CASE("every amount comes back from its sentence in every language", "[reports][dose][reading]") {
  const Parts sets{unknown, one(1), one(2), one(7), from_to(1, 2)};
  const Parts reps{unknown, one(1), one(2), from_to(1, 2), from_to(10, 15)};
  const Parts holds{unknown, one(0), one(1), one(60), one(150), from_to(0, 5), from_to(90, 180)};
  const Parts rests{unknown, one(0), one(90), from_to(0, 60), from_to(60, 120)};
  const Parts minutes{unknown, one(1), from_to(5, 10)};
  const Parts intervals{unknown, from_to(20, 30)};
  Journeys journeys;
  for (const auto& phrases : all_languages())
    for (const auto& s : sets)
      for (const auto& r : reps)
        for (const auto& h : holds)
          for (const auto& p : rests)
            for (const auto& m : minutes)
              for (const auto& i : intervals)
                journeys.make({.sets = s, .reps = r, .hold_s = h, .rest_s = p, .minutes = m, .every_min = i},
                              Side::both, false, phrases);
  CHECK(journeys.doses() == 2 * 5 * 5 * 7 * 5 * 3 * 2);
  CHECK(journeys.lost() == 0);
}

TEST_CASE("the side comes back, whatever it is said with", "[reports][dose][reading]") {
  const Parts sets{unknown, one(1), from_to(2, 3)};
  const Parts reps{unknown, one(1), one(10)};
  const Parts holds{unknown, one(30), from_to(0, 60)};
  const Parts rests{unknown, one(60)};
  const Parts minutes{unknown, from_to(5, 10)};
  const Parts frequencies{unknown, one(2)};
  Journeys journeys;
  for (const auto& phrases : all_languages())
    for (const Side side : {Side::both, Side::left, Side::right, Side::alternate})
      for (const bool one_sided : {false, true})
        for (const auto& s : sets)
          for (const auto& r : reps)
            for (const auto& h : holds)
              for (const auto& p : rests)
                for (const auto& m : minutes)
                  for (const auto& f : frequencies)
                    journeys.make({.sets = s, .reps = r, .hold_s = h, .rest_s = p, .minutes = m, .times_per_day = f},
                                  side, one_sided, phrases);
  CHECK(journeys.doses() == 2 * 4 * 2 * 3 * 3 * 3 * 2 * 2 * 2);
  CHECK(journeys.lost() == 0);
}

TEST_CASE("how often comes back, with an amount and without", "[reports][dose][reading]") {
  const Parts daily{unknown, one(1), one(2), one(3), from_to(1, 2), from_to(2, 3)};
  const Parts weekly{unknown, one(1), one(2), one(7), from_to(1, 7), from_to(3, 5)};
  const Parts intervals{unknown,       one(1),          one(45),         one(60),         one(90),         one(120),
                        from_to(1, 2), from_to(20, 30), from_to(30, 60), from_to(60, 90), from_to(60, 120)};
  Journeys journeys;
  for (const auto& phrases : all_languages())
    for (const auto& reps : {unknown, one(5)})
      for (const auto& d : daily)
        for (const auto& w : weekly)
          for (const auto& i : intervals)
            journeys.make({.reps = reps, .every_min = i, .times_per_day = d, .days_per_week = w}, Side::both, false,
                          phrases);
  CHECK(journeys.doses() == 2 * 2 * 6 * 6 * 11);
  CHECK(journeys.lost() == 0);
}

TEST_CASE("every length of time comes back to the second", "[reports][dose][reading]") {
  constexpr std::array lengths{0, 1, 2, 59, 60, 61, 90, 119, 120, 121, 150, 180, 181, 3600};
  Journeys journeys;
  for (const auto& phrases : all_languages())
    for (const int least : lengths)
      for (const int most : lengths)
        if (least <= most)
          for (const auto& every : {unknown, one(30)})
            journeys.make(
                {.sets = one(3), .hold_s = from_to(least, most), .rest_s = from_to(least, most), .every_min = every},
                Side::both, false, phrases);
  CHECK(journeys.lost() == 0);
}

TEST_CASE("what a dose sentence leaves unsaid is known, and is little", "[reports][dose][reading]") {
  const auto said = [](const Dose& dose) { return spoken_of(dose, Side::both, false).dose; };
  CHECK(said({.reps = one(10), .hold_s = one(0)}) == Dose{.reps = one(10)});
  CHECK(said({.sets = one(1), .reps = one(10), .rest_s = one(30)}) == Dose{.sets = one(1), .reps = one(10)});
  CHECK(said({.sets = one(1), .reps = one(1)}) == Dose{.reps = one(1)});
  CHECK(said({.sets = one(1), .hold_s = one(30)}) == Dose{.hold_s = one(30)});
  CHECK(said({.sets = one(1), .minutes = one(5)}) == Dose{.minutes = one(5)});
  CHECK(said({.sets = one(1)}) == Dose{.sets = one(1)});
  CHECK(said({.sets = one(3), .reps = one(1)}) == Dose{.reps = one(3)});
  const Dose with_rest{.sets = one(3), .reps = one(1), .rest_s = one(0)};
  CHECK(said(with_rest) == with_rest);
  CHECK_FALSE(spoken_of({.reps = one(1)}, Side::left, true).one_sided);
  CHECK(spoken_of({.reps = one(1)}, Side::alternate, true).one_sided);
}

TEST_CASE("a dose sentence is read part by part", "[reports][dose][reading]") {
  CHECK(
      read("Do 3 sets of 8 on each side. Hold each one for 6 seconds. Twice a day, 5 days a week.") ==
      DoseReading{{.sets = one(3), .reps = one(8), .hold_s = one(6), .times_per_day = one(2), .days_per_week = one(5)},
                  Side::both,
                  true});
  CHECK(read("Do it 3 times. Rest 30 seconds in between.").dose ==
        Dose{.sets = one(3), .reps = one(1), .rest_s = one(30)});
  CHECK(read("Do it 3 times. Rest 30 seconds between sets.").dose == Dose{.reps = one(3), .rest_s = one(30)});
  CHECK(read("Do this for 60 seconds. Repeat every hour.").dose == Dose{.hold_s = one(60), .every_min = one(60)});
  CHECK(read("Do this for 1 minute. Repeat every hour.").dose == Dose{.minutes = one(1), .every_min = one(60)});
  CHECK(read("Ask your therapist how many. On the left side only.") == DoseReading{{}, Side::left, false});
}

TEST_CASE("what is no dose sentence of the language is not read as one", "[reports][dose][reading]") {
  const auto english = Phrases::for_language("en");
  for (const char* text : {"",
                           " ",
                           ".",
                           "Do it 5 times",
                           "Do it 5 times. ",
                           " Do it 5 times.",
                           "Do it 5 times.  Once a day.",
                           "do it 5 times.",
                           "Do it 1 times.",
                           "Do it 2 times.",
                           "Do 1 sets of 5.",
                           "Do it 05 times.",
                           "Do it -5 times.",
                           "Do it 99999999999 times.",
                           "Do it 5 to times.",
                           "Do it 5 to 3 times.",
                           "Hold for 60 seconds.",
                           "Once a day. Do it 5 times.",
                           "Do it 5 times. Do it 6 times.",
                           "Do it 5 times. Once a week, every day.",
                           "Do it 5 times on each side. On each side.",
                           "Do it {times}.",
                           "Hágalo 5 veces."}) {
    CAPTURE(text);
    const auto reading = read_dose_sentence(text, english);
    CHECK_FALSE(reading);
  }
  CHECK(read_dose_sentence("Do it often.", english).error().text() ==
        "expected the sentence of a dose, got \"Do it often.\"");
}
