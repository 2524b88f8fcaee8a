#pragma once

/// \file
/// The pages of a handout, filled from its parts.

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "pdf/exercise_blocks.hpp"
#include "pdf/handout_blocks.hpp"
#include "regimen/reports/pdf.hpp"

namespace regimen::pdf {

/// The width of a card, of which two stand beside each other.
[[nodiscard]] double card_width(const Frame& frame);

/// Everything that stands on the pages, set once.
struct Parts {
  Parts(Typesetter& typesetter, const Handout& handout, const Frame& frame, const Look& look_of_layout)
      : look(look_of_layout),
        blocks(typesetter, look, frame.inner_width()),
        exercises(typesetter, handout, look.over_the_width(), frame.inner_width()),
        cards(typesetter, handout, look, card_width(frame)),
        head(blocks.head(handout)),
        why(blocks.why(handout)),
        safety(blocks.safety(handout.safety, frame.inner_height())) {
    if (handout.progress) progress = blocks.progress_in_pages(*handout.progress, frame.inner_height());
    if (handout.ticks) ticks = blocks.ticks(*handout.ticks);
  }

  /// In what the exercises stand, unless they are too tall for it.
  ExerciseBlocks& usual() { return look.columns == 2 ? cards : exercises; }

  Look look;
  HandoutBlocks blocks;
  ExerciseBlocks exercises;
  ExerciseBlocks cards;
  Group head;
  Group why;
  std::vector<Group> safety;    ///< more than one only where it is taller than a page
  std::vector<Group> progress;  ///< empty without one, more than one for a table that is taller than a page
  std::optional<Group> ticks;
};

/// What an exercise may take of its page.
struct Allowance {
  double least = 0;  ///< the height that it takes with pictures no larger than they need to be
  double extra = 0;  ///< by how much it may be taller
};

/// Fills the pages of one handout.
class Composer {
 public:
  /// `allowed`: by the exercise's number.
  /// `progress_page`: the page at whose foot the table of weeks stands; 0: after the exercises.
  Composer(const Handout& handout, Parts& parts, const Frame& frame, std::map<int, Allowance> allowed,
           int progress_page)
      : handout_(handout),
        parts_(parts),
        allowed_(std::move(allowed)),
        progress_page_(progress_page),
        flow_(frame),
        safety_(parts.safety.front()) {}

  void compose();

  /// For each page, the points that nothing stands on at its foot.
  [[nodiscard]] const std::vector<double>& left_over() const { return left_over_; }
  /// The heights that the exercises took, by their number.
  [[nodiscard]] const std::map<int, double>& heights() const { return heights_; }
  /// The pages on which an exercise has smaller pictures than it should, so that it fits.
  [[nodiscard]] const std::set<int>& tight_pages() const { return tight_pages_; }

  Flow& flow() { return flow_; }
  std::vector<Placement>& placements() { return placements_; }
  [[nodiscard]] const std::vector<Placement>& placements() const { return placements_; }

 private:
  [[nodiscard]] bool safety_is_tall() const { return safety_.height > flow_.frame().inner_height() / 3; }

  /// The first page keeps room for the safety box until the box has its place.
  [[nodiscard]] double reserved() const;

  /// A safety box that would take the first page from the exercises comes before them.
  void put_safety_here();

  void put_safety();

  void next_page();

  /// No exercise fits between the head and the safety box: the box follows the head, and the table fills what is left.
  void fill_first_page();

  void put_section(const HandoutSection& section);

  /// Cards in rows of two, in reading order. The last of an odd number has the whole width; so has a card that is
  /// taller than a page, in pieces.
  void put_cards(const HandoutSection& section);

  static double height_of(const std::vector<Group>& row);

  /// The exercise as large as it may be.
  Group sized(ExerciseBlocks& blocks, const HandoutExercise& exercise);

  /// All of them no taller than the room, with smaller pictures; nothing where one cannot be.
  std::optional<std::vector<Group>> squeezed(ExerciseBlocks& blocks,
                                             const std::vector<const HandoutExercise*>& exercises, double room);

  void put_exercise(const HandoutExercise& exercise, const Group* heading);

  void put_separator(bool before_heading);

  /// What of an exercise in pieces should stand together at its start: its name, and some of what follows.
  static double least_beginning(const std::vector<Group>& pieces) { return std::max(180.0, pieces.front().height); }

  void put_pieces(const std::vector<Group>& pieces);

  void put_ticks();

  void put_table(const Group& table);

  /// Puts the table on this page if it fits; on an empty page it always does.
  bool put_here(const Group& table) { return put_above(table, reserved()); }

  /// The same, with `foot` points kept free at the page's foot.
  bool put_above(const Group& table, double foot);

  const Handout& handout_;
  Parts& parts_;
  std::map<int, Allowance> allowed_;
  std::map<int, double> heights_;
  std::set<int> tight_pages_;
  int progress_page_;
  Flow flow_;
  const Group& safety_;
  std::vector<double> left_over_;
  bool exercises_begun_ = false;
  bool safety_placed_ = false;
  bool ticks_placed_ = false;
  bool progress_placed_ = false;
  std::vector<Placement> placements_;
};

}  // namespace regimen::pdf
