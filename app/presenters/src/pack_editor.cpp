#include "regimen/presenters/pack_editor.hpp"

#include <algorithm>
#include <utility>

#include "regimen/engine/contract.hpp"
#include "regimen/presenters/pack_drafts.hpp"
#include "regimen/presenters/words.hpp"

namespace regimen {
namespace {

PackText at_least_one_section(std::string_view text) {
  PackText pack = pack_text(text);
  if (pack.sections.empty()) pack.sections.push_back({PackPart::preamble, {}});
  return pack;
}

/// The first rule, or the pack's head, or whatever there is.
std::size_t first_choice(const PackText& pack) {
  for (const PackPart part : {PackPart::rule, PackPart::head})
    if (const auto places = sections_of(pack, part); !places.empty()) return places.front();
  return 0;
}

}  // namespace

PackEditor::PackEditor(std::filesystem::path folder, PackOrigin origin, const std::string& text)
    : folder_(std::move(folder)),
      origin_(std::move(origin)),
      history_({at_least_one_section(text), first_choice(at_least_one_section(text))}),
      begun_(text),
      kept_(text) {}

void PackEditor::choose(std::size_t section) {
  if (section == chosen() || section >= pack().sections.size()) return;
  // What is chosen is no step of its own: undoing it would be a step that changes nothing.
  history_.seal();
  history_.amend({pack(), section});
  ++revision_;
}

PackPart PackEditor::chosen_part() const { return pack().sections.at(chosen()).part; }

std::optional<PackFields> PackEditor::chosen_fields() const { return fields_of(pack().sections.at(chosen())); }

void PackEditor::change(PackText pack, std::string label, std::string merge_key) {
  const std::size_t same = chosen();
  change(std::move(pack), same, std::move(label), std::move(merge_key));
}

void PackEditor::change(PackText pack, std::size_t chosen, std::string label, std::string merge_key) {
  if (pack.sections.empty()) pack.sections.push_back({PackPart::preamble, {}});
  if (pack == this->pack()) return choose(chosen);
  const std::size_t last = pack.sections.size() - 1;
  history_.push({std::move(pack), std::min(chosen, last)}, std::move(label), std::move(merge_key));
  ++revision_;
}

std::optional<std::string> PackEditor::undo_label() const {
  if (!history_.can_undo()) return std::nullopt;
  return history_.undo_label();
}

std::optional<std::string> PackEditor::redo_label() const {
  if (!history_.can_redo()) return std::nullopt;
  return history_.redo_label();
}

void PackEditor::undo() {
  if (!history_.can_undo()) return;
  history_.undo();
  ++revision_;
}

void PackEditor::redo() {
  if (!history_.can_redo()) return;
  history_.redo();
  ++revision_;
}

bool PackEditor::changed() const { return document() != begun_; }

void PackEditor::keep() {
  std::string now = document();
  if (now == kept_) return;
  keep_draft(folder_, origin_.draft, now);
  kept_ = std::move(now);
}

void PackEditor::drop() { drop_draft(folder_, origin_.draft); }

LiveTask PackEditor::task(std::optional<ScreeningRequest> chart, std::vector<ScreeningItem> catalogue) const {
  LiveTask task;
  task.revision = revision_;
  task.document = document();
  task.chart = std::move(chart);
  task.catalogue = std::move(catalogue);
  const auto fields = chosen_part() == PackPart::rule ? chosen_fields() : std::nullopt;
  if (!fields) return task;
  task.rule.emplace();
  task.rule->severity = field(*fields, "severity");
  task.rule->when = field(*fields, "when");
  task.rule->ask_when = field(*fields, "ask-when");
  if (const auto choices = condition_choices(task.rule->when))
    for (const ConditionPlace& place : places_of(*choices))
      task.rule->parts.push_back(condition_text(part_at(*choices, place)));
  return task;
}

}  // namespace regimen
