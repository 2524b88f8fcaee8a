#include "regimen/db/catalogue_source.hpp"

#include <catch2/catch.hpp>

#include "catalogue_text.hpp"
#include "dose_of.hpp"
#include "figure_text.hpp"
#include "small_catalogue.hpp"
#include "temporary_folder.hpp"

using namespace regimen;
using namespace regimen::testing;
using Catch::Matchers::Contains;
using Catch::Matchers::EndsWith;

namespace {

Result<Exercise> read(const std::string& text, const std::string& name = "bridge.toml") {
  const TemporaryFolder folder;
  return read_exercise(folder.file(name, text));
}

/// The error of a spoiled file, without the folder.
std::string error_of(const std::string& text) {
  const auto exercise = read(text);
  if (exercise) return "no error";
  const std::string whole = exercise.error().text();
  return whole.substr(whole.rfind("/bridge.toml") + 1);
}

}  // namespace

TEST_CASE("a good catalogue file is read figure for figure", "[db][catalogue]") {
  const auto exercise = read(catalogue_text());
  REQUIRE(exercise);
  CHECK(exercise->key == "bridge");
  CHECK(exercise->name == "Bridge");
  CHECK(exercise->kind == Kind::strength);
  CHECK(exercise->position == Position::supine);
  CHECK(exercise->equipment == std::vector<std::string>{"mat"});
  CHECK(exercise->demands == std::map<Demand, DemandLevel>{{Demand::lumbar_extension, DemandLevel::low}});
  CHECK(exercise->dose.dose == dose_of({{&Dose::sets, Range{3, 3}}, {&Dose::reps, Range{10, 15}}}));
  CHECK(exercise->dose.why == "It is stated in full.");
  REQUIRE(exercise->doses.size() == 2);
  CHECK(exercise->doses[1].dose == dose_of({{&Dose::reps, Range{10, 10}}, {&Dose::hold_s, Range{0, 0}}}));
  CHECK(exercise->doses[1].per_side);
  CHECK(exercise->doses[1].progression == "Add one a week.");
  CHECK(exercise->words("en").steps ==
        std::vector<Step>{{StepRole::prepare, "Lie on your back."}, {StepRole::move, "Lift your hips."}});
}

TEST_CASE("a part of a dose that a file does not state is unknown and not zero", "[db][catalogue]") {
  const auto exercise = read(catalogue_text());
  REQUIRE(exercise);
  CHECK_FALSE(exercise->dose.dose.hold_s);
  CHECK(exercise->doses[1].dose.hold_s == Range{0, 0});
}

