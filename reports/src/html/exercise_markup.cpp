#include "html/exercise_markup.hpp"

#include <fmt/format.h>

#include "html/movement.hpp"
#include "html/two_languages.hpp"
#include "regimen/engine/contract.hpp"
#include "regimen/reports/figure_drawing.hpp"
#include "regimen/reports/figure_svg.hpp"
#include "text_safety.hpp"

namespace regimen::html {
namespace {

std::string span_text(const std::optional<Range>& range) {
  return range && range->max > 0 ? fmt::format("{} {}", range->min, range->max) : std::string();
}

bool can_be_counted(const Dose& dose) { return dose.reps || dose.minutes || (dose.hold_s && dose.hold_s->max > 0); }

class ExerciseWriter {
 public:
  /// `second` is the same exercise in the second language; null where there is none.
  ExerciseWriter(Markup& markup, const HandoutExercise& exercise, const HandoutExercise* second, const Page& page)
      : markup_(markup),
        exercise_(exercise),
        second_(second),
        page_(page),
        both_(markup, page.second != nullptr ? page.second->language : std::string()) {}

  void write() {
    const auto id = fmt::format("e{}", exercise_.number);
    markup_.open("article", {{"class", "exercise"}, {"id", id}, {"aria-labelledby", id + "n"}});
    heading(id + "n");
    note();
    markup_.open("div", {{"class", "columns"}}).open("div", {{"class", "picture"}});
    if (exercise_.figure && !exercise_.figure->figure.frames.empty())
      figure(*exercise_.figure);
    else
      position();
    markup_.close();
    words();
    markup_.close().close();
  }

 private:
  /// The same exercise in the second language; itself where there is none.
  [[nodiscard]] const HandoutExercise& second() const { return second_ != nullptr ? *second_ : exercise_; }

  void heading(const std::string& id) {
    markup_.open("h3", {{"id", id}}).open("span", {{"class", "read"}}).put(fmt::format("{}. ", exercise_.number));
    markup_.leaf("bdi", exercise_.name).close();
    if (second().name != exercise_.name)
      markup_.put("\u00A0· ").leaf("bdi", second().name, {{"class", "read"}, {"lang", page_.second->language}});
    markup_.close();
    both_.beside(exercise_, second_, [&](const HandoutExercise& exercise) {
      paragraph("purpose", exercise.purpose);
      paragraph("dose", exercise.dose);
    });
  }

  void paragraph(std::string_view name, std::string_view words) {
    if (!words.empty()) markup_.leaf("p", words, {{"class", fmt::format("{} read", name)}});
  }

  void note() {
    const auto words = clean_text(exercise_.note);
    if (clean_line(words).empty()) return;
    markup_.open("div", {{"class", "note"}}).open("h4", {});
    both_.put(page_.handout.note_heading, page_.second != nullptr ? page_.second->note_heading : std::string(), "read");
    markup_.close();
    for (std::size_t begin = 0; begin <= words.size();) {
      const auto end = std::min(words.find('\n', begin), words.size());
      const auto line = words.substr(begin, end - begin);
      if (!clean_line(line).empty()) markup_.leaf("p", line, {{"class", "read"}, {"dir", "auto"}});
      begin = end + 1;
    }
    markup_.close();
  }

  void position() {
    markup_.open("p", {{"class", "position"}});
    both_.put(exercise_.position_words, second().position_words);
    markup_.close();
    controls(false);
  }

  /// Moving picture, its buttons, key frames: so that the buttons stand under what they move.
  void figure(const HandoutFigure& figure) {
    const auto drawn = draw_figure(figure.figure, figure.mirrored);
    const auto box = svg_view_box(drawn.frame);
    markup_.open("figure", {});
    if (drawn.pictures.size() > 1) stage(figure);
    controls(drawn.pictures.size() > 1);
    markup_.open("div", {{"class", "frames"}, {"role", "img"}, {"aria-label", figure.description}});
    for (std::size_t i = 0; i < drawn.pictures.size(); ++i) {
      markup_.open("div", {{"class", "frame"}});
      drawing(box, svg_shapes(drawn.pictures[i]));
      markup_.open("p", {}).leaf("b", std::to_string(i + 1)).put(" ");
      caption(figure, i);
      markup_.close().close();
    }
    markup_.close().close();
  }

  void caption(const HandoutFigure& figure, std::size_t frame) {
    if (frame >= figure.captions.size()) return;
    markup_.leaf("span", figure.captions[frame]);
    if (second_ == nullptr || !second_->figure || frame >= second_->figure->captions.size()) return;
    const auto& other = second_->figure->captions[frame];
    if (other != figure.captions[frame]) markup_.put(" ").leaf("span", other, {{"lang", page_.second->language}});
  }

