#include "regimen/presenters/note_advice.hpp"

#include <catch2/catch.hpp>

#include "sample_exercises.hpp"

using namespace regimen;
using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;

namespace {

NoteAdvice advice_on(std::string_view note, std::string_view language = "en") {
  return note_advice(*testing::bridge(), note, language, {});
}

const std::string hard_note =
    "Notwithstanding intermittent symptomatology, systematically incorporate contralateral scapular stabilization "
    "strategies throughout every repetition, maintaining diaphragmatic respiration and neutral lumbopelvic alignment "
    "irrespective of perceived exertional intensity, and discontinue immediately if radicular manifestations "
    "intensify.";

}  // namespace

TEST_CASE("an empty note and a language that is not coached get no advice", "[presenters][coach]") {
  CHECK(advice_on("").empty());
  CHECK(advice_on(" \t\n").empty());
  CHECK(advice_on(hard_note, "fi").empty());
}

TEST_CASE("a few plain words are graded with their exercise and draw no remark", "[presenters][coach]") {
  const auto advice = advice_on("Go slow.");
  CHECK_THAT(advice.grade, StartsWith("With this note the exercise reads at grade "));
  CHECK(advice.remarks.empty());
  CHECK_FALSE(advice.hard);
  CHECK(advice.text() == advice.grade);
}

TEST_CASE("a hard note is called hard, with two remarks and no more", "[presenters][coach]") {
  const auto advice = advice_on(hard_note);
  CHECK(advice.hard);
  CHECK(advice.remarks.size() == 2);
  for (const std::string& part : advice.remarks) CHECK_THAT(advice.text(), Contains(part));
}

TEST_CASE("the names of the program's exercises are not called hard words", "[presenters][coach]") {
  const std::vector<std::string> names{"Contralateral reach"};
  const std::string note = "Do it before the contralateral reach.";
  CHECK_FALSE(note_advice(*testing::bridge(), note, "en", {}).remarks.empty());
  CHECK(note_advice(*testing::bridge(), note, "en", names).remarks.empty());
}
