#pragma once

/// \file
/// How the handout is to look: chosen beside the preview, kept for the next program, used by export and print.

#include <optional>
#include <string>
#include <string_view>

#include "regimen/reports/pdf.hpp"

namespace regimen {

struct HandoutStyle {
  HandoutLayout layout = HandoutLayout::comfortable;
  std::optional<Paper> paper = {};         ///< chosen beside the preview; none: the clinic's
  std::optional<Paper> clinic_paper = {};  ///< not part of the setting; none: what is usual where the patient's
                                           ///< language is spoken
  bool operator==(const HandoutStyle&) const = default;

  [[nodiscard]] Paper paper_for(std::string_view language) const {
    return paper.value_or(clinic_paper.value_or(usual_paper(language)));
  }
};

/// The style as one word for the settings (`compact`, `large-print a4`), and back; what is not understood is left as it
/// is usual.
[[nodiscard]] std::string to_setting(const HandoutStyle& style);
[[nodiscard]] HandoutStyle style_from_setting(std::string_view setting);

[[nodiscard]] std::string layout_name(HandoutLayout layout);
[[nodiscard]] std::string paper_name(Paper paper);

}  // namespace regimen
