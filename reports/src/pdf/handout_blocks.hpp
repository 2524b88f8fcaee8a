#pragma once

/// \file
/// The parts of the handout's pages around the exercises, each measured and ready to be placed.

#include <span>
#include <vector>

#include "pdf/look.hpp"
#include "pdf/sheet.hpp"
#include "regimen/reports/handout.hpp"

namespace regimen::pdf {

/// Makes the parts at one page width.
class HandoutBlocks {
 public:
  HandoutBlocks(Typesetter& typesetter, const Look& look, double width)
      : typesetter_(typesetter), look_(look), width_(width) {}

  [[nodiscard]] Group head(const Handout& handout);
  /// Reasons for the program, or that there is nothing in it.
  [[nodiscard]] Group why(const Handout& handout);
  [[nodiscard]] Group section_heading(const HandoutSection& section);
  /// The safety box; more than one only where it is taller than a page of this height.
  [[nodiscard]] std::vector<Group> safety(const SafetyBox& box, double page_height);
  /// The table of weeks: one group, or as many as it takes where it is taller than a page of this height.
  [[nodiscard]] std::vector<Group> progress_in_pages(const ProgressTable& table, double height);
  [[nodiscard]] Group ticks(const TickTable& table);
  /// The line between two exercises.
  [[nodiscard]] Group hairline() const;

 private:
  /// What stands in the safety box, line by line.
  struct Safety {
    std::vector<Group> alarms;
    std::vector<Group> for_you;
    std::vector<Group> habits;
    Group disclaimer;
  };

  [[nodiscard]] Safety safety_parts(const SafetyBox& box, double width);
  [[nodiscard]] std::vector<Group> safety_in_one_column(const Safety& parts, double page_height);
  [[nodiscard]] Group progress(const ProgressTable& table);
  Group contact(std::span<const LabelledLine> lines, double width);
  /// The lines in two columns over the whole width.
  Group contact_in_columns(const std::vector<LabelledLine>& lines);
  [[nodiscard]] std::vector<Group> bullets(const std::vector<std::string>& texts, double width, std::string_view what);
  /// A heading of the second level with a sentence under it.
  [[nodiscard]] Group headed(const std::string& heading, const std::string& sentence);

  Typesetter& typesetter_;
  Look look_;
  double width_;
};

}  // namespace regimen::pdf
