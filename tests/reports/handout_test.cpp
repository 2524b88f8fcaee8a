#include "regimen/reports/handout.hpp"

#include <catch2/catch.hpp>

#include "sample_exercises.hpp"

using namespace regimen;
using namespace regimen::testing;
using Catch::Matchers::Contains;

namespace {

HandoutOptions on_20_november() { return {.date = parse_date("2026-11-20").value()}; }

const HandoutExercise& only_exercise(const Handout& handout) {
  REQUIRE(handout.sections.size() == 1);
  REQUIRE(handout.sections[0].exercises.size() == 1);
  return handout.sections[0].exercises[0];
}

Handout of(const std::vector<ExercisePtr>& exercises) {
  return make_handout(sample_patient(), sample_program(exercises), on_20_november());
}

}  // namespace

TEST_CASE("a handout says who, what, for how long and whom to call", "[reports][handout]") {
  auto options = on_20_november();
  options.clinic = "Harbor Back Clinic";
  options.therapist = "Jane Somebody";
  options.next_visit = parse_date("2026-12-07");
  const auto handout = make_handout(sample_patient(), sample_program(3), options);
  CHECK(handout.title == "Low back, first six weeks");
  CHECK(handout.patient == "A. Example");
  CHECK(handout.period == "Six weeks from 23 November 2026");
  CHECK(handout.author == "Jane Somebody");
  CHECK(handout.contact == std::vector<LabelledLine>{{"Clinic", "Harbor Back Clinic"},
                                                     {"Therapist", "Jane Somebody"},
                                                     {"Telephone", ""},
                                                     {"Address", ""},
                                                     {"Next visit", "7 December 2026"}});
}

TEST_CASE("what the program does not say is left out of the handout, not invented", "[reports][handout]") {
  Program program = sample_program(1);
  program.title.clear();
  program.start_date.reset();
  CHECK(make_handout({}, program, on_20_november()).period == "Six weeks");
  program.weeks = 1;
  CHECK(make_handout({}, program, on_20_november()).period == "One week");
  program.weeks = 16;
  CHECK(make_handout({}, program, on_20_november()).period == "16 weeks");
  program.weeks.reset();
  const auto handout = make_handout({}, program, on_20_november());
  CHECK(handout.period.empty());
  CHECK(handout.title == "Your exercise program");
  CHECK(handout.patient.empty());
  CHECK_FALSE(handout.ticks);
  program.start_date = parse_date("2026-11-23");
  CHECK(make_handout({}, program, on_20_november()).period == "From 23 November 2026");
}

TEST_CASE("the handout tells the program's next visit, and another day where it is asked to", "[reports][handout]") {
  Program program = sample_program(1);
  const auto told = [&program](const HandoutOptions& options) {
    return make_handout({}, program, options).contact.back().value;
  };
  CHECK(told(on_20_november()).empty());
  program.next_visit = parse_date("2026-12-07");
  CHECK(told(on_20_november()) == "7 December 2026");
  HandoutOptions other = on_20_november();
  other.next_visit = parse_date("2026-12-08");
  CHECK(told(other) == "8 December 2026");
}

TEST_CASE("exercises stand in reading order and are numbered through the whole handout", "[reports][handout]") {
  Program program = sample_program({bridge(), walking(), bird_dog()});
  program.items[2].phase = Phase::cool_down;
  const auto handout = make_handout(sample_patient(), program, on_20_november());
  REQUIRE(handout.sections.size() == 3);
  CHECK(handout.sections[0].heading == "Warm up");
  CHECK(handout.sections[1].heading == "Strengthen");
  CHECK(handout.sections[2].heading == "Cool down");
  CHECK(handout.sections[0].exercises[0].name == "Walking");
  CHECK(handout.sections[1].exercises[0].name == "Bridge");
  CHECK(handout.sections[2].exercises[0].name == "Bird dog");
  CHECK(handout.sections[0].exercises[0].number == 1);
  CHECK(handout.sections[1].exercises[0].number == 2);
  CHECK(handout.sections[2].exercises[0].number == 3);
}

TEST_CASE("an exercise brings its words, its position and its key", "[reports][handout]") {
  const auto handout = of({bird_dog()});
  const auto& exercise = only_exercise(handout);
  CHECK(exercise.key == "bird-dog");
  CHECK(exercise.purpose == "Trains your back and belly to keep you steady when you reach and walk.");
  CHECK(exercise.position_words == "On hands and knees");
  CHECK(exercise.dose == "Do it 8 times on each side. Hold each one for 6 seconds. Once a day, 5 days a week.");
  CHECK(exercise.steps.size() == 6);
  CHECK(exercise.tips.size() == 3);
  CHECK_THAT(exercise.felt_in, Contains("buttock of the lifted leg"));
}

