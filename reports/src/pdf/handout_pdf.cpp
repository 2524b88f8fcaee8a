#include "regimen/reports/pdf.hpp"

#include <algorithm>
#include <future>
#include <map>
#include <memory>
#include <optional>
#include <set>
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

  void compose() {
    flow_.put(parts_.head);
    flow_.skip(gap_after_head);
    flow_.put(parts_.why);
    if (safety_is_tall()) put_safety_here();
    for (const auto& section : handout_.sections) parts_.look.columns == 2 ? put_cards(section) : put_section(section);
    if (!progress_placed_)
      for (const Group& table : parts_.progress) put_table(table);
    put_ticks();
    put_safety();
    left_over_.push_back(flow_.space());
  }

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
  [[nodiscard]] double reserved() const { return safety_placed_ ? 0 : safety_.height + gap_around_line; }

  /// A safety box that would take the first page from the exercises comes before them.
  void put_safety_here() {
    constexpr double gap = 8;
    if (flow_.space() < gap + safety_.height) {
      if (parts_.ticks) ticks_placed_ = put_above(*parts_.ticks, 0);
      left_over_.push_back(flow_.space());
      flow_.new_page();
    } else {
      flow_.skip(gap);
    }
    flow_.put(safety_);
    safety_placed_ = true;
    for (std::size_t i = 1; i < parts_.safety.size(); ++i) {
      left_over_.push_back(flow_.space());
      flow_.new_page();
      flow_.put(parts_.safety[i]);
    }
    if (parts_.ticks && !ticks_placed_) ticks_placed_ = put_here(*parts_.ticks);
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
    if (flow_.page() == progress_page_) progress_placed_ = put_here(parts_.progress.front());
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

  /// Cards in rows of two, in reading order. The last of an odd number has the whole width; so has a card that is
  /// taller than a page, in pieces.
  void put_cards(const HandoutSection& section) {
    const Group heading = parts_.blocks.section_heading(section);
    for (std::size_t i = 0; i < section.exercises.size(); i += 2) {
      if (i + 1 == section.exercises.size()) return put_exercise(section.exercises[i], i == 0 ? &heading : nullptr);
      const std::vector<const HandoutExercise*> exercises{&section.exercises[i], &section.exercises[i + 1]};
      std::vector<Group> row;
      for (const HandoutExercise* exercise : exercises) row.push_back(sized(parts_.cards, *exercise));
      double height = height_of(row);
      const double heading_height = i == 0 ? heading.height + gap_after_heading : 0;
      if (heading_height + height > flow_.frame().inner_height() - reserved()) {
        put_exercise(section.exercises[i], i == 0 ? &heading : nullptr);
        put_exercise(section.exercises[i + 1], nullptr);
        continue;
      }
      const double before = i == 0 ? gap_before_section : 2 * gap_around_line;
      const double room = flow_.space(reserved()) - before - heading_height;
      if (!flow_.at_top() && room < height) {
        if (auto smaller = squeezed(parts_.cards, exercises, room)) {
          row = std::move(*smaller);
          height = height_of(row);
        } else {
          next_page();
        }
      }
      exercises_begun_ = true;
      if (!flow_.at_top()) put_separator(i == 0);
      if (i == 0) {
        flow_.put(heading);
        flow_.skip(gap_after_heading);
      }
      Group both;
      both.height = height;
      both.add(row.front(), 0, 0);
      const double width = card_width(flow_.frame());
      const double middle = width + gap_between_cards / 2;
      both.add(LineMark{middle, 0, middle, height});
      both.add(row.back(), width + gap_between_cards, 0);
      for (const HandoutExercise* exercise : exercises)
        placements_.push_back({exercise->number, flow_.page(), flow_.page()});
      flow_.put(both);
    }
  }

  static double height_of(const std::vector<Group>& row) {
    double height = 0;
    for (const Group& card : row) height = std::max(height, card.height);
    return height;
  }

  /// The exercise as large as it may be.
  Group sized(ExerciseBlocks& blocks, const HandoutExercise& exercise) {
    const auto allowed = allowed_.find(exercise.number);
    Group whole = allowed == allowed_.end() ? blocks.exercise(exercise)
                                            : blocks.grown(exercise, allowed->second.least, allowed->second.extra);
    heights_[exercise.number] = whole.height;
    return whole;
  }

  /// All of them no taller than the room, with smaller pictures; nothing where one cannot be.
  std::optional<std::vector<Group>> squeezed(ExerciseBlocks& blocks,
                                             const std::vector<const HandoutExercise*>& exercises, double room) {
    std::vector<Group> row;
    for (const HandoutExercise* exercise : exercises) {
      auto smaller = blocks.squeezed(*exercise, room);
      if (!smaller) return std::nullopt;
      row.push_back(std::move(*smaller));
    }
    tight_pages_.insert(flow_.page());
    return row;
  }

  void put_exercise(const HandoutExercise& exercise, const Group* heading) {
    Group whole = sized(parts_.exercises, exercise);
    const double heading_height = heading != nullptr ? heading->height + gap_after_heading : 0;
    const double page = flow_.frame().inner_height() - heading_height;
    if (whole.height > page) whole = parts_.exercises.shortened(exercise, page);
    const bool taller_than_a_page = whole.height > page;
    const auto pieces = taller_than_a_page ? parts_.exercises.in_pieces(exercise, page) : std::vector<Group>{};
    const double first_part = taller_than_a_page ? least_beginning(pieces) : whole.height;
    const double before = heading != nullptr ? gap_before_section : 2 * gap_around_line;
    const double room = flow_.space(reserved()) - before - heading_height;
    if (!flow_.at_top() && room < first_part) {
      std::optional<std::vector<Group>> smaller;
      if (!taller_than_a_page) smaller = squeezed(parts_.exercises, {&exercise}, room);
      if (smaller)
        whole = std::move(smaller->front());
      else
        next_page();
    }
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
  bool put_here(const Group& table) { return put_above(table, reserved()); }

  /// The same, with `foot` points kept free at the page's foot.
  bool put_above(const Group& table, double foot) {
    constexpr double gap = 16;
    if (!flow_.at_top() && flow_.space(foot) < gap + table.height) return false;
    if (!flow_.at_top()) flow_.skip(gap);
    flow_.put(table);
    return true;
  }

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

}  // namespace

namespace {

/// Where the table of weeks would stand on a last page without exercises, an earlier page with room for it; it is taken
/// off what that page leaves empty. 0: it stands where it comes.
int page_for_progress(const Parts& parts, const Composer& composed, std::vector<double>& left_over) {
  constexpr double gap = 24;
  const auto& placements = composed.placements();
  if (parts.progress.size() != 1 || placements.empty()) return 0;
  const int last = placements.back().last_page;
  if (last == static_cast<int>(left_over.size())) return 0;
  // Before the first page of exercises there is room only behind a safety box that has a page of its own.
  for (int page = std::max(1, placements.front().first_page - 1); page <= last; ++page) {
    double& room = left_over[static_cast<std::size_t>(page) - 1];
    if (page == 1 && placements.front().first_page > 1) continue;
    if (room < parts.progress.front().height + gap) continue;
    room -= parts.progress.front().height + gap;
    return page;
  }
  return 0;
}

/// Shares out what a page leaves empty among the pictures of the exercises that stand on it.
std::map<int, Allowance> shared_out(const Composer& composed, const std::vector<double>& left_over, int columns) {
  std::map<int, int> exercises_on;
  for (const Placement& placement : composed.placements())
    if (placement.first_page == placement.last_page) ++exercises_on[placement.first_page];
  std::map<int, Allowance> allowed;
  for (const Placement& placement : composed.placements()) {
    const auto page = static_cast<std::size_t>(placement.first_page) - 1;
    if (placement.first_page != placement.last_page || page >= left_over.size()) continue;
    // Whoever grew here would push out the one that hardly fitted.
    if (composed.tight_pages().contains(placement.first_page)) continue;
    const int rows = (exercises_on[placement.first_page] + columns - 1) / columns;
    allowed[placement.exercise] = {composed.heights().at(placement.exercise), std::max(0.0, left_over[page] / rows)};
  }
  return allowed;
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
  Look look = look_of(layout);
  std::vector<const HandoutExercise*> exercises;
  for (const auto& section : handout.sections)
    for (const auto& exercise : section.exercises) exercises.push_back(&exercise);
  // A card has no room for the words of two languages.
  if (std::ranges::any_of(exercises, [](const auto* exercise) { return exercise->second.has_value(); }))
    look = look.over_the_width();
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
  Composer composer(handout, parts, frame, shared_out(first, left_over, parts.look.columns), progress_page);
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
