#include "regimen/presenters/coach_words.hpp"

#include <catch2/catch.hpp>

#include <string>

#include "regimen/reports/readability.hpp"

using namespace regimen;

namespace {

/// What is said of the only remark on a text.
std::string said_of(const std::string& text, const char* language = "en") {
  const auto remarks = coach(text, language);
  return remarks.size() == 1 ? remark_sentence(remarks[0]) : std::to_string(remarks.size()) + " remarks";
}

}  // namespace

TEST_CASE("a hard word is named with what to try instead", "[presenters][coach]") {
  CHECK(said_of("Squeeze the scapula.") == "A patient may not know “scapula”. Try “shoulder blade”.");
  CHECK(said_of("Lie supine.") == "A patient may not know “supine”. Try “on your back” or “face up”.");
  CHECK(said_of("Mueva la escápula.", "es") == "A patient may not know “escápula”. Try “omóplato”.");
}

TEST_CASE("a long word without a plainer one is said with its syllables", "[presenters][coach]") {
  CHECK(said_of("Electromyography") ==
        "“Electromyography” is hard to read: it has 7 syllables. Is there a shorter word?");
}

TEST_CASE("a long or crowded sentence is said with its number", "[presenters][coach]") {
  CHECK(said_of("You can do this in bed or on the floor or in a chair or on a mat or on the grass.") ==
        "This sentence is long: 22 words. Can it be two?");
  CHECK(said_of("Sit, stand and walk.") == "This sentence asks for 3 things at once. Give each a sentence of its own.");
}

TEST_CASE("what is put into a remark's sentence is not read as a pattern", "[presenters][coach]") {
  CHECK(remark_sentence({RemarkKind::hard_word, 0, 9, "{plainer}", {"{word}"}, 2}) ==
        "A patient may not know “{plainer}”. Try “{word}”.");
  CHECK(remark_sentence({RemarkKind::hard_word, 0, 3, "{n}", {}, 5}) ==
        "“{n}” is hard to read: it has 5 syllables. Is there a shorter word?");
}
