#pragma once

/// \file
/// What the patient takes home, as a value: in reading order, in the patient's language, nothing drawn yet.

#include <optional>
#include <string>
#include <vector>

#include "regimen/engine/figure.hpp"
#include "regimen/engine/patient.hpp"
#include "regimen/engine/program.hpp"

namespace regimen {

/// What a handout needs to know besides patient and program. Same input, same handout: the day comes from the caller.
struct HandoutOptions {
  Date date{};                       ///< the day on which the handout is made; must be a valid date
  std::string language = {};         ///< BCP 47; empty: the patient's
  std::string second_language = {};  ///< BCP 47; the same words in this language beside the first; empty: none
  std::string clinic = {};           ///< this and the next three: where empty, a line to be filled in by pen
  std::string therapist = {};
  std::string phone = {};
  std::string address = {};
  std::string logo = {};                ///< the clinic's sign as a PNG file's bytes; none where empty
  std::optional<Date> next_visit = {};  ///< instead of the program's own
  bool tick_table = true;               ///< a table to tick off the days, where the program says how many weeks
};

/// A label and what stands beside it; an empty value is a line to write on.
struct LabelledLine {
  std::string label;
  std::string value;
  bool operator==(const LabelledLine&) const = default;
};

/// The pictures of an exercise, with the words under them.
struct HandoutFigure {
  Figure figure;
  bool mirrored = false;              ///< so that the side that is to be exercised is at work
  std::vector<std::string> captions;  ///< one for each key frame
  std::string description;            ///< in place of the pictures, for whoever does not see them
  bool operator==(const HandoutFigure&) const = default;
};

/// What a counter beside the figure counts; the dose sentence says the same in words.
struct HandoutCount {
  Dose dose;
  bool each_side = false;    ///< the numbers are for one side, and both are exercised
  bool alternating = false;  ///< the sides take turns
  bool operator==(const HandoutCount&) const = default;
};

/// What is said of an exercise, once more in a second language.
struct SecondWords {
  std::string language;
  std::vector<std::string> steps;
  std::vector<std::string> stops;
  std::string felt_in;
  std::string tips_heading;
  std::vector<std::string> tips;
  bool operator==(const SecondWords&) const = default;
};

/// One exercise as the patient reads it.
struct HandoutExercise {
  int number = 1;  ///< through the whole handout
  std::string key;
  std::string name;
  std::string purpose;
  std::string dose;
  HandoutCount count;
  Position position = Position::standing;
  std::string position_words;  ///< `Lying on your back`
  std::vector<std::string> steps;
  std::vector<std::string> stops;  ///< when to stop this very exercise; not numbered
  std::string felt_in;
  std::vector<std::string> tips;
  std::string note;                     ///< the therapist's own words; may have several lines
  std::optional<SecondWords> second;    ///< none in a handout of one language
  std::optional<HandoutFigure> figure;  ///< none for an exercise without one: its position stands in its place
  bool operator==(const HandoutExercise&) const = default;
};

/// The exercises of one phase.
struct HandoutSection {
  Phase phase = Phase::strengthen;
  std::string heading;
  std::vector<HandoutExercise> exercises;
  bool operator==(const HandoutSection&) const = default;
};

/// When to stop, when to seek help, how to exercise safely.
struct SafetyBox {
  /// A sentence with an emphasised beginning.
  struct Alarm {
    std::string lead;
    std::string rest;
    bool operator==(const Alarm&) const = default;
  };
  std::vector<Alarm> alarms;
  std::string for_you_heading;
  std::vector<std::string> for_you;  ///< what this very patient should mind, in plain words; may be empty
  std::string habits_heading;
  std::vector<std::string> habits;
  std::string disclaimer;
  bool operator==(const SafetyBox&) const = default;
};

/// How the exercises that are prescribed as a range grow with the weeks.
struct ProgressTable {
  struct Row {
    std::string exercise;  ///< with its number
    std::string unit;      ///< what is counted: `times`, `seconds`, `minutes`
    std::vector<std::string> amounts;
    bool operator==(const Row&) const = default;
  };
  std::string heading;
  std::string instruction;
  std::vector<std::string> weeks;  ///< column headings: `Week 1` or `Weeks 1 to 2`
  std::string week;                ///< where columns are narrow, `Week` stands once and the headings are the figures
  std::vector<Row> rows;
  bool operator==(const ProgressTable&) const = default;
};

/// Days to tick off: a row a week, a column a day, and a place to write how much it hurt.
struct TickTable {
  struct Row {
    std::string week;
    std::string from;  ///< the date of its first day; empty when the program has no start date
    bool operator==(const Row&) const = default;
  };
  std::string heading;
  std::string instruction;
  std::vector<std::string> days;  ///< seven column headings
  std::string pain;               ///< the heading of the column for pain
  std::string pain_scale;         ///< what its numbers mean
  std::vector<Row> rows;
  bool operator==(const TickTable&) const = default;
};

struct Handout {
  std::string language;
  Date date{};
  std::string title;
  std::string patient;
  std::string period;                 ///< `Six weeks from 23 November 2026`; may be empty
  std::vector<LabelledLine> contact;  ///< clinic, therapist, telephone, next visit
  std::string logo;                   ///< PNG; may be empty
  std::string author;                 ///< clinic or therapist, for the document's properties; may be empty
  std::string subject;                ///< what kind of document this is, for its properties
  std::string why_heading;
  std::string why;  ///< empty when there is no exercise
  std::vector<HandoutSection> sections;
  std::string empty_message;  ///< what is said instead of exercises; empty when there are some
  SafetyBox safety;
  std::optional<ProgressTable> progress;
  std::optional<TickTable> ticks;
  std::string tips_heading;
  std::string note_heading;
  std::string page_label;  ///< with `{page}` and `{pages}`
  /// Where two languages stand side by side: the handout in each of them by itself, for pages that mark which text is
  /// in which; else empty.
  std::vector<Handout> languages;
  bool operator==(const Handout&) const = default;
};

/// A sentence of the safety box that a patient's facts call for, and where it is from.
struct SafetyAdvice {
  std::string english;
  std::string source;
  bool operator==(const SafetyAdvice&) const = default;
};
/// What the facts call for, most important first; at most four. Red flags never show here: they are for the therapist.
[[nodiscard]] std::vector<SafetyAdvice> safety_advice(const Patient& patient);

/// Two handouts of one program, side by side: short texts stand behind each other (`Strengthen · Fortalecimiento`), the
/// words of each exercise in two columns. Expects handouts with the same exercises.
[[nodiscard]] Handout side_by_side(Handout first, const Handout& second);

/// The handout of a program. Pure. Expects `options.date.ok()` and items with exercises.
[[nodiscard]] Handout make_handout(const Patient& patient, const Program& program, const HandoutOptions& options);

}  // namespace regimen
