#pragma once

/// \file
/// The fixed words of a handout in the patient's language, and how that language writes dates. The language is the
/// patient's, so the process's locale plays no part.

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "regimen/engine/date.hpp"

namespace regimen {

/// Looks up sentences by their English original, as gettext does: `text` and `plural` are the keywords that xgettext
/// collects po/regimen.pot by. English is the only language that is there yet; every tag gets it.
class Phrases {
 public:
  /// The words for a BCP 47 tag; English where there are none for it. `en-US` and its neighbours write dates as
  /// `November 23, 2026`, other English as `23 November 2026`.
  [[nodiscard]] static Phrases for_language(std::string_view tag);

  /// The tag of the words that are really used.
  [[nodiscard]] const std::string& language() const { return language_; }

  /// A fixed sentence or word.
  [[nodiscard]] std::string text(std::string_view english) const;
  /// The form of a sentence that goes with `count`.
  [[nodiscard]] std::string plural(std::string_view english_one, std::string_view english_many, int count) const;

  /// A date in full, with the month's name.
  [[nodiscard]] std::string date(Date day) const;
  /// Day and abbreviated month, for a table: `23 Nov`.
  [[nodiscard]] std::string short_date(Date day) const;
  /// An abbreviated weekday: `Mon`.
  [[nodiscard]] std::string weekday(std::chrono::weekday day) const;
  /// A number at the start of a sentence: in words up to twelve (`Six`), else in digits.
  [[nodiscard]] std::string number_word(int number) const;
  /// `a`, `a and b`, `a, b and c`.
  template <class Texts>
  [[nodiscard]] std::string list(const Texts& texts) const {
    std::string joined;
    std::size_t at = 0;
    for (const auto& one : texts) {
      if (at > 0) joined += at + 1 == texts.size() ? text(" and ") : text(", ");
      joined += one;
      ++at;
    }
    return joined;
  }

 private:
  enum class DateOrder { day_first, month_first };

  Phrases(std::string language, DateOrder order) : language_(std::move(language)), order_(order) {}

  std::string language_;
  DateOrder order_;
};

/// `pattern` with each `{name}` replaced. A value is never searched for further names.
[[nodiscard]] std::string fill(std::string_view pattern,
                               std::initializer_list<std::pair<std::string_view, std::string_view>> values);

}  // namespace regimen