TEST_CASE("a spoiled catalogue file is refused with line, place and what was expected", "[db][catalogue]") {
  struct Spoiled {
    const char* from;
    const char* to;
    const char* error;
  };
  const auto spoiled = GENERATE(values<Spoiled>({
      {"kind = \"strength\"\n", "", "bridge.toml:1: kind: missing, expected stretch, mobility"},
      {"\"strength\"", "\"strenght\"", "bridge.toml:4: kind: expected stretch"},
      {"\"strength\"", "\"strenght\"", "got \"strenght\" (did you mean strength?)"},
      {"\"strength\"", "7",
       "bridge.toml:4: kind: expected stretch, mobility, strength, stabilization, aerobic or posture, got 7"},
      {"level = ", "lvel = ", "bridge.toml:1: level: missing"},
      {"unilateral = false", "unilateral = 0", "bridge.toml:8: unilateral: expected true or false, got 0"},
      {"\"mat\"", "\"mats\"", "bridge.toml:6: equipment[0]: expected one of mat, "},
      {"gluteus-maximus", "gluteus-maximum", "(did you mean gluteus-maximus?)"},
      {"muscles = [\"gluteus-maximus\"]", "muscles = \"gluteus-maximus\"",
       "muscles: expected a list of texts, got \"gluteus"},
      {"lumbar-extension =", "lumbar-extention =", "bridge.toml:13: demands.lumbar-extention: expected lumbar-flexion"},
      {"lumbar-extension =", "lumbar-extention =", "(did you mean lumbar-extension?)"},
      {"extension = \"low\"", "extension = \"lots\"",
       "demands.lumbar-extension: expected low, moderate or high, got \"lots\""},
      {"[demands]\nlumbar-extension = \"low\"\n", "", "demands: missing"},
      {"key = \"bridge\"", "key = \"bridges\"",
       "bridge.toml:1: key: expected \"bridge\" as in the file's name, got \"bridges\""},
      {"name = \"Bridge\"", "name = \" \"", "bridge.toml:2: name: expected a text, got an empty one"},
      {"name = \"Bridge\"", "name = \"Br\\u0000dge\"", "bridge.toml:2: name: expected a text, got one with a NUL"},
      {"name = \"Bridge\"", "name = 1.5", "bridge.toml:2: name: expected a text, got a number with a fraction"},
      {"sets = 3\n", "sets = 0\n",
       "bridge.toml:16: dose.sets: expected a whole number or [min, max] from 1 to 50, got 0"},
      {"sets = 3\n", "sets = \"three\"\n",
       "dose.sets: expected a whole number or [min, max] from 1 to 50, got \"three\""},
      {"sets = 3\n", "sets = 9223372036854775807\n", "dose.sets: expected a whole number or [min, max] from 1 to 50"},
      {"sets = 3\n", "sets = 9223372036854775808\n", "bridge.toml:16: "},
      {"[10, 15]", "[15, 10]", "bridge.toml:17: dose.reps: expected the smaller number first, got [15, 10]"},
      {"[10, 15]", "[10]", "dose.reps: expected [min, max], got a list of 1"},
      {"[10, 15]", "[10, 501]", "dose.reps[1]: expected a whole number from 1 to 500, got 501"},
      {"why = \"It is stated in full.\"\n", "",
       "bridge.toml:14: dose.why: missing, expected why this is the default where sources disagree"},
      {"[dose]\nsource = \"002_c137bf83aa34133e.txt\"", "[dose]\nsource = \"004_181cc24313a20b5a.txt\"",
       "bridge.toml:14: dose: expected the figures (and per_side) of one of the [[doses]] of 004_181cc24313a20b5a.txt"},
      {"[dose]\nsource = \"002_c137bf83aa34133e.txt\"", "[dose]\nsource = \"a book\"",
       "bridge.toml:15: dose.source: expected team or a seed's file name"},
      {"[[doses]]\nsource = \"002_c137bf83aa34133e.txt\"", "[[doses]]\nsource = \"team\"",
       "bridge.toml:20: doses[0].source: expected a seed's file name"},
      {"reps = 10\nhold_s = 0\nper_side = true\nprogression = \"Add one a week.\"\n", "",
       "bridge.toml:23: doses[1]: expected at least one figure of a dose, got none"},
      {"purpose = \"Makes your buttocks strong.\"", "purpose = \"\"",
       "bridge.toml:30: text.en.purpose: expected a text, got an empty one"},
      {"felt_in = \"You feel it in your buttocks.\"\n", "", "bridge.toml:29: text.en.felt_in: missing"},
      {"tips = [\"Go slowly.\"]", "tips = [\"\"]", "text.en.tips[0]: expected a text, got an empty one"},
      {"role = \"prepare\"", "role = \"jump\"",
       "bridge.toml:34: text.en.steps[0].role: expected prepare, move, hold, return, breathe or stop, got \"jump\""},
      {"role = \"prepare\"\n", "", "bridge.toml:33: text.en.steps[0].role: missing"},
      {"[demands]", "colour = \"red\"\n[demands]", "bridge.toml:12: colour: this key is not known here"},
      {"aliases = []", "alias = []", "bridge.toml:3: alias: this key is not known here (did you mean aliases?)"},
      {"hold_s = 0", "hold = 0", "doses[1].hold: this key is not known here"},
      {"[dose]", "[dose]\n[dose.deep]", "dose"},
      {"[demands]", "[demands", "bridge.toml:12: "},
      {"kind = \"strength\"", "kind = \"strength\"\nkind = \"strength\"", "bridge.toml:5: "},
      {"name = \"Bridge\"", "name = \"Br\xff\"", "bridge.toml:2: expected UTF-8 text, got other bytes"},
  }));
  INFO(spoiled.from << " -> " << spoiled.to);
  const std::string text = with(catalogue_text(), spoiled.from, spoiled.to);
  const TemporaryFolder folder;
  const auto all = read_catalogue(std::filesystem::path(folder.file("bridge.toml", text)).parent_path());
  REQUIRE_FALSE(all);
  std::string errors;
  for (const Error& error : all.error()) errors += error.text() + "\n";
  CHECK_THAT(errors, Contains(spoiled.error));
  CHECK(error_of(text) != "no error");
}

