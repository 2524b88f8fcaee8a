#include "regimen/presenters/catalogue_list.hpp"

#include <catch2/catch.hpp>

#include "made_up_chart.hpp"

using namespace regimen;
using regimen::testing::made_up_exercise;
using regimen::testing::program_of;
using regimen::testing::SmallCatalogue;

namespace {

constexpr std::size_t at(Facet facet) { return static_cast<std::size_t>(facet); }
constexpr std::array all_facets{Facet::kind, Facet::position, Facet::equipment, Facet::level, Facet::muscle};

/// By name: Bridge, Plank, Walking, Wall sit.
SmallCatalogue four() {
  auto bridge = made_up_exercise("bridge", "Bridge", Kind::strength);
  auto plank = made_up_exercise("plank", "Plank", Kind::stabilization);
  plank.position = Position::prone;
  plank.level = Level::advanced;
  plank.muscles = {"rectus-abdominis"};
  auto walking = made_up_exercise("walking", "Walking", Kind::aerobic);
  walking.position = Position::standing;
  walking.equipment = {};
  walking.muscles = {"heart-and-lungs"};
  auto wall_sit = made_up_exercise("wall-sit", "Wall sit", Kind::strength);
  wall_sit.position = Position::standing;
  wall_sit.equipment = {"wall", "mat"};
  wall_sit.level = Level::middle;
  wall_sit.muscles = {"quadriceps", "gluteus-maximus"};
  return SmallCatalogue({wall_sit, walking, plank, bridge});
}

const SmallCatalogue catalogue = four();

/// Bridge raises a caution, plank a stop, walking only a note.
RaisedByExercise some_raised() {
  return RaisedByExercise::of({{"bridge", {Severity::caution, "lumbar-extension"}},
                               {"plank", {Severity::stop, "spinal-load"}},
                               {"walking", {Severity::info, "effort"}}});
}

CatalogueQuery choosing(Facet facet, std::size_t option) {
  CatalogueQuery query;
  query.chosen[at(facet)] = option;
  return query;
}

std::vector<std::string> names(const CatalogueState& state) {
  std::vector<std::string> all;
  for (const CatalogueRow& row : state.rows) all.push_back(row.exercise->name);
  return all;
}

std::vector<std::string> labels(const CatalogueState& state, Facet facet) {
  std::vector<std::string> all;
  for (const FacetOption& option : state.options[at(facet)]) all.push_back(option.label);
  return all;
}

std::vector<std::size_t> counts(const CatalogueState& state, Facet facet) {
  std::vector<std::size_t> all;
  for (const FacetOption& option : state.options[at(facet)]) all.push_back(option.count);
  return all;
}

using Names = std::vector<std::string>;
using Counts = std::vector<std::size_t>;

}  // namespace

TEST_CASE("without text every exercise is listed by name, with what it is", "[presenters][catalogue]") {
  const auto state = CatalogueList(catalogue).state({}, {});
  CHECK(names(state) == Names{"Bridge", "Plank", "Walking", "Wall sit"});
  CHECK(state.rows[0].detail == "Strength · Supine · Start");
  CHECK(state.rows[1].detail == "Stabilization · Prone · Advanced");
  CHECK(state.message == "4 results · Enter adds");
  CatalogueQuery blanks;
  blanks.text = " \t ";
  CHECK(names(CatalogueList(catalogue).state(blanks, {})) == names(state));
}

TEST_CASE("with text the search decides what is listed", "[presenters][catalogue]") {
  CatalogueQuery query;
  query.text = "Wal";
  CHECK(names(CatalogueList(catalogue).state(query, {})) == Names{"Walking", "Wall sit"});
  query.text = "Bri";
  CHECK(CatalogueList(catalogue).state(query, {}).message == "1 result · Enter adds");
}

TEST_CASE("a facet offers what the catalogue has, closed vocabularies in their own order", "[presenters][catalogue]") {
  const auto state = CatalogueList(catalogue).state({}, {});
  CHECK(labels(state, Facet::kind) == Names{"Kind", "Strength", "Stabilization", "Aerobic"});
  CHECK(labels(state, Facet::position) == Names{"Position", "Supine", "Prone", "Standing"});
  CHECK(labels(state, Facet::equipment) == Names{"Equipment", "No equipment", "Mat", "Wall"});
  CHECK(labels(state, Facet::level) == Names{"Level", "Start", "Middle", "Advanced"});
  CHECK(labels(state, Facet::muscle) ==
        Names{"Muscle", "Gluteus maximus", "Heart and lungs", "Quadriceps", "Rectus abdominis"});
  for (const Facet facet : all_facets) CHECK(labels(state, facet).front() == CatalogueList::facet_name(facet));
}

