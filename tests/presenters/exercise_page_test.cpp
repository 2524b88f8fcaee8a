#include "regimen/presenters/exercise_page.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

#include "small_catalogue.hpp"

using namespace regimen;
using regimen::testing::made_up_exercise;

namespace {

const auto catalogue = testing::small_catalogue();

/// The lines under a heading; nothing where there is no such heading.
std::vector<std::string> lines_of(const ExercisePage& page, const std::string& heading) {
  const auto found = std::ranges::find(page.sections, heading, &PageSection::heading);
  return found == page.sections.end() ? std::vector<std::string>() : found->lines;
}

Exercise lift() { return made_up_exercise("lift", "Lift", Kind::strength); }

}  // namespace

TEST_CASE("an exercise's page says everything that the catalogue knows of it", "[presenters][exercise]") {
  const auto page = exercise_page(lift(), catalogue, "en");
  CHECK(page.name == "Lift");
  CHECK(page.detail == "Strength · Supine · Start");
  CHECK(page.purpose == "It helps.");
  CHECK(lines_of(page, "Steps") == std::vector<std::string>{"Lie down.", "Lift."});
  CHECK(lines_of(page, "Where it is felt") == std::vector<std::string>{"Your seat."});
  CHECK(lines_of(page, "Tips") == std::vector<std::string>{"Go slowly."});
  CHECK(lines_of(page, "Muscles") == std::vector<std::string>{"Gluteus maximus"});
  CHECK(lines_of(page, "Equipment") == std::vector<std::string>{"Mat"});
  CHECK(lines_of(page, "What it asks of the body") ==
        std::vector<std::string>{"lumbar extension (a little), floor transfer (moderately)"});
  CHECK(lines_of(page, "Also called") == std::vector<std::string>{"Lift alias"});
}

TEST_CASE("when to stop is not one of the steps", "[presenters][exercise]") {
  Exercise exercise = lift();
  exercise.text["en"].steps.push_back({StepRole::stop, "Stop if it hurts."});
  const auto page = exercise_page(exercise, catalogue, "en");
  CHECK(lines_of(page, "Steps").size() == 2);
  CHECK(lines_of(page, "When to stop") == std::vector<std::string>{"Stop if it hurts."});
}

TEST_CASE("every dose stands with its source, and the usual one only once", "[presenters][exercise]") {
  Exercise exercise = lift();
  exercise.dose.why = "It starts easier.";
  exercise.dose.progression = "Add five.";
  SourcedDose other;
  other.dose.reps = Range{30, 30};
  other.source = "team";
  exercise.doses = {exercise.dose, other};
  const auto lines = lines_of(exercise_page(exercise, catalogue, "en"), "Dose");
  REQUIRE(lines.size() == 4);
  CHECK(lines[0].find("Do 3 sets of 10 to 15") == 0);
  CHECK(lines[0].find("(G. Minnis DPT (2020), on exercises for the back)") != std::string::npos);
  CHECK(lines[1] == "It starts easier.");
  CHECK(lines[2] == "Later: Add five.");
  CHECK(lines[3].find("Also: ") == 0);
  CHECK(lines[3].find("30") != std::string::npos);
  CHECK(lines[3].find("(the team's own suggestion)") != std::string::npos);
}

TEST_CASE("a heading with nothing under it is not there", "[presenters][exercise]") {
  Exercise exercise = lift();
  exercise.equipment.clear();
  exercise.demands.clear();
  exercise.text["en"].tips.clear();
  exercise.easier = {"no-such-exercise"};
  const auto page = exercise_page(exercise, catalogue, "en");
  for (const char* heading : {"Equipment", "What it asks of the body", "Tips", "Easier", "Harder", "When to stop"})
    CHECK(lines_of(page, heading).empty());
  CHECK(std::ranges::none_of(page.sections, [](const PageSection& section) { return section.lines.empty(); }));
}

TEST_CASE("easier and harder exercises are named, not keyed", "[presenters][exercise]") {
  Exercise exercise = lift();
  const auto& other = *catalogue.all().front();
  exercise.easier = {other.key};
  CHECK(lines_of(exercise_page(exercise, catalogue, "en"), "Easier") ==
        std::vector<std::string>{other.words("en").name});
}

TEST_CASE("captions are there for every picture or not at all", "[presenters][exercise]") {
  Exercise exercise = lift();
  exercise.figure.emplace();
  exercise.figure->frames.resize(2);
  exercise.figure->frames[0].captions["en"] = "Start";
  CHECK(exercise_page(exercise, catalogue, "en").captions.empty());
  exercise.figure->frames[1].captions["en"] = "Hips up";
  CHECK(exercise_page(exercise, catalogue, "en").captions == std::vector<std::string>{"Start", "Hips up"});
}

TEST_CASE("what is not known of an exercise is never said to be harmless", "[presenters][exercise]") {
  CHECK(badge_sentence({Badge::Kind::not_checked, "not checked"}) == "Not checked for this patient yet");
  CHECK(badge_sentence({Badge::Kind::so_far, {}}) == "No caution so far, questions are open");
  CHECK(badge_sentence({Badge::Kind::clean, {}}) == "No caution for this patient");
  CHECK(badge_sentence({Badge::Kind::caution, "lumbar extension"}) == "Caution for this patient: lumbar extension");
  CHECK(badge_sentence({Badge::Kind::stop, "traumatic injury"}) == "Stop for this patient: traumatic injury");
}
