// What we ship keeps to what the coach says.

#include <catch2/catch.hpp>

#include <map>
#include <string>

#include "regimen/db/catalogue.hpp"
#include "regimen/reports/readability.hpp"

using namespace regimen;

namespace {

/// Handouts are asked to be of the 6th to 8th grade (Stiller 2024); at the 8th to 9th half of adults struggle (AHRQ,
/// Health Literacy Universal Precautions Toolkit, tool 11).
constexpr double highest_average = 6;
constexpr double highest_of_one = 8;

}  // namespace

TEST_CASE("the texts of the catalogue are of the 6th grade on average and none above the 8th, in each language",
          "[reports][readability][catalogue]") {
  struct Sum {
    double grades = 0;
    int exercises = 0;
  };
  std::map<std::string, Sum> sums;
  const auto catalogue = open_catalogue(REGIMEN_CATALOGUE);
  for (const ExercisePtr& exercise : catalogue->all()) {
    for (const auto& [language, words] : exercise->text) {
      if (!is_coached(language)) continue;
      CAPTURE(exercise->key, language);
      const Readability result = assess(patient_text(words), language);
      REQUIRE(result.grade);
      CHECK(*result.grade <= highest_of_one);
      sums[language].grades += *result.grade;
      ++sums[language].exercises;
    }
  }
  REQUIRE(sums.count("en") == 1);
  CHECK(sums["en"].exercises == static_cast<int>(catalogue->all().size()));
  for (const auto& [language, sum] : sums) {
    CAPTURE(language);
    CHECK(sum.grades / sum.exercises <= highest_average);
  }
}

TEST_CASE("no text of the catalogue has a hard word, and there are few remarks at all",
          "[reports][readability][catalogue]") {
  const auto catalogue = open_catalogue(REGIMEN_CATALOGUE);
  std::map<std::string, std::size_t> remarks;
  std::map<std::string, std::size_t> exercises;
  for (const ExercisePtr& exercise : catalogue->all()) {
    for (const auto& [language, words] : exercise->text) {
      ++exercises[language];
      for (const Remark& remark : coach(patient_text(words), language)) {
        CAPTURE(exercise->key, language, remark.words);
        CHECK(remark.kind != RemarkKind::hard_word);
        ++remarks[language];
      }
    }
  }
  for (const auto& [language, count] : remarks) {
    CAPTURE(language, count);
    CHECK(count < exercises[language]);  // one in two exercises as this is written; more than one each would be noise
  }
}
