#pragma once

/// \file
/// The parts of the handout's pages, each measured and ready to be placed.

#include <vector>

#include "pdf/sheet.hpp"

namespace regimen::pdf {

/// Makes the parts at one page width.
class HandoutBlocks {
 public:
  HandoutBlocks(Typesetter& typesetter, double width) : typesetter_(typesetter), width_(width) {}

  [[nodiscard]] Group head(const Handout& handout);
  /// Reasons for the program, or that there is nothing in it.
  [[nodiscard]] Group why(const Handout& handout);
  [[nodiscard]] Group section_heading(const HandoutSection& section);
  /// One exercise in the form in which it usually stands.
  [[nodiscard]] Group exercise(const HandoutExercise& exercise, const Handout& handout);
  /// The same in pieces that may stand on different pages, for an exercise that is taller than one.
  [[nodiscard]] std::vector<Group> exercise_in_pieces(const HandoutExercise& exercise, const Handout& handout);
  [[nodiscard]] Group safety(const SafetyBox& box);
  [[nodiscard]] Group ticks(const TickTable& table);
  /// The line between two exercises.
  [[nodiscard]] Group hairline() const;

 private:
  [[nodiscard]] Group picture(const HandoutExercise& exercise);
  [[nodiscard]] Group contact(const std::vector<LabelledLine>& lines, double width);
  /// A text that may be long, in pieces that can be broken over pages.
  [[nodiscard]] std::vector<Group> pieces_of(std::string_view text, const Style& style, double x, double width,
                                             const char* tag, std::string_view what);
  /// Name, purpose and dose, over both columns.
  [[nodiscard]] std::vector<Group> heading(const HandoutExercise& exercise);
  /// Steps, warnings and where it is felt, for the column beside the picture.
  [[nodiscard]] std::vector<Group> words(const HandoutExercise& exercise);
  [[nodiscard]] std::vector<Group> tips(const HandoutExercise& exercise, const Handout& handout, double width);
  /// Tips under both columns, shared out between them: `left` and `right` are the same tips, set for each column's
  /// width. Nothing when a tip is so long that it stands in pieces.
  [[nodiscard]] std::optional<Group> shared_out(const std::vector<Group>& left, const std::vector<Group>& right) const;
  [[nodiscard]] std::vector<Group> note(const HandoutExercise& exercise, const Handout& handout);
  /// Picture and words beside each other, and the tips where they take least of the page.
  [[nodiscard]] Group with_tips(const Group& drawing, const Group& text, const HandoutExercise& exercise,
                                const Handout& handout);
  /// The words with the picture beside the first of them, which are kept together.
  [[nodiscard]] static std::vector<Group> beside_picture(const Group& drawing, const std::vector<Group>& text);
  [[nodiscard]] double picture_width() const;
  [[nodiscard]] double words_x() const;

  Typesetter& typesetter_;
  double width_;
};

}  // namespace regimen::pdf
