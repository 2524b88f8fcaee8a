#include "twenty_exercises.hpp"

#include <fmt/format.h>

#include "regimen/db/catalogue.hpp"
#include "regimen/engine/edit.hpp"

namespace bench {

TwentyExercises twenty_exercises(const std::filesystem::path& bin) {
  constexpr std::size_t exercises = 20;
  const auto catalogue = regimen::open_catalogue(bin / "../share/regimen/catalogue.sqlite");
  regimen::Program program;
  program.title = "Twenty exercises";
  program.weeks = 6;
  program.start_date = regimen::parse_date("2026-11-23");
  std::string items;
  for (std::size_t i = 0; i < exercises; ++i) {
    const auto& exercise = catalogue->all()[i * catalogue->all().size() / exercises];
    const regimen::Program before = program;
    program = regimen::apply(before, regimen::AddExercise{exercise, {}, {}}).value();
    items += fmt::format("{}{{\"exercise\":\"{}\"}}", items.empty() ? "" : ",", exercise->key);
  }
  regimen::Patient patient;
  patient.name = regimen::PersonName("A. Example");
  return {fmt::format(
              R"({{"format":"regimen-case/1","patient":{{"name":"A. Example"}},"program":{{"title":"Twenty exercises",)"
              R"("weeks":6,"start_date":"2026-11-23","items":[{}]}}}})",
              items),
          regimen::make_handout(patient, program, {.date = *program.start_date})};
}

}  // namespace bench
