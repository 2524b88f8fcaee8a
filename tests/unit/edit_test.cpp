#include "regimen/engine/edit.hpp"

#include "made_up.hpp"

#include <catch2/catch.hpp>

using namespace regimen;
using Catch::Matchers::Contains;
using Catch::Matchers::Equals;
using made_up::after;
using made_up::keys;
using made_up::refused;

namespace {

using Keys = std::vector<std::string>;

const ItemId gone{99};

Program abc() {
  return made_up::program_of({made_up::exercise("a", "A"), made_up::exercise("b", "B"), made_up::exercise("c", "C")});
}

Acknowledgement decision(std::string rule, std::optional<ItemId> item, std::string note = {}) {
  Acknowledgement made;
  made.rule = std::move(rule);
  made.item = item;
  made.note = std::move(note);
  made.by = "therapist-1";
  return made;
}

/// What the edit is called in English.
std::string said(const Program& before, const Edit& edit) {
  const EditLabel words = label(before, edit);
  std::string text = words.pattern;
  for (const auto& [place, exercise] :
       {std::pair<std::string, ExercisePtr>{"{exercise}", words.exercise}, {"{other}", words.other}})
    if (const auto at = text.find(place); at != std::string::npos)
      text.replace(at, place.size(), exercise ? exercise->name : "gone");
  return text;
}

/// The decisions as `rule@item`, in their order.
Keys decisions(const Program& program) {
  Keys all;
  for (const Acknowledgement& one : program.decisions)
    all.push_back(one.rule + "@" + (one.item ? std::to_string(static_cast<std::int64_t>(*one.item)) : "all"));
  return all;
}

}  // namespace

TEST_CASE("an exercise is added at the end unless a place is given", "[engine][edit]") {
  const auto d = made_up::exercise("d", "D");
  CHECK_THAT(keys(after(abc(), AddExercise{d, {}, {}})), Equals(Keys{"a", "b", "c", "d"}));
  CHECK_THAT(keys(after(abc(), AddExercise{d, 0, {}})), Equals(Keys{"d", "a", "b", "c"}));
  CHECK_THAT(keys(after(abc(), AddExercise{d, 2, {}})), Equals(Keys{"a", "b", "d", "c"}));
  CHECK_THAT(keys(after(abc(), AddExercise{d, 3, {}})), Equals(Keys{"a", "b", "c", "d"}));
  CHECK(refused(abc(), AddExercise{d, 4, {}}).text() == "at: expected a place from 0 to 3, got 4");
}

TEST_CASE("a new item has an id of its own, the usual phase and nothing prescribed", "[engine][edit]") {
  const Program program = after(abc(), AddExercise{made_up::exercise("d", "D", Kind::stretch), 0, {}});
  const ProgramItem& item = program.items.front();
  CHECK(item.id == ItemId{4});
  CHECK(program.next_item == 5);
  CHECK(item.phase == Phase::stretch);
  CHECK(item.dose == Dose{});
  CHECK(item.side == Side::both);
  CHECK(after(abc(), AddExercise{item.exercise, {}, Phase::cool_down}).items.back().phase == Phase::cool_down);
}

TEST_CASE("the id of a removed item is not given again", "[engine][edit]") {
  const Program program = after(after(abc(), RemoveItem{ItemId{3}}), AddExercise{made_up::exercise("d", "D"), {}, {}});
  CHECK(program.items.back().id == ItemId{4});
}

TEST_CASE("removing an item removes the decisions on it and no others", "[engine][edit][decision]") {
  Program program = after(abc(), Acknowledge{decision("r/1", ItemId{2})});
  program = after(program, Acknowledge{decision("r/2", ItemId{1})});
  program = after(program, Acknowledge{decision("r/3", {})});
  program = after(program, RemoveItem{ItemId{2}});
  CHECK_THAT(keys(program), Equals(Keys{"a", "c"}));
  CHECK_THAT(decisions(program), Equals(Keys{"r/2@1", "r/3@all"}));
}