TEST_CASE("a default of the team's own needs no seed but a reason", "[db][catalogue]") {
  const std::string team =
      with(catalogue_text(), "[dose]\nsource = \"002_c137bf83aa34133e.txt\"", "[dose]\nsource = \"team\"");
  CHECK(read(team));
  CHECK_THAT(error_of(with(team, "why = \"It is stated in full.\"\n", "")), Contains("dose.why: missing"));
}

TEST_CASE("a default needs no reason where the sources agree", "[db][catalogue]") {
  std::string text = with(catalogue_text(), "why = \"It is stated in full.\"\n", "");
  text = with(text, "reps = 10\nhold_s = 0\nper_side = true", "sets = 3\nreps = [10, 15]\nper_side = true");
  CHECK(error_of(text) == "no error");
}

TEST_CASE("a dose that a source states may be no more than how to go on", "[db][catalogue]") {
  const auto exercise = read(with(catalogue_text(), "reps = 10\nhold_s = 0\n", ""));
  REQUIRE(exercise);
  CHECK(exercise->doses[1].dose == Dose{});
}

TEST_CASE("English texts are asked for whatever other language is there", "[db][catalogue]") {
  std::string text = with(catalogue_text(), "[text.en]\n", "[text.en]\nname = \"Brücke\"\n");
  for (int i = 0; i < 3; ++i) text = with(text, "text.en", "text.de");
  CHECK(error_of(text) == "bridge.toml:29: text.en: missing, expected the English texts");
  CHECK_THAT(error_of(with(catalogue_text(), "[text.en]", "[text.english-language]\n[text.en]")),
             Contains("text.english-language"));
}

namespace {

/// Behind `catalogue_text()`, from its line 39 on.
const std::string german = R"([text.de]
name = "Brücke"
purpose = "Zweck."
felt_in = "Ort."
tips = ["Langsam."]
[[text.de.steps]]
role = "prepare"
text = "Leg dich hin."
[[text.de.steps]]
role = "move"
text = "Heb an."
)";

}  // namespace

TEST_CASE("English has its name at the top and every other language in its texts", "[db][catalogue]") {
  const auto exercise = read(catalogue_text() + german);
  REQUIRE(exercise);
  CHECK(exercise->text.at("en").name == "Bridge");
  CHECK(exercise->text.at("de").name == "Brücke");
  CHECK(error_of(catalogue_text() + with(german, "name = \"Brücke\"\n", "")) ==
        "bridge.toml:39: text.de.name: missing, expected a text");
  CHECK(error_of(catalogue_text() + with(german, "Brücke", "")) ==
        "bridge.toml:40: text.de.name: expected a text, got an empty one");
  CHECK_THAT(error_of(with(catalogue_text(), "[text.en]\n", "[text.en]\nname = \"Bridge\"\n")),
             Contains("bridge.toml:30: text.en.name: this key is not known here"));
}

TEST_CASE("a translation says as many tips and the same steps as the English", "[db][catalogue]") {
  const std::string good = catalogue_text() + german;
  CHECK(error_of(good) == "no error");
  CHECK(error_of(with(good, "[\"Langsam.\"]", "[]")) ==
        "bridge.toml:43: text.de.tips: expected 1 as in English, got 0");
  CHECK(error_of(with(good, "[[text.de.steps]]\nrole = \"move\"\ntext = \"Heb an.\"\n", "")) ==
        "bridge.toml:44: text.de.steps: expected 2 as in English, got 1");
  CHECK(error_of(with(good, "role = \"move\"\ntext = \"Heb an.\"", "role = \"stop\"\ntext = \"Heb an.\"")) ==
        "bridge.toml:48: text.de.steps[1].role: expected \"move\" as in English, got \"stop\"");
  CHECK(error_of(
            with(good, "Leg dich hin.\"\n", "Leg dich hin.\"\n[[text.de.steps]]\nrole = \"hold\"\ntext = \"H.\"\n")) ==
        "bridge.toml:44: text.de.steps: expected 2 as in English, got 3");
}

TEST_CASE("a catalogue has every language that is asked for", "[db][catalogue]") {
  const TemporaryFolder folder;
  const std::string figure = with(with(figure_text(), "es = \"Inicio\"", "de = \"Anfang\""), "es = ", "de = ");
  static_cast<void>(folder.file("bridge.toml", catalogue_text() + german + figure));
  const auto read_in = [&](const std::vector<std::string>& languages) {
    const auto all = read_catalogue(folder.path(), languages);
    return all ? "all there" : all.error().front().message;
  };
  CHECK(read_in({}) == "all there");
  CHECK(read_in({"en", "de"}) == "all there");
  CHECK(read_in({"en", "de", "es"}) == "text.es: missing, expected the texts in that language");
}

