#include "patient_page.hpp"

#include <wx/sizer.h>

#include <algorithm>

#include "native.hpp"
#include "text.hpp"

namespace regimen::ui {
namespace {

constexpr std::array truths{Truth::yes, Truth::no, Truth::unknown};

wxString truth_word(Truth truth) {
  switch (truth) {
    case Truth::yes:
      return words("Yes");
    case Truth::no:
      return words("No");
    case Truth::unknown:
      return words("Not asked");
  }
  return {};
}

}  // namespace

PatientPage::PatientPage(wxWindow* parent) : wxPanel(parent) {
  scrolled_ = new wxScrolledWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL);
  scrolled_->SetScrollRate(0, FromDIP(16));
  set_accessible(scrolled_, words("Patient"));
  auto* columns = new wxBoxSizer(wxHORIZONTAL);
  auto* identity = new wxBoxSizer(wxVERTICAL);
  build_identity(identity);
  columns->Add(identity, wxSizerFlags(2).Expand().Border(wxALL, FromDIP(20)));
  facts_place_ = new wxBoxSizer(wxHORIZONTAL);
  columns->Add(facts_place_, wxSizerFlags(5).Expand().Border(wxTOP | wxRIGHT | wxBOTTOM, FromDIP(20)));
  scrolled_->SetSizer(columns);
  auto* all = new wxBoxSizer(wxVERTICAL);
  all->Add(scrolled_, wxSizerFlags(1).Expand());
  SetSizer(all);
  scrolled_->Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
    event.Skip();
    arrange_facts();
  });
}

TypedField PatientPage::add_field(wxWindow* parent, wxSizer* into, const wxString& label, long style) {
  into->Add(new wxStaticText(parent, wxID_ANY, label), wxSizerFlags().Border(wxTOP, FromDIP(10)));
  auto* field = new wxTextCtrl(parent, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, style);
  set_accessible(field, label);
  if ((style & wxTE_MULTILINE) == 0) size_field(field);
  into->Add(field, wxSizerFlags((style & wxTE_MULTILINE) != 0 ? 1 : 0).Expand().Border(wxTOP, FromDIP(3)));
  field->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
    event.Skip();
    leave();
  });
  return TypedField(field);
}

void PatientPage::build_identity(wxSizer* into) {
  auto* heading = new wxStaticText(scrolled_, wxID_ANY, words("Identity"));
  heading->SetFont(bold(this, 1.15));
  into->Add(heading);
  name_ = add_field(scrolled_, into, words("Name"));
  name_.control()->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { typed_name(); });
  birth_ = add_field(scrolled_, into, words("Birth date"));
  birth_.control()->SetHint(wxS("1951-03-02"));
  birth_.control()->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { typed_birth(); });
  age_ = new wxStaticText(scrolled_, wxID_ANY, wxString());
  age_->SetForegroundColour(muted());
  into->Add(age_, wxSizerFlags().Border(wxTOP, FromDIP(3)));

  add_sex(into);
  add_language(into);

  auto* measures = new wxStaticText(scrolled_, wxID_ANY, words("Measures"));
  measures->SetFont(bold(this, 1.15));
  into->Add(measures, wxSizerFlags().Border(wxTOP, FromDIP(22)));
  pain_ = add_field(scrolled_, into, words("Pain now, 0 to 10"));
  pain_.control()->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { typed_measure(pain_, "pain-now"); });
  weeks_ = add_field(scrolled_, into, words("Weeks since it began"));
  weeks_.control()->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { typed_measure(weeks_, "symptom-weeks"); });
  problem_ = new wxStaticText(scrolled_, wxID_ANY, wxString());
  problem_->SetForegroundColour(tint_of(Severity::stop).text);
  problem_->Hide();
  into->Add(problem_, wxSizerFlags().Border(wxTOP, FromDIP(6)));

  notes_ = add_field(scrolled_, into, words("Notes, not printed for the patient"), wxTE_MULTILINE);
  notes_.control()->SetMinSize(FromDIP(wxSize(200, 140)));
  notes_.control()->Bind(wxEVT_TEXT, [this](wxCommandEvent&) {
    if (desk_ == nullptr) return;
    Patient patient = desk_->chart().patient;
    patient.notes = notes_.text();
    change(std::move(patient), tr("Notes"), "patient.notes");
  });
}

