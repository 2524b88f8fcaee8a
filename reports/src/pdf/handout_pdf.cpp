#include "regimen/reports/pdf.hpp"

#include <algorithm>
#include <future>
#include <map>
#include <memory>
#include <optional>
#include <span>

#include "pdf/exercise_blocks.hpp"
#include "pdf/handout_blocks.hpp"
#include "pdf/pages.hpp"
#include "text_safety.hpp"

namespace regimen {
namespace {

using namespace pdf;

/// Between two cards of a row.
constexpr double gap_between_cards = 16;
constexpr double gap_after_head = 12;
constexpr double gap_before_section = 14;
constexpr double gap_after_heading = 6;
constexpr double gap_around_line = 10;

double card_width(const Frame& frame) { return (frame.inner_width() - gap_between_cards) / 2; }

/// Everything that stands on the pages, set once.
struct Parts {
  Parts(Typesetter& typesetter, const Handout& handout, const Frame& frame, const Look& look_of_layout)
      : look(look_of_layout),
        blocks(typesetter, look, frame.inner_width()),
        exercises(typesetter, handout, look, frame.inner_width()),
        cards(typesetter, handout, look, card_width(frame)),
        head(blocks.head(handout)),
        why(blocks.why(handout)),
        safety(blocks.safety(handout.safety)) {
    if (handout.progress) progress = blocks.progress(*handout.progress);
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
  Group safety;
  std::optional<Group> progress;
  std::optional<Group> ticks;
};

/// Fills the pages of one handout.
class Composer {
 public:
  /// `extra`: by how much the pictures of each exercise may be taller than they need; by the exercise's number.
  /// `progress_page`: the page at whose foot the table of weeks stands; 0: after the exercises.
  Composer(const Handout& handout, Parts& parts, const Frame& frame, std::map<int, double> extra, int progress_page)
      : handout_(handout),
        parts_(parts),
        extra_(std::move(extra)),
        progress_page_(progress_page),
        flow_(frame),
        safety_(parts.safety) {}

  void compose() {
    flow_.put(parts_.head);
    flow_.skip(gap_after_head);
    flow_.put(parts_.why);
    if (safety_is_tall()) put_safety_here();
    for (const auto& section : handout_.sections) parts_.look.columns == 2 ? put_cards(section) : put_section(section);
    if (parts_.progress && !progress_placed_) put_table(*parts_.progress);
    put_ticks();
    put_safety();
    left_over_.push_back(flow_.space());
  }

  /// For each page, the points that nothing stands on at its foot.
  [[nodiscard]] const std::vector<double>& left_over() const { return left_over_; }

  Flow& flow() { return flow_; }
  std::vector<Placement>& placements() { return placements_; }

 private:
  [[nodiscard]] bool safety_is_tall() const { return safety_.height > flow_.frame().inner_height() / 3; }

  /// The first page keeps room for the safety box until the box has its place.
  [[nodiscard]] double reserved() const { return safety_placed_ ? 0 : safety_.height + gap_around_line; }

  /// A safety box that would take the first page from the exercises comes before them.
  void put_safety_here() {
    constexpr double gap = 8;
    if (flow_.space() < gap + safety_.height) {
      left_over_.push_back(flow_.space());
      flow_.new_page();
    } else {
      flow_.skip(gap);
    }
    flow_.put(safety_);
    safety_placed_ = true;
    if (parts_.ticks && put_here(*parts_.ticks)) ticks_placed_ = true;
  }

  void put_safety() {
    if (safety_placed_) return;
    if (flow_.space() < safety_.height && !flow_.at_top()) {
      left_over_.push_back(flow_.space());
      flow_.new_page();
    }
    flow_.put_at(safety_, flow_.frame().bottom - safety_.height);
    safety_placed_ = true;
  }

  void next_page() {
    if (!safety_placed_ && !exercises_begun_) fill_first_page();
    if (flow_.page() == progress_page_ && parts_.progress) progress_placed_ = put_here(*parts_.progress);
    left_over_.push_back(flow_.space(reserved()));
    if (reserved() > 0) put_safety();
    flow_.new_page();
  }

  /// No exercise fits between the head and the safety box: the box follows the head, and the table fills what is left.
  void fill_first_page() {
    if (flow_.space() < gap_before_section + safety_.height) return;
    flow_.skip(gap_before_section);
    flow_.put(safety_);
    safety_placed_ = true;
    if (parts_.ticks && put_here(*parts_.ticks)) ticks_placed_ = true;
  }

  void put_section(const HandoutSection& section) {
    const Group heading = parts_.blocks.section_heading(section);
    bool first = true;
    for (const auto& exercise : section.exercises) {
      put_exercise(exercise, first ? &heading : nullptr);
      first = false;
    }
  }

