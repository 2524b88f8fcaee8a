#pragma once

/// \file
/// The live trial beside a rule that is being written: on whom, and what the rule says of them.

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/panel.h>

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "lines.hpp"
#include "regimen/presenters/trial_chart.hpp"
#include "workplace.hpp"

namespace regimen::ui {

class TrialPanel : public wxPanel {
 public:
  struct Actions {
    std::function<void()> chosen;               ///< another patient or exercise
    std::function<void(bool must_raise)> keep;  ///< the chart as a test
  };

  TrialPanel(wxWindow* parent, Workplace& workplace, Actions actions);

  /// Lists the patients anew and chooses one of them, where there is one to choose. Throws WorldFailure.
  void enter(std::optional<PatientKey> patient);
  /// The chart as it is tried, with the chosen exercise; nothing while nobody is chosen.
  [[nodiscard]] const std::optional<TrialChart>& chart() const { return chart_; }
  /// The place of the chosen exercise in it.
  [[nodiscard]] std::optional<std::size_t> item() const;

  /// The exercise that is shown is the first on which the rule is raised, until somebody chooses one.
  void follow(const std::vector<std::size_t>& raised_items);
  /// `rule`: a rule is being written, so that the chart can be kept as its test.
  void show(const std::vector<std::string>& sentences, bool rule);

 private:
  void choose_patient();
  void choose_exercise();
  void list_exercises();

  Workplace& workplace_;
  Actions actions_;
  std::vector<PatientKey> keys_;
  wxChoice* patient_ = nullptr;
  wxChoice* exercise_ = nullptr;
  Lines* verdict_ = nullptr;
  wxButton* must_ = nullptr;
  wxButton* must_not_ = nullptr;
  bool picked_ = false;                ///< a person has chosen the exercise
  std::optional<TrialChart> program_;  ///< of the patient, without an exercise of the catalogue
  std::optional<TrialChart> chart_;
};

}  // namespace regimen::ui
