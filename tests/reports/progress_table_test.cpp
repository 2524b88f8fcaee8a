#include <catch2/catch.hpp>

#include <algorithm>
#include <string>

#include "regimen/reports/handout.hpp"
#include "sample_exercises.hpp"

using namespace regimen;
using namespace regimen::testing;
using Catch::Matchers::Equals;

namespace {

using Words = std::vector<std::string>;

ExercisePtr with_dose(const Dose& dose) {
  Exercise made = *bridge();
  made.dose.dose = dose;
  return std::make_shared<const Exercise>(std::move(made));
}

std::optional<ProgressTable> table_of(const std::vector<ExercisePtr>& exercises, std::optional<int> weeks,
                                      const std::string& language = "en") {
  Program program = sample_program(exercises);
  program.weeks = weeks;
  return make_handout({}, program, {.date = parse_date("2026-11-20").value(), .language = language}).progress;
}

}  // namespace

TEST_CASE("the weeks of a range go from its least to its most and never back", "[reports][handout][progress]") {
  for (int weeks = 2; weeks <= 104; ++weeks)
    for (const Range reps : {Range{5, 10}, Range{8, 12}, Range{1, 2}, Range{1, 500}, Range{2, 3}}) {
      CAPTURE(weeks, reps.min, reps.max);
      const auto table = table_of({with_dose({.reps = reps})}, weeks);
      REQUIRE(table);
      const auto& row = table->rows.at(0);
      CHECK(table->weeks.size() == static_cast<std::size_t>(std::min(weeks, 6)));
      CHECK(row.amounts.size() == table->weeks.size());
      CHECK(row.amounts.front() == std::to_string(reps.min));
      CHECK(row.amounts.back() == std::to_string(reps.max));
      CHECK(std::ranges::is_sorted(row.amounts, {}, [](const std::string& amount) { return std::stoi(amount); }));
    }
}

TEST_CASE("the columns name every week of the program once", "[reports][handout][progress]") {
  CHECK_THAT(table_of({with_dose({.reps = Range{5, 10}})}, 6)->weeks,
             Equals(Words{"Week 1", "Week 2", "Week 3", "Week 4", "Week 5", "Week 6"}));
  CHECK_THAT(table_of({with_dose({.reps = Range{5, 10}})}, 8)->weeks,
             Equals(Words{"Week 1", "Week 2", "Weeks 3 to 4", "Week 5", "Week 6", "Weeks 7 to 8"}));
  CHECK_THAT(table_of({with_dose({.reps = Range{5, 10}})}, 2)->weeks, Equals(Words{"Week 1", "Week 2"}));
}

TEST_CASE("what grows is said with its unit: minutes before times before seconds", "[reports][handout][progress]") {
  const auto unit = [](const Dose& dose) { return table_of({with_dose(dose)}, 4)->rows.at(0).unit; };
  CHECK(unit({.reps = Range{5, 10}, .minutes = Range{5, 10}}) == "minutes");
  CHECK(unit({.reps = Range{5, 10}, .hold_s = Range{5, 30}}) == "times");
  CHECK(unit({.reps = Range{5, 5}, .hold_s = Range{5, 30}}) == "seconds");
}

TEST_CASE("an exercise that does not grow has no row, and without rows there is no table",
          "[reports][handout][progress]") {
  const auto steady = with_dose({.reps = Range{10, 10}});
  CHECK_FALSE(table_of({steady}, 6));
  CHECK_FALSE(table_of({}, 6));
  const auto growing = with_dose({.reps = Range{5, 10}});
  const auto table = table_of({steady, growing}, 6);
  REQUIRE(table);
  REQUIRE(table->rows.size() == 1);
  CHECK(table->rows[0].exercise == "2. Bridge");
}

TEST_CASE("a program of one week, or of nobody knows how many, has no table of weeks", "[reports][handout][progress]") {
  const auto growing = with_dose({.reps = Range{5, 10}});
  CHECK_FALSE(table_of({growing}, 1));
  CHECK_FALSE(table_of({growing}, std::nullopt));
}

TEST_CASE("the therapist's own range grows, not the catalogue's", "[reports][handout][progress]") {
  Program program = sample_program({with_dose({.reps = Range{5, 10}})});
  program.items[0].dose.reps = Range{20, 30};
  const auto table = make_handout({}, program, {.date = parse_date("2026-11-20").value()}).progress;
  CHECK_THAT(table.value().rows.at(0).amounts, Equals(Words{"20", "22", "24", "26", "28", "30"}));
  program.items[0].dose.reps = Range{12, 12};
  CHECK_FALSE(make_handout({}, program, {.date = parse_date("2026-11-20").value()}).progress);
}

TEST_CASE("the table of weeks is in Spanish on a Spanish page", "[reports][handout][progress][spanish]") {
  const auto table = table_of({with_dose({.reps = Range{5, 10}})}, 8, "es").value();
  CHECK(table.weeks.front() == "Semana 1");
  CHECK(table.weeks.back() == "Semanas 7 a 8");
  CHECK(table.rows[0].unit == "veces");
}
