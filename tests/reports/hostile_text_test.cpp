#include <catch2/catch.hpp>

#include "pdf/missing_letters.hpp"
#include "pdf_reading.hpp"
#include "regimen/reports/pdf.hpp"
#include "sample_exercises.hpp"

using namespace regimen;
using namespace regimen::testing;
using Catch::Matchers::Contains;

namespace {

Handout handout_for(const std::string& name, const std::string& note = {}) {
  Patient patient = sample_patient();
  patient.name = PersonName(name);
  Program program = sample_program({bridge(), bird_dog()});
  program.items[0].note = note;
  return make_handout(patient, program, {.date = parse_date("2026-11-20").value()});
}

std::string first_page(const PdfDocument& document) { return unwrapped(text_of(document.bytes, 1, 1)); }

}  // namespace

TEST_CASE("markup in a name or a note stays text", "[reports][pdf][hostile]") {
  const auto document = drawn_pdf(handout_for("<b>Zoë</b> &amp; </span>", "<i>slow</i> & 5 < 6 %s {0}"), Paper::a4);
  CHECK_THAT(first_page(document), Contains("<b>Zoë</b> &amp; </span>"));
  CHECK_THAT(unwrapped(text_of(document.bytes)), Contains("<i>slow</i> & 5 < 6 %s {0}"));
}

TEST_CASE("accents and other alphabets are drawn without a warning", "[reports][pdf][hostile]") {
  for (const char* name :
       {"Zoë Müller-Łukasiewicz", "Владимир Ильин", "Ελένη Παππά", "Đặng Thị Hồng", "O’Brien–Smith"}) {
    const auto document = drawn_pdf(handout_for(name), Paper::a4);
    CAPTURE(name);
    CHECK_THAT(first_page(document), Contains(name));
    CHECK(document.warnings.empty());
  }
}

TEST_CASE("right-to-left names and notes are drawn and cannot turn the page around", "[reports][pdf][hostile]") {
  const auto document = drawn_pdf(handout_for("دوید العمر", "ابدأ ببطء.\nAnd in English."), Paper::a4);
  CHECK(document.warnings.empty());
  const auto text = text_of(document.bytes);
  CHECK_THAT(text, Contains("العمر"));
  CHECK_THAT(text, Contains("ببطء"));
  CHECK_THAT(text, Contains("And in English."));
  const auto hebrew = drawn_pdf(handout_for("דוד כהן"), Paper::letter);
  CHECK(hebrew.warnings.empty());
  CHECK_THAT(text_of(hebrew.bytes), Contains("כהן"));
}

TEST_CASE("control characters, direction overrides and broken bytes are harmless", "[reports][pdf][hostile]") {
  const auto plain = drawn_pdf(handout_for("Ann Example"), Paper::a4);
  // NOLINTNEXTLINE(misc-misleading-bidirectional): such characters are what this test is about
  const auto dressed = drawn_pdf(handout_for(std::string("\x01"
                                                         "Ann\x7F \u202E\u2066"
                                                         "Exam\uFEFFple\x1B",
                                                         23)),
                                 Paper::a4);
  CHECK(dressed.bytes == plain.bytes);
  const auto broken = drawn_pdf(handout_for("Ann \xC3( \xED\xA0\x80 \xF5 \xE2\x82", "\xFF\xFE note"), Paper::a4);
  CHECK_THAT(first_page(broken), Contains("Ann"));
  const auto with_nul = drawn_pdf(handout_for(std::string("Ann\0Example", 11)), Paper::a4);
  CHECK_THAT(first_page(with_nul), Contains("AnnExample"));
}

TEST_CASE("letters that no font has refuse the page, by place and package and never by the text",
          "[reports][pdf][hostile][privacy]") {
  const auto handout = handout_for("Ann \U000F1234");  // private use: no font has it
  for (const auto layout : {HandoutLayout::comfortable, HandoutLayout::compact, HandoutLayout::large_print}) {
    const auto refused = render_pdf(handout, Paper::a4, layout);
    REQUIRE_FALSE(refused);
    CHECK_THAT(refused.error().text(), Contains("the patient's name") && Contains("install fonts-noto-core"));
    CHECK_THAT(refused.error().text(), !Contains("Ann"));
    CHECK_THAT(refused.error().text(), !Contains("\U000F1234"));
  }
}

