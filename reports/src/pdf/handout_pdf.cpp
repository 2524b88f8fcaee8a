#include "regimen/reports/pdf.hpp"

#include <algorithm>
#include <future>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>

#include "pdf/composer.hpp"
#include "pdf/pages.hpp"
#include "text_safety.hpp"

namespace regimen {
namespace {

using namespace pdf;

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
