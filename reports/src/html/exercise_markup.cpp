#include "html/exercise_markup.hpp"

#include <fmt/format.h>

#include "html/movement.hpp"
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
  ExerciseWriter(Markup& markup, const HandoutExercise& exercise, const Handout& handout, const Phrases& phrases)
      : markup_(markup), exercise_(exercise), handout_(handout), phrases_(phrases) {}

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
  void heading(const std::string& id) {
    markup_.open("h3", {{"id", id}, {"class", "read"}}).put(fmt::format("{}. ", exercise_.number));
    markup_.leaf("bdi", exercise_.name).close();
    paragraph("purpose", exercise_.purpose);
    paragraph("dose", exercise_.dose);
  }

  void paragraph(std::string_view name, std::string_view words) {
    if (!words.empty()) markup_.leaf("p", words, {{"class", fmt::format("{} read", name)}});
  }

  void note() {
    const auto words = clean_text(exercise_.note);
    if (clean_line(words).empty()) return;
    markup_.open("div", {{"class", "note"}}).leaf("h4", handout_.note_heading, {{"class", "read"}});
    for (std::size_t begin = 0; begin <= words.size();) {
      const auto end = std::min(words.find('\n', begin), words.size());
      const auto line = words.substr(begin, end - begin);
      if (!clean_line(line).empty()) markup_.leaf("p", line, {{"class", "read"}, {"dir", "auto"}});
      begin = end + 1;
    }
    markup_.close();
  }

  void position() {
    markup_.leaf("p", exercise_.position_words, {{"class", "position"}});
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
      if (i < figure.captions.size()) markup_.leaf("span", figure.captions[i]);
      markup_.close().close();
    }
    markup_.close().close();
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
    if (moves) button("play", phrases_.text("Show the movement"));
    if (can_be_counted(dose)) button("count", phrases_.text("Count with me"));
    markup_.leaf("button", phrases_.text("Read aloud"), {{"type", "button"}, {"class", "aloud"}, {"hidden", ""}});
    markup_.close();
    markup_.open("div", {{"class", "counter"}, {"hidden", ""}})
        .leaf("p", "", {{"class", "doing"}})
        .leaf("p", "", {{"class", "seconds"}, {"role", "timer"}})
        .leaf("p", "", {{"class", "so-far"}, {"role", "status"}})
        .close();
    markup_.close();
  }

  void words() {
    markup_.open("div", {{"class", "text"}}).open("div", {{"class", "words"}});
    say(exercise_.steps, exercise_.stops, exercise_.felt_in, handout_.tips_heading, exercise_.tips);
    if (const auto& second = exercise_.second) {
      markup_.open("div", {{"class", "words"}, {"lang", second->language}});
      say(second->steps, second->stops, second->felt_in, second->tips_heading, second->tips);
    }
    markup_.close();
  }

  /// Fills the element that is open, and closes it.
  void say(const std::vector<std::string>& steps, const std::vector<std::string>& stops, const std::string& felt_in,
           const std::string& tips_heading, const std::vector<std::string>& tips) {
    list("ol", "steps", steps);
    list("ul", "stops", stops);
    paragraph("felt", felt_in);
    if (!tips.empty()) {
      markup_.leaf("h4", tips_heading, {{"class", "read"}});
      list("ul", "tips", tips);
    }
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
  const Handout& handout_;
  const Phrases& phrases_;
};

}  // namespace

void write_section(Markup& markup, const HandoutSection& section, const Handout& handout, const Phrases& phrases) {
  markup.open("section", {}).leaf("h2", section.heading);
  for (const auto& exercise : section.exercises) ExerciseWriter(markup, exercise, handout, phrases).write();
  markup.close();
}

}  // namespace regimen::html
