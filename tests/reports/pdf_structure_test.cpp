// What a reader of the PDF is told besides its ink: structure, language, alternative texts, bookmarks, properties.

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>

#include "catalogue_handout.hpp"
#include "pdf_reading.hpp"

using namespace regimen;
using namespace regimen::testing;
using Catch::Matchers::Contains;
using Catch::Matchers::Equals;

namespace {

using Lines = std::vector<std::string>;

/// The lines that begin with `kind`, without it.
Lines lines_with(const std::string& kind, const Lines& lines) {
  Lines found;
  for (const std::string& line : lines)
    if (line.rfind(kind + " ", 0) == 0) found.push_back(line.substr(kind.size() + 1));
  return found;
}

std::string numbered(const HandoutExercise& exercise) { return std::to_string(exercise.number) + ". " + exercise.name; }

/// What a structure must say, in reading order; a list's items with the signs before them.
std::vector<TaggedText> expected_of(const HandoutExercise& exercise) {
  std::vector<TaggedText> texts{{"H3", numbered(exercise)}};
  int number = 1;
  for (const std::string& step : exercise.steps) texts.push_back({"LBody", std::to_string(number++) + "." + step});
  for (const std::string& tip : exercise.tips) texts.push_back({"LBody", "•" + tip});
  return texts;
}

/// Looks for `wanted` from `at` on, and gives the place after it; the tagged text may be the beginning only.
std::size_t find_from(const std::vector<TaggedText>& texts, std::size_t at, const TaggedText& wanted) {
  while (at < texts.size() &&
         !(texts[at].tag == wanted.tag && !texts[at].text.empty() && wanted.text.rfind(texts[at].text, 0) == 0))
    ++at;
  return at + 1;
}

constexpr HandoutLayout layouts[] = {HandoutLayout::comfortable, HandoutLayout::compact, HandoutLayout::large_print};

}  // namespace

TEST_CASE("qpdf finds nothing wrong with a document of any layout", "[reports][pdf][structure]") {
  for (const auto layout : layouts)
    CHECK_THAT(checked_by_qpdf(drawn_pdf(catalogue_handout(3), Paper::a4, layout).bytes),
               Contains("No syntax or stream encoding errors found"));
}

TEST_CASE("headings and lists are tagged in reading order", "[reports][pdf][structure]") {
  for (const auto layout : {HandoutLayout::comfortable, HandoutLayout::large_print}) {
    const auto handout = catalogue_handout(3);
    const auto texts = tagged_texts_of(drawn_pdf(handout, Paper::a4, layout).bytes);
    std::size_t at = find_from(texts, 0, {"H1", handout.title});
    for (const auto& section : handout.sections) {
      at = find_from(texts, at, {"H2", section.heading});
      for (const auto& exercise : section.exercises)
        for (const TaggedText& wanted : expected_of(exercise)) {
          CAPTURE(wanted.tag, wanted.text);
          at = find_from(texts, at, wanted);
          REQUIRE(at <= texts.size());
        }
    }
    at = find_from(texts, at, {"H2", handout.progress.value().heading});
    CHECK(at <= texts.size());
  }
}

TEST_CASE("the structure has one heading for the document, each phase, each exercise and each table",
          "[reports][pdf][structure]") {
  for (const auto layout : layouts) {
    const auto handout = catalogue_handout(8);
    const auto tags = lines_with("tag", structure_of(drawn_pdf(handout, Paper::letter, layout).bytes));
    const auto count = [&](const std::string& tag) {
      return static_cast<std::size_t>(std::ranges::count_if(tags, [&](const std::string& line) {
        const auto start = line.find_first_not_of(' ');
        return line.substr(start, line.find(' ', start) - start) == tag;
      }));
    };
    REQUIRE(handout.progress);
    REQUIRE(handout.ticks);
    CHECK(count("Document") == 1);
    CHECK(count("H1") == 1);
    CHECK(count("H2") == handout.sections.size() + 2);
    CHECK(count("H3") == 8);
    CHECK(count("Figure") == 8);
    CHECK(count("Table") == 2);
    CHECK(count("TR") == handout.progress->rows.size() + 1 + handout.ticks->rows.size() + 1);
    const std::size_t headings = handout.progress->weeks.size() + 1 + handout.progress->rows.size() +
                                 handout.ticks->days.size() + 2 + handout.ticks->rows.size();
    CHECK(count("TH") == headings);
    CHECK(count("TD") ==
          handout.progress->rows.size() * handout.progress->weeks.size() + handout.ticks->rows.size() * 8);
    CHECK(count("LI") == count("LBody"));
  }
}

