#pragma once

/// \file
/// The fixed words of a handout in the patient's language, and how that language writes dates. The language is the
/// patient's, so the process's locale plays no part.

#include <cstddef>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "regimen/engine/date.hpp"

namespace regimen {

struct Language;

/// Looks up sentences by their English original, as gettext does: `text`, `plural` and `plural_forms` are the keywords
/// that xgettext collects po/regimen.pot by. A value that is cheap to copy; all functions may be called from any
/// thread.
class Phrases {
 public:
  /// The words for a BCP 47 tag, whatever its region; English where there are none for it. `en-US` and its neighbours
  /// write dates as `November 23, 2026`, other English as `23 November 2026`.
  [[nodiscard]] static Phrases for_language(std::string_view tag);

  /// The tag of the words that are really used.
  [[nodiscard]] std::string language() const;

  /// A fixed sentence or word.
  [[nodiscard]] std::string text(std::string_view english) const;
  /// The form of a sentence that goes with `count`.
  [[nodiscard]] std::string plural(std::string_view english_one, std::string_view english_many, int count) const;
  /// Every form of a sentence; `plural_form` says which goes with a number.
  [[nodiscard]] std::vector<std::string> plural_forms(std::string_view english_one,
                                                      std::string_view english_many) const;
  [[nodiscard]] std::size_t plural_form(int count) const;

  /// A date in full, with the month's name.
  [[nodiscard]] std::string date(Date day) const;
  /// Day and abbreviated month, for a table: `23 Nov`.
  [[nodiscard]] std::string short_date(Date day) const;
  /// An abbreviated weekday: `Mon`.
  [[nodiscard]] std::string weekday(std::chrono::weekday day) const;
  /// A number at the start of a sentence: in words from two to twelve (`Six`), else in digits. One has no word, because
  /// in many languages it depends on what is counted: the sentence's singular form says it.
  [[nodiscard]] std::string number_word(int number) const;
  /// `a`, `a and b`, `a, b and c`.
  [[nodiscard]] std::string list(std::span<const std::string> things) const;

 private:
  explicit Phrases(const Language& language) : language_(&language) {}

  const Language* language_;
};

/// `pattern` with each `{name}` replaced. A value is never searched for further names.
[[nodiscard]] std::string fill(std::string_view pattern,
                               std::initializer_list<std::pair<std::string_view, std::string_view>> values);

}  // namespace regimen
