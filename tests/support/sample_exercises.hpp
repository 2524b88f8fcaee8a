#pragma once

/// \file
/// A handful of exercises made by hand, one for each position, so that tests of the reports need no catalogue.

#include <memory>
#include <string>
#include <vector>

#include "regimen/engine/patient.hpp"
#include "regimen/engine/program.hpp"

namespace regimen::testing {

/// The parts of an exercise that a handout shows.
inline ExercisePtr sample_exercise(std::string key, std::string name, Kind kind, Position position, ExerciseText text) {
  Exercise exercise;
  exercise.key = std::move(key);
  exercise.name = std::move(name);
  exercise.kind = kind;
  exercise.position = position;
  exercise.dose.source = "team";
  exercise.dose.dose.reps = Range{10, 10};
  exercise.dose.dose.times_per_day = Range{1, 1};
  exercise.dose.dose.days_per_week = Range{7, 7};
  text.name = exercise.name;
  exercise.text["en"] = std::move(text);
  return std::make_shared<const Exercise>(std::move(exercise));
}

inline ExercisePtr bridge() {
  auto made = *sample_exercise(
      "bridge", "Bridge", Kind::strength, Position::supine,
      {{},
       "Makes your buttock muscles strong so that standing up gets easier.",
       {{StepRole::prepare, "Lie on your back. Bend your knees and keep your feet flat, hip-width apart."},
        {StepRole::move, "Squeeze your buttocks. Push through your heels and lift your hips."},
        {StepRole::hold, "Stop when your shoulders, hips and knees make one line."},
        {StepRole::return_, "Lower your hips slowly to the floor."}},
       "You should feel this in your buttocks.",
       {"Keep your belly and buttocks tight the whole time.", "Breathe out as you lift."}});
  made.equipment = {"mat"};
  made.dose.source = "002_c137bf83aa34133e.txt";
  made.dose.dose.sets = Range{3, 3};
  made.dose.dose.reps = Range{15, 15};
  made.dose.dose.rest_s = Range{60, 60};
  return std::make_shared<const Exercise>(std::move(made));
}

inline ExercisePtr bird_dog() {
  auto made = *sample_exercise(
      "bird-dog", "Bird dog", Kind::stabilization, Position::quadruped,
      {{},
       "Trains your back and belly to keep you steady when you reach and walk.",
       {{StepRole::prepare,
         "Go on your hands and knees. Put your hands under your shoulders and your knees under your hips."},
        {StepRole::prepare, "Make your back flat and tighten your belly."},
        {StepRole::move, "Slowly slide one leg back and lift it level with your back."},
        {StepRole::move, "If you are steady, reach the other arm forward."},
        {StepRole::hold, "Hold and keep breathing."},
        {StepRole::return_, "Come back slowly. Then do the same on the other side."},
        {StepRole::stop, "Stop if this brings on pain in your leg."}},
       "You should feel this in your back, your belly and the buttock of the lifted leg.",
       {"Keep your back straight the whole time.", "Lift the arm only if you are steady with the leg up.",
        "Do not let your hips roll to one side."}});
  made.unilateral = true;
  made.equipment = {"mat"};
  made.dose.dose.reps = Range{8, 8};
  made.dose.dose.hold_s = Range{6, 6};
  made.dose.dose.days_per_week = Range{5, 5};
  return std::make_shared<const Exercise>(std::move(made));
}

inline ExercisePtr walking() {
  auto made = *sample_exercise("walking", "Walking", Kind::aerobic, Position::standing,
                               {{},
                                "Warms up your legs and back and keeps you on the move.",
                                {{StepRole::prepare, "Stand tall and put on shoes that give you a good hold."},
                                 {StepRole::move, "Walk at a pace at which you can still talk with ease."},
                                 {StepRole::move, "Let your arms swing."}},
                                "You should feel warm and a little out of breath.",
                                {"Go a little further when it gets easy."}});
  made.dose.dose.reps.reset();
  made.dose.dose.minutes = Range{5, 10};
  return std::make_shared<const Exercise>(std::move(made));
}

/// One exercise for each position: ten in all, with one-sided ones, holds and minutes among them.
inline std::vector<ExercisePtr> sample_exercises() {
  const auto short_one = [](std::string key, std::string name, Kind kind, Position position, std::string start) {
    return sample_exercise(std::move(key), std::move(name), kind, position,
                           {{},
                            "Keeps your body moving with ease.",
                            {{StepRole::prepare, std::move(start)},
                             {StepRole::move, "Move slowly, only as far as it feels good."},
                             {StepRole::hold, "Hold and keep breathing."},
                             {StepRole::return_, "Come back slowly."}},
                            "You should feel a gentle stretch.",
                            {"Keep your neck relaxed.", "Never bounce."}});
  };
  return {walking(),
          short_one("knee-to-chest", "Knee to chest", Kind::stretch, Position::supine, "Lie on your back."),
          short_one("cat-cow", "Cat and cow", Kind::mobility, Position::quadruped, "Go on your hands and knees."),
          bridge(),
          bird_dog(),
          short_one("clamshell", "Clamshell", Kind::strength, Position::side_lying, "Lie on your side."),
          short_one("press-up", "Press-up on elbows", Kind::mobility, Position::prone, "Lie face down."),
          short_one("hip-flexor-stretch", "Hip flexor stretch", Kind::stretch, Position::half_kneeling,
                    "Kneel on one knee."),
          short_one("childs-pose", "Child's pose", Kind::stretch, Position::kneeling, "Kneel on a mat."),
          short_one("seated-twist", "Seated twist", Kind::mobility, Position::seated, "Sit on a chair."),
          short_one("floor-twist", "Floor twist", Kind::stretch, Position::long_sitting, "Sit on the floor.")};
}

/// A program of these exercises, each in its usual phase.
inline Program sample_program(const std::vector<ExercisePtr>& exercises) {
  Program program;
  program.title = "Low back, first six weeks";
  program.weeks = 6;
  program.start_date = Date{std::chrono::year{2026}, std::chrono::month{11}, std::chrono::day{23}};
  for (const auto& exercise : exercises) {
    ProgramItem item;
    item.id = ItemId{program.next_item++};
    item.exercise = exercise;
    item.phase = usual_phase(*exercise);
    program.items.push_back(std::move(item));
  }
  return program;
}

/// The first `count` sample exercises, beginning again after the last.
inline Program sample_program(std::size_t count) {
  const auto all = sample_exercises();
  std::vector<ExercisePtr> some;
  for (std::size_t i = 0; i < count; ++i) some.push_back(all[i % all.size()]);
  return sample_program(some);
}

inline Patient sample_patient() {
  Patient patient;
  patient.name = PersonName("A. Example");
  patient.birth_date = Date{std::chrono::year{1951}, std::chrono::month{3}, std::chrono::day{2}};
  patient.sex = Sex::female;
  patient.facts.set("spinal-stenosis", Truth::yes);
  patient.facts.set("traumatic-injury", Truth::no);
  patient.measures = {4, 20};
  return patient;
}

}  // namespace regimen::testing
