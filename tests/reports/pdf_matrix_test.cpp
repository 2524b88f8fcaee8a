// Every layout with handouts of none to forty exercises. Of the two languages and the two papers each layout and number
// meets one pair in turn, so that each pair meets every layout: 21 documents in place of 84.

#include <catch2/catch.hpp>

#include <algorithm>
#include <sstream>

#include "catalogue_handout.hpp"
#include "pdf_reading.hpp"

using namespace regimen;
using namespace regimen::testing;

namespace {

constexpr std::size_t numbers[] = {0, 1, 2, 3, 8, 30, 40};

/// One document of the matrix.
struct Sample {
  std::string name;
  HandoutLayout layout;
  Paper paper;
  Handout handout;
  PdfDocument document;
  std::vector<std::string> pages;  ///< the text of each

  /// The letters of all pages, in order.
  [[nodiscard]] std::string letters() const {
    std::string all;
    for (const std::string& page : pages) all += without_blanks(page);
    return all;
  }
};

Sample sample_of(HandoutLayout layout, std::size_t place) {
  const std::size_t pair = (static_cast<std::size_t>(layout) + place) % 4;
  const bool spanish = pair % 2 == 1;
  const Paper paper = pair < 2 ? Paper::a4 : Paper::letter;
  Sample sample;
  sample.name = std::to_string(numbers[place]) + (spanish ? " exercises in Spanish" : " exercises in English") +
                (paper == Paper::a4 ? " on A4" : " on Letter");
  sample.layout = layout;
  sample.paper = paper;
  sample.handout = catalogue_handout(numbers[place], spanish ? "es" : "en");
  sample.document = drawn_pdf(sample.handout, paper, layout);
  sample.pages = pages_of(sample.document.bytes);
  return sample;
}

/// Whether a page has a line that is this text and nothing else.
bool has_line(const std::string& page, const std::string& wanted) {
  std::istringstream lines(page);
  for (std::string line; std::getline(lines, line);)
    if (unwrapped(line) == wanted) return true;
  return false;
}

std::string numbered(const HandoutExercise& exercise) { return std::to_string(exercise.number) + ". " + exercise.name; }

void has_as_many_pages_as_it_says(const Sample& sample) {
  CHECK(sample.document.pages > 0);
  CHECK(sample.pages.size() == static_cast<std::size_t>(sample.document.pages));
  CHECK(sample.document.warnings.empty());
}

void splits_only_what_is_taller_than_a_page(const Sample& sample) {
  const auto exercises = exercises_of(sample.handout);
  REQUIRE(sample.document.placements.size() == exercises.size());
  int page = 1;
  for (std::size_t i = 0; i < exercises.size(); ++i) {
    const Placement& placement = sample.document.placements[i];
    CAPTURE(exercises[i]->key);
    CHECK(placement.exercise == exercises[i]->number);
    CHECK(placement.first_page >= page);
    CHECK(placement.last_page <= sample.document.pages);
    page = placement.last_page;
    if (placement.first_page == placement.last_page) continue;
    const auto by_itself =
        drawn_pdf(alone(sample.handout, *exercises[i]), sample.paper, sample.layout).placements.at(0);
    CHECK(by_itself.first_page < by_itself.last_page);
  }
}

void leaves_no_heading_alone(const Sample& sample) {
  for (const auto& section : sample.handout.sections) {
    CAPTURE(section.heading);
    const auto first = static_cast<std::size_t>(section.exercises.front().number - 1);
    for (std::size_t page = 0; page < sample.pages.size(); ++page) {
      CAPTURE(page + 1);
      const bool wanted = static_cast<int>(page) + 1 == sample.document.placements.at(first).first_page;
      CHECK(has_line(sample.pages[page], section.heading) == wanted);
    }
  }
}

/// A second time only in the table of weeks.
void prints_every_name_once(const Sample& sample) {
  const std::string all = sample.letters();
  for (const auto* exercise : exercises_of(sample.handout)) {
    const std::string name = numbered(*exercise);
    CAPTURE(name);
    const auto page = sample.document.placements[static_cast<std::size_t>(exercise->number) - 1].first_page;
    CHECK(count_of(without_blanks(name), without_blanks(sample.pages.at(static_cast<std::size_t>(page) - 1))) >= 1);
    const auto& progress = sample.handout.progress;
    const bool grows =
        progress && std::ranges::find(progress->rows, name, &ProgressTable::Row::exercise) != progress->rows.end();
    CHECK(count_of(without_blanks(name), all) == (grows ? 2 : 1));
  }
}

void prints_every_step_and_tip_as_often_as_it_is_said(const Sample& sample) {
  const std::string all = sample.letters();
  std::string model;
  for (const auto* exercise : exercises_of(sample.handout)) {
    for (const auto* texts : {&exercise->steps, &exercise->stops, &exercise->tips, &exercise->figure.value().captions})
      for (const std::string& text : *texts) model += text + " | ";
    model += exercise->felt_in + " | " + exercise->note + " | ";
  }
  model = without_blanks(model);
  for (const auto* exercise : exercises_of(sample.handout))
    for (const auto* texts : {&exercise->steps, &exercise->tips})
      for (const std::string& text : *texts) {
        CAPTURE(exercise->key, text);
        CHECK(count_of(without_blanks(text), all) == count_of(without_blanks(text), model));
      }
}

void keeps_box_and_tables_whole(const Sample& sample) {
  const auto pages_with = [&](const std::string& text) {
    CAPTURE(text);
    CHECK(std::ranges::count_if(sample.pages, [&](const std::string& page) {
            return without_blanks(page).find(without_blanks(text)) != std::string::npos;
          }) == 1);
  };
  for (const auto& alarm : sample.handout.safety.alarms) pages_with(alarm.rest);
  for (const auto& habit : sample.handout.safety.habits) pages_with(habit);
  pages_with(sample.handout.safety.disclaimer);
  if (sample.handout.progress) pages_with(sample.handout.progress->heading);
  if (!sample.handout.ticks) return;
  pages_with(sample.handout.ticks->heading);
  for (const auto& row : sample.handout.ticks->rows) pages_with(row.week + " " + row.from);
}

void keeps_its_ink_within_the_margins(const Sample& sample) {
  constexpr int dots = 36;  // two points a pixel
  constexpr int side = 18;  // half an inch; printers need a quarter
  constexpr int above = 15;
  constexpr int below = 8;  // under the footer
  constexpr int paper = 250;
  const auto pages = drawn_by_poppler(sample.document.bytes, dots);
  REQUIRE(pages.size() == static_cast<std::size_t>(sample.document.pages));
  for (std::size_t number = 0; number < pages.size(); ++number) {
    const GreyPage& page = pages[number];
    int outside = 0;
    int inside = 0;
    for (int y = 0; y < page.height; ++y)
      for (int x = 0; x < page.width; ++x) {
        if (page.at(x, y) >= paper) continue;
        const bool margin = x < side || x >= page.width - side || y < above || y >= page.height - below;
        ++(margin ? outside : inside);
      }
    CAPTURE(number + 1);
    CHECK(outside == 0);
    CHECK(inside > 100);
  }
}

// A test is a process of its own: all that is to be said of a document is said where it is drawn.
void check_all_numbers(HandoutLayout layout) {
  for (std::size_t place = 0; place < std::size(numbers); ++place) {
    const Sample sample = sample_of(layout, place);
    INFO(sample.name);
    has_as_many_pages_as_it_says(sample);
    splits_only_what_is_taller_than_a_page(sample);
    leaves_no_heading_alone(sample);
    prints_every_name_once(sample);
    prints_every_step_and_tip_as_often_as_it_is_said(sample);
    keeps_box_and_tables_whole(sample);
    if (numbers[place] != 30) keeps_its_ink_within_the_margins(sample);
    if (numbers[place] == 3) CHECK(drawn_pdf(sample.handout, sample.paper, layout).bytes == sample.document.bytes);
  }
}

}  // namespace

TEST_CASE("the comfortable layout loses nothing and splits nothing, from no exercise to forty",
          "[reports][pdf][matrix]") {
  check_all_numbers(HandoutLayout::comfortable);
}

TEST_CASE("the compact layout loses nothing and splits nothing, from no exercise to forty", "[reports][pdf][matrix]") {
  check_all_numbers(HandoutLayout::compact);
}

TEST_CASE("large print loses nothing and splits nothing, from no exercise to forty", "[reports][pdf][matrix]") {
  check_all_numbers(HandoutLayout::large_print);
}