TEST_CASE("every text with letters that no font has is named, each once", "[reports][pdf][hostile][privacy]") {
  auto handout = handout_for("Ann \U000F1234", "Slowly \U000F1234 and \U000F1235.");
  handout.title = "Title \U000F1234";
  const auto refused = render_pdf(handout, Paper::a4);
  REQUIRE_FALSE(refused);
  const auto reason = refused.error().text();
  for (const char* place : {"the program's title", "the patient's name", "the note of exercise 1"}) {
    CAPTURE(place);
    const auto at = reason.find(place);
    CHECK(at != std::string::npos);
    CHECK(reason.find(place, at + 1) == std::string::npos);
  }
  CHECK_THAT(reason, !Contains("Slowly"));
}

TEST_CASE("the package that is named is the one of the script", "[reports][pdf][hostile]") {
  CHECK_THAT(pdf::package_for(U'\u6C34'), Contains("Chinese"));
  CHECK_THAT(pdf::package_for(U'\u3042'), Contains("Japanese"));
  CHECK_THAT(pdf::package_for(U'\uAC00'), Contains("Korean"));
  CHECK_THAT(pdf::package_for(U'\U0001F600'), Contains("fonts-noto-color-emoji"));
  CHECK_THAT(pdf::package_for(U'\u0041'), Contains("fonts-noto-core"));
}

// Whether there is a font for emoji depends on the machine: it is one or the other, and nothing between.
TEST_CASE("emoji and joined sequences are drawn, or refused with the package that has them",
          "[reports][pdf][hostile]") {
  const auto document =
      render_pdf(handout_for("Ann 😀 👩🏽‍⚕️ 🇩🇪", "👍🏿 e\u0301\u0301\u0301\u0301"), Paper::a4);
  if (document) {
    CHECK_THAT(first_page(*document), Contains("Ann"));
    CHECK(document->placements.size() == 2);
  } else {
    CHECK_THAT(document.error().text(), Contains("the patient's name") && Contains("fonts-noto-color-emoji"));
    CHECK_THAT(document.error().text(), !Contains("Ann"));
  }
}

TEST_CASE("a note of ten thousand characters goes over pages and loses nothing", "[reports][pdf][hostile]") {
  std::string note;
  for (int i = 0; note.size() < 10'000; ++i) note += "word" + std::to_string(i) + " ";
  for (const auto paper : {Paper::a4, Paper::letter}) {
    const auto document = drawn_pdf(handout_for("Ann", note), paper);
    const auto& bridge_place = document.placements[0].exercise == 1 ? document.placements[0] : document.placements[1];
    CHECK(document.placements.size() == 2);
    CHECK(bridge_place.last_page > bridge_place.first_page);
    const auto text = unwrapped(text_of(document.bytes));
    for (int i = 0; i < 1000; i += 37) CHECK_THAT(text, Contains("word" + std::to_string(i) + " "));
    CHECK_THAT(text, Contains("Lower your hips slowly to the floor."));
  }
}

TEST_CASE("a single word without blanks is wrapped, not cut off", "[reports][pdf][hostile]") {
  const auto document = drawn_pdf(handout_for("Ann", std::string(600, 'W')), Paper::a4);
  const auto text = text_of(document.bytes);
  CHECK(std::count(text.begin(), text.end(), 'W') >= 600);
}

TEST_CASE("a name or a title that fills the page is shortened, with a warning", "[reports][pdf][hostile]") {
  auto handout = handout_for(std::string(10'000, 'n'));
  handout.title = std::string(10'000, 't');
  const auto document = drawn_pdf(handout, Paper::letter);
  CHECK(document.pages < 6);
  CHECK_THAT(document.warnings,
             Catch::Matchers::VectorContains<std::string>("the patient's name is too long and was shortened"));
  CHECK_THAT(document.warnings,
             Catch::Matchers::VectorContains<std::string>("the program's title is too long and was shortened"));
  CHECK_THAT(first_page(document), Contains("Get emergency help at once"));
}

TEST_CASE("texts of an exercise of any length find their pages", "[reports][pdf][hostile]") {
  Exercise exercise = *bird_dog();
  auto& words = exercise.text["en"];
  std::string text;
  while (text.size() < 4000) text += "lift slowly ";
  words.name = text;
  words.purpose = text;
  words.felt_in = text;
  words.tips = {text, text};
  words.steps = {{StepRole::prepare, text}, {StepRole::stop, text}};
  exercise.equipment.clear();
  const auto handout =
      make_handout(sample_patient(), sample_program({std::make_shared<const Exercise>(exercise), bridge()}),
                   {.date = parse_date("2026-11-20").value()});
  const auto document = drawn_pdf(handout, Paper::letter);
  CHECK(document.pages > 4);
  CHECK(document.placements.size() == 2);
  CHECK_THAT(first_page(document), Contains("Get emergency help at once"));
}
