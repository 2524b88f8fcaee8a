// Properties that hold whatever is done to a program: long sequences of random edits, with fixed seeds.

#include "regimen/engine/edit.hpp"
#include "regimen/engine/history.hpp"
#include "regimen/engine/utf8.hpp"

#include "made_up.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <random>
#include <set>

using namespace regimen;

namespace {

/// Makes edits of every kind, sensible and senseless. Its own arithmetic instead of std's distributions, which differ
/// between libraries.
class RandomEdits {
 public:
  explicit RandomEdits(unsigned seed) : random_(seed) {}

  Edit next(const Program& program) {
    switch (below(std::variant_size_v<Edit>)) {
      case 0:
        return AddExercise{exercise(), below(3) == 0 ? std::optional(place(program)) : std::nullopt, {}};
      case 1:
        return RemoveItem{item(program)};
      case 2:
        return MoveItem{item(program), place(program)};
      case 3:
        return DuplicateItem{item(program)};
      case 4:
        return ReplaceExercise{item(program), exercise()};
      case 5:
        return ChangeDose{item(program), dose()};
      case 6:
        return ChangeSide{item(program), static_cast<Side>(below(4))};
      case 7:
        return ChangePhase{item(program), static_cast<Phase>(below(5))};
      case 8:
        return ChangeNote{item(program), text()};
      case 9:
        return ChangeTitle{text()};
      case 10:
        return ChangeWeeks{static_cast<int>(below(110))};
      case 11:
        return ChangeStartDate{std::chrono::year_month_day{std::chrono::year{2026}, std::chrono::month{2},
                                                           std::chrono::day{static_cast<unsigned>(below(31))}}};
      case 12:
        return ChangeNextVisit{std::chrono::year_month_day{std::chrono::year{2026}, std::chrono::month{2},
                                                           std::chrono::day{static_cast<unsigned>(below(31))}}};
      case 13:
        return Acknowledge{decision(program)};
      default:
        return WithdrawAcknowledgement{rule(), target(program)};
    }
  }

 private:
  std::size_t below(std::size_t end) { return static_cast<std::size_t>(random_()) % end; }
  ExercisePtr exercise() { return exercises_[below(exercises_.size())]; }
  std::size_t place(const Program& program) { return below(2 * program.items.size() + 2); }
  ItemId item(const Program& program) {
    return ItemId{static_cast<std::int64_t>(below(static_cast<std::size_t>(program.next_item) + 1))};
  }
  std::optional<ItemId> target(const Program& program) {
    return below(4) == 0 ? std::nullopt : std::optional(item(program));
  }
  std::string rule() { return "org.regimen.test/" + std::to_string(below(3)); }
  std::string text() { return std::array<std::string, 4>{"", "slowly", "\xF0\x9F\x92\xAA", "\xFF"}[below(4)]; }
  Dose dose() {
    Dose made;
    made.sets = Range{static_cast<int>(below(6)), static_cast<int>(below(6))};
    if (below(2) == 0) made.reps = Range{static_cast<int>(below(520)), 500};
    return made;
  }
  Acknowledgement decision(const Program& program) {
    Acknowledgement made;
    made.rule = rule();
    made.item = target(program);
    made.basis = random_();
    return made;
  }

  std::mt19937 random_;
  std::vector<ExercisePtr> exercises_{made_up::exercise("bridge", "Bridge"),
                                      made_up::exercise("hamstring-stretch", "Hamstring stretch", Kind::stretch),
                                      made_up::one_sided("bird-dog", "Bird dog")};
};

/// The first promise of a program that does not hold, or nothing.
std::string broken_promise(const Program& program) {
  std::set<ItemId> ids;
  for (const ProgramItem& item : program.items) {
    if (!ids.insert(item.id).second) return "two items have one id";
    if (static_cast<std::int64_t>(item.id) >= program.next_item) return "an id is given that is still to be given";
    if (item.exercise == nullptr) return "an item has no exercise";
    if (!checked(item.dose)) return "a dose is out of its bounds";
    if (!is_utf8(item.note)) return "a note is not UTF-8";
  }
  std::set<std::pair<std::string, std::optional<ItemId>>> decided;
  for (const Acknowledgement& decision : program.decisions) {
    if (decision.item && ids.count(*decision.item) == 0) return "a decision is on an item that is gone";
    if (!decided.emplace(decision.rule, decision.item).second) return "two decisions on one rule and item";
  }
  if (!is_utf8(program.title)) return "the title is not UTF-8";
  if (program.weeks && (*program.weeks < 1 || *program.weeks > 104)) return "weeks out of bounds";
  if (program.start_date && !program.start_date->ok()) return "the start date is no date";
  return {};
}

/// A copy that shares no exercise with the original, so that equality is of values.
Program deep_copy(Program program) {
  for (ProgramItem& item : program.items) item.exercise = std::make_shared<const Exercise>(*item.exercise);
  return program;
}

}  // namespace

