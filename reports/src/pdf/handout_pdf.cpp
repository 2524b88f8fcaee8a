#include "regimen/reports/pdf.hpp"

#include <algorithm>

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

/// Fills the pages of one handout.
class Composer {
 public:
  Composer(Typesetter& typesetter, const Handout& handout, Paper paper, const Look& look)
      : handout_(handout),
        look_(look),
        flow_(frame_of(paper)),
        blocks_(typesetter, look, flow_.frame().inner_width()),
        exercises_(typesetter, handout, look, flow_.frame().inner_width()),
        cards_(typesetter, handout, look, (flow_.frame().inner_width() - gap_between_cards) / 2),
        safety_(blocks_.safety(handout.safety)) {}

  void compose() {
    flow_.put(blocks_.head(handout_));
    flow_.skip(gap_after_head);
    flow_.put(blocks_.why(handout_));
    for (const auto& section : handout_.sections) look_.columns == 2 ? put_cards(section) : put_section(section);
    if (handout_.progress) put_table(blocks_.progress(*handout_.progress));
    put_ticks();
    put_safety();
  }

  Flow& flow() { return flow_; }
  std::vector<Placement>& placements() { return placements_; }

 private:
  /// The first page keeps room for the safety box until the box has its place; in large print it would take the page.
  [[nodiscard]] double reserved() const {
    return safety_placed_ || safety_.height > flow_.frame().inner_height() / 3 ? 0 : safety_.height + gap_around_line;
  }

  void put_safety() {
    if (safety_placed_) return;
    if (flow_.space() < safety_.height && !flow_.at_top()) flow_.new_page();
    flow_.put_at(safety_, flow_.frame().bottom - safety_.height);
    safety_placed_ = true;
  }

  void next_page() {
    if (!safety_placed_ && !exercises_begun_ && reserved() > 0) fill_first_page();
    if (reserved() > 0) put_safety();
    flow_.new_page();
  }

  /// No exercise fits between the head and the safety box: the box follows the head, and the table fills what is left.
  void fill_first_page() {
    flow_.skip(gap_before_section);
    flow_.put(safety_);
    safety_placed_ = true;
    if (handout_.ticks && put_ticks_here()) ticks_placed_ = true;
  }

  void put_section(const HandoutSection& section) {
    const Group heading = blocks_.section_heading(section);
    bool first = true;
    for (const auto& exercise : section.exercises) {
      put_exercise(exercise, first ? &heading : nullptr);
      first = false;
    }
  }

  /// Cards in rows of two, in reading order. A card that is taller than a page takes the whole width, in pieces.
  void put_cards(const HandoutSection& section) {
    const Group heading = blocks_.section_heading(section);
    for (std::size_t i = 0; i < section.exercises.size(); i += 2) {
      const bool pair = i + 1 < section.exercises.size();
      std::vector<Group> row{cards_.exercise(section.exercises[i])};
      if (pair) row.push_back(cards_.exercise(section.exercises[i + 1]));
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
        const double middle = cards_width() + gap_between_cards / 2;
        both.add(LineMark{middle, 0, middle, height});
        both.add(row.back(), cards_width() + gap_between_cards, 0);
      }
      placements_.push_back({section.exercises[i].number, flow_.page(), flow_.page()});
      if (pair) placements_.push_back({section.exercises[i + 1].number, flow_.page(), flow_.page()});
      flow_.put(both);
    }
  }

  [[nodiscard]] double cards_width() const { return (flow_.frame().inner_width() - gap_between_cards) / 2; }

  void put_exercise(const HandoutExercise& exercise, const Group* heading) {
    const Group whole = exercises_.exercise(exercise);
    const double heading_height = heading != nullptr ? heading->height + gap_after_heading : 0;
    const bool taller_than_a_page = heading_height + whole.height > flow_.frame().inner_height();
    const auto pieces = taller_than_a_page ? exercises_.in_pieces(exercise) : std::vector<Group>{};
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
    flow_.put(blocks_.hairline());
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
    if (!handout_.ticks || ticks_placed_) return;
    if (put_ticks_here()) return;
    next_page();
    static_cast<void>(put_ticks_here());
  }

  /// Puts the table on this page if it fits; on an empty page it always does.
  bool put_ticks_here() { return put_here(blocks_.ticks(*handout_.ticks)); }

  void put_table(const Group& table) {
    if (put_here(table)) return;
    next_page();
    static_cast<void>(put_here(table));
  }

  bool put_here(const Group& table) {
    constexpr double gap = 20;
    if (!flow_.at_top() && flow_.space(reserved()) < gap + table.height) return false;
    if (!flow_.at_top()) flow_.skip(gap);
    flow_.put(table);
    return true;
  }

  const Handout& handout_;
  Look look_;
  Flow flow_;
  HandoutBlocks blocks_;
  ExerciseBlocks exercises_;
  ExerciseBlocks cards_;
  Group safety_;
  bool exercises_begun_ = false;
  bool safety_placed_ = false;
  bool ticks_placed_ = false;
  std::vector<Placement> placements_;
};

}  // namespace

HandoutPages lay_out(const Handout& handout, Paper paper, HandoutLayout layout) {
  Typesetter typesetter;
  Composer composer(typesetter, handout, paper, look_of(layout));
  composer.compose();
  Flow& flow = composer.flow();
  flow.add_footers(typesetter, isolated(clean_line(handout.title)), handout.page_label);
  return HandoutPages(std::make_shared<const HandoutPages::Content>(HandoutPages::Content{
      flow.pages(), flow.frame(), std::move(composer.placements()), typesetter.warnings(), typesetter.undrawable()}));
}

Result<PdfDocument> render_pdf(const Handout& handout, Paper paper, HandoutLayout layout) {
  const auto pages = lay_out(handout, paper, layout);
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
