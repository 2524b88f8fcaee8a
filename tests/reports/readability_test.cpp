#include "regimen/reports/readability.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <optional>
#include <string>

#include "readability/grade.hpp"

using namespace regimen;
using namespace regimen::readability;

namespace {

/// 35 words, 6 sentences.
const std::string plain =
    "Lie on your back on a mat. Bend your knees and put your feet flat. Rest your arms at your sides. "
    "Tighten your belly. Push through your heels. Slowly lift your hips off the floor.";

/// 34 words, 1 sentence.
const std::string heavy =
    "Subsequent to adequate stabilization of the lumbopelvic musculature, perform unilateral hip extension with "
    "simultaneous contralateral shoulder flexion, maintaining neutral alignment of the cervical and thoracic spine "
    "throughout the entire available range of motion bilaterally.";

std::string repeated(const std::string& text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text + ' ';
  return all;
}

}  // namespace

TEST_CASE("a text is counted and graded by Flesch and Kincaid's formula", "[reports][readability]") {
  const Readability result = assess(
      "The small muscles around the middle of your body support your back when you lift something heavy. Regular "
      "movement makes these muscles stronger, and gentle exercise every morning is a comfortable beginning.",
      "en");
  CHECK(result.words == 32);
  CHECK(result.sentences == 2);
  CHECK(result.syllables == std::optional<std::size_t>(54));
  CHECK_FALSE(result.too_short);
  REQUIRE(result.grade);
  CHECK(*result.grade == Approx(0.39 * 32 / 2 + 11.8 * 54 / 32 - 15.59));
}

TEST_CASE("clinic's prose has the highest grade and plain steps a low one", "[reports][readability]") {
  CHECK(assess(heavy, "en").grade == highest_grade);
  CHECK(assess(plain, "en").grade < 2);
}

TEST_CASE("a Spanish text is graded by Fernández Huerta's score and its bands", "[reports][readability]") {
  const std::string text =
      "Acuéstese boca arriba. Doble las rodillas y apoye los pies en el piso. Apriete el abdomen y los glúteos. "
      "Levante la cadera despacio. Siga respirando. Baje la cadera y descanse un momento.";
  const Readability result = assess(text, "es");
  CHECK(result.words == 32);
  CHECK(result.sentences == 6);
  CHECK(result.syllables == std::optional<std::size_t>(67));
  REQUIRE(result.grade);
  CHECK(*result.grade == Approx(fernandez_huerta_grade(206.84 - 60 * 67 / 32.0 - 1.02 * 32 / 6.0)));
}

TEST_CASE("the grade of a score of Fernández Huerta rounds to one of its published band", "[reports][readability]") {
  struct Band {
    double from;
    int lowest;
    int highest;
  };
  for (const auto& [from, lowest, highest] : {Band{90, 4, 4}, {80, 5, 5}, {70, 6, 6}, {60, 7, 8}, {50, 9, 12}}) {
    for (double score = from + 0.1; score < from + 10; score += 0.1) {
      CAPTURE(score);
      CHECK(std::lround(fernandez_huerta_grade(score)) >= lowest);
      CHECK(std::lround(fernandez_huerta_grade(score)) <= highest);
    }
  }
}

TEST_CASE("a harder score never has a lower grade, and no jump between two bands", "[reports][readability]") {
  for (double score = 140; score > -40; score -= 0.1) {
    const double step = fernandez_huerta_grade(score - 0.1) - fernandez_huerta_grade(score);
    CAPTURE(score);
    CHECK(step >= 0);
    CHECK(step < 0.05);
  }
  CHECK(fernandez_huerta_grade(200) == 4);  // the bands name no lower one
  CHECK(fernandez_huerta_grade(-100) == highest_grade);
}

TEST_CASE("the score of Fernández Huerta takes words per sentence, as Law corrected it", "[reports][readability]") {
  CHECK(fernandez_huerta_score(20, 2) == Approx(206.84 - 120 - 20.4));
  CHECK(fernandez_huerta_score(20, 2) < fernandez_huerta_score(10, 2));  // the wrong form has it the other way round
}

TEST_CASE("a grade stays between 0 and the highest whatever the counts are", "[reports][readability]") {
  CHECK(flesch_kincaid_grade(1, 1) == 0);
  CHECK(flesch_kincaid_grade(5000, 1) == highest_grade);
  CHECK(flesch_kincaid_grade(1, 9) == highest_grade);
  CHECK(assess(repeated("Go.", 40), "en").grade == 0.0);
  CHECK(assess(repeated("word", 5000), "en").grade == highest_grade);
}

TEST_CASE("a text of fewer than thirty words has counts and no grade", "[reports][readability]") {
  for (const char* text : {"", "Scapular retraction", "Go.", "Lift your leg."}) {
    for (const char* language : {"en", "es"}) {
      CAPTURE(text, language);
      const Readability result = assess(text, language);
      CHECK(result.too_short);
      CHECK_FALSE(result.grade);
      CHECK(result.syllables);
    }
  }
  CHECK(assess("Scapular retraction", "en").syllables == std::optional<std::size_t>(6));
  CHECK_FALSE(assess(repeated("word", 29), "en").grade);
  CHECK(assess(repeated("word", 30), "en").grade);
}

TEST_CASE("a short text has its grade together with its neighbours", "[reports][readability]") {
  const std::string note = "Do this in the morning.";
  CHECK_FALSE(assess(note, "en").grade);
  CHECK(assess(plain + '\n' + note, "en").grade);
  CHECK(assess(plain + '\n' + note, "en").words == 40);
}

TEST_CASE("a language that is not coached has words and sentences and nothing that would be invented",
          "[reports][readability]") {
  for (const char* language : {"de", "fr-CA", "", "x", "eng", "e", "sp", "-en"}) {
    CAPTURE(language);
    CHECK_FALSE(is_coached(language));
    const Readability result = assess(plain, language);
    CHECK(result.words == 35);
    CHECK_FALSE(result.syllables);
    CHECK_FALSE(result.grade);
  }
}

TEST_CASE("the region of a language plays no part", "[reports][readability]") {
  for (const char* language : {"en-US", "en-GB", "EN", "en_US", "en-Latn-US"}) {
    CAPTURE(language);
    CHECK(is_coached(language));
    CHECK(assess(plain, language) == assess(plain, "en"));
  }
  CHECK(assess(plain, "es-419") == assess(plain, "es"));
}

TEST_CASE("all that a patient reads of an exercise is one text, a line each", "[reports][readability]") {
  const ExerciseText words{
      "Sit up", "Why.", {{StepRole::prepare, "Sit."}, {StepRole::move, "Stand."}}, "Here.", {"Slowly."}};
  CHECK(patient_text(words) == "Why.\nSit.\nStand.\nHere.\nSlowly.");
  CHECK(assess(patient_text(words), "en").sentences == 5);
}