  /// Cards in rows of two, in reading order. A card that is taller than a page takes the whole width, in pieces.
  void put_cards(const HandoutSection& section) {
    const Group heading = parts_.blocks.section_heading(section);
    for (std::size_t i = 0; i < section.exercises.size(); i += 2) {
      const bool pair = i + 1 < section.exercises.size();
      std::vector<Group> row{parts_.cards.exercise(section.exercises[i], extra_of(section.exercises[i]))};
      if (pair) row.push_back(parts_.cards.exercise(section.exercises[i + 1], extra_of(section.exercises[i + 1])));
      const double height = std::max(row.front().height, row.back().height);
      const double heading_height = i == 0 ? heading.height + gap_after_heading : 0;
      if (heading_height + height > flow_.frame().inner_height() - reserved()) {
        put_exercise(section.exercises[i], i == 0 ? &heading : nullptr);
        if (pair) put_exercise(section.exercises[i + 1], nullptr);
        continue;
      }
      const double before = i == 0 ? gap_before_section : 2 * gap_around_line;
      if (!flow_.at_top() && flow_.space(reserved()) < before + heading_height + height) next_page();
      exercises_begun_ = true;
      if (!flow_.at_top()) put_separator(i == 0);
      if (i == 0) {
        flow_.put(heading);
        flow_.skip(gap_after_heading);
      }
      Group both;
      both.height = height;
      both.add(row.front(), 0, 0);
      if (pair) {
        const double width = card_width(flow_.frame());
        const double middle = width + gap_between_cards / 2;
        both.add(LineMark{middle, 0, middle, height});
        both.add(row.back(), width + gap_between_cards, 0);
      }
      placements_.push_back({section.exercises[i].number, flow_.page(), flow_.page()});
      if (pair) placements_.push_back({section.exercises[i + 1].number, flow_.page(), flow_.page()});
      flow_.put(both);
    }
  }

  [[nodiscard]] double extra_of(const HandoutExercise& exercise) const {
    const auto extra = extra_.find(exercise.number);
    return extra == extra_.end() ? 0 : extra->second;
  }

  void put_exercise(const HandoutExercise& exercise, const Group* heading) {
    Group whole = parts_.exercises.exercise(exercise, extra_of(exercise));
    const double heading_height = heading != nullptr ? heading->height + gap_after_heading : 0;
    const double page = flow_.frame().inner_height() - heading_height;
    if (whole.height > page) whole = parts_.exercises.shortened(exercise);
    const bool taller_than_a_page = whole.height > page;
    const auto pieces = taller_than_a_page ? parts_.exercises.in_pieces(exercise, page) : std::vector<Group>{};
    const double first_part = taller_than_a_page ? least_beginning(pieces) : whole.height;
    const double before = heading != nullptr ? gap_before_section : 2 * gap_around_line;
    if (!flow_.at_top() && flow_.space(reserved()) < before + heading_height + first_part) next_page();
    exercises_begun_ = true;
    if (!flow_.at_top()) put_separator(heading != nullptr);
    if (heading != nullptr) {
      flow_.put(*heading);
      flow_.skip(gap_after_heading);
    }
    Placement placement{exercise.number, flow_.page(), flow_.page()};
    if (taller_than_a_page)
      put_pieces(pieces);
    else
      flow_.put(whole);
    placement.last_page = flow_.page();
    placements_.push_back(placement);
  }

  void put_separator(bool before_heading) {
    if (before_heading) {
      flow_.skip(gap_before_section);
      return;
    }
    flow_.skip(gap_around_line);
    flow_.put(parts_.blocks.hairline());
    flow_.skip(gap_around_line);
  }

  /// What of an exercise in pieces should stand together at its start: its name, and some of what follows.
  static double least_beginning(const std::vector<Group>& pieces) { return std::max(180.0, pieces.front().height); }

  void put_pieces(const std::vector<Group>& pieces) {
    constexpr double gap = 3;
    for (const auto& piece : pieces) {
      if (flow_.space(reserved()) < gap + piece.height && !flow_.at_top()) next_page();
      if (!flow_.at_top() && !piece.continues) flow_.skip(gap);
      flow_.put(piece);
    }
  }

  void put_ticks() {
    if (parts_.ticks && !ticks_placed_) put_table(*parts_.ticks);
  }

  void put_table(const Group& table) {
    if (put_here(table)) return;
    next_page();
    static_cast<void>(put_here(table));
  }

  /// Puts the table on this page if it fits; on an empty page it always does.
  bool put_here(const Group& table) {
    constexpr double gap = 20;
    if (!flow_.at_top() && flow_.space(reserved()) < gap + table.height) return false;
    if (!flow_.at_top()) flow_.skip(gap);
    flow_.put(table);
    return true;
  }