void PatientPage::add_sex(wxSizer* into) {
  into->Add(new wxStaticText(scrolled_, wxID_ANY, words("Sex")), wxSizerFlags().Border(wxTOP, FromDIP(10)));
  wxArrayString sexes;
  for (const auto& sex : tokens<Sex>()) sexes.Add(shown(sex_name(sex.value)));
  sex_ = new wxChoice(scrolled_, wxID_ANY, wxDefaultPosition, wxDefaultSize, sexes);
  set_accessible(sex_, words("Sex"));
  sex_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
    if (desk_ == nullptr) return;
    Patient patient = desk_->chart().patient;
    patient.sex = tokens<Sex>()[static_cast<std::size_t>(sex_->GetSelection())].value;
    change(std::move(patient), tr("Sex"), {});
  });
  into->Add(sex_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(3)));
}

void PatientPage::add_language(wxSizer* into) {
  into->Add(new wxStaticText(scrolled_, wxID_ANY, words("Language of the page for the patient")),
            wxSizerFlags().Border(wxTOP, FromDIP(10)));
  wxArrayString languages;
  for (const PageLanguage& language : page_languages()) languages.Add(shown(language.name));
  language_ = new wxChoice(scrolled_, wxID_ANY, wxDefaultPosition, wxDefaultSize, languages);
  set_accessible(language_, words("Language of the page for the patient"));
  language_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
    if (desk_ == nullptr) return;
    Patient patient = desk_->chart().patient;
    patient.language = page_languages()[static_cast<std::size_t>(language_->GetSelection())].tag;
    change(std::move(patient), tr("Language of the page"), {});
  });
  into->Add(language_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(3)));
}

void PatientPage::build_facts() {
  facts_place_->Clear(true);
  fact_groups_.clear();
  choices_.clear();
  columns_ = 0;
  for (const FactGroup& group : fact_groups(desk_->chart().patient)) {
    auto* panel = new wxPanel(scrolled_);
    auto* column = new wxBoxSizer(wxVERTICAL);
    auto* heading = new wxStaticText(panel, wxID_ANY, shown(group.name));
    heading->SetFont(bold(this, 1.15));
    column->Add(heading, wxSizerFlags().Border(wxBOTTOM, FromDIP(4)));
    auto* grid = new wxFlexGridSizer(4, FromDIP(wxSize(10, 1)));
    grid->AddGrowableCol(0, 1);
    for (const FactRow& row : group.rows) {
      grid->Add(new wxStaticText(panel, wxID_ANY, in_short(row.name, 80)), wxSizerFlags().CenterVertical());
      auto& buttons = choices_[row.fact];
      for (std::size_t i = 0; i < truths.size(); ++i) {
        auto* button = new wxRadioButton(panel, wxID_ANY, truth_word(truths[i]), wxDefaultPosition, wxDefaultSize,
                                         i == 0 ? wxRB_GROUP : 0);
        set_accessible(button, shown(row.name) + wxS(": ") + truth_word(truths[i]).Lower());
        button->Bind(wxEVT_RADIOBUTTON, [this, fact = row.fact, truth = truths[i]](wxCommandEvent&) {
          if (desk_ != nullptr) desk_->answer_question(fact, truth);
        });
        buttons[i] = button;
        grid->Add(button, wxSizerFlags().CenterVertical());
      }
    }
    column->Add(grid, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(18)));
    panel->SetSizer(column);
    fact_groups_.push_back(panel);
  }
  arrange_facts();
}

void PatientPage::arrange_facts() {
  if (fact_groups_.empty()) return;
  int widest = 0;
  int height = 0;
  for (const wxWindow* group : fact_groups_) {
    widest = std::max(widest, group->GetBestSize().x);
    height += group->GetBestSize().y;
  }
  const int gap = FromDIP(22);
  const int room = scrolled_->GetClientSize().x * 5 / 7 - gap;
  const std::size_t columns = room >= 2 * (widest + gap) ? 2 : 1;
  if (columns == columns_) return;
  columns_ = columns;
  facts_place_->Clear(false);
  // About the same height in each column; one column takes everything.
  wxSizer* column = nullptr;
  int filled = 0;
  for (wxWindow* group : fact_groups_) {
    if (column == nullptr || (columns == 2 && filled >= height * 2 / 5 && facts_place_->GetItemCount() == 1)) {
      column = new wxBoxSizer(wxVERTICAL);
      facts_place_->Add(column, wxSizerFlags(1).Expand().Border(wxLEFT, gap));
      filled = 0;
    }
    filled += group->GetBestSize().y;
    column->Add(group, wxSizerFlags().Expand());
  }
  scrolled_->Layout();
  scrolled_->FitInside();
}

