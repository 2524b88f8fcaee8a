#include "regimen/engine/exercise.hpp"

#include <catch2/catch.hpp>

using namespace regimen;

namespace {

Exercise in_languages(std::initializer_list<const char*> tags) {
  Exercise exercise;
  for (const char* tag : tags) exercise.text[tag].purpose = tag;
  return exercise;
}

Phase usual_phase_of(Kind kind) {
  Exercise exercise;
  exercise.kind = kind;
  return usual_phase(exercise);
}

}  // namespace

TEST_CASE("an exercise speaks the language itself, else its primary language, else English", "[engine][exercise]") {
  const Exercise exercise = in_languages({"de", "de-AT", "en", "en-GB"});
  CHECK(exercise.words("de-AT").purpose == "de-AT");
  CHECK(exercise.words("de-CH").purpose == "de");
  CHECK(exercise.words("de-Latn-CH").purpose == "de");
  CHECK(exercise.words("de").purpose == "de");
  CHECK(exercise.words("en-GB").purpose == "en-GB");
  CHECK(exercise.words("en-US").purpose == "en");
  CHECK(exercise.words("fr").purpose == "en");
  CHECK(exercise.words("fr-CA").purpose == "en");
}

TEST_CASE("the case of a language tag does not matter", "[engine][exercise]") {
  const Exercise exercise = in_languages({"en", "de", "de-AT"});
  CHECK(exercise.words("DE-at").purpose == "de-AT");
  CHECK(exercise.words("DE").purpose == "de");
}

TEST_CASE("a language that only begins alike is another language", "[engine][exercise]") {
  const Exercise exercise = in_languages({"en", "de"});
  CHECK(exercise.words("den").purpose == "en");
  CHECK(exercise.words("d").purpose == "en");
  CHECK(exercise.words("").purpose == "en");
  CHECK(exercise.words("-").purpose == "en");
}

TEST_CASE("every kind of exercise has its usual phase", "[engine][exercise]") {
  CHECK(usual_phase_of(Kind::aerobic) == Phase::warm_up);
  CHECK(usual_phase_of(Kind::mobility) == Phase::stretch);
  CHECK(usual_phase_of(Kind::stretch) == Phase::stretch);
  CHECK(usual_phase_of(Kind::strength) == Phase::strengthen);
  CHECK(usual_phase_of(Kind::stabilization) == Phase::strengthen);
  CHECK(usual_phase_of(Kind::posture) == Phase::daily_life);
}