TEST_CASE("a moved item has the place that was asked for", "[engine][edit]") {
  CHECK_THAT(keys(after(abc(), MoveItem{ItemId{1}, 2})), Equals(Keys{"b", "c", "a"}));
  CHECK_THAT(keys(after(abc(), MoveItem{ItemId{1}, 1})), Equals(Keys{"b", "a", "c"}));
  CHECK_THAT(keys(after(abc(), MoveItem{ItemId{3}, 0})), Equals(Keys{"c", "a", "b"}));
  CHECK_THAT(keys(after(abc(), MoveItem{ItemId{2}, 1})), Equals(Keys{"a", "b", "c"}));
  CHECK(refused(abc(), MoveItem{ItemId{1}, 3}).text() == "to: expected a place from 0 to 2, got 3");
}

TEST_CASE("a duplicate follows its original, with a new id and without its decisions", "[engine][edit]") {
  Program program = after(abc(), ChangeNote{ItemId{1}, "slowly"});
  program = after(program, ChangeSide{ItemId{1}, Side::left});
  program = after(program, Acknowledge{decision("r/1", ItemId{1})});
  program = after(program, DuplicateItem{ItemId{1}});
  CHECK_THAT(keys(program), Equals(Keys{"a", "a", "b", "c"}));
  ProgramItem copy = program.items[1];
  CHECK(copy.id == ItemId{4});
  copy.id = ItemId{1};
  CHECK(copy == program.items[0]);
  CHECK_THAT(decisions(program), Equals(Keys{"r/1@1"}));
}

TEST_CASE("a replaced exercise keeps id, place, phase and note, and starts with its own dose", "[engine][edit]") {
  Program program = after(abc(), ChangeNote{ItemId{2}, "slowly"});
  program = after(program, ChangePhase{ItemId{2}, Phase::cool_down});
  program = after(program, ChangeSide{ItemId{2}, Side::left});
  Dose dose;
  dose.reps = Range{5, 5};
  program = after(program, ChangeDose{ItemId{2}, dose});
  program = after(program, Acknowledge{decision("r/1", ItemId{2})});
  program = after(program, Acknowledge{decision("r/1", ItemId{1})});
  program = after(program, ReplaceExercise{ItemId{2}, made_up::exercise("d", "D", Kind::stretch)});
  CHECK_THAT(keys(program), Equals(Keys{"a", "d", "c"}));
  const ProgramItem& item = program.items[1];
  CHECK(item.id == ItemId{2});
  CHECK(item.phase == Phase::cool_down);
  CHECK(item.note == "slowly");
  CHECK(item.dose == Dose{});
  CHECK(item.side == Side::both);
  CHECK_THAT(decisions(program), Equals(Keys{"r/1@1"}));
}

TEST_CASE("a dose within its bounds is set and any other refused by the part", "[engine][edit]") {
  Dose dose;
  dose.reps = Range{8, 12};
  CHECK(after(abc(), ChangeDose{ItemId{1}, dose}).items[0].dose == dose);
  CHECK(after(abc(), ChangeDose{ItemId{1}, {}}).items[0].dose == Dose{});
  dose.reps = Range{8, 501};
  CHECK(refused(abc(), ChangeDose{ItemId{1}, dose}).text() == "reps: expected a whole number from 1 to 500, got 501");
}

TEST_CASE("side, phase, title, weeks and start date are set", "[engine][edit]") {
  CHECK(after(abc(), ChangeSide{ItemId{2}, Side::alternate}).items[1].side == Side::alternate);
  CHECK(after(abc(), ChangePhase{ItemId{2}, Phase::warm_up}).items[1].phase == Phase::warm_up);
  CHECK(after(abc(), ChangeTitle{"Low back"}).title == "Low back");
  CHECK(after(abc(), ChangeWeeks{6}).weeks == 6);
  CHECK(after(after(abc(), ChangeWeeks{6}), ChangeWeeks{{}}).weeks == std::nullopt);
  const auto day = parse_date("2026-11-23");
  CHECK(after(abc(), ChangeStartDate{day}).start_date == day);
  CHECK(after(after(abc(), ChangeStartDate{day}), ChangeStartDate{{}}).start_date == std::nullopt);
  CHECK(after(abc(), ChangeNextVisit{day}).next_visit == day);
  CHECK(after(after(abc(), ChangeNextVisit{day}), ChangeNextVisit{{}}).next_visit == std::nullopt);
}