void PatientPage::set_desk(ChartDesk* desk) {
  desk_ = nullptr;  // emptying the fields is no edit
  for (TypedField* field : {&name_, &birth_, &pain_, &weeks_, &notes_}) field->clear();
  desk_ = desk;
  problem_->Hide();
  if (desk_ != nullptr && IsShownOnScreen()) refresh();
}

void PatientPage::refresh() {
  if (desk_ == nullptr) return;
  const Patient& patient = desk_->chart().patient;
  name_.show(patient.name.reveal(), typing_);
  birth_.show(patient.birth_date ? iso(*patient.birth_date) : "", typing_);
  pain_.show(patient.measures.pain_now ? std::to_string(*patient.measures.pain_now) : "", typing_);
  weeks_.show(patient.measures.symptom_weeks ? std::to_string(*patient.measures.symptom_weeks) : "", typing_);
  notes_.show(patient.notes, typing_);
  const auto age = patient.birth_date ? age_on(*patient.birth_date, desk_->today()) : std::nullopt;
  age_->SetLabelText(age ? shown(trn("{n} year", "{n} years", static_cast<std::size_t>(*age)))
                         : words("Age unknown: some rules cannot judge"));
  sex_->SetSelection(static_cast<int>(patient.sex));
  language_->SetSelection(static_cast<int>(page_language_of(patient.language)));

  std::vector<std::string> ids;
  for (const FactGroup& group : fact_groups(patient))
    for (const FactRow& row : group.rows) ids.push_back(row.fact);
  if (ids != fact_ids_) {
    fact_ids_ = std::move(ids);
    build_facts();
  }
  for (const auto& [fact, buttons] : choices_) {
    const Truth truth = patient.facts.get(fact);
    for (std::size_t i = 0; i < truths.size(); ++i)
      if (truths[i] == truth && !buttons[i]->GetValue()) buttons[i]->SetValue(true);
  }
  scrolled_->Layout();
  scrolled_->FitInside();
}

void PatientPage::focus_name() { name_.control()->SetFocus(); }

void PatientPage::change(Patient patient, const std::string& label, const std::string& merge_key) {
  typing_ = true;
  desk_->change_patient(std::move(patient), label, merge_key);
  typing_ = false;
}

void PatientPage::say(const TypedField& field, const std::string& problem) {
  mark_wrong(field.control(), !problem.empty());
  problem_->SetLabelText(shown(problem));
  problem_->Show(!problem.empty());
  scrolled_->Layout();
}

void PatientPage::leave() {
  if (desk_ == nullptr) return;
  birth_.left(parse_day(birth_.text()).has_value() && !problem_->IsShown());
  pain_.left(parse_measure(pain_.text(), "pain-now").has_value());
  weeks_.left(parse_measure(weeks_.text(), "symptom-weeks").has_value());
  desk_->leave_field();
}

void PatientPage::typed_name() {
  if (desk_ == nullptr) return;
  Patient patient = desk_->chart().patient;
  patient.name = PersonName(name_.text());
  change(std::move(patient), tr("Name"), "patient.name");
}

void PatientPage::typed_birth() {
  if (desk_ == nullptr) return;
  const auto day = parse_day(birth_.text());
  std::string problem = day ? "" : day.error().text();
  if (day && *day && **day > desk_->today()) problem = tr("a birth date cannot be in the future");
  say(birth_, problem);
  if (!problem.empty()) return;
  Patient patient = desk_->chart().patient;
  patient.birth_date = *day;
  change(std::move(patient), tr("Birth date"), "patient.birth-date");
}

void PatientPage::typed_measure(const TypedField& field, const std::string& measure) {
  if (desk_ == nullptr) return;
  const auto value = parse_measure(field.text(), measure);
  say(field, value ? "" : value.error().text());
  if (value) change(measured(desk_->chart().patient, measure, *value), fact_name(measure), "patient." + measure);
}

}  // namespace regimen::ui
