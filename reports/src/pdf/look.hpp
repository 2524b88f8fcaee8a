#pragma once

/// \file
/// How large everything on a handout is: one set of sizes for each layout.

#include "pdf/typesetter.hpp"
#include "regimen/reports/pdf.hpp"

namespace regimen::pdf {

/// Letter sizes in points, and how the parts of an exercise stand to each other.
struct Look {
  double body = 12;
  double name = 15;     ///< of an exercise
  double patient = 15;  ///< the patient's name
  double heading = 17;  ///< of a phase
  double title = 22;
  double gap = 1;             ///< what distances are multiplied by
  double least_picture = 72;  ///< points that the pictures may always take in height
  double most_picture = 240;  ///< and never more than these
  double most_squeeze = 18;   ///< by which they may be smaller so that an exercise still fits its page
  double strip = 78;          ///< the height of pictures in a row over the whole width
  double worth_a_row = 1.3;   ///< how much larger the pictures must get to take one row more
  bool beside = true;         ///< the pictures stand beside the steps; otherwise above them
  int columns = 1;            ///< of cards
  bool brief = false;         ///< an exercise does not say what it is for, nor by which key the clinic finds it

  /// For an exercise of this layout that has the whole width to itself.
  [[nodiscard]] Look over_the_width() const {
    Look wide = *this;
    wide.beside = beside || columns > 1;
    wide.columns = 1;
    return wide;
  }

  /// Letters so large that nothing but words of their own fits beside a text.
  [[nodiscard]] bool is_large() const { return body > 15; }
  [[nodiscard]] Style text() const { return {.size = body}; }
  [[nodiscard]] Style strong() const { return {.size = body, .bold = true}; }
  [[nodiscard]] Style quiet() const { return {.size = body, .color = color::muted}; }
  [[nodiscard]] Style small_heading() const { return {.size = body, .bold = true, .color = color::teal}; }
  [[nodiscard]] Style section() const { return {.size = heading, .bold = true, .color = color::teal}; }
};

[[nodiscard]] constexpr Look look_of(HandoutLayout layout) {
  switch (layout) {
    case HandoutLayout::comfortable:
      return {};
    case HandoutLayout::compact:
      return {.body = 10,
              .name = 12.5,
              .patient = 13,
              .heading = 14,
              .title = 19,
              .gap = 0.5,
              .least_picture = 62,
              .most_picture = 70,
              .most_squeeze = 14,
              .worth_a_row = 2,
              .beside = false,
              .columns = 2,
              .brief = true};
    case HandoutLayout::large_print:
      return {.body = 18,
              .name = 22,
              .patient = 22,
              .heading = 24,
              .title = 28,
              .gap = 1.1,
              .least_picture = 130,
              .most_picture = 110,
              .most_squeeze = 40,
              .beside = false,
              .columns = 1};
  }
  return {};
}

}  // namespace regimen::pdf
