#include "regimen/reports/html.hpp"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

#include "html/digest.hpp"
#include "html/exercise_markup.hpp"
#include "html/markup.hpp"
#include "html/page_files.hpp"
#include "html/plan_markup.hpp"
#include "html/two_languages.hpp"
#include "regimen/engine/contract.hpp"
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
  explicit PageWriter(const Handout& page)
      : handout_(page.languages.empty() ? page : page.languages.front()),
        second_(page.languages.size() < 2 ? nullptr : &page.languages[1]),
        phrases_(Phrases::for_language(handout_.language)),
        second_phrases_(second_ != nullptr ? Phrases::for_language(second_->language) : phrases_),
        both_(markup_, second_ != nullptr ? second_->language : std::string()) {
    REGIMEN_EXPECTS(second_ == nullptr || second_->sections.size() == handout_.sections.size());
  }

  std::string write() {
    markup_.verbatim("<!DOCTYPE html>\n").open("html", {{"lang", handout_.language}});
    head();
    open_body();
    header();
    markup_.open("main", {});
    why();
    safety();
    contents();
    for (std::size_t i = 0; i < handout_.sections.size(); ++i)
      write_section(markup_, i, {handout_, phrases_, second_, second_phrases_});
    if (handout_.progress) write_progress(markup_, *handout_.progress, other(&Handout::progress), both_);
    if (handout_.ticks) write_diary(markup_, *handout_.ticks, other(&Handout::ticks), both_, diary_key(), phrases_);
    markup_.close();
    markup_.open("footer", {});
    both_.leaf("p", handout_.safety.disclaimer, second().safety.disclaimer);
    markup_.close();
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

  /// The same handout in the second language; itself where there is none.
  [[nodiscard]] const Handout& second() const { return second_ != nullptr ? *second_ : handout_; }
  /// A part of the second handout; null where there is none.
  template <class Part>
  [[nodiscard]] const Part* other(std::optional<Part> Handout::*part) const {
    return second_ != nullptr && second_->*part ? &*(second_->*part) : nullptr;
  }

  /// The words that the script says.
  void open_body() {
    markup_.open("body",
                 {{"class", second_ != nullptr ? "two" : "one"},
                  {"data-play", phrases_.text("Show the movement")},
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
    markup_.open("h1", {});
    both_.put(clean_line(handout_.title), clean_line(second().title));
    markup_.close();
    if (!clean_line(handout_.patient).empty())
      markup_.open("p", {{"class", "patient"}}).leaf("bdi", handout_.patient).close();
    if (!handout_.period.empty()) {
      markup_.open("p", {{"class", "period"}});
      both_.put(handout_.period, second().period);
      markup_.close();
    }
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
    if (!handout_.empty_message.empty()) {
      markup_.open("div", {{"class", "why"}});
      both_.leaf("p", handout_.empty_message, second().empty_message);
      markup_.close();
    }
    if (handout_.why.empty()) return;
    markup_.open("section", {{"class", "why"}});
    both_.beside(handout_, second_,
                 [&](const Handout& handout) { markup_.leaf("h2", handout.why_heading).leaf("p", handout.why); });
    markup_.close();
  }

  void safety() {
    markup_.open("section", {{"class", "safety"}}).open("h2", {});
    both_.put(phrases_.text("For your safety"), second_phrases_.text("For your safety"));
    markup_.close();
    both_.beside(handout_.safety, second_ != nullptr ? &second_->safety : nullptr, [&](const SafetyBox& box) {
      markup_.open("div", {{"class", "alarms"}});
      for (const auto& alarm : box.alarms)
        markup_.open("p", {}).leaf("strong", alarm.lead).put(" ").put(alarm.rest).close();
      markup_.close();
      if (!box.for_you.empty()) advice(box.for_you_heading, box.for_you);
      if (!box.habits.empty()) advice(box.habits_heading, box.habits);
    });
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
    markup_.open("nav", {{"aria-labelledby", "contents"}}).open("h2", {{"id", "contents"}});
    both_.put(phrases_.text("Your exercises"), second_phrases_.text("Your exercises"));
    markup_.close().open("ol", {});
    for (std::size_t i = 0; i < handout_.sections.size(); ++i)
      for (std::size_t k = 0; k < handout_.sections[i].exercises.size(); ++k) {
        const auto& exercise = handout_.sections[i].exercises[k];
        markup_.open("li", {}).open("a", {{"href", fmt::format("#e{}", exercise.number)}});
        markup_.put(fmt::format("{}. ", exercise.number));
        both_.put(exercise.name, second().sections[i].exercises[k].name);
        markup_.close().close();
      }
    markup_.close();
    if (handout_.ticks) {
      const auto* ticks = other(&Handout::ticks);
      markup_.open("a", {{"href", "#diary"}});
      both_.put(handout_.ticks->heading, ticks != nullptr ? ticks->heading : std::string());
      markup_.close();
    }
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
  const Handout* second_;  ///< the same in a second language; null where there is none
  Phrases phrases_;
  Phrases second_phrases_;
  std::string_view style_ = text_of(page_style());
  std::string_view script_ = text_of(page_script());
  Markup markup_;
  TwoLanguages both_;
};

}  // namespace

std::string render_html(const Handout& handout) { return PageWriter(handout).write(); }

}  // namespace regimen
