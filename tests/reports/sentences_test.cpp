#include "readability/sentences.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <string_view>
#include <vector>

using namespace regimen::readability;
using Texts = std::vector<std::string>;

namespace {

Texts words_of(std::string_view text) {
  Texts words;
  for (const Word& word : sentences_of(text).words) words.emplace_back(text.substr(word.begin, word.end - word.begin));
  return words;
}

Texts split(std::string_view text) {
  Texts sentences;
  for (const Sentence& one : sentences_of(text).sentences)
    sentences.emplace_back(text.substr(one.begin, one.end - one.begin));
  return sentences;
}

}  // namespace

TEST_CASE("a sentence ends with a point, a question mark, an exclamation mark", "[reports][readability]") {
  CHECK(split("Lie down. Does it hurt? Stop! Rest") == Texts{"Lie down.", "Does it hurt?", "Stop!", "Rest"});
  CHECK(split("¿Le duele? ¡Pare! Descanse.") == Texts{"Le duele?", "Pare!", "Descanse."});
  CHECK(split("lift the leg. hold. lower it") == Texts{"lift the leg.", "hold.", "lower it"});
  CHECK(split("Stop!Rest") == Texts{"Stop!", "Rest"});
  CHECK(split("Bend the knee.Hold it") == Texts{"Bend the knee.", "Hold it"});  // a blank forgotten
}

TEST_CASE("the point of a number ends no sentence", "[reports][readability]") {
  CHECK(split("Use 1.5 kg for 3 to 5 minutes. Rest.") == Texts{"Use 1.5 kg for 3 to 5 minutes.", "Rest."});
  CHECK(words_of("1.5 kg, 1,000 steps at 10:30") == Texts{"1.5", "kg", "1,000", "steps", "at", "10:30"});
  CHECK(split("Do 10. Then rest.") == Texts{"Do 10.", "Then rest."});
}

TEST_CASE("an abbreviation ends a sentence only before a capital letter or at the end of its line",
          "[reports][readability]") {
  CHECK(split("Hold 30 sec. then rest 2 min. and repeat.").size() == 1);
  CHECK(split("Hold 30 sec. Rest.") == Texts{"Hold 30 sec.", "Rest."});
  CHECK(split("Hold 30 sec.\nRest.") == Texts{"Hold 30 sec.", "Rest."});
  CHECK(split("Use a support, e.g. a wall, i.e. something firm.").size() == 1);
  CHECK(split("Camine aprox. 20 min. cada día, p. ej. por la mañana.").size() == 1);
  CHECK(split("Move the L. arm and the R. leg.").size() == 1);
  CHECK(split("Ask Dr. Smith or Mrs. Gómez. Then rest.") == Texts{"Ask Dr. Smith or Mrs. Gómez.", "Then rest."});
}

TEST_CASE("an ellipsis ends a sentence only before a capital letter", "[reports][readability]") {
  CHECK(split("Slowly... and gently… lower it.").size() == 1);
  CHECK(split("Wait… Then rest... Done") == Texts{"Wait…", "Then rest...", "Done"});
}

TEST_CASE("closing quotes and brackets belong to their sentence", "[reports][readability]") {
  CHECK(split("He said “stop.” Then rest (a minute.) Go on.") ==
        Texts{"He said “stop.”", "Then rest (a minute.)", "Go on."});
  CHECK(split("Diga «pare.» Luego descanse.") == Texts{"Diga «pare.»", "Luego descanse."});
}

TEST_CASE("a line's end ends a sentence, and what marks a list is no word", "[reports][readability]") {
  CHECK(split("- Lie down\n- Bend your knees\r\n\n• Lift") == Texts{"Lie down", "Bend your knees", "Lift"});
  CHECK(split("1. Lie down\n2) Lift\n10. Rest\na) Breathe") == Texts{"Lie down", "Lift", "Rest", "Breathe"});
  CHECK(split("One line\u2028another") == Texts{"One line", "another"});
  CHECK(split("10 times") == Texts{"10 times"});
}

TEST_CASE("an apostrophe or a hyphen inside a word keeps it together", "[reports][readability]") {
  CHECK(words_of("Don't bend the child's knee hip-width") ==
        Texts{"Don't", "bend", "the", "child's", "knee", "hip-width"});
  CHECK(words_of("the patient’s 3-inch band") == Texts{"the", "patient’s", "3-inch", "band"});
  CHECK(words_of("'quoted' - and — dashed–words") == Texts{"quoted", "and", "dashed", "words"});
}

TEST_CASE("a range of numbers is two words", "[reports][readability]") {
  CHECK(words_of("3-5 times, 10–15 minutes") == Texts{"3", "5", "times", "10", "15", "minutes"});
}

TEST_CASE("a clinic's abbreviation with a stroke or points is one word", "[reports][readability]") {
  CHECK(words_of("w/ band w/o pain b/l 2x/day and/or y/o") ==
        Texts{"w/", "band", "w/o", "pain", "b/l", "2x", "day", "and", "or", "y/o"});
  CHECK(words_of("R.O.M. e.g. p.ej.") == Texts{"R.O.M", "e.g", "p.ej"});
}

TEST_CASE("every word stands in one sentence, in the order of the text", "[reports][readability]") {
  const std::string text = "¿Uno? Dos… tres.\n\n4. Cuatro, cinco\t(seis). «Siete»";
  const Sentences found = sentences_of(text);
  std::size_t next = 0;
  std::size_t end = 0;
  for (const Sentence& sentence : found.sentences) {
    CHECK(sentence.words > 0);
    CHECK(sentence.first_word == next);
    CHECK(sentence.begin >= end);
    CHECK(found.words[sentence.first_word].begin == sentence.begin);
    CHECK(found.words[sentence.first_word + sentence.words - 1].end <= sentence.end);
    next += sentence.words;
    end = sentence.end;
  }
  CHECK(next == found.words.size());
}

TEST_CASE("a text without letters has no word and no sentence", "[reports][readability]") {
  for (const char* text : {"", " ", "...", "?!\n\n—", "\xFF\xC3", "• \n- \n*", "😀 ☂"}) {
    CAPTURE(text);
    CHECK(sentences_of(text).words.empty());
    CHECK(sentences_of(text).sentences.empty());
  }
}
