#pragma once

/// \file
/// Exercises and programs made up for the tests of the engine.

#include "regimen/engine/edit.hpp"
#include "regimen/engine/program.hpp"

#include <string>

namespace regimen::made_up {

/// An exercise with English words and a default dose of 3 sets of 15.
ExercisePtr exercise(std::string key, std::string name, Kind kind = Kind::strength);
/// The same, done one side at a time.
ExercisePtr one_sided(std::string key, std::string name);
/// A program to which the exercises were added one after the other; their ids are 1, 2, 3 and so on.
Program program_of(std::initializer_list<ExercisePtr> exercises);
/// The program after an edit that must succeed.
Program after(const Program& before, const Edit& edit);
/// The error of an edit that must fail.
Error refused(const Program& before, const Edit& edit);
/// The keys of the exercises in the order of the items.
std::vector<std::string> keys(const Program& program);

}  // namespace regimen::made_up