  const Handout& handout_;
  Parts& parts_;
  std::map<int, double> extra_;
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

}  // namespace

namespace {

/// Where the table of weeks would stand on a last page without exercises, an earlier page with room for it; it is taken
/// off what that page leaves empty. 0: it stands where it comes.
int page_for_progress(const Parts& parts, Composer& composed, std::vector<double>& left_over) {
  constexpr double gap = 24;
  const auto& placements = composed.placements();
  if (!parts.progress || placements.empty() || placements.back().last_page == composed.flow().page()) return 0;
  for (const Placement& placement : placements) {
    double& room = left_over[static_cast<std::size_t>(placement.last_page) - 1];
    if (room < parts.progress->height + gap) continue;
    room -= parts.progress->height + gap;
    return placement.last_page;
  }
  return 0;
}

/// Shares out what a page leaves empty among the pictures of the exercises that stand on it.
std::map<int, double> shared_out(const std::vector<Placement>& placements, const std::vector<double>& left_over,
                                 int columns) {
  std::map<int, int> exercises_on;
  for (const Placement& placement : placements)
    if (placement.first_page == placement.last_page) ++exercises_on[placement.first_page];
  std::map<int, double> extra;
  for (const Placement& placement : placements) {
    const auto page = static_cast<std::size_t>(placement.first_page) - 1;
    if (placement.first_page != placement.last_page || page >= left_over.size()) continue;
    const int rows = (exercises_on[placement.first_page] + columns - 1) / columns;
    // A little less than there is: captions may break their lines anew.
    extra[placement.exercise] = std::max(0.0, left_over[page] * 0.92 / rows);
  }
  return extra;
}

/// Exercises set by a thread of its own, with fonts of its own: pango's belong to one thread at a time. What was laid
/// out with them may be measured and painted by another one afterwards.
struct SecondHand {
  SecondHand(const Handout& handout, const Look& look, double width) : blocks(typesetter, handout, look, width) {}

  Typesetter typesetter;
  ExerciseBlocks blocks;
};

/// The second thread's part of the exercises: not half, because it has to find its fonts first.
constexpr std::size_t part_of_second(std::size_t exercises) { return exercises * 2 / 5; }

enum class Threads { one, two };

/// Two threads lay out the same as one. They pay for a document; a preview keeps its fonts from edit to edit, which a
/// new thread would have to find anew.
HandoutPages laid_out(const Handout& handout, Paper paper, HandoutLayout layout, Threads threads) {
  const Frame frame = frame_of(paper);
  const Look look = look_of(layout);
  std::vector<const HandoutExercise*> exercises;
  for (const auto& section : handout.sections)
    for (const auto& exercise : section.exercises) exercises.push_back(&exercise);
  const std::size_t ours = exercises.size() - (threads == Threads::two ? part_of_second(exercises.size()) : 0);
  std::future<std::unique_ptr<SecondHand>> theirs;
  if (ours < exercises.size())
    theirs = std::async(std::launch::async, [&] {
      auto hand =
          std::make_unique<SecondHand>(handout, look, look.columns == 2 ? card_width(frame) : frame.inner_width());
      hand->blocks.prepare(std::span(exercises).subspan(ours));
      return hand;
    });

  Typesetter typesetter;
  Parts parts(typesetter, handout, frame, look);
  parts.usual().prepare(std::span(exercises).first(ours));
  if (theirs.valid()) {
    const auto hand = theirs.get();
    parts.usual().take(hand->blocks);
    typesetter.add_remarks_of(hand->typesetter);
  }
  Composer first(handout, parts, frame, {}, 0);
  first.compose();
  auto left_over = first.left_over();
  const int progress_page = page_for_progress(parts, first, left_over);
  Composer composer(handout, parts, frame, shared_out(first.placements(), left_over, parts.look.columns),
                    progress_page);
  composer.compose();
  Flow& flow = composer.flow();
  flow.add_footers(typesetter, isolated(clean_line(handout.title)), handout.page_label);
  return HandoutPages(std::make_shared<const HandoutPages::Content>(HandoutPages::Content{
      flow.pages(), flow.frame(), std::move(composer.placements()), typesetter.warnings(), typesetter.undrawable()}));
}

}  // namespace

HandoutPages lay_out(const Handout& handout, Paper paper, HandoutLayout layout) {
  return laid_out(handout, paper, layout, Threads::one);
}

Result<PdfDocument> render_pdf(const Handout& handout, Paper paper, HandoutLayout layout) {
  const auto pages = laid_out(handout, paper, layout, Threads::two);
  const auto& content = pages.content();
  if (!content.undrawable.empty()) return cannot_draw(content.undrawable);
  PdfDocument document;
  document.pages = pages.count();
  document.placements = content.placements;
  document.bytes = write_pdf(content.pages, content.frame,
                             {handout.title, handout.author, handout.subject, handout.date, handout.language});
  document.warnings = content.warnings;
  return document;
}

Paper usual_paper(std::string_view language_tag) {
  std::string tag;
  for (const char c : language_tag) tag += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  for (const std::string_view region : {"-US", "-CA", "-MX", "-PH", "-CL", "-CO", "-VE", "-CR", "-GT", "-PR"}) {
    const auto at = tag.find(region);
    if (at == std::string::npos) continue;
    const auto end = at + region.size();
    if (end == tag.size() || tag[end] == '-') return Paper::letter;
  }
  return Paper::a4;
}

}  // namespace regimen
