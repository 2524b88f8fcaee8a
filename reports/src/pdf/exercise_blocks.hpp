#pragma once

/// \file
/// An exercise on the handout's pages, measured and ready to be placed.

#include <map>
#include <memory>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "pdf/figure_block.hpp"
#include "pdf/look.hpp"
#include "pdf/sheet.hpp"
#include "regimen/reports/handout.hpp"

namespace regimen::pdf {

/// Makes exercises at one width. Their texts are set once, however often they are arranged.
class ExerciseBlocks {
 public:
  ExerciseBlocks(Typesetter& typesetter, const Handout& handout, const Look& look, double width);
  ~ExerciseBlocks();
  ExerciseBlocks(const ExerciseBlocks&) = delete;
  ExerciseBlocks& operator=(const ExerciseBlocks&) = delete;

  /// Sets the texts of these exercises now, in this order.
  void prepare(std::span<const HandoutExercise* const> exercises);
  /// Takes over what another has set at the same width, for the same handout.
  void take(ExerciseBlocks& other);

  /// One exercise in the form in which it usually stands; its pictures may take `extra` points more of the page than
  /// they need; with less than nothing, they are that much smaller than they should be.
  [[nodiscard]] Group exercise(const HandoutExercise& exercise, double extra = 0);
  /// The same with larger pictures, yet no taller than `least`, which it takes without, and `extra` together.
  [[nodiscard]] Group grown(const HandoutExercise& exercise, double least, double extra);
  /// The same with pictures a little smaller than usual, so that it is no taller than `height`; nothing where the
  /// pictures would get too small.
  [[nodiscard]] std::optional<Group> squeezed(const HandoutExercise& exercise, double height);
  /// The same with smaller pictures and the least that must be said, for one that is a little taller than a page of
  /// this height; it may still be taller.
  [[nodiscard]] Group shortened(const HandoutExercise& exercise, double page_height);
  /// The same in pieces that may stand on different pages, for an exercise that is taller than one: what is to be done
  /// stays together as long as it can, then the tips.
  [[nodiscard]] std::vector<Group> in_pieces(const HandoutExercise& exercise, double page_height);

 private:
  /// The texts of an exercise, set for this width.
  struct Prepared;

  [[nodiscard]] const Prepared& prepared(const HandoutExercise& exercise);
  [[nodiscard]] Group picture(const HandoutExercise& exercise, double width, double height);
  [[nodiscard]] std::vector<Group> heading(const HandoutExercise& exercise, bool with_purpose);
  [[nodiscard]] std::vector<Group> words(const HandoutExercise& exercise, double width);
  [[nodiscard]] std::vector<Group> tips(const HandoutExercise& exercise, double width);
  [[nodiscard]] std::vector<Group> tips(const HandoutExercise& exercise, double width, const std::string& heading);
  /// The tips as one paragraph, where room is dear.
  [[nodiscard]] std::vector<Group> run_in_tips(const HandoutExercise& exercise);
  [[nodiscard]] std::vector<Group> note(const HandoutExercise& exercise);
  [[nodiscard]] std::vector<Group> list_item(std::string_view text, const Style& style, double x, double width,
                                             std::string_view what);
  /// Pictures in a column beside the words, the tips where they take least of the page.
  [[nodiscard]] Group beside(const HandoutExercise& exercise, double extra);
  /// The tips in two halves under both columns, or nothing where they stand better under the pictures.
  [[nodiscard]] std::optional<Group> below_both(const HandoutExercise& exercise, const Prepared& parts);
  [[nodiscard]] double captions_height() const;
  /// Three and more pictures in a strip over the whole width, words and tips beside each other under it.
  [[nodiscard]] Group under_strip(const HandoutExercise& exercise, double extra);
  /// Pictures in a strip, under it the words of both languages beside each other.
  [[nodiscard]] Group two_languages(const HandoutExercise& exercise, double extra);
  /// Everything one under the other.
  [[nodiscard]] Group one_column(const HandoutExercise& exercise, double extra);
  [[nodiscard]] std::vector<Group> one_column_parts(const HandoutExercise& exercise, double extra);

  Typesetter& typesetter_;
  const Handout& handout_;
  Look look_;
  double width_;
  std::map<int, std::unique_ptr<Prepared>> prepared_;    ///< by the exercise's number
  std::map<std::pair<int, double>, Captions> captions_;  ///< by the exercise's number and the pictures' width
};

}  // namespace regimen::pdf
