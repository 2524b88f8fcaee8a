#include <catch2/catch.hpp>
#include <regex>

#include "regimen/reports/html.hpp"

using namespace regimen;
using Catch::Matchers::Contains;

namespace {

/// Gives each text of a handout another value, made of its number.
class Filler {
 public:
  using Make = std::string (*)(int number);
  explicit Filler(Make make) : make_(make) {}
  [[nodiscard]] int count() const { return number_; }

  Handout in_two_languages() {
    Handout both = handout();
    both.languages = {both, handout()};
    fill({&both.languages[1].language});
    return both;
  }

  Handout handout() {
    Handout handout;
    handout.language = "en";
    handout.date = Date{std::chrono::year{2026}, std::chrono::month{11}, std::chrono::day{20}};
    fill({&handout.title, &handout.patient, &handout.period, &handout.why_heading, &handout.why, &handout.empty_message,
          &handout.tips_heading, &handout.note_heading});
    handout.contact.resize(5);
    for (auto& line : handout.contact) fill({&line.label, &line.value});
    handout.sections.resize(1);
    fill({&handout.sections[0].heading});
    handout.sections[0].exercises = {exercise(1), exercise(2)};
    safety(handout.safety);
    ProgressTable progress;
    progress.rows.resize(1);
    progress.weeks.resize(2);
    progress.rows[0].amounts.resize(2);
    fill({&progress.heading, &progress.instruction, &progress.weeks[0], &progress.weeks[1], &progress.rows[0].exercise,
          &progress.rows[0].unit, &progress.rows[0].amounts[0], &progress.rows[0].amounts[1]});
    handout.progress = progress;
    TickTable ticks;
    ticks.rows.resize(1);
    ticks.days.resize(7);
    fill(
        {&ticks.heading, &ticks.instruction, &ticks.pain, &ticks.pain_scale, &ticks.rows[0].week, &ticks.rows[0].from});
    for (auto& day : ticks.days) fill({&day});
    handout.ticks = ticks;
    return handout;
  }

 private:
  void fill(std::initializer_list<std::string*> texts) {
    for (std::string* text : texts) *text = make_(number_++);
  }

  HandoutExercise exercise(int number) {
    HandoutExercise exercise;
    exercise.number = number;
    exercise.steps.resize(1);
    exercise.stops.resize(1);
    exercise.tips.resize(1);
    fill({&exercise.name, &exercise.purpose, &exercise.dose, &exercise.felt_in, &exercise.note, &exercise.steps[0],
          &exercise.stops[0], &exercise.tips[0]});
    if (number == 1) {
      HandoutFigure figure;
      figure.figure.frames.resize(2);
      figure.captions.resize(2);
      fill({&figure.captions[0], &figure.captions[1], &figure.description});
      exercise.figure = figure;
    } else {
      fill({&exercise.position_words});
    }
    return exercise;
  }

  void safety(SafetyBox& box) {
    box.alarms.resize(1);
    box.for_you.resize(1);
    box.habits.resize(1);
    fill({&box.alarms[0].lead, &box.alarms[0].rest, &box.for_you_heading, &box.for_you[0], &box.habits_heading,
          &box.habits[0], &box.disclaimer});
  }

  Make make_;
  int number_ = 0;
};

std::string plain(int number) { return "plain" + std::to_string(number) + "."; }

/// Whatever ends a text, an attribute, a comment or a script, and turns what follows around.
std::string hostile(int number) {
  return "</script></title></style><script>alert(" + std::to_string(number) +
         ")</script><img src=x onerror=alert(1)>\" onload=\"x' ]]> --> <!-- &lt; &#60; "
         "{number}\xE2\x80\xAE\xC3(\x01" +
         "end" + std::to_string(number) + ".";
}

/// The tags of a page with the names of their attributes.
std::vector<std::string> tags_of(const std::string& html) {
  static const std::regex tag("<(?:[^\">]|\"[^\"]*\")*>");
  static const std::regex value("\"[^\"]*\"");
  std::vector<std::string> tags;
  for (std::sregex_iterator at(html.begin(), html.end(), tag), end; at != end; ++at)
    tags.push_back(std::regex_replace(at->str(), value, "\"\""));
  return tags;
}

/// The page without what is ours in every page: style and script.
std::string without_our_own(std::string html) {
  for (const auto& [from, to] : {std::pair("<style>", "</style>"), std::pair("<script>", "</script>")}) {
    const auto begin = html.find(from);
    html.erase(begin, html.find(to, begin) - begin);
  }
  return html;
}

}  // namespace

