// What a shipped exercise must have of its figure; a clinic's own file may do without.

#include <catch2/catch.hpp>

#include "catalogue_text.hpp"
#include "figure_text.hpp"
#include "regimen/db/catalogue_source.hpp"
#include "temporary_folder.hpp"

using namespace regimen;
using namespace regimen::testing;
using Catch::Matchers::Contains;

namespace {

const std::string spanish = R"([text.es]
name = "Puente"
purpose = "Fortalece los glúteos."
felt_in = "Lo siente en los glúteos."
tips = ["Despacio."]
[[text.es.steps]]
role = "prepare"
text = "Acuéstese."
[[text.es.steps]]
role = "move"
text = "Suba la cadera."
)";

/// The file that ships, of an exercise for both sides at once.
std::string shipped_text() { return catalogue_text() + spanish + figure_text(); }

/// The errors with which a catalogue in these languages refuses the file, without its folder.
std::string errors_of(const std::string& text, const std::vector<std::string>& languages) {
  const TemporaryFolder folder;
  static_cast<void>(folder.file("bridge.toml", text));
  const auto all = read_catalogue(folder.path(), languages);
  std::string errors;
  if (!all)
    for (const Error& error : all.error()) errors += error.text().substr(folder.path().string().size() + 1) + "\n";
  return errors;
}

}  // namespace

TEST_CASE("an exercise that ships has a figure, with a caption in every language", "[db][figure][catalogue]") {
  CHECK(errors_of(shipped_text(), {"es"}).empty());
  CHECK(errors_of(catalogue_text() + spanish, {"es"}) ==
        "bridge.toml:1: figure: missing, expected a table [figure] with what the exercise looks like\n");
  CHECK(errors_of(with(shipped_text(), "es = \"Suba\"", "de = \"Heb\""), {"es"}) ==
        "bridge.toml:50: figure.frames[1].caption.es: missing, expected a few words\n");
  CHECK(errors_of(with(shipped_text(), "en = \"Start\", ", ""), {"es"}) ==
        "bridge.toml:50: figure.frames[0].caption.en: missing, expected a few words\n");
}

TEST_CASE("a clinic's own file needs neither a figure nor captions in every language", "[db][figure][catalogue]") {
  CHECK(errors_of(catalogue_text(), {}).empty());
  CHECK(errors_of(with(catalogue_text() + figure_text(), ", es = \"Suba\"", ""), {}).empty());
}

TEST_CASE("a figure of a one-sided exercise says which side it shows", "[db][figure][catalogue]") {
  const std::string one_sided = with(shipped_text(), "unilateral = false", "unilateral = true");
  const std::string silent = with(one_sided, "shows = \"right\"\n", "");
  const std::string error =
      "bridge.toml:50: figure.shows: missing, expected left or right: the side at work in the pictures\n";
  CHECK(errors_of(one_sided, {"es"}).empty());
  CHECK(errors_of(silent, {"es"}) == error);
  CHECK(errors_of(silent, {}) == error);
  CHECK(errors_of(with(shipped_text(), "shows = \"right\"\n", ""), {"es"}).empty());
}

TEST_CASE("an error in a figure stops a catalogue as any other", "[db][figure][catalogue]") {
  CHECK_THAT(errors_of(with(shipped_text(), "trunk = 179", "trunk = 1790"), {"es"}),
             Contains("bridge.toml:62: figure.frames[0].trunk: expected a number from -720 to 720, got 1790"));
}
