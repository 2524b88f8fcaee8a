#include "trial_panel.hpp"

#include <wx/sizer.h>
#include <wx/stattext.h>

#include <algorithm>

#include "native.hpp"
#include "text.hpp"
#include "theme.hpp"

namespace regimen::ui {

TrialPanel::TrialPanel(wxWindow* parent, Workplace& workplace, Actions actions)
    : wxPanel(parent), workplace_(workplace), actions_(std::move(actions)) {
  auto* all = new wxBoxSizer(wxVERTICAL);
  auto* heading = new wxStaticText(this, wxID_ANY, words("Tried on a patient"));
  heading->SetFont(bold(this));
  all->Add(heading);
  auto* grid = new wxFlexGridSizer(2, FromDIP(wxSize(8, 4)));
  grid->AddGrowableCol(1, 1);
  const auto add_choice = [&](const wxString& label) {
    grid->Add(new wxStaticText(this, wxID_ANY, label), wxSizerFlags().CenterVertical());
    auto* choice = new wxChoice(this, wxID_ANY);
    choice->SetMinSize(wxSize(FromDIP(120), -1));
    set_accessible(choice, label);
    grid->Add(choice, wxSizerFlags().Expand());
    return choice;
  };
  patient_ = add_choice(words("Patient"));
  patient_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
    choose_patient();
    actions_.chosen();
  });
  exercise_ = add_choice(words("Exercise"));
  exercise_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
    picked_ = true;
    choose_exercise();
    actions_.chosen();
  });
  all->Add(grid, wxSizerFlags().Expand().Border(wxTOP, FromDIP(6)));
  verdict_ = new Lines(this);
  all->Add(verdict_, wxSizerFlags().Expand().Border(wxTOP | wxBOTTOM, FromDIP(8)));
  auto* keep = new wxStaticText(this, wxID_ANY, words("Keep these facts as a test:"));
  keep->SetForegroundColour(muted());
  all->Add(keep);
  auto* buttons = new wxBoxSizer(wxHORIZONTAL);
  must_ = new wxButton(this, wxID_ANY, words("It must raise this"));
  must_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { actions_.keep(true); });
  buttons->Add(must_, wxSizerFlags().Border(wxRIGHT, FromDIP(6)));
  must_not_ = new wxButton(this, wxID_ANY, words("It must stay silent"));
  must_not_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { actions_.keep(false); });
  buttons->Add(must_not_);
  all->Add(buttons, wxSizerFlags().Border(wxTOP, FromDIP(4)));
  SetSizer(all);
}

void TrialPanel::enter(std::optional<PatientKey> patient) {
  const int before = patient_->GetSelection();
  if (!patient && before > 0) patient = keys_.at(static_cast<std::size_t>(before) - 1);
  keys_.clear();
  wxArrayString names;
  names.Add(words("Nobody"));
  int select = 0;
  for (const PatientRecord& record : workplace_.store.patients("", false)) {
    keys_.push_back(record.key);
    if (patient == record.key) select = static_cast<int>(keys_.size());
    names.Add(record.patient.name.empty() ? words("(no name)") : in_short(record.patient.name.reveal(), 60));
  }
  patient_->Set(names);
  patient_->SetSelection(select);
  choose_patient();
}

std::optional<std::size_t> TrialPanel::item() const {
  const int chosen = exercise_->GetSelection();
  if (!chart_ || chosen == wxNOT_FOUND) return std::nullopt;
  return std::min(static_cast<std::size_t>(chosen), chart_->request.items.size() - 1);
}

void TrialPanel::choose_patient() {
  const int chosen = patient_->GetSelection();
  program_.reset();
  if (chosen > 0)
    program_ = trial_chart(workplace_.store, keys_.at(static_cast<std::size_t>(chosen) - 1),
                           std::chrono::floor<std::chrono::days>(workplace_.clock.now()));
  list_exercises();
  choose_exercise();
}

void TrialPanel::follow(const std::vector<std::size_t>& raised_items) {
  if (picked_ || raised_items.empty()) return;
  exercise_->SetSelection(static_cast<int>(raised_items.front()));
}

void TrialPanel::list_exercises() {
  picked_ = false;
  wxArrayString names;
  if (program_) {
    for (const std::string& exercise : program_->exercises) names.Add(in_short(exercise, 60));
    for (const ExercisePtr& exercise : workplace_.catalogue.all())
      names.Add(in_short(exercise_name(*exercise), 60) + wxS(" (") + words("not in the program") + wxS(")"));
  }
  exercise_->Set(names);
  if (!names.empty()) exercise_->SetSelection(0);
  exercise_->Enable(!names.empty());
}

void TrialPanel::choose_exercise() {
  chart_ = program_;
  const int chosen = exercise_->GetSelection();
  if (!chart_ || chosen == wxNOT_FOUND) return;
  const auto& all = workplace_.catalogue.all();
  const std::size_t own = program_->exercises.size();
  const auto place = static_cast<std::size_t>(chosen);
  if (place >= own && place - own < all.size()) chart_ = with_exercise(*program_, all[place - own]);
}

void TrialPanel::show(const std::vector<std::string>& sentences, bool rule) {
  verdict_->show(sentences);
  must_->Enable(rule && chart_);
  must_not_->Enable(rule && chart_);
  Layout();
}

}  // namespace regimen::ui