TEST_CASE("no text of a handout can become markup, whichever it is", "[reports][html][hostile]") {
  Filler harmless(plain);
  Filler attack(hostile);
  const auto expected = render_html(harmless.handout());
  const auto html = render_html(attack.handout());
  CHECK(tags_of(without_our_own(html)) == tags_of(without_our_own(expected)));
  for (int i = 0; i < attack.count(); ++i) {
    CAPTURE(i);
    CHECK_THAT(expected, Contains(plain(i)));
    CHECK_THAT(html, Contains("end" + std::to_string(i) + "."));
  }
}

TEST_CASE("no text of a second language can become markup, nor can the language itself", "[reports][html][hostile]") {
  const auto harmless = Filler(plain).in_two_languages();
  const auto attack = Filler(hostile).in_two_languages();
  const auto expected = render_html(harmless);
  const auto html = render_html(attack);
  CHECK(tags_of(without_our_own(html)) == tags_of(without_our_own(expected)));
  const Handout& second = harmless.languages[1];
  const HandoutExercise& exercise = second.sections[0].exercises[0];
  for (const auto& words : {second.language,
                            second.title,
                            second.period,
                            second.why_heading,
                            second.why,
                            second.empty_message,
                            second.tips_heading,
                            second.note_heading,
                            second.sections[0].heading,
                            exercise.name,
                            exercise.purpose,
                            exercise.dose,
                            exercise.felt_in,
                            exercise.steps[0],
                            exercise.stops[0],
                            exercise.tips[0],
                            exercise.figure->captions[0],
                            second.sections[0].exercises[1].position_words,
                            second.safety.alarms[0].lead,
                            second.safety.alarms[0].rest,
                            second.safety.for_you[0],
                            second.safety.habits[0],
                            second.safety.disclaimer,
                            second.progress->heading,
                            second.progress->instruction,
                            second.progress->rows[0].unit,
                            second.ticks->heading,
                            second.ticks->instruction,
                            second.ticks->pain_scale}) {
    CAPTURE(words);
    CHECK_THAT(expected, Contains(words));
    CHECK_THAT(html, Contains("end" + words.substr(5)));
  }
}

TEST_CASE("controls, broken bytes and marks that turn the direction do not get onto the page",
          "[reports][html][hostile]") {
  const auto html = render_html(Filler(hostile).handout());
  CHECK_THAT(html, !Contains("\xE2\x80\xAE"));  // U+202E
  CHECK_THAT(html, !Contains("\x01"));
  CHECK_THAT(html, !Contains("\xC3("));
  CHECK_THAT(html, Contains("\xEF\xBF\xBD("));  // U+FFFD
}

TEST_CASE("a note of several lines is several paragraphs, each in its own direction", "[reports][html][hostile]") {
  auto handout = Filler(plain).handout();
  handout.sections[0].exercises[0].note = "Slowly.\r\n\r\nابدأ ببطء.";
  const auto html = render_html(handout);
  CHECK_THAT(html, Contains("<p class=\"read\" dir=\"auto\">Slowly.</p><p class=\"read\" dir=\"auto\">ابدأ ببطء.</p>"));
}

TEST_CASE("a logo is an image in the page, and what is no PNG is left out", "[reports][html][hostile]") {
  auto handout = Filler(plain).handout();
  handout.logo = "<svg onload=alert(1)>";
  CHECK_THAT(render_html(handout), !Contains("data:image"));
}
