#include "regimen/presenters/program_view.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>

#include "made_up_chart.hpp"
#include "scripted_rules.hpp"

using namespace regimen;
using regimen::testing::after;
using regimen::testing::caution_on;
using regimen::testing::complete_report;
using regimen::testing::incomplete_report;
using regimen::testing::program_of;

namespace {

const auto catalogue = testing::small_catalogue();
constexpr std::size_t phase_count = 5;
using Sections = std::array<std::vector<ItemId>, phase_count>;

Phase phase_at(std::size_t index) { return static_cast<Phase>(index); }

/// The ids of a program as they are read, by phase.
Sections sections_of(const Program& program) {
  Sections sections;
  for (const std::size_t index : reading_order(program)) {
    const ProgramItem& item = program.items[index];
    sections[static_cast<std::size_t>(item.phase)].push_back(item.id);
  }
  return sections;
}

Program applied(Program program, const std::vector<Edit>& edits) {
  for (const Edit& edit : edits) program = after(program, edit);
  return program;
}

/// What dropping an item at a place means, said with lists: put it there as well, then take it from where it was.
Sections dropped(Sections sections, ItemId item, Phase phase, std::size_t place) {
  constexpr ItemId marker{-1};
  for (auto& section : sections) std::ranges::replace(section, item, marker);
  auto& target = sections[static_cast<std::size_t>(phase)];
  target.insert(target.begin() + static_cast<std::ptrdiff_t>(std::min(place, target.size())), item);
  for (auto& section : sections) std::erase(section, marker);
  return sections;
}

/// Every program of four items in three of the phases, in every mixture.
std::vector<Program> mixtures() {
  std::vector<Program> programs;
  constexpr std::array phases{Phase::warm_up, Phase::strengthen, Phase::daily_life};
  for (std::size_t mixture = 0; mixture < 81; ++mixture) {
    Program program = program_of(catalogue, {"bridge", "walking", "bridge", "walking"});
    std::size_t rest = mixture;
    for (ProgramItem& item : program.items) {
      item.phase = phases.at(rest % 3);
      rest /= 3;
    }
    programs.push_back(std::move(program));
  }
  return programs;
}

Finding stop_on(std::size_t item) {
  auto finding = caution_on(item, "stop", "spinal-load");
  finding.severity = Severity::stop;
  return finding;
}

}  // namespace

TEST_CASE("a program is shown by its phases in their order, numbered through", "[presenters][program]") {
  // Strengthen, stretch and warm-up, in the order of adding.
  const auto program = program_of(catalogue, {"bridge", "knee-to-chest-single", "walking"});
  const auto state = program_state(program, {}, "en");
  std::vector<std::string> headings;
  std::vector<int> numbers;
  std::vector<std::size_t> read;
  for (const ProgramSection& section : state.sections) {
    headings.push_back(section.heading);
    for (const ItemRow& row : section.rows) {
      numbers.push_back(row.number);
      read.push_back(*program.index_of(row.id));
    }
  }
  CHECK(headings == std::vector<std::string>{"Warm-up", "Stretch", "Strengthen"});
  CHECK(numbers == std::vector<int>{1, 2, 3});
  CHECK(read == reading_order(program));
}

TEST_CASE("a row tells its exercise, side and note", "[presenters][program]") {
  auto one_sided = testing::made_up_exercise("clamshell", "Clamshell", Kind::strength);
  one_sided.unilateral = true;
  one_sided.position = Position::side_lying;
  const testing::SmallCatalogue other({one_sided});
  auto program = program_of(other, {"clamshell"});
  program = after(after(program, ChangeSide{ItemId{1}, Side::left}), ChangeNote{ItemId{1}, "Slowly"});
  const auto row = program_state(program, {}, "en").sections.at(0).rows.at(0);
  CHECK(row.name == "Clamshell");
  CHECK(row.key == "clamshell");
  CHECK(row.position == Position::side_lying);
  CHECK(row.one_sided);
  CHECK(row.side == Side::left);
  CHECK(row.note == "Slowly");
}

TEST_CASE("what is not known of a program is empty, and an empty program has no sections", "[presenters][program]") {
  CHECK(program_state({}, {}, "en") == ProgramState{"", "", "", "", {}, "0 exercises"});
  Program program;
  program.title = "Low back";
  program.weeks = 6;
  program.start_date = parse_date("2026-11-23");
  program.next_visit = parse_date("2026-12-07");
  CHECK(program_state(program, {}, "en") ==
        ProgramState{"Low back", "6", "2026-11-23", "2026-12-07", {}, "0 exercises"});
}