  void drawing(std::string_view box, std::string_view shapes) {
    markup_
        .open("svg",
              {{"viewBox", box}, {"aria-hidden", "true"}, {"stroke-linejoin", "round"}, {"stroke-linecap", "round"}})
        .verbatim(shapes)
        .close();
  }

  /// Where the script shows the figure moving; without a script it stays hidden.
  void stage(const HandoutFigure& figure) {
    markup_.open("div", {{"class", "stage"}, {"hidden", ""}, {"data-turns", figure.figure.shows ? "1" : ""}});
    markup_.open("script", {{"type", "application/json"}})
        .verbatim(movement_text(movement_of(figure.figure, figure.mirrored)))
        .close();
    drawing("0 0 1 1", "");
    markup_.close();
  }

  void button(std::string_view name, std::string_view words) {
    markup_.leaf("button", words, {{"type", "button"}, {"class", name}});
  }

  void aloud(std::string_view language, const Phrases& phrases) {
    markup_.leaf("button", phrases.text("Read aloud"),
                 {{"type", "button"},
                  {"class", "aloud"},
                  {"lang", language},
                  {"data-read", phrases.text("Read aloud")},
                  {"data-quiet", phrases.text("Stop reading")},
                  {"hidden", ""}});
  }

  void controls(bool moves) {
    const Dose& dose = exercise_.count.dose;
    const int sides = exercise_.count.each_side ? 2 : 1;
    markup_.open("div", {{"class", "player"},
                         {"hidden", ""},
                         {"data-sets", span_text(dose.sets)},
                         {"data-reps", span_text(dose.reps)},
                         {"data-hold", span_text(dose.hold_s)},
                         {"data-rest", span_text(dose.rest_s)},
                         {"data-minutes", span_text(dose.minutes)},
                         {"data-sides", std::to_string(sides)},
                         {"data-turns", exercise_.count.alternating ? "1" : ""}});
    markup_.open("div", {{"class", "buttons"}});
    if (moves) button("play", page_.phrases.text("Show the movement"));
    if (can_be_counted(dose)) button("count", page_.phrases.text("Count with me"));
    aloud(page_.handout.language, page_.phrases);
    if (page_.second != nullptr) aloud(page_.second->language, page_.second_phrases);
    markup_.close();
    markup_.open("div", {{"class", "counter"}, {"hidden", ""}})
        .leaf("p", "", {{"class", "doing"}})
        .leaf("p", "", {{"class", "seconds"}, {"role", "timer"}})
        .leaf("p", "", {{"class", "so-far"}, {"role", "status"}})
        .close();
    markup_.close();
  }

  void words() {
    markup_.open("div", {{"class", "text"}});
    both_.beside(exercise_, second_, [&](const HandoutExercise& exercise) {
      list("ol", "steps", exercise.steps);
      list("ul", "stops", exercise.stops);
      paragraph("felt", exercise.felt_in);
      if (exercise.tips.empty()) return;
      markup_.leaf("h4", (&exercise == second_ ? *page_.second : page_.handout).tips_heading, {{"class", "read"}});
      list("ul", "tips", exercise.tips);
    });
    markup_.close();
  }

  void list(std::string_view element, std::string_view name, const std::vector<std::string>& lines) {
    if (lines.empty()) return;
    markup_.open(element, {{"class", name}});
    for (const auto& line : lines) markup_.leaf("li", line, {{"class", "read"}});
    markup_.close();
  }

  Markup& markup_;
  const HandoutExercise& exercise_;
  const HandoutExercise* second_;
  const Page& page_;
  TwoLanguages both_;
};

}  // namespace

void write_section(Markup& markup, std::size_t section, const Page& page) {
  const HandoutSection& here = page.handout.sections[section];
  const HandoutSection* there = page.second != nullptr ? &page.second->sections[section] : nullptr;
  REGIMEN_EXPECTS(there == nullptr || there->exercises.size() == here.exercises.size());
  markup.open("section", {}).open("h2", {});
  TwoLanguages(markup, there != nullptr ? page.second->language : std::string())
      .put(here.heading, there != nullptr ? there->heading : std::string());
  markup.close();
  for (std::size_t i = 0; i < here.exercises.size(); ++i)
    ExerciseWriter(markup, here.exercises[i], there != nullptr ? &there->exercises[i] : nullptr, page).write();
  markup.close();
}

}  // namespace regimen::html