TEST_CASE("a warning among the steps is not a numbered step", "[reports][handout]") {
  const auto handout = of({bird_dog()});
  const auto& exercise = only_exercise(handout);
  CHECK(exercise.stops == std::vector<std::string>{"Stop if this brings on pain in your leg."});
  for (const auto& step : exercise.steps) CHECK_THAT(step, !Contains("Stop if this"));
}

TEST_CASE("the therapist's dose, side and note are on the handout", "[reports][handout]") {
  Program program = sample_program({bridge()});
  program.items[0].dose.sets = Range{2, 2};
  program.items[0].side = Side::left;
  program.items[0].note = "Hold on to the counter.";
  const auto handout = make_handout(sample_patient(), program, on_20_november());
  CHECK(only_exercise(handout).dose ==
        "Do 2 sets of 15 on the left side only. Rest 1 minute between sets. Once a day, every day.");
  CHECK(only_exercise(handout).note == "Hold on to the counter.");
}

TEST_CASE("where nobody has said how often, there is a line to write it on", "[reports][handout]") {
  auto exercise = *bridge();
  exercise.dose.dose.times_per_day.reset();
  exercise.dose.dose.days_per_week.reset();
  const auto unsaid =
      make_handout(sample_patient(), sample_program({std::make_shared<const Exercise>(exercise)}), on_20_november());
  CHECK_THAT(only_exercise(unsaid).dose, Contains("How often: ___"));
  CHECK_THAT(only_exercise(of({bridge()})).dose, !Contains("How often"));
}

TEST_CASE("the reasons come from what the exercises are", "[reports][handout]") {
  CHECK(of({bridge(), bird_dog()}).why ==
        "They make your muscles stronger and teach your body to keep your back steady, so that daily life gets easier. "
        "You need a mat. Plan about " +
            std::to_string((seconds_per_day(sample_program({bridge(), bird_dog()})) + 30) / 60) +
            " minutes for a day with all of them.");
  const auto alone = of({bridge()});
  CHECK(alone.why_heading == "Why this exercise?");
  CHECK_THAT(alone.why, Contains("Makes your buttock muscles strong") && Contains("minutes a day."));
  CHECK(of({bridge(), walking()}).why_heading == "Why these exercises?");
}

TEST_CASE("the safety box is on every handout, even an empty one", "[reports][handout][safety]") {
  const auto handout = of({});
  CHECK(handout.empty_message == "There are no exercises in this program yet.");
  CHECK(handout.why.empty());
  CHECK(handout.sections.empty());
  CHECK_FALSE(handout.ticks);
  std::string box;
  for (const auto& alarm : handout.safety.alarms) box += alarm.lead + " " + alarm.rest + " ";
  for (const auto& habit : handout.safety.habits) box += habit + " ";
  for (const char* words : {"makes your pain worse", "bladder or bowels", "between your legs goes numb",
                            "legs get weaker", "Start slowly", "Keep breathing", "Never push into pain", "tell us"})
    CHECK_THAT(box, Contains(words));
  CHECK_THAT(handout.safety.disclaimer, Contains("do not take the place of advice from your doctor"));
}

TEST_CASE("the table to tick off has a row a week and begins on the program's first weekday", "[reports][handout]") {
  auto program = sample_program(1);
  program.start_date = parse_date("2026-12-23");  // a Wednesday
  auto table = make_handout({}, program, on_20_november()).ticks.value();
  REQUIRE(table.rows.size() == 6);
  CHECK(table.days == std::vector<std::string>{"Wed", "Thu", "Fri", "Sat", "Sun", "Mon", "Tue"});
  CHECK(table.rows[0] == TickTable::Row{"Week 1", "23 Dec"});
  CHECK(table.rows[2] == TickTable::Row{"Week 3", "6 Jan"});
  program.start_date.reset();
  program.weeks = 104;
  table = make_handout({}, program, on_20_november()).ticks.value();
  CHECK(table.days.front() == "Day 1");
  CHECK(table.rows.size() == 12);
  CHECK(table.rows[0].from.empty());
  auto options = on_20_november();
  options.tick_table = false;
  CHECK_FALSE(make_handout({}, program, options).ticks);
}

TEST_CASE("the language is the patient's unless another is asked for", "[reports][handout]") {
  Patient patient = sample_patient();
  patient.language = "en-US";
  CHECK(make_handout(patient, sample_program(1), on_20_november()).period == "Six weeks from November 23, 2026");
  auto options = on_20_november();
  options.language = "en";
  CHECK(make_handout(patient, sample_program(1), options).period == "Six weeks from 23 November 2026");
  patient.language = "es-MX";
  CHECK(make_handout(patient, sample_program(1), on_20_november()).period ==
        "Seis semanas a partir del 23 de noviembre de 2026");
  patient.language = "xx";
  CHECK(make_handout(patient, sample_program(1), on_20_november()).language == "en");
}

TEST_CASE("the same program makes the same handout", "[reports][handout]") {
  CHECK(make_handout(sample_patient(), sample_program(11), on_20_november()) ==
        make_handout(sample_patient(), sample_program(11), on_20_november()));
}
