// The fields of a dose: which there are, and what typing into them does.

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>

#include "made_up_chart.hpp"
#include "regimen/presenters/program_view.hpp"

using namespace regimen;
using regimen::testing::after;
using regimen::testing::made_up_exercise;
using regimen::testing::program_of;
using regimen::testing::SmallCatalogue;

namespace {

/// Bridge by repetitions, walking by minutes, and a break from sitting every so many minutes.
SmallCatalogue three() {
  auto bridge = made_up_exercise("bridge", "Bridge", Kind::strength);
  bridge.dose.dose.hold_s = Range{1, 1};
  bridge.dose.dose.times_per_day = Range{1, 2};
  auto walking = made_up_exercise("walking", "Walking", Kind::aerobic);
  walking.dose.dose = {};
  walking.dose.dose.minutes = Range{1, 1};
  walking.dose.dose.days_per_week = Range{1, 1};
  auto stand_up = made_up_exercise("stand-up", "Stand up", Kind::posture);
  stand_up.dose.dose = {};
  stand_up.dose.dose.reps = Range{1, 1};
  stand_up.dose.dose.every_min = Range{30, 60};
  return SmallCatalogue({bridge, walking, stand_up});
}

const SmallCatalogue catalogue = three();

std::vector<DoseField> fields_of(const Program& program) {
  return program_state(program, {}, "en").sections.at(0).rows.at(0).fields;
}

std::vector<DosePart> parts_of(const Program& program) {
  std::vector<DosePart> parts;
  for (const DoseField& field : fields_of(program)) parts.push_back(field.part);
  return parts;
}

/// `before|text|after` of each field.
std::vector<std::string> read_out(const Program& program) {
  std::vector<std::string> texts;
  for (const DoseField& field : fields_of(program))
    texts.push_back(field.before + "|" + field.text + "|" + field.after);
  return texts;
}

using Texts = std::vector<std::string>;
using Parts = std::vector<DosePart>;

}  // namespace

TEST_CASE("a dose of repetitions has fields for sets, repetitions, hold and rest", "[presenters][dose]") {
  const auto program = program_of(catalogue, {"bridge"});
  CHECK(parts_of(program) == Parts{DosePart::sets, DosePart::reps, DosePart::hold, DosePart::times_per_day,
                                   DosePart::rest, DosePart::days_per_week});
  CHECK(read_out(program) == Texts{"|3|sets", "|10–15|times", "hold|1|s", "|1–2|× a day", "rest||s", "||days a week"});
}

TEST_CASE("a dose of minutes has one field for them and none for repetitions", "[presenters][dose]") {
  const auto program = program_of(catalogue, {"walking"});
  CHECK(parts_of(program) == Parts{DosePart::minutes, DosePart::days_per_week, DosePart::times_per_day});
  CHECK(read_out(program) == Texts{"|1|minute", "|1|day a week", "||× a day"});
}

TEST_CASE("a dose every so many minutes has no field for times a day", "[presenters][dose]") {
  const auto program = program_of(catalogue, {"stand-up"});
  CHECK(parts_of(program) == Parts{DosePart::reps, DosePart::every, DosePart::sets, DosePart::hold, DosePart::rest,
                                   DosePart::days_per_week});
  CHECK(read_out(program)[0] == "|1|time");
  CHECK(read_out(program)[1] == "every|30–60|min");
}

TEST_CASE("no field jumps to another place while one is typed into", "[presenters][dose]") {
  for (const char* key : {"bridge", "walking", "stand-up"}) {
    const auto program = program_of(catalogue, {key});
    for (const DosePart part : parts_of(program))
      for (const char* text : {"5", ""}) {
        const auto dose = dose_with(program, ItemId{1}, part, text).value();
        CHECK(parts_of(after(program, ChangeDose{ItemId{1}, dose})) == parts_of(program));
      }
  }
}

TEST_CASE("a prescription of minutes turns the fields of repetitions into one of minutes", "[presenters][dose]") {
  Dose dose;
  dose.minutes = Range{5, 5};
  const auto program = after(program_of(catalogue, {"bridge"}), ChangeDose{ItemId{1}, dose});
  auto parts = parts_of(program);
  std::ranges::sort(parts);
  CHECK(parts == Parts{DosePart::minutes, DosePart::times_per_day, DosePart::days_per_week});
}

TEST_CASE("every field of an item has a name of its own for a screen reader, with the exercise in it",
          "[presenters][dose]") {
  for (const char* key : {"bridge", "walking", "stand-up"}) {
    const auto program = program_of(catalogue, {key});
    std::vector<std::string> names;
    for (const DoseField& field : fields_of(program)) {
      CHECK(field.name.starts_with(program.items[0].exercise->name + ": "));
      CHECK(std::ranges::find(names, field.name) == names.end());
      names.push_back(field.name);
    }
  }
  CHECK(fields_of(program_of(catalogue, {"bridge"}))[2].name == "Bridge: hold in seconds");
}

TEST_CASE("a typed part changes that part of the prescription alone", "[presenters][dose]") {
  Dose before;
  before.sets = Range{2, 2};
  before.rest_s = Range{30, 30};
  const auto program = after(program_of(catalogue, {"bridge"}), ChangeDose{ItemId{1}, before});
  Dose expected = before;
  expected.reps = Range{8, 12};
  CHECK(dose_with(program, ItemId{1}, DosePart::reps, "8-12").value() == expected);
  expected = before;
  expected.sets.reset();
  CHECK(dose_with(program, ItemId{1}, DosePart::sets, "").value() == expected);
}

TEST_CASE("each part is typed into its own place", "[presenters][dose]") {
  const auto program = program_of(catalogue, {"bridge"});
  const auto typed = [&](DosePart part) { return dose_with(program, ItemId{1}, part, "5").value(); };
  const Range five{5, 5};
  CHECK(typed(DosePart::sets).sets == five);
  CHECK(typed(DosePart::reps).reps == five);
  CHECK(typed(DosePart::hold).hold_s == five);
  CHECK(typed(DosePart::rest).rest_s == five);
  CHECK(typed(DosePart::minutes).minutes == five);
  CHECK(typed(DosePart::every).every_min == five);
  CHECK(typed(DosePart::times_per_day).times_per_day == five);
  CHECK(typed(DosePart::days_per_week).days_per_week == five);
}

TEST_CASE("an emptied field shows the exercise's own dose again", "[presenters][dose]") {
  auto program = program_of(catalogue, {"bridge"});
  program = after(program, ChangeDose{ItemId{1}, dose_with(program, ItemId{1}, DosePart::reps, "20").value()});
  CHECK(fields_of(program)[1].text == "20");
  program = after(program, ChangeDose{ItemId{1}, dose_with(program, ItemId{1}, DosePart::reps, " ").value()});
  CHECK(fields_of(program)[1].text == "10–15");
}

TEST_CASE("a mistyped part gives no dose at all", "[presenters][dose]") {
  const auto program = program_of(catalogue, {"bridge"});
  CHECK_FALSE(dose_with(program, ItemId{1}, DosePart::days_per_week, "8"));
}