TEST_CASE("no sequence of edits breaks a promise of a program", "[engine][edit][property]") {
  const unsigned seed = GENERATE(1U, 2U, 3U, 4U, 5U, 6U, 7U, 8U);
  CAPTURE(seed);
  RandomEdits edits(seed);
  Program program;
  std::array<int, std::variant_size_v<Edit>> done{};
  std::array<int, std::variant_size_v<Edit>> refused{};
  for (int step = 0; step < 1500; ++step) {
    const Edit edit = edits.next(program);
    const Program before = deep_copy(program);
    auto result = regimen::apply(program, edit);
    CAPTURE(step, edit.index());
    REQUIRE(program == before);  // apply changes nothing itself
    REQUIRE(regimen::apply(program, edit).has_value() == result.has_value());
    REQUIRE_FALSE(std::string_view(label(program, edit).pattern).empty());
    ++(result ? done : refused)[edit.index()];
    if (!result) {
      REQUIRE_FALSE(result.error().message.empty());
      continue;
    }
    REQUIRE(result->next_item >= program.next_item);
    program = *std::move(result);
    REQUIRE(broken_promise(program) == "");
  }
  for (std::size_t kind = 0; kind < done.size(); ++kind) {
    CAPTURE(kind);
    CHECK(done[kind] > 0);  // the sequence was no empty proof
    CHECK(refused[kind] > 0);
  }
}

TEST_CASE("undo of every step of a random session returns the equal value, and redo too",
          "[engine][edit][history][property]") {
  const unsigned seed = GENERATE(11U, 12U, 13U);
  CAPTURE(seed);
  RandomEdits edits(seed);
  History<Program> history{Program{}};
  std::vector<Program> expected{Program{}};
  std::vector<std::string> labels;
  for (int step = 0; step < 400; ++step) {
    const Edit edit = edits.next(history.current());
    auto result = regimen::apply(history.current(), edit);
    if (!result) continue;
    labels.push_back(label(history.current(), edit).pattern);
    expected.push_back(deep_copy(*result));
    history.seal();  // every edit a step of its own
    history.push(*std::move(result), labels.back(), merge_key(edit));
  }
  REQUIRE(expected.size() > 100);
  for (std::size_t at = expected.size() - 1; at > 0; --at) {
    REQUIRE(history.current() == expected[at]);
    REQUIRE(history.undo_label() == labels[at - 1]);
    history.undo();
  }
  CHECK(history.current() == expected.front());
  CHECK_FALSE(history.can_undo());
  for (std::size_t at = 1; at < expected.size(); ++at) {
    history.redo();
    REQUIRE(history.current() == expected[at]);
  }
  CHECK_FALSE(history.can_redo());
}

TEST_CASE("a run of typing with edits in between undoes in as many steps as a person sees", "[engine][edit][history]") {
  History<Program> history{made_up::program_of({made_up::exercise("bridge", "Bridge")})};
  const auto perform = [&history](const Edit& edit) {
    auto program = regimen::apply(history.current(), edit);
    REQUIRE(program);
    history.push(*std::move(program), label(history.current(), edit).pattern, merge_key(edit));
  };
  for (const char* typed : {"s", "sl", "slow"}) perform(ChangeNote{ItemId{1}, typed});
  for (const char* typed : {"B", "Ba", "Back"}) perform(ChangeTitle{typed});
  perform(ChangeSide{ItemId{1}, Side::left});
  perform(ChangeSide{ItemId{1}, Side::right});
  std::vector<std::string> steps;
  for (; history.can_undo(); history.undo()) steps.push_back(history.undo_label());
  CHECK_THAT(steps,
             Catch::Matchers::Equals(std::vector<std::string>{"Change side of {exercise}", "Change side of {exercise}",
                                                              "Change title", "Change note on {exercise}"}));
}
