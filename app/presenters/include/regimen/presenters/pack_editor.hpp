#pragma once

/// \file
/// The editor of a rule pack, without its window: the pack, what is chosen of it, undo and redo, the draft on the disk,
/// and what is shown of an answer of the live trial.

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "regimen/engine/history.hpp"
#include "regimen/presenters/condition_choices.hpp"
#include "regimen/presenters/live_trial.hpp"
#include "regimen/presenters/pack_text.hpp"
#include "regimen/presenters/pack_value.hpp"

namespace regimen {

/// Where a draft comes from.
struct PackOrigin {
  std::string draft;                          ///< its name among the drafts
  std::optional<std::filesystem::path> file;  ///< the clinic's rule file that it takes the place of
  std::optional<std::string> text;            ///< of that file when editing began
};

/// A line of the list at the left.
struct PackRow {
  enum class Mark { none, good, bad };
  std::size_t section = 0;
  PackPart part = PackPart::rule;
  std::string title;
  std::string detail;
  Mark mark = Mark::none;
  bool operator==(const PackRow&) const = default;
};

class PackEditor {
 public:
  /// `folder`: the clinic's rules. What is edited is kept as a draft there.
  PackEditor(std::filesystem::path folder, PackOrigin origin, const std::string& text);

  [[nodiscard]] const PackText& pack() const { return history_.current().pack; }
  [[nodiscard]] std::string document() const { return document_of(pack()); }
  [[nodiscard]] const PackOrigin& origin() const { return origin_; }
  /// Raised with every change of the pack or the choice.
  [[nodiscard]] std::uint64_t revision() const { return revision_; }

  /// The section that is being written. A pack always has one: an empty document is its head to be.
  [[nodiscard]] std::size_t chosen() const { return history_.current().chosen; }
  void choose(std::size_t section);
  [[nodiscard]] PackPart chosen_part() const;
  /// Of the chosen section; nothing where it cannot be read as a table.
  [[nodiscard]] std::optional<PackFields> chosen_fields() const;

  /// `label` is the edit's name; edits of one field (`merge_key`) are one step until the field is left.
  void change(PackText pack, std::string label, std::string merge_key = {});
  void change(PackText pack, std::size_t chosen, std::string label, std::string merge_key = {});
  void leave_field() { history_.seal(); }
  [[nodiscard]] std::optional<std::string> undo_label() const;
  [[nodiscard]] std::optional<std::string> redo_label() const;
  void undo();
  void redo();

  /// Something was changed that the draft on the disk does not hold.
  [[nodiscard]] bool unsaved() const { return kept_ != document(); }
  /// Something was changed since editing began.
  [[nodiscard]] bool changed() const;
  /// Keeps the draft. Throws WorldFailure, and it stays unsaved.
  void keep();
  /// It has become rules, or nobody wants it: there is no draft any more. Throws WorldFailure.
  void drop();

  /// What is to be tried now. Expects no more than `chart` of the patient.
  [[nodiscard]] LiveTask task(std::optional<ScreeningRequest> chart, std::vector<ScreeningItem> catalogue) const;

 private:
  struct Value {
    PackText pack;
    std::size_t chosen = 0;
  };
  void went();

  std::filesystem::path folder_;
  PackOrigin origin_;
  History<Value> history_;
  std::string begun_;  ///< the document when editing began
  std::string kept_;   ///< as it is on the disk
  std::uint64_t revision_ = 0;
};

/// The list: the pack itself, its rules, its tests. `check`: of this document, where it has been checked.
[[nodiscard]] std::vector<PackRow> pack_rows(const PackText& pack, const PackCheck* check);
/// What is wrong with a section, or with the whole pack where the chosen section is its head; lines are counted in the
/// section as it is shown.
[[nodiscard]] std::vector<PackFault> faults_in(const PackText& pack, std::size_t section, const PackCheck& check);
/// `Line 5: …`.
[[nodiscard]] std::string fault_words(const PackFault& fault);
/// Whether the pack could be enabled as it is: `3 rules, 5 tests pass`, `2 things to mend`.
[[nodiscard]] std::string check_words(const PackText& pack, const LiveAnswer& answer);

/// What the rule says of a chart, a sentence each. `exercises`: the names of the chart's items; `catalogue`: how many
/// exercises it has.
[[nodiscard]] std::vector<std::string> verdict_words(const LiveVerdict& verdict, const std::string& severity,
                                                     const std::vector<std::string>& exercises, std::size_t catalogue);
/// Why it raises nothing: the rows that are not so, in words. Empty where it is raised on the item.
[[nodiscard]] std::string why_not_words(const LiveVerdict& verdict, const ConditionChoices& when, std::size_t item);
/// A row in words: `Knee pain is yes`.
[[nodiscard]] std::string part_words(const ConditionPart& part);

}  // namespace regimen
