#pragma once

/// \file
/// How the handout is to look: chosen beside the preview, kept for the next program, used by export and print.

#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "regimen/reports/pdf.hpp"

namespace regimen {

struct HandoutStyle {
  HandoutLayout layout = HandoutLayout::comfortable;
  std::optional<Paper> paper = {};         ///< chosen beside the preview; none: the clinic's
  std::optional<Paper> clinic_paper = {};  ///< not part of the setting; none: what is usual where the patient's
                                           ///< language is spoken
  /// The languages that are wanted beside a patient's own. Kept by language, so that `also English` for those who speak
  /// Spanish does not put Spanish on everybody else's page.
  std::set<std::string> also = {};
  bool operator==(const HandoutStyle&) const = default;

  [[nodiscard]] Paper paper_for(std::string_view language) const {
    return paper.value_or(clinic_paper.value_or(usual_paper(language)));
  }
  /// The cards of the compact layout have room for one language.
  [[nodiscard]] bool has_room_for_two() const { return layout != HandoutLayout::compact; }
  /// What stands beside a patient's own language; empty where nothing does.
  [[nodiscard]] std::string second_language_for(std::string_view language) const;
};

/// The language that can stand beside this one on a handout.
[[nodiscard]] std::string language_beside(std::string_view language);
/// `Also in Spanish`.
[[nodiscard]] std::string also_in(std::string_view language);

/// The style as words for the settings (`compact`, `large-print a4 also-es`), and back; what is not understood is left
/// as it is usual.
[[nodiscard]] std::string to_setting(const HandoutStyle& style);
[[nodiscard]] HandoutStyle style_from_setting(std::string_view setting);

[[nodiscard]] std::string layout_name(HandoutLayout layout);
[[nodiscard]] std::string paper_name(Paper paper);

}  // namespace regimen
