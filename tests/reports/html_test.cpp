#include "regimen/reports/html.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "html/digest.hpp"
#include "regimen/db/catalogue.hpp"
#include "sample_exercises.hpp"

using namespace regimen;
using namespace regimen::testing;
using Catch::Matchers::Contains;

namespace {

HandoutOptions on_20_november() { return {.date = parse_date("2026-11-20").value()}; }

Handout handout_of(const std::vector<ExercisePtr>& exercises) {
  return make_handout(sample_patient(), sample_program(exercises), on_20_november());
}

Handout handout_of(std::size_t exercises) {
  return make_handout(sample_patient(), sample_program(exercises), on_20_november());
}

const std::vector<ExercisePtr>& shipped() {
  static const auto catalogue = open_catalogue(REGIMEN_CATALOGUE);
  return catalogue->all();
}

ExercisePtr shipped(std::string_view key) {
  const auto found = std::ranges::find_if(shipped(), [&](const ExercisePtr& e) { return e->key == key; });
  REQUIRE(found != shipped().end());
  return *found;
}

std::size_t count(const std::string& text, std::string_view wanted) {
  std::size_t found = 0;
  for (auto at = text.find(wanted); at != std::string::npos; at = text.find(wanted, at + 1)) ++found;
  return found;
}

std::string between(const std::string& text, std::string_view begin, std::string_view end) {
  const auto from = text.find(begin);
  REQUIRE(from != std::string::npos);
  const auto to = text.find(end, from + begin.size());
  REQUIRE(to != std::string::npos);
  return text.substr(from + begin.size(), to - from - begin.size());
}

}  // namespace

TEST_CASE("every word of the handout is on the page without any script", "[reports][html]") {
  const auto handout = handout_of({bridge(), bird_dog(), walking()});
  auto html = render_html(handout);
  html.erase(html.rfind("<script>"));
  for (const auto& section : handout.sections) {
    CHECK_THAT(html, Contains(section.heading));
    for (const auto& exercise : section.exercises) {
      for (const auto& words :
           {exercise.name, exercise.purpose, exercise.dose, exercise.felt_in, exercise.position_words})
        CHECK_THAT(html, Contains(words));
      for (const auto& lines : {exercise.steps, exercise.stops, exercise.tips})
        for (const auto& line : lines) CHECK_THAT(html, Contains(line));
    }
  }
  for (const auto& alarm : handout.safety.alarms) CHECK_THAT(html, Contains(alarm.lead) && Contains(alarm.rest));
  for (const auto& lines : {handout.safety.for_you, handout.safety.habits})
    for (const auto& line : lines) CHECK_THAT(html, Contains(line));
  for (const auto& row : handout.ticks->rows) CHECK_THAT(html, Contains(row.week) && Contains(row.from));
  for (const auto& row : handout.progress->rows) CHECK_THAT(html, Contains(row.exercise));
  CHECK_THAT(html, Contains(handout.why) && Contains(handout.safety.disclaimer) && Contains(handout.patient));
}

TEST_CASE("the browser tab shows the program's title and never the patient's name", "[reports][html][privacy]") {
  const auto html = render_html(handout_of(3));
  CHECK(between(html, "<title>", "</title>") == "Low back, first six weeks");
  CHECK_THAT(between(html, "<head>", "</head>"), !Contains("Example"));
}

TEST_CASE("the browser's memory is named after the program, whoever it is for", "[reports][html][privacy]") {
  auto handout = handout_of(3);
  const auto key = between(render_html(handout), "data-key=\"", "\"");
  CHECK(key.starts_with("regimen-diary-"));
  handout.patient = "B. Somebody";
  CHECK(between(render_html(handout), "data-key=\"", "\"") == key);
  handout.sections[0].exercises[0].dose += " More.";
  CHECK(between(render_html(handout), "data-key=\"", "\"") != key);
}

TEST_CASE("the page loads nothing from anywhere", "[reports][html][security]") {
  auto handout = handout_of({shipped("bridge"), shipped("walking")});
  const auto html = render_html(handout);
  for (const char* loads : {"http:", "https:", "//www", "@import", "url(", "<link", "<iframe", "<object",
                            " src=", " style=", " onclick", " onload", "eval(", "innerHTML"})
    CHECK_THAT(html, !Contains(loads));
}

