#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include "regimen/reports/readability.hpp"

using namespace regimen;
using Texts = std::vector<std::string>;

namespace {

/// The words of the remarks of a kind.
Texts words_of(RemarkKind kind, const std::string& text, const char* language, const Texts& names = {}) {
  Texts words;
  for (const Remark& remark : coach(text, language, names))
    if (remark.kind == kind) words.push_back(remark.words);
  return words;
}

Texts hard_words(const std::string& text, const char* language = "en", const Texts& names = {}) {
  return words_of(RemarkKind::hard_word, text, language, names);
}

/// The first proposal for a text that is one hard word; what else it is otherwise.
std::string plainer(const std::string& word, const char* language = "en") {
  const auto remarks = coach(word, language);
  if (remarks.size() != 1) return std::to_string(remarks.size()) + " remarks";
  if (remarks[0].words != word) return "only " + remarks[0].words;
  return remarks[0].proposals.empty() ? "nothing" : remarks[0].proposals[0];
}

std::size_t commands(const std::string& text, const char* language = "en") {
  for (const Remark& remark : coach(text, language))
    if (remark.kind == RemarkKind::crowded_sentence) return remark.count;
  return 0;
}

}  // namespace

TEST_CASE("a clinician's word is marked where it stands, with plainer ones", "[reports][readability]") {
  const std::string text = "Lie down. Flex your knée toward the scapula.";
  const auto remarks = coach(text, "en");
  REQUIRE(remarks.size() == 2);
  CHECK(remarks[0] == Remark{RemarkKind::hard_word, 10, 14, "Flex", {"bend"}, 1});
  CHECK(remarks[1].words == "scapula");
  CHECK(text.substr(remarks[1].begin, remarks[1].end - remarks[1].begin) == "scapula");
  CHECK(remarks[1].proposals == Texts{"shoulder blade"});
  CHECK(remarks[1].count == 3);
}

TEST_CASE("the forms of an English word have proposals of the same form", "[reports][readability]") {
  CHECK(plainer("flex") == "bend");
  CHECK(plainer("flexing") == "bending");
  CHECK(plainer("flexed") == "bent");
  CHECK(plainer("extend") == "straighten");
  CHECK(plainer("scapulae") == "shoulder blades");
  CHECK(plainer("patella's") == "kneecap");
  CHECK(plainer("SUPINE") == "on your back");
  CHECK(plainer("repetitions") == "times");
  CHECK(plainer("approximately") == "about");
}

TEST_CASE("the clinic's short hand has its words", "[reports][readability]") {
  CHECK(plainer("ROM") == "how far you can move");
  CHECK(plainer("R.O.M.") == "how far you can move");
  CHECK(plainer("range-of-motion") == "how far you can move");
  CHECK(plainer("ASIS") == "front hip bone");
  CHECK(plainer("w/") == "with");
  CHECK(plainer("w/o") == "without");
  CHECK(plainer("reps") == "times");
  CHECK(plainer("e.g.") == "for example");
  CHECK(hard_words("Both arms, bilat. if you can.") == Texts{"bilat"});
}

TEST_CASE("an abbreviation that is a word in small letters is meant only in capitals", "[reports][readability]") {
  CHECK(hard_words("Lift the LE.") == Texts{"LE"});
  CHECK(hard_words("Drive to Le Mans.").empty());
  CHECK(hard_words("Levántele la mano.", "es").empty());
  CHECK(plainer("PT") == "physical therapist");
  CHECK(plainer("pt") == "you");
}

TEST_CASE("several words that belong together are one remark", "[reports][readability]") {
  CHECK(plainer("external rotation") == "turning out");
  CHECK(plainer("lower  extremities") == "legs");
  CHECK(plainer("decúbito supino", "es") == "boca arriba");
  CHECK(hard_words("Stay external, rotation is next.") == Texts{"rotation"});  // a comma parts them
  CHECK(hard_words("range of") == Texts{});
}

TEST_CASE("the forms of a Spanish word have proposals of the same form", "[reports][readability]") {
  CHECK(plainer("flexione", "es") == "doble");
  CHECK(plainer("flexionadas", "es") == "dobladas");
  CHECK(plainer("escápulas", "es") == "omóplatos");
  CHECK(plainer("ESCÁPULA", "es") == "omóplato");
  CHECK(plainer("repeticiones", "es") == "veces");
  CHECK(plainer("y/o", "es") == "o");
  CHECK(plainer("c/", "es") == "con");
}

TEST_CASE("a long word without a proposal is marked unless everyone knows it", "[reports][readability]") {
  CHECK(plainer("electromyography") == "nothing");
  CHECK(coach("electromyography", "en")[0].count == 7);
  CHECK(hard_words("Your exercises are comfortable, especially in the elevator.").empty());
  CHECK(hard_words("See Dr. Papadopoulos in Philadelphia.").empty());  // names are what they are
  CHECK(hard_words("https3456789abracadabra 1234567").empty());
  CHECK(plainer("electromiografía", "es") == "nothing");
  CHECK(hard_words("Acuéstese, arrodíllese y levántese suavemente con el terapeuta.", "es").empty());
}

