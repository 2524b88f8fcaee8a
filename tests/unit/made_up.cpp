#include "made_up.hpp"

#include <catch2/catch.hpp>

namespace regimen::made_up {

ExercisePtr exercise(std::string key, std::string name, Kind kind) {
  Exercise made;
  made.key = std::move(key);
  made.name = std::move(name);
  made.kind = kind;
  made.dose.dose.sets = Range{3, 3};
  made.dose.dose.reps = Range{15, 15};
  made.text["en"].purpose = "Makes you stronger.";
  return std::make_shared<const Exercise>(std::move(made));
}

ExercisePtr one_sided(std::string key, std::string name) {
  Exercise made = *exercise(std::move(key), std::move(name));
  made.unilateral = true;
  return std::make_shared<const Exercise>(std::move(made));
}

Program program_of(std::initializer_list<ExercisePtr> exercises) {
  Program program;
  for (const ExercisePtr& one : exercises) program = after(program, AddExercise{one, {}, {}});
  return program;
}

Program after(const Program& before, const Edit& edit) {
  auto program = regimen::apply(before, edit);
  if (!program) FAIL("the edit was refused: " << program.error().text());
  return *std::move(program);
}

Error refused(const Program& before, const Edit& edit) {
  auto program = regimen::apply(before, edit);
  if (program) FAIL("the edit was not refused");
  return program.error();
}

std::vector<std::string> keys(const Program& program) {
  std::vector<std::string> all;
  for (const ProgramItem& item : program.items) all.push_back(item.exercise->key);
  return all;
}

}  // namespace regimen::made_up