TEST_CASE("the security policy names this very script and this very style, and allows nothing else",
          "[reports][html][security]") {
  const auto html = render_html(handout_of(2));
  const auto script = between(html, "<script>", "</script>");
  const auto style = between(html, "<style>", "</style>");
  const auto policy = "default-src &#39;none&#39;; script-src " + html::policy_source(script) + "; style-src " +
                      html::policy_source(style) +
                      "; img-src data:; base-uri &#39;none&#39;; form-action &#39;none&#39;";
  std::string written = between(html, "Content-Security-Policy\" content=\"", "\"");
  for (auto at = written.find("&#39;sha"); at != std::string::npos; at = written.find("&#39;sha")) {
    written.replace(at, 5, "'");
    written.replace(written.find("&#39;", at), 5, "'");
  }
  CHECK(written == policy);
  CHECK(count(html, "<script>") == 1);
  CHECK(count(html, "<style>") == 1);
}

TEST_CASE("checksums are those of FIPS 180-2 and RFC 4648", "[reports][html][security]") {
  CHECK(html::sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(html::policy_source("") == "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='");
  CHECK(html::base64("").empty());
  CHECK(html::base64("foobar") == "Zm9vYmFy");
  CHECK(html::base64("fooba") == "Zm9vYmE=");
}

TEST_CASE("twelve exercises stay under a megabyte, even the largest of the catalogue", "[reports][html]") {
  std::vector<std::pair<std::size_t, ExercisePtr>> sizes;
  for (const auto& exercise : shipped()) sizes.emplace_back(render_html(handout_of({exercise})).size(), exercise);
  std::ranges::sort(sizes, [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<ExercisePtr> largest;
  for (std::size_t i = 0; i < 12; ++i) largest.push_back(sizes[i].second);
  CHECK(render_html(handout_of(largest)).size() < 1'000'000);
}

TEST_CASE("the same handout gives the same HTML", "[reports][html]") {
  const auto handout = handout_of({shipped("bridge"), shipped("cat-cow")});
  CHECK(render_html(handout) == render_html(handout));
}

TEST_CASE("every key frame stands on the page with its caption", "[reports][html][figure]") {
  const auto exercise = shipped("bird-dog");
  const auto handout = handout_of({exercise});
  const auto html = render_html(handout);
  const auto& figure = handout.sections[0].exercises[0].figure.value();
  CHECK(count(html, "class=\"frame\"") == exercise->figure->frames.size());
  for (const auto& caption : figure.captions) CHECK_THAT(html, Contains("<span>" + caption + "</span>"));
  CHECK_THAT(html, Contains("role=\"img\" aria-label=\"" + figure.description + "\""));
  CHECK(count(html, "application/json") == 1);
}

TEST_CASE("an exercise for the other side is drawn in a mirror", "[reports][html][figure]") {
  const auto drawn_for = [](Side side) {
    Program program = sample_program({shipped("clamshell")});
    program.items[0].side = side;
    return between(render_html(make_handout(sample_patient(), program, on_20_november())), "<path d=\"", "\"");
  };
  CHECK(drawn_for(Side::left) != drawn_for(Side::right));
}

TEST_CASE("an exercise without a figure shows its position instead", "[reports][html][figure]") {
  const auto html = render_html(handout_of({bird_dog()}));
  CHECK_THAT(html, Contains("<p class=\"position\"><bdi>On hands and knees</bdi></p>"));
  CHECK_THAT(html, !Contains("<svg") && !Contains("class=\"stage\"") && !Contains("class=\"play\""));
  CHECK_THAT(html, Contains("class=\"count\""));
}

TEST_CASE("an empty program has the message and the safety box, and nothing to press", "[reports][html]") {
  const auto handout = handout_of(0);
  const auto html = render_html(handout);
  CHECK_THAT(html, Contains(handout.empty_message) && Contains("Get emergency help at once"));
  CHECK_THAT(html, !Contains("<article") && !Contains("<nav") && !Contains("class=\"diary\""));
}

TEST_CASE("the counter knows sets, repetitions, hold, rest, minutes and sides", "[reports][html][counter]") {
  const auto first = [](const ExercisePtr& exercise, Side side = Side::both) {
    Program program = sample_program({exercise});
    program.items[0].side = side;
    return between(render_html(make_handout(sample_patient(), program, on_20_november())), "<div class=\"player\"",
                   ">");
  };
  CHECK_THAT(first(bridge()), Contains(R"(data-sets="3 3" data-reps="15 15" data-hold="" data-rest="60 60")") &&
                                  Contains(R"(data-minutes="" data-sides="1")"));
  CHECK_THAT(first(bird_dog()), Contains(R"(data-reps="8 8" data-hold="6 6")") && Contains(R"(data-sides="2")"));
  CHECK_THAT(first(bird_dog(), Side::left), Contains(R"(data-sides="1")"));
  CHECK_THAT(first(bird_dog(), Side::alternate), Contains(R"(data-sides="2" data-turns="1")"));
  CHECK_THAT(first(walking()), Contains(R"(data-minutes="5 10")"));
  auto unknown = *bridge();
  unknown.dose.dose = {};
  CHECK_THAT(render_html(handout_of({std::make_shared<const Exercise>(unknown)})), !Contains("class=\"count\""));
}

TEST_CASE("a telephone number can be dialled unless it holds more than a number", "[reports][html]") {
  const auto with_phone = [](const std::string& phone) {
    auto options = on_20_november();
    options.phone = phone;
    return render_html(make_handout(sample_patient(), sample_program(1), options));
  };
  CHECK_THAT(with_phone("+1 (555) 010-4477"), Contains("<a href=\"tel:+15550104477\">+1 (555) 010-4477</a>"));
  for (const char* phone : {"555 0100 ext. 5", "555 0100, ask for Ann", "javascript:555", "5", "555+0100"})
    CHECK_THAT(with_phone(phone), !Contains("href=\"tel:"));
}

TEST_CASE("a second language stands beside the first, and every text of it says which it is", "[reports][html]") {
  auto options = on_20_november();
  options.second_language = "es";
  const auto program = sample_program({shipped("bridge"), shipped("walking")});
  const auto html = render_html(make_handout(sample_patient(), program, options));
  CHECK_THAT(html, Contains("<html lang=\"en\">") && Contains("<div class=\"both\"><div>") &&
                       Contains("</div><div lang=\"es\">"));
  options.second_language.clear();
  options.language = "es";
  const auto spanish = make_handout(sample_patient(), program, options);
  for (const auto& section : spanish.sections)
    for (const auto& exercise : section.exercises) {
      for (const auto& words : {exercise.purpose, exercise.dose, exercise.felt_in}) CHECK_THAT(html, Contains(words));
      for (const auto& lines : {exercise.steps, exercise.stops, exercise.tips})
        for (const auto& line : lines) CHECK_THAT(html, Contains(line));
      CHECK_THAT(html, Contains("lang=\"es\">" + exercise.name + "</bdi>"));
      for (const auto& caption : exercise.figure->captions)
        CHECK_THAT(html, Contains("<span lang=\"es\">" + caption + "</span>"));
    }
  CHECK_THAT(html, Contains("<p lang=\"es\">" + spanish.safety.disclaimer + "</p>") &&
                       Contains("<p lang=\"es\">" + spanish.ticks->instruction + "</p>") &&
                       Contains("lang=\"es\">Por su seguridad</bdi>"));
}

TEST_CASE("a second language keeps the diary of the page without it", "[reports][html]") {
  auto options = on_20_november();
  const auto program = sample_program({shipped("bridge")});
  const auto key = between(render_html(make_handout(sample_patient(), program, options)), "data-key=\"", "\"");
  options.second_language = "es";
  CHECK(between(render_html(make_handout(sample_patient(), program, options)), "data-key=\"", "\"") == key);
}

TEST_CASE("what the therapist wrote stands once on a page of two languages", "[reports][html]") {
  auto options = on_20_november();
  options.second_language = "es";
  auto program = sample_program({shipped("bridge")});
  program.items[0].note = "Hold on to the counter.";
  const auto html = render_html(make_handout(sample_patient(), program, options));
  CHECK(count(html, "Hold on to the counter.") == 1);
  CHECK(count(html, "<bdi>" + program.title) == 1);
}

TEST_CASE("a Spanish page says what the script says in Spanish too", "[reports][html]") {
  auto options = on_20_november();
  options.language = "es";
  const auto html = render_html(make_handout(sample_patient(), sample_program({shipped("bridge")}), options));
  CHECK_THAT(html, Contains("<html lang=\"es\">") && Contains("data-pause=\"Pausa\"") && Contains("Contar conmigo"));
}