TEST_CASE("the words of an exercise's name are not hard where the name stands in full", "[reports][readability]") {
  const Texts names{"Hip extension", "Quadruped rock-back", "Electromyography walk"};
  CHECK(hard_words("Do the hip extension first.", "en", names).empty());
  CHECK(hard_words("Do the Quadruped Rock-Back, then the electromyography walk.", "en", names).empty());
  CHECK(hard_words("Do the extension first.", "en", names) == Texts{"extension"});
  CHECK(hard_words("Do the hip, extension first.", "en", names) == Texts{"extension"});
  CHECK(hard_words("extension", "en", {"", " ", "Hip extension"}) == Texts{"extension"});
}

TEST_CASE("a sentence above the limit is long if its words are, and further above it in any case",
          "[reports][readability]") {
  const auto long_ones = [](const std::string& text, const char* language) {
    return words_of(RemarkKind::long_sentence, text, language).size();
  };
  const std::string fifteen =
      "Breathing easily, remember your therapist telling you about getting stronger every single morning without "
      "hurry.";
  REQUIRE(assess(fifteen, "en").words == 15);
  CHECK(long_ones(fifteen, "en") == 0);
  const std::string sixteen = "Also " + fifteen;
  CHECK(long_ones(sixteen, "en") == 1);
  CHECK(coach(sixteen, "en")[0].count == 16);
  const std::string short_words = "Slide that heel up the wall till the knee is straight and you feel a soft pull";
  REQUIRE(assess(short_words, "en").words == 17);
  CHECK(long_ones(short_words, "en") == 0);
  CHECK(long_ones(short_words + " in your leg", "en") == 0);
  CHECK(long_ones(short_words + " in your leg now", "en") == 1);
  const std::string eighteen =
      "Cuando termine el ejercicio descanse tranquilamente sentado en una silla cómoda durante unos dos minutos antes "
      "de levantarse.";
  REQUIRE(assess(eighteen, "es").words == 18);
  CHECK(long_ones(eighteen, "es") == 0);
  CHECK(long_ones("Siempre " + eighteen, "es") == 1);
}

TEST_CASE("three things to do in one sentence are too many", "[reports][readability]") {
  CHECK(commands("Bend your knees, lift your hips and slowly lower them.") == 3);
  CHECK(commands("Lie down and bend your knees and put your feet flat and rest.") == 4);
  CHECK(commands("As you breathe out, pull your belly in, lift your hips and hold.") == 3);
  CHECK(commands("Lie down. Bend your knees. Put your feet flat. Rest.") == 0);
  CHECK(commands("Bend your knees and put your feet flat.") == 0);
  CHECK(commands("Doble las rodillas, levante la cadera y bájela despacio.", "es") == 3);
  CHECK(commands("Acuéstese, estírese y luego no se mueva.", "es") == 3);
  CHECK(commands("Doble las rodillas y apoye los pies.", "es") == 0);
}

TEST_CASE("a noun, an alternative and what goes on are not things to do", "[reports][readability]") {
  CHECK(commands("Keep your head, back and legs in line.") == 0);
  CHECK(commands("Hold, look at the floor and keep breathing.") == 0);
  CHECK(commands("Go down less, or leave it out and tell your therapist.") == 0);
  CHECK(commands("You rest, your arms press and your hips lift.") == 0);
  CHECK(commands("Mantenga la posición, mire al piso y siga respirando.", "es") == 0);
  CHECK(commands("La pierna sube, la cadera gira y el pie descansa.", "es") == 0);
}

TEST_CASE("remarks come in the order of the text and never cut a character", "[reports][readability]") {
  const std::string text =
      "Ñandú: flexione la rodilla, levante el pie, gire y baje. Ómóplato bilateral… ¿escápula? Año: «decúbito prono».";
  const auto remarks = coach(text, "es");
  CHECK(remarks.size() >= 5);
  CHECK(std::ranges::is_sorted(remarks, {}, &Remark::begin));
  for (const Remark& remark : remarks) {
    CHECK(remark.words == text.substr(remark.begin, remark.end - remark.begin));
    CHECK((static_cast<unsigned char>(text[remark.begin]) & 0xC0U) != 0x80U);
  }
}

TEST_CASE("in a language that is not coached nothing is said", "[reports][readability]") {
  CHECK(coach("Flex the scapula bilaterally.", "de").empty());
  CHECK(coach("Flex the scapula bilaterally.", "").empty());
  CHECK_FALSE(coach("Flex the scapula bilaterally.", "en-GB").empty());
}