TEST_CASE("no equipment is something to filter by", "[presenters][catalogue]") {
  CHECK(names(CatalogueList(catalogue).state(choosing(Facet::equipment, 1), {})) == Names{"Walking"});
}

TEST_CASE("an exercise with two of a facet's options is found under both", "[presenters][catalogue]") {
  const CatalogueList list(catalogue);
  CHECK(names(list.state(choosing(Facet::muscle, 1), {})) == Names{"Bridge", "Wall sit"});
  CHECK(names(list.state(choosing(Facet::muscle, 3), {})) == Names{"Wall sit"});
}

TEST_CASE("a facet's own choice does not change its own counts, but those of the others", "[presenters][catalogue]") {
  const auto state = CatalogueList(catalogue).state(choosing(Facet::kind, 1), {});
  CHECK(names(state) == Names{"Bridge", "Wall sit"});
  CHECK(counts(state, Facet::kind) == Counts{4, 2, 1, 1});
  CHECK(counts(state, Facet::position) == Counts{2, 1, 0, 1});
  CHECK(counts(state, Facet::level) == Counts{2, 1, 1, 0});
}

TEST_CASE("a count is how many results that choice would give, whatever else is chosen", "[presenters][catalogue]") {
  CatalogueList list(catalogue);
  list.set_raised(some_raised(), false);
  std::size_t compared = 0;
  for (const bool only_clean : {false, true})
    for (const char* text : {"", "Wal"})
      for (std::size_t kind = 0; kind < 4; ++kind)
        for (std::size_t position = 0; position < 4; ++position)
          for (std::size_t equipment = 0; equipment < 4; ++equipment) {
            const CatalogueQuery query{text, {kind, position, equipment, 0, 0}, only_clean};
            const auto state = list.state(query, {});
            for (const Facet facet : all_facets)
              for (std::size_t option = 0; option < state.options[at(facet)].size(); ++option) {
                auto chosen = query;
                chosen.chosen[at(facet)] = option;
                const auto results = list.state(chosen, {}).rows.size();
                ++compared;
                if (state.options[at(facet)][option].count != results)
                  FAIL_CHECK("option " << option << " of " << CatalogueList::facet_name(facet) << " says "
                                       << state.options[at(facet)][option].count << " and gives " << results);
              }
          }
  CHECK(compared == 256 * 21);
}

TEST_CASE("a badge says what the rules raise, and a note is nothing to be warned of", "[presenters][catalogue]") {
  CatalogueList list(catalogue);
  list.set_raised(some_raised(), false);
  CHECK(list.badge_of("bridge") == Badge{Badge::Kind::caution, "lumbar extension"});
  CHECK(list.badge_of("plank") == Badge{Badge::Kind::stop, "spinal load"});
  CHECK(list.badge_of("walking") == Badge{Badge::Kind::clean, ""});
  CHECK(list.badge_of("wall-sit") == Badge{Badge::Kind::clean, ""});
  for (const CatalogueRow& row : list.state({}, {}).rows) CHECK(row.badge == list.badge_of(row.exercise->key));
}

TEST_CASE("an exercise that was not checked is never clean", "[presenters][catalogue]") {
  CatalogueList list(catalogue);
  CHECK(list.badge_of("walking") == Badge{Badge::Kind::not_checked, "not checked"});
  list.set_raised(some_raised(), false);
  list.set_raised(std::nullopt, false);
  CHECK(list.badge_of("wall-sit").kind == Badge::Kind::not_checked);
}

TEST_CASE("only what raises nothing hides cautions and stops and says how many", "[presenters][catalogue]") {
  CatalogueList list(catalogue);
  list.set_raised(some_raised(), false);
  CatalogueQuery query;
  query.only_clean = true;
  const auto state = list.state(query, {});
  CHECK(names(state) == Names{"Walking", "Wall sit"});
  CHECK(state.message == "2 results · Enter adds · 2 hidden for a caution");
  CHECK(counts(state, Facet::kind) == Counts{2, 1, 0, 1});

  query.chosen[at(Facet::position)] = 2;  // prone: the plank alone
  CHECK(list.state(query, {}).message == "The one result raises a caution for this patient.");
  query = {"", {}, true};
  list.set_raised(RaisedByExercise::of({{"bridge", {Severity::caution, "a"}},
                                        {"plank", {Severity::caution, "a"}},
                                        {"walking", {Severity::caution, "a"}},
                                        {"wall-sit", {Severity::caution, "a"}}}),
                  false);
  CHECK(list.state(query, {}).message == "All 4 results raise a caution for this patient.");
}