TEST_CASE("the summary counts exercises and the minutes of a day, and each phase its own", "[presenters][program]") {
  // Bridge: 3 x 15 repetitions of 3 s, 135 s. Walking: 20 min.
  const auto state = program_state(program_of(catalogue, {"bridge", "walking"}), {}, "en");
  CHECK(state.summary == "2 exercises · 22 min a day");
  REQUIRE(state.sections.size() == 2);
  CHECK(state.sections[0].minutes == "20 min");
  CHECK(state.sections[1].minutes == "2 min");
  CHECK(program_state(program_of(catalogue, {"bridge"}), {}, "en").summary == "1 exercise · 2 min a day");
}

TEST_CASE("an exercise of unknown length adds no minutes", "[presenters][program]") {
  auto unknown = testing::made_up_exercise("rest", "Rest", Kind::posture);
  unknown.dose.dose = {};
  const testing::SmallCatalogue other({unknown});
  const auto state = program_state(program_of(other, {"rest"}), {}, "en");
  CHECK(state.summary == "1 exercise");
  CHECK(state.sections.at(0).minutes == "");
}

TEST_CASE("a row without a badge is not checked", "[presenters][program]") {
  const ItemBadges badges{{ItemId{1}, {Badge::Kind::caution, "1 caution"}}};
  const auto state = program_state(program_of(catalogue, {"bridge", "walking"}), badges, "en");
  CHECK(state.sections.at(1).rows.at(0).badge == Badge{Badge::Kind::caution, "1 caution"});
  CHECK(state.sections.at(0).rows.at(0).badge.kind == Badge::Kind::not_checked);
}

TEST_CASE("an item is clean only when every plugin answered and none raised anything", "[presenters][program]") {
  const auto program = program_of(catalogue, {"bridge", "walking"});
  const auto complete = item_badges(program, complete_report({caution_on(1, "a", "b")}));
  CHECK(complete.at(ItemId{1}) == Badge{Badge::Kind::clean, ""});
  CHECK(complete.at(ItemId{2}) == Badge{Badge::Kind::caution, "1 caution"});
  const auto incomplete = item_badges(program, incomplete_report({caution_on(1, "a", "b")}));
  CHECK(incomplete.at(ItemId{1}) == Badge{Badge::Kind::not_checked, "not checked"});
  CHECK(incomplete.at(ItemId{2}) == Badge{Badge::Kind::caution, "1 caution"});
  for (const auto& [id, badge] : item_badges(program, {})) CHECK(badge.kind == Badge::Kind::not_checked);
}

TEST_CASE("a badge counts what is undecided, and a stop outweighs cautions in any order", "[presenters][program]") {
  const auto program = program_of(catalogue, {"bridge"});
  const auto badge = [&](std::vector<Finding> findings) {
    return item_badges(program, complete_report(std::move(findings))).at(ItemId{1});
  };
  CHECK(badge({stop_on(0), caution_on(0, "a", "b")}) == Badge{Badge::Kind::stop, "Stop"});
  CHECK(badge({caution_on(0, "a", "b"), stop_on(0)}) == Badge{Badge::Kind::stop, "Stop"});
  auto decided = stop_on(0);
  decided.decision = Acknowledgement{};
  CHECK(badge({decided, caution_on(0, "a", "b")}) == Badge{Badge::Kind::caution, "1 caution"});
  CHECK(badge({decided}).kind == Badge::Kind::clean);
  auto note = caution_on(0, "a", "b");
  note.severity = Severity::info;
  auto about_all = caution_on(0, "a", "b");
  about_all.item.reset();
  CHECK(badge({note, about_all}).kind == Badge::Kind::clean);
}

TEST_CASE("a badge belongs to the item that was screened, by its id", "[presenters][program]") {
  auto program = program_of(catalogue, {"bridge", "walking"});
  const auto badges = item_badges(program, complete_report({caution_on(0, "a", "b")}));
  program = after(program, MoveItem{ItemId{1}, 1});
  for (const ProgramSection& section : program_state(program, badges, "en").sections)
    for (const ItemRow& row : section.rows) CHECK((row.badge.kind == Badge::Kind::caution) == (row.id == ItemId{1}));
}

TEST_CASE("an item goes to the place in the phase where it is dropped, and the others keep their order",
          "[presenters][program][placing]") {
  for (const Program& program : mixtures())
    for (const ProgramItem& item : program.items)
      for (std::size_t phase = 0; phase < phase_count; ++phase)
        for (std::size_t place = 0; place <= program.items.size() + 1; ++place) {
          const auto edits = placing(program, item.id, phase_at(phase), place);
          const auto result = sections_of(applied(program, edits));
          const auto expected = dropped(sections_of(program), item.id, phase_at(phase), place);
          if (result != expected || edits.size() > 2)
            FAIL_CHECK("item " << static_cast<int>(item.id) << " to place " << place << " of phase " << phase);
        }
}

