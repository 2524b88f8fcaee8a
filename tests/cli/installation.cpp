#include "installation.hpp"

#include "regimen/db/catalogue.hpp"
#include "small_catalogue.hpp"

namespace regimen::cli {
namespace {

namespace fs = std::filesystem;

std::vector<Exercise> exercises() {
  std::vector<Exercise> all;
  const auto small = testing::small_catalogue();
  for (const ExercisePtr& exercise : small.all()) all.push_back(*exercise);
  Exercise press_up = testing::made_up_exercise("press-up", "Press-up", Kind::strength);
  press_up.position = Position::prone;
  press_up.demands = {{Demand::lumbar_extension, DemandLevel::high}};
  press_up.easier = {"bridge"};
  all.push_back(std::move(press_up));
  return all;
}

}  // namespace

Installation::Installation(const std::vector<std::string>& plugins) : folder_(fs::path(REGIMEN_BINARY_DIR) / "tests") {
  for (const char* part : {"bin", "lib/regimen/rules", "share/regimen"}) fs::create_directories(folder_.path() / part);
  // Links instead of copies: the programs are large, and the folder is on the same file system.
  for (const char* name : {"regimen-cli", "regimen-rule-host", "rulebook.so"})
    fs::create_hard_link(fs::path(REGIMEN_BINARY_DIR) / "bin" / name, folder_.path() / "bin" / name);
  for (const std::string& name : plugins) fs::create_hard_link(plugin(name), rules() / (name + ".so"));
  build_catalogue(exercises(), catalogue());
}

fs::path Installation::plugin(const std::string& name) {
  return fs::path(REGIMEN_BINARY_DIR) / "tests/plugins/cli" / (name + ".so");
}

testing::Outcome Installation::run(std::vector<std::string> arguments, std::string input) const {
  testing::Run how;
  how.arguments = std::move(arguments);
  how.input = std::move(input);
  return run_as(std::move(how));
}

testing::Outcome Installation::run_as(testing::Run how) const {
  how.program = program();
  return testing::run_program(how);
}

std::string case_with(const std::string& facts, const std::string& items, const std::string& decisions,
                      const std::string& patient) {
  return R"({"format":"regimen-case/1","patient":{"name":"Secretname","birth_date":"1951-03-02",)" + patient +
         R"("facts":{)" + facts + R"(}},"program":{"title":"Low back","weeks":6,"start_date":"2026-11-23","items":[)" +
         items + R"(],"decisions":[)" + decisions + "]}}";
}

}  // namespace regimen::cli