TEST_CASE("a copy from before the names of other languages has its exercise's name in all of them", "[db][catalogue]") {
  Exercise exercise = made_up_exercise("bridge", "Bridge", Kind::strength);
  exercise.text["es"] = exercise.text["en"];
  exercise.text["es"].name = "Puente";
  const std::string copy = write_exercise(exercise);
  CHECK(parse_exercise_copy(copy, "copy")->text.at("es").name == "Puente");
  const auto older = parse_exercise_copy(with(copy, "name = \"Puente\"\n", ""), "copy");
  REQUIRE(older);
  CHECK(older->text.at("es").name == "Bridge");
  CHECK(older->text.at("en").name == "Bridge");
}

TEST_CASE("every error of a catalogue file is reported and not only the first", "[db][catalogue]") {
  const TemporaryFolder folder;
  std::string text = with(catalogue_text(), "\"supine\"", "\"upside-down\"");
  text = with(text, "\"strength\"", "\"power\"");
  text = with(text, "sets = 3\n", "sets = 99\n");
  static_cast<void>(folder.file("bridge.toml", text));
  const auto all = read_catalogue(folder.path());
  REQUIRE_FALSE(all);
  REQUIRE(all.error().size() == 3);
  CHECK_THAT(all.error()[0].place, EndsWith("bridge.toml:4"));
  CHECK_THAT(all.error()[1].place, EndsWith("bridge.toml:5"));
  CHECK_THAT(all.error()[2].place, EndsWith("bridge.toml:16"));
}

TEST_CASE("a catalogue file that cannot be read is a failure of the world that names it", "[db][catalogue]") {
  const TemporaryFolder folder;
  CHECK_THROWS_AS(read_exercise(folder.path() / "missing.toml"), WorldFailure);
  std::filesystem::create_directory(folder.path() / "folder.toml");
  CHECK_THROWS_WITH(read_exercise(folder.path() / "folder.toml"), Contains("folder.toml cannot be read"));
  CHECK_THROWS_AS(read_catalogue(folder.path() / "nowhere"), WorldFailure);
}

TEST_CASE("an empty catalogue file lacks everything", "[db][catalogue]") {
  CHECK_THAT(error_of(""), Contains("bridge.toml:1: ") && Contains("missing"));
}

TEST_CASE("the copy of an exercise reads back equal", "[db][catalogue]") {
  Exercise exercise = made_up_exercise("bridge", "Bridge", Kind::strength);
  exercise.name = "Quote \" backslash \\ newline \n tab \t hash # equals = bracket ] \x01\x7f";
  exercise.aliases = {"\u05d2\u05e9\u05e8", "\U0001F9D8", "", "'''", "\"\"\""};
  exercise.easier = {"a"};
  exercise.harder = {"b", "c"};
  exercise.unilateral = true;
  exercise.muscles = {"a term of a later catalogue"};
  exercise.dose = {.dose = dose_of({{&Dose::hold_s, Range{0, 0}},
                                    {&Dose::minutes, Range{1, 600}},
                                    {&Dose::every_min, Range{30, 60}},
                                    {&Dose::times_per_day, Range{1, 24}},
                                    {&Dose::days_per_week, Range{7, 7}}}),
                   .source = "",
                   .per_side = true,
                   .progression = "more",
                   .why = "so"};
  exercise.doses.clear();
  exercise.text["pt-BR"] = {"Ponte", "", {}, "", {}};
  exercise.text["de"] = {"", "", {}, "", {}};
  const auto read_back = parse_exercise_copy(write_exercise(exercise), "copy");
  REQUIRE(read_back);
  CHECK(*read_back == exercise);
}

TEST_CASE("the emptiest exercise reads back equal from its copy", "[db][catalogue]") {
  const auto read_back = parse_exercise_copy(write_exercise(Exercise{}), "copy");
  REQUIRE(read_back);
  CHECK(*read_back == Exercise{});
}

TEST_CASE("a damaged copy of an exercise is an error with its line", "[db][catalogue]") {
  const std::string copy = write_exercise(made_up_exercise("bridge", "Bridge", Kind::strength));
  const auto broken = parse_exercise_copy(with(copy, "\"strength\"", "\"power\""), "copy 7");
  REQUIRE_FALSE(broken);
  CHECK(broken.error().place == "copy 7:4");
}