TEST_CASE("only what raises nothing hides what was not checked, without saying that it raises something",
          "[presenters][catalogue]") {
  const CatalogueList list(catalogue);
  CatalogueQuery query;
  query.only_clean = true;
  const auto state = list.state(query, {});
  CHECK(state.rows.empty());
  CHECK(state.message == "None of the 4 results is checked for this patient.");
  query.text = "Bri";
  CHECK(list.state(query, {}).message == "The one result is not checked for this patient.");
}

TEST_CASE("what is hidden is shown on request, each with what it raises", "[presenters][catalogue]") {
  CatalogueList list(catalogue);
  list.set_raised(RaisedByExercise::of({{"bridge", {Severity::caution, "lumbar-extension", "Stop before it arches."}},
                                        {"plank", {Severity::stop, "spinal-load"}},
                                        {"walking", {Severity::info, "effort", "A note."}}}),
                  false);
  CatalogueQuery query;
  query.only_clean = true;
  CHECK(list.state(query, {}).hidden == 2);
  query.only_hidden = true;
  const auto state = list.state(query, {});
  CHECK(names(state) == Names{"Bridge", "Plank"});
  CHECK(state.hidden == 2);
  CHECK(state.message == "2 hidden for a caution");
  CHECK(state.rows[0].detail == "Stop before it arches.");
  CHECK(state.rows[0].badge == Badge{Badge::Kind::caution, "lumbar extension"});
  CHECK_FALSE(state.rows[1].detail.empty());

  // What nobody judged is hidden as well, and not said to raise anything.
  list.set_raised(std::nullopt, false);
  CHECK(list.state(query, {}).rows.size() == 4);
  CHECK(list.state(query, {}).message == "4 hidden: not checked");
}

TEST_CASE("nothing found is said with advice, and hidden ones are not blamed for it", "[presenters][catalogue]") {
  CatalogueList list(catalogue);
  list.set_raised(some_raised(), false);
  const std::string advice = "Nothing found. Try fewer letters or fewer filters.";
  CHECK(list.state({"zzz", {}, false}, {}).message == advice);
  CHECK(list.state({"zzz", {}, true}, {}).message == advice);
  // Supine and standing at the same time: the text finds the bridge, the filters do not.
  CatalogueQuery query{"Bri", {}, true};
  query.chosen[at(Facet::position)] = 3;
  CHECK(list.state(query, {}).message == advice);
}

TEST_CASE("at most so many rows are shown, and that there are more is said", "[presenters][catalogue]") {
  const CatalogueList list(catalogue);
  const auto state = list.state({}, {}, 3);
  CHECK(names(state) == Names{"Bridge", "Plank", "Walking"});
  CHECK(state.message == "4 results · Enter adds · the first 3 are shown");
  CHECK(counts(state, Facet::kind) == Counts{4, 2, 1, 1});
  CHECK(list.state({}, {}, 4).message == "4 results · Enter adds");
}

TEST_CASE("a row knows whether the program has its exercise, even as an older copy", "[presenters][catalogue]") {
  auto older = *catalogue.find("plank");
  older.name = "Front plank";
  Program program = program_of(catalogue, {"walking"});
  program = testing::after(program, AddExercise{std::make_shared<const Exercise>(older), {}, {}});
  std::vector<std::string> used;
  for (const CatalogueRow& row : CatalogueList(catalogue).state({}, program).rows)
    if (row.in_program) used.push_back(row.exercise->key);
  CHECK(used == Names{"plank", "walking"});
}

TEST_CASE("an exercise that left the catalogue does not mark another as used", "[presenters][catalogue]") {
  const SmallCatalogue other({made_up_exercise("gone", "Bridge", Kind::strength)});
  for (const CatalogueRow& row : CatalogueList(catalogue).state({}, program_of(other, {"gone"})).rows)
    CHECK_FALSE(row.in_program);
}

TEST_CASE("while questions are open nothing is called clean, and nothing that may be is hidden",
          "[presenters][catalogue]") {
  const auto catalogue = regimen::testing::small_catalogue();
  CatalogueList list(catalogue);
  list.set_raised(RaisedByExercise::of({{"bridge", {Severity::caution, "spinal-load"}}}), true);
  CHECK(list.badge_of("walking") == Badge{Badge::Kind::so_far, ""});
  CHECK(list.badge_of("bridge") == Badge{Badge::Kind::caution, "spinal load"});
  CatalogueQuery query;
  query.only_clean = true;
  const auto state = list.state(query, Program{});
  CHECK(state.rows.size() == catalogue.all().size() - 1);
}