TEST_CASE("dropping an item where it is shown already is no edit", "[presenters][program][placing]") {
  for (const Program& program : mixtures()) {
    const auto before = sections_of(program);
    for (const ProgramItem& item : program.items)
      for (std::size_t phase = 0; phase < phase_count; ++phase)
        for (std::size_t place = 0; place <= program.items.size() + 1; ++place) {
          const bool stays = dropped(before, item.id, phase_at(phase), place) == before;
          if (placing(program, item.id, phase_at(phase), place).empty() != stays)
            FAIL_CHECK("item " << static_cast<int>(item.id) << " to place " << place << " of phase " << phase);
        }
  }
}

TEST_CASE("a step changes places with the neighbour, or crosses into the next phase at its near end",
          "[presenters][program][stepping]") {
  for (const Program& program : mixtures())
    for (const ProgramItem& item : program.items)
      for (const int direction : {-1, 1}) {
        auto expected = sections_of(program);
        const auto phase = static_cast<std::size_t>(item.phase);
        auto& here = expected[phase];
        const auto self = std::ranges::find(here, item.id);
        const bool inside = direction < 0 ? self != here.begin() : self + 1 != here.end();
        const bool at_the_end = direction < 0 ? phase == 0 : phase + 1 == phase_count;
        if (inside) {
          std::iter_swap(self, self + direction);
        } else if (!at_the_end) {
          here.erase(self);
          auto& next = expected[direction < 0 ? phase - 1 : phase + 1];
          next.insert(direction < 0 ? next.end() : next.begin(), item.id);
        }
        const auto edits = stepping(program, item.id, direction);
        if (sections_of(applied(program, edits)) != expected || edits.empty() != (!inside && at_the_end))
          FAIL_CHECK("item " << static_cast<int>(item.id) << " by " << direction);
      }
}

TEST_CASE("a step back undoes a step", "[presenters][program][stepping]") {
  for (const Program& program : mixtures())
    for (const ProgramItem& item : program.items)
      for (const int direction : {-1, 1}) {
        const auto edits = stepping(program, item.id, direction);
        if (edits.empty()) continue;
        const auto there = applied(program, edits);
        const auto back = applied(there, stepping(there, item.id, -direction));
        if (sections_of(back) != sections_of(program))
          FAIL_CHECK("item " << static_cast<int>(item.id) << " by " << direction);
      }
}

TEST_CASE("an item can be stepped from the first place of the program to the last", "[presenters][program][stepping]") {
  for (Program program : mixtures()) {
    const ItemId item = program.items[reading_order(program).front()].id;
    int steps = 0;
    for (auto edits = stepping(program, item, 1); !edits.empty() && steps < 20; edits = stepping(program, item, 1)) {
      program = applied(program, edits);
      ++steps;
    }
    CHECK(steps < 20);
    CHECK(sections_of(program)[phase_count - 1].back() == item);
  }
}

TEST_CASE("an open question leaves an item without a check mark", "[presenters][program]") {
  const auto program = program_of(catalogue, {"bridge"});
  Finding question;
  question.severity = Severity::ask;
  question.fact = "osteoporosis";
  CHECK(item_badges(program, complete_report({question})).at(ItemId{1}) == Badge{Badge::Kind::so_far, ""});
  CHECK(item_badges(program, complete_report({question, caution_on(0, "a", "b")})).at(ItemId{1}).kind ==
        Badge::Kind::caution);
}

TEST_CASE("a row's figure is mirrored where the item's side is not the one that it shows", "[presenters][program]") {
  Exercise shows_right = testing::made_up_exercise("lift", "Lift", Kind::strength);
  shows_right.unilateral = true;
  shows_right.figure.emplace();
  shows_right.figure->shows = Side::right;
  shows_right.figure->frames.resize(2);
  const auto exercise = std::make_shared<const Exercise>(shows_right);
  Program program = after({}, AddExercise{exercise, {}, {}});
  const auto mirrored = [&] { return program_state(program, {}, "en").sections.front().rows.front().mirrored; };
  CHECK(program_state(program, {}, "en").sections.front().rows.front().exercise == exercise);
  for (const auto& [side, expected] : {std::pair(Side::left, true), std::pair(Side::right, false)}) {
    program = after(program, ChangeSide{program.items.front().id, side});
    CHECK(mirrored() == expected);
  }
}
