#include "regimen/reports/html.hpp"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

#include "html/digest.hpp"
#include "html/exercise_markup.hpp"
#include "html/markup.hpp"
#include "html/page_files.hpp"
#include "html/plan_markup.hpp"
#include "regimen/reports/logo.hpp"
#include "regimen/reports/phrases.hpp"
#include "text_safety.hpp"

namespace regimen {
namespace {

using namespace html;

/// The address that dials a telephone number; empty for what holds more than a number.
std::string dialled(std::string_view number) {
  std::string digits;
  for (const char c : number) {
    if ((c >= '0' && c <= '9') || (c == '+' && digits.empty()))
      digits += c;
    else if (std::string_view(" -./()").find(c) == std::string_view::npos)
      return {};
  }
  return digits.size() < 3 ? std::string() : "tel:" + digits;
}

class PageWriter {
 public:
  explicit PageWriter(const Handout& handout) : handout_(handout), phrases_(Phrases::for_language(handout.language)) {}

  std::string write() {
    markup_.verbatim("<!DOCTYPE html>\n").open("html", {{"lang", handout_.language}});
    head();
    open_body();
    header();
    markup_.open("main", {});
    why();
    safety();
    contents();
    for (const auto& section : handout_.sections) write_section(markup_, section, handout_, phrases_);
    if (handout_.progress) write_progress(markup_, *handout_.progress);
    if (handout_.ticks) write_diary(markup_, *handout_.ticks, diary_key(), phrases_);
    markup_.close();
    markup_.open("footer", {}).leaf("p", handout_.safety.disclaimer).close();
    markup_.open("script", {}).verbatim(script_).close().close().close();
    return std::move(markup_).bytes();
  }

