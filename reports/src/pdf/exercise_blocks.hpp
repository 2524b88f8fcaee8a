#pragma once

/// \file
/// An exercise on the handout's pages, measured and ready to be placed.

#include <optional>
#include <vector>

#include "pdf/look.hpp"
#include "pdf/sheet.hpp"
#include "regimen/reports/handout.hpp"

namespace regimen::pdf {

/// Makes exercises at one width.
class ExerciseBlocks {
 public:
  ExerciseBlocks(Typesetter& typesetter, const Handout& handout, const Look& look, double width)
      : typesetter_(typesetter), handout_(handout), look_(look), width_(width) {}

  /// One exercise in the form in which it usually stands.
  [[nodiscard]] Group exercise(const HandoutExercise& exercise);
  /// The same in pieces that may stand on different pages, for an exercise that is taller than one.
  [[nodiscard]] std::vector<Group> in_pieces(const HandoutExercise& exercise);

 private:
  [[nodiscard]] Group picture(const HandoutExercise& exercise, double width, double height);
  /// Name, purpose and dose.
  [[nodiscard]] std::vector<Group> heading(const HandoutExercise& exercise);
  /// Steps, warnings and where it is felt, at `x`.
  [[nodiscard]] std::vector<Group> words(const HandoutExercise& exercise, double x);
  [[nodiscard]] std::vector<Group> tips(const HandoutExercise& exercise, double width);
  /// Tips under both columns, shared out between them: `left` and `right` are the same tips, set for each column's
  /// width. Nothing when a tip is so long that it stands in pieces.
  [[nodiscard]] std::optional<Group> shared_out(const std::vector<Group>& left, const std::vector<Group>& right) const;
  [[nodiscard]] std::vector<Group> note(const HandoutExercise& exercise);
  /// The picture beside the words, and the tips where they take least of the page: under the picture if they may.
  [[nodiscard]] Group with_tips(const Group& text, const HandoutExercise& exercise);
  /// The words with the picture beside the first of them, which are kept together.
  [[nodiscard]] Group beside(const HandoutExercise& exercise);
  /// Everything one under the other.
  [[nodiscard]] Group under_each_other(const HandoutExercise& exercise);
  /// The items as one list of the structure.
  [[nodiscard]] std::vector<Group> list_item(std::string_view text, const Style& style, double x, double width,
                                             std::string_view what);
  [[nodiscard]] double picture_width() const;
  [[nodiscard]] double words_x() const;

  Typesetter& typesetter_;
  const Handout& handout_;
  Look look_;
  double width_;
};

}  // namespace regimen::pdf