TEST_CASE("elements of the structure lie in the elements that may hold them", "[reports][pdf][structure]") {
  const std::map<std::string, Lines> parents{
      {"LI", {"L"}},        {"LBody", {"LI"}},    {"TR", {"Table"}},    {"TH", {"TR"}},           {"TD", {"TR"}},
      {"H1", {"Document"}}, {"H2", {"Document"}}, {"H3", {"Document"}}, {"Figure", {"Document"}}, {"L", {"Document"}}};
  for (const auto layout : layouts) {
    Lines open;
    for (const auto& line : lines_with("tag", structure_of(drawn_pdf(catalogue_handout(3), Paper::a4, layout).bytes))) {
      const auto start = line.find_first_not_of(' ');
      const std::string tag = line.substr(start, line.find(' ', start) - start);
      open.resize(start / 2);
      CAPTURE(line);
      if (const auto known = parents.find(tag); known != parents.end()) {
        REQUIRE_FALSE(open.empty());
        CHECK_THAT(known->second, Catch::Matchers::VectorContains(open.back()));
      }
      open.push_back(tag);
    }
  }
}

TEST_CASE("each exercise's pictures have their captions as alternative text, in order", "[reports][pdf][structure]") {
  for (const char* language : {"en", "es"})
    for (const auto layout : layouts) {
      const auto handout = catalogue_handout(8, language);
      Lines wanted;
      for (const auto* exercise : exercises_of(handout)) {
        CHECK_THAT(exercise->figure.value().description, Contains(exercise->figure->captions.front()));
        wanted.push_back("  Figure alt=" + exercise->figure->description);
      }
      Lines figures;
      for (const auto& line : lines_with("tag", structure_of(drawn_pdf(handout, Paper::a4, layout).bytes)))
        if (line.find("Figure") != std::string::npos) figures.push_back(line);
      CHECK_THAT(figures, Equals(wanted));
    }
}

TEST_CASE("the document says its language, and its title stands in the window", "[reports][pdf][structure]") {
  for (const char* language : {"en", "es"}) {
    const auto lines = structure_of(drawn_pdf(catalogue_handout(1, language), Paper::a4).bytes);
    CHECK_THAT(lines_with("language", lines), Equals(Lines{language}));
    CHECK_THAT(lines_with("shows title", lines), Equals(Lines{"True"}));
    CHECK_THAT(lines_with("marked", lines), Equals(Lines{"True"}));
  }
}

TEST_CASE("each exercise has a bookmark, by its number and name", "[reports][pdf][structure]") {
  for (const auto layout : layouts) {
    const auto handout = catalogue_handout(8, "es");
    Lines wanted;
    for (const auto* exercise : exercises_of(handout)) wanted.push_back(numbered(*exercise));
    CHECK_THAT(lines_with("bookmark", structure_of(drawn_pdf(handout, Paper::a4, layout).bytes)), Equals(wanted));
  }
  CHECK(lines_with("bookmark", structure_of(drawn_pdf(catalogue_handout(0), Paper::a4).bytes)).empty());
}

TEST_CASE("a head of a row is told from a head of a column", "[reports][pdf][structure]") {
  const auto handout = catalogue_handout(8);
  const auto tags = lines_with("tag", structure_of(drawn_pdf(handout, Paper::a4).bytes));
  const auto rows = std::ranges::count(tags, "      TH scope=Row");
  CHECK(static_cast<std::size_t>(rows) == handout.progress->rows.size() + handout.ticks->rows.size());
}

TEST_CASE("nothing of the structure names the patient", "[reports][pdf][structure][privacy]") {
  auto handout = catalogue_handout(3);
  handout.patient = "Zebulon Quillfeather";
  const auto document = drawn_pdf(handout, Paper::a4);
  for (const std::string& line : structure_of(document.bytes)) CHECK_THAT(line, !Contains("Quillfeather"));
  CHECK_THAT(information_of(document.bytes), !Contains("Quillfeather"));
  // On the page it stands once, and nowhere else in the file as plain letters.
  CHECK(count_of("Zebulon Quillfeather", unwrapped(text_of(document.bytes))) == 1);
  CHECK_THAT(document.bytes, !Contains("Quillfeather"));
}

TEST_CASE("twenty exercises with all their pictures take less than 400 kB", "[reports][pdf]") {
  for (const auto layout : layouts) {
    const auto size = drawn_pdf(catalogue_handout(20), Paper::a4, layout).bytes.size();
    CAPTURE(static_cast<int>(layout), size);
    CHECK(size < 400'000);
  }
}