 private:
  void head() {
    const auto policy = fmt::format(
        "default-src 'none'; script-src {}; style-src {}; img-src data:; base-uri 'none'; form-action 'none'",
        policy_source(script_), policy_source(style_));
    markup_.open("head", {}).empty("meta", {{"charset", "utf-8"}});
    markup_.empty("meta", {{"http-equiv", "Content-Security-Policy"}, {"content", policy}});
    markup_.empty("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
    markup_.empty("meta", {{"name", "referrer"}, {"content", "no-referrer"}});
    markup_.leaf("title", clean_line(handout_.title)).open("style", {}).verbatim(style_).close().close();
  }

  /// The words that the script says.
  void open_body() {
    markup_.open("body",
                 {{"data-play", phrases_.text("Show the movement")},
                  {"data-pause", phrases_.text("Pause")},
                  {"data-go-on", phrases_.text("Go on")},
                  {"data-count", phrases_.text("Count with me")},
                  {"data-stop", phrases_.text("Stop counting")},
                  {"data-ready", phrases_.text("Get ready")},
                  {"data-move", phrases_.text("Keep going")},
                  {"data-hold", phrases_.text("Hold")},
                  {"data-rest", phrases_.text("Rest")},
                  {"data-breathe", phrases_.text("Rest as long as you need.")},
                  {"data-other", phrases_.text("Now the other side")},
                  {"data-done", phrases_.text("Done")},
                  {"data-set", phrases_.text("Set {number} of {all}")},
                  {"data-times", phrases_.text("{number} of {all}")},
                  {"data-range", phrases_.text("{least} to {most}")},
                  {"data-minutes", phrases_.text("Minute {number} of {all}")},
                  {"data-read", phrases_.text("Read aloud")},
                  {"data-quiet", phrases_.text("Stop reading")},
                  {"data-kept", phrases_.text("What you enter stays in this browser, on this device.")},
                  {"data-lost", phrases_.text("This browser does not keep what you enter. Print or copy your diary "
                                              "before you close the page.")},
                  {"data-copied", phrases_.text("The diary is copied.")}});
  }

  void header() {
    markup_.open("header", {}).open("div", {{"class", "switches"}, {"hidden", ""}});
    const auto toggle = [&](std::string_view name, std::string_view words) {
      markup_.leaf("button", words, {{"type", "button"}, {"class", name}, {"aria-pressed", "false"}});
    };
    toggle("large", phrases_.text("Large print"));
    toggle("dark", phrases_.text("Dark screen"));
    markup_.close();
    if (is_usable_logo(handout_.logo))
      markup_.empty("img", {{"class", "logo"},
                            {"src", "data:image/png;base64," + base64(handout_.logo)},
                            {"alt", handout_.contact.empty() ? std::string_view() : handout_.contact[0].value}});
    markup_.open("h1", {}).leaf("bdi", clean_line(handout_.title)).close();
    if (!clean_line(handout_.patient).empty())
      markup_.open("p", {{"class", "patient"}}).leaf("bdi", handout_.patient).close();
    if (!handout_.period.empty()) markup_.leaf("p", handout_.period, {{"class", "period"}});
    contact();
    markup_.close();
  }

  void contact() {
    markup_.open("dl", {{"class", "contact"}});
    for (const auto& line : handout_.contact) {
      const bool blank = clean_line(line.value).empty();
      markup_.open("div", {{"class", blank ? "blank" : "line"}}).leaf("dt", line.label).open("dd", {});
      if (!blank) contact_value(line);
      markup_.close().close();
    }
    markup_.close();
  }

  void contact_value(const LabelledLine& line) {
    const auto address = line.label == phrases_.text("Telephone") ? dialled(line.value) : std::string();
    if (address.empty())
      markup_.leaf("bdi", line.value);
    else
      markup_.leaf("a", line.value, {{"href", address}});
  }

  void why() {
    if (!handout_.empty_message.empty()) markup_.leaf("p", handout_.empty_message, {{"class", "why"}});
    if (handout_.why.empty()) return;
    markup_.open("section", {{"class", "why"}}).leaf("h2", handout_.why_heading).leaf("p", handout_.why).close();
  }

  void safety() {
    const SafetyBox& box = handout_.safety;
    markup_.open("section", {{"class", "safety"}}).leaf("h2", phrases_.text("For your safety"));
    markup_.open("div", {{"class", "alarms"}});
    for (const auto& alarm : box.alarms)
      markup_.open("p", {}).leaf("strong", alarm.lead).put(" ").put(alarm.rest).close();
    markup_.close();
    if (!box.for_you.empty()) advice(box.for_you_heading, box.for_you);
    if (!box.habits.empty()) advice(box.habits_heading, box.habits);
    markup_.close();
  }

  void advice(const std::string& heading, const std::vector<std::string>& lines) {
    markup_.open("div", {{"class", "advice"}}).leaf("h3", heading).open("ul", {});
    for (const auto& line : lines) markup_.leaf("li", line);
    markup_.close().close();
  }

  void contents() {
    std::size_t exercises = 0;
    for (const auto& section : handout_.sections) exercises += section.exercises.size();
    if (exercises < 2) return;
    markup_.open("nav", {{"aria-labelledby", "contents"}});
    markup_.leaf("h2", phrases_.text("Your exercises"), {{"id", "contents"}}).open("ol", {});
    for (const auto& section : handout_.sections)
      for (const auto& exercise : section.exercises) {
        markup_.open("li", {}).open("a", {{"href", fmt::format("#e{}", exercise.number)}});
        markup_.put(fmt::format("{}. ", exercise.number)).leaf("bdi", exercise.name).close().close();
      }
    markup_.close();
    if (handout_.ticks) markup_.leaf("a", handout_.ticks->heading, {{"href", "#diary"}});
    markup_.close();
  }

  /// The same program keeps its diary when it is handed out again; another one begins its own. Nothing of the patient
  /// is in it, because whoever uses the browser can read it.
  [[nodiscard]] std::string diary_key() const {
    constexpr std::size_t enough = 16;
    std::string program = handout_.title + '\n' + handout_.period + '\n';
    for (const auto& section : handout_.sections)
      for (const auto& exercise : section.exercises) program += exercise.key + '\n' + exercise.dose + '\n';
    return "regimen-diary-" + sha256(program).substr(0, enough);
  }

  const Handout& handout_;
  Phrases phrases_;
  std::string_view style_ = text_of(page_style());
  std::string_view script_ = text_of(page_script());
  Markup markup_;
};

}  // namespace

std::string render_html(const Handout& handout) { return PageWriter(handout).write(); }

}  // namespace regimen