TEST_CASE("weeks are 1 to 104", "[engine][edit]") {
  CHECK(after(abc(), ChangeWeeks{1}).weeks == 1);
  CHECK(after(abc(), ChangeWeeks{104}).weeks == 104);
  for (const int wrong : {0, -1, 105}) {
    const Error error = refused(abc(), ChangeWeeks{wrong});
    CHECK(error.text() == "weeks: expected a whole number from 1 to 104, got " + std::to_string(wrong));
  }
}

TEST_CASE("a start date that the calendar does not have is refused", "[engine][edit]") {
  using namespace std::chrono;
  for (const Date wrong : {Date{year{2023}, month{2}, day{29}}, Date{year{2026}, month{13}, day{1}},
                           Date{year{3000}, month{1}, day{1}}, Date{year{1799}, month{12}, day{31}}, Date{}}) {
    CHECK(refused(abc(), ChangeStartDate{wrong}).place == "start_date");
    CHECK(refused(abc(), ChangeNextVisit{wrong}).place == "next_visit");
  }
  CHECK(refused(abc(), ChangeNextVisit{wrong}).place == "next_visit");
}

TEST_CASE("a text of up to 40,000 bytes of UTF-8 is kept and any other refused without quoting it",
          "[engine][edit][text]") {
  const auto [good, place] = GENERATE(table<std::string, std::string>({{std::string(40'000, 'x'), ""},
                                                                       {"", ""},
                                                                       {"R\xC3\xBC"
                                                                        "cken",
                                                                        ""},
                                                                       {std::string(40'001, 'x'), "bytes"},
                                                                       {"name \xFF", "UTF-8"},
                                                                       {"name \xC3", "UTF-8"}}));
  if (place.empty()) {
    CHECK(after(abc(), ChangeNote{ItemId{1}, good}).items[0].note == good);
    CHECK(after(abc(), ChangeTitle{good}).title == good);
    CHECK(after(abc(), Acknowledge{decision("r/1", {}, good)}).decisions[0].note == good);
  } else {
    for (const auto& [field, edit] :
         std::vector<std::pair<std::string, Edit>>{{"note", ChangeNote{ItemId{1}, good}},
                                                   {"title", ChangeTitle{good}},
                                                   {"note", Acknowledge{decision("r/1", {}, good)}},
                                                   {"rule", Acknowledge{decision(good, {})}}}) {
      const Error error = refused(abc(), edit);
      CHECK(error.place == field);
      CHECK_THAT(error.message, Contains(place));
      CHECK_THAT(error.message, !Contains("name") && !Contains("xxx"));
    }
  }
}

TEST_CASE("an edit of an item that is gone is refused", "[engine][edit]") {
  const auto d = made_up::exercise("d", "D");
  for (const Edit& edit : std::vector<Edit>{
           RemoveItem{gone}, MoveItem{gone, 0}, DuplicateItem{gone}, ReplaceExercise{gone, d}, ChangeDose{gone, {}},
           ChangeSide{gone, Side::left}, ChangePhase{gone, Phase::stretch}, ChangeNote{gone, "x"},
           Acknowledge{decision("r/1", gone)}, WithdrawAcknowledgement{"r/1", gone}}) {
    CAPTURE(edit.index());
    CHECK(refused(abc(), edit).text() == "item: item 99 is not in the program any more");
  }
}

TEST_CASE("a decision replaces the earlier one on the same rule and item only", "[engine][edit][decision]") {
  Program program = after(abc(), Acknowledge{decision("r/1", ItemId{1}, "first")});
  program = after(program, Acknowledge{decision("r/1", ItemId{2})});
  program = after(program, Acknowledge{decision("r/1", {})});
  program = after(program, Acknowledge{decision("r/2", ItemId{1})});
  REQUIRE(program.decisions.size() == 4);
  program = after(program, Acknowledge{decision("r/1", ItemId{1}, "second")});
  CHECK_THAT(decisions(program), Equals(Keys{"r/1@1", "r/1@2", "r/1@all", "r/2@1"}));
  CHECK(program.decisions[0].note == "second");
}

TEST_CASE("a decision names its rule", "[engine][edit][decision]") {
  CHECK(refused(abc(), Acknowledge{decision("", {})}).place == "rule");
}

TEST_CASE("a withdrawn decision is gone, and one that was never made cannot be withdrawn", "[engine][edit][decision]") {
  Program program = after(abc(), Acknowledge{decision("r/1", ItemId{1})});
  program = after(program, Acknowledge{decision("r/1", {})});
  CHECK_THAT(decisions(after(program, WithdrawAcknowledgement{"r/1", ItemId{1}})), Equals(Keys{"r/1@all"}));
  CHECK_THAT(decisions(after(program, WithdrawAcknowledgement{"r/1", {}})), Equals(Keys{"r/1@1"}));
  CHECK(refused(program, WithdrawAcknowledgement{"r/2", ItemId{1}}).place == "rule");
  CHECK(refused(program, WithdrawAcknowledgement{"r/1", ItemId{2}}).place == "rule");
}

TEST_CASE("an edit is called what a therapist would call it", "[engine][edit][label]") {
  const Program program =
      made_up::program_of({made_up::exercise("bridge", "Bridge"), made_up::exercise("bird-dog", "Bird dog")});
  const ItemId bridge{1};
  const auto plank = made_up::exercise("plank", "Plank");
  CHECK(said(program, AddExercise{plank, {}, {}}) == "Add Plank");
  CHECK(said(program, RemoveItem{bridge}) == "Remove Bridge");
  CHECK(said(program, MoveItem{ItemId{2}, 0}) == "Move Bird dog");
  CHECK(said(program, DuplicateItem{bridge}) == "Duplicate Bridge");
  CHECK(said(program, ReplaceExercise{bridge, plank}) == "Replace Bridge by Plank");
  CHECK(said(program, ChangeDose{bridge, {}}) == "Change dose of Bridge");
  CHECK(said(program, ChangeSide{bridge, Side::left}) == "Change side of Bridge");
  CHECK(said(program, ChangePhase{bridge, Phase::stretch}) == "Change phase of Bridge");
  CHECK(said(program, ChangeNote{bridge, "x"}) == "Change note on Bridge");
  CHECK(said(program, ChangeTitle{"x"}) == "Change title");
  CHECK(said(program, ChangeWeeks{6}) == "Change number of weeks");
  CHECK(said(program, ChangeStartDate{{}}) == "Change start date");
  CHECK(said(program, ChangeNextVisit{{}}) == "Change next visit");
  CHECK(said(program, Acknowledge{decision("r/1", bridge)}) == "Record decision on Bridge");
  CHECK(said(program, Acknowledge{decision("r/1", {})}) == "Record decision");
  CHECK(said(program, WithdrawAcknowledgement{"r/1", bridge}) == "Withdraw decision on Bridge");
  CHECK(said(program, WithdrawAcknowledgement{"r/1", {}}) == "Withdraw decision");
  CHECK(said(program, RemoveItem{gone}) == "Remove gone");
  CHECK(said(program, ReplaceExercise{gone, plank}) == "Replace gone by Plank");
}

TEST_CASE("typing in one field merges, and nothing else does", "[engine][edit][merge]") {
  const ItemId one{1};
  const ItemId two{2};
  const auto d = made_up::exercise("d", "D");
  const std::vector<Edit> typed{ChangeNote{one, "a"}, ChangeNote{two, "a"}, ChangeDose{one, {}}, ChangeDose{two, {}},
                                ChangeTitle{"a"},     ChangeWeeks{6},       ChangeStartDate{{}}, ChangeNextVisit{{}}};
  for (std::size_t i = 0; i < typed.size(); ++i) {
    CHECK_FALSE(merge_key(typed[i]).empty());
    for (std::size_t j = 0; j < i; ++j) CHECK(merge_key(typed[i]) != merge_key(typed[j]));
  }
  CHECK(merge_key(ChangeNote{one, "a"}) == merge_key(ChangeNote{one, "ab"}));
  for (const Edit& edit :
       std::vector<Edit>{AddExercise{d, {}, {}}, RemoveItem{one}, MoveItem{one, 0}, DuplicateItem{one},
                         ReplaceExercise{one, d}, ChangeSide{one, Side::left}, ChangePhase{one, Phase::stretch},
                         Acknowledge{decision("r/1", one)}, WithdrawAcknowledgement{"r/1", one}})
    CHECK(merge_key(edit).empty());
}
