#include "clinic_dialog.hpp"

#include <wx/sizer.h>

#include <algorithm>
#include <array>
#include <optional>

#include "native.hpp"
#include "text.hpp"
#include "theme.hpp"

namespace regimen::ui {
namespace {

constexpr std::array<std::optional<Paper>, 3> papers{std::nullopt, Paper::a4, Paper::letter};

}  // namespace

ClinicDialog::ClinicDialog(wxWindow* parent, ClinicStore& store, Prompts& prompts)
    : wxDialog(parent, wxID_ANY, words("Clinic"), wxDefaultPosition, wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      form_(store),
      prompts_(prompts) {
  set_accessible(this, words("Clinic"), {}, Role::dialog);
  auto* all = new wxBoxSizer(wxVERTICAL);
  auto* about = new WrappedText(this);
  about->SetForegroundColour(muted());
  about->set_text(words("At the head of every handout. What is empty there is a line to fill in by pen."));
  about->fit(GetTextExtent(wxString('n', 56)).x);
  all->Add(about, wxSizerFlags().Border(wxBOTTOM, FromDIP(4)));
  const Letterhead& letterhead = form_.letterhead();
  wxTextCtrl* name = add_field(all, words("Name of the clinic"), ClinicForm::Part::name, letterhead.name);
  add_field(all, words("Telephone"), ClinicForm::Part::phone, letterhead.phone);
  add_field(all, words("Address"), ClinicForm::Part::address, letterhead.address);
  add_paper(all);
  add_logo(all);
  problem_ = new WrappedText(this);
  problem_->SetForegroundColour(tint_of(Severity::stop).text);
  problem_->Hide();
  all->Add(problem_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(10)));

  auto* buttons = new wxBoxSizer(wxHORIZONTAL);
  buttons->AddStretchSpacer();
  buttons->Add(new wxButton(this, wxID_CANCEL, words("Cancel")));
  auto* save_button = new wxButton(this, wxID_OK, words("Save"));
  make_primary(save_button);
  save_button->SetDefault();
  save_button->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { save(); });
  buttons->Add(save_button, wxSizerFlags().Border(wxLEFT, FromDIP(8)));
  all->Add(buttons, wxSizerFlags().Expand().Border(wxTOP, FromDIP(18)));

  auto* frame = new wxBoxSizer(wxVERTICAL);
  frame->Add(all, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(18)));
  SetSizerAndFit(frame);
  CentreOnParent();
  name->SetFocus();
}

wxTextCtrl* ClinicDialog::add_field(wxSizer* into, const wxString& label, ClinicForm::Part part,
                                    const std::string& value) {
  into->Add(new wxStaticText(this, wxID_ANY, label), wxSizerFlags().Border(wxTOP, FromDIP(10)));
  auto* field = new wxTextCtrl(this, wxID_ANY, shown(value));
  set_accessible(field, label);
  size_field(field);
  field->Bind(wxEVT_TEXT, [this, field, part](wxCommandEvent&) {
    const auto good = form_.set(part, utf8(field->GetValue()));
    mark_wrong(field, !good);
    say(good ? std::string() : good.error().text());
  });
  into->Add(field, wxSizerFlags().Expand().Border(wxTOP, FromDIP(3)));
  return field;
}

void ClinicDialog::add_paper(wxSizer* into) {
  into->Add(new wxStaticText(this, wxID_ANY, words("Paper")), wxSizerFlags().Border(wxTOP, FromDIP(10)));
  wxArrayString names;
  for (const auto& paper : papers) names.Add(shown(clinic_paper_name(paper)));
  paper_ = new wxChoice(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, names);
  set_accessible(paper_, words("Paper"));
  paper_->SetSelection(static_cast<int>(std::ranges::find(papers, form_.letterhead().paper) - papers.begin()));
  paper_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
    form_.set_paper(papers.at(static_cast<std::size_t>(paper_->GetSelection())));
  });
  into->Add(paper_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(3)));
}

void ClinicDialog::add_logo(wxSizer* into) {
  into->Add(new wxStaticText(this, wxID_ANY, words("Logo")), wxSizerFlags().Border(wxTOP, FromDIP(10)));
  auto* line = new wxBoxSizer(wxHORIZONTAL);
  logo_ = new LogoPreview(this);
  line->Add(logo_, wxSizerFlags(1).Expand());
  auto* beside = new wxBoxSizer(wxVERTICAL);
  auto* choose = new wxButton(this, wxID_ANY, words("Choose a picture …"));
  choose->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { choose_logo(); });
  beside->Add(choose, wxSizerFlags().Expand());
  remove_logo_ = new wxButton(this, wxID_ANY, words("Remove the logo"));
  remove_logo_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
    form_.remove_logo();
    show_logo();
  });
  beside->Add(remove_logo_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(6)));
  auto* kind = new wxStaticText(this, wxID_ANY, words("PNG, at most 512 KiB"));
  kind->SetForegroundColour(muted());
  beside->Add(kind, wxSizerFlags().Border(wxTOP, FromDIP(6)));
  line->Add(beside, wxSizerFlags().Border(wxLEFT, FromDIP(12)));
  into->Add(line, wxSizerFlags(1).Expand().Border(wxTOP, FromDIP(3)));
  show_logo();
}

void ClinicDialog::choose_logo() {
  const auto file = prompts_.which_file(tr("The clinic's logo"), tr("PNG pictures"), "*.png;*.PNG");
  if (!file) return;
  const auto taken = form_.take_logo(*file);
  say(taken ? std::string() : taken.error().text());
  show_logo();
}

void ClinicDialog::show_logo() {
  logo_->show(form_.letterhead().logo);
  remove_logo_->Enable(!form_.letterhead().logo.empty());
}

void ClinicDialog::say(const std::string& problem) {
  problem_->set_text(shown(problem));
  problem_->fit(GetClientSize().x - FromDIP(36));
  problem_->Show(!problem.empty());
  set_accessible(problem_, shown(problem), {}, Role::alert);
  Layout();
  // The lines grow with what there is to say; a window that was made larger by hand stays so.
  const wxSize needed = GetBestSize();
  if (GetSize().y < needed.y) SetSize(wxSize(GetSize().x, needed.y));
}

void ClinicDialog::save() {
  try {
    const auto saved = form_.save();
    if (saved) return EndModal(wxID_OK);
    say(saved.error().text());
  } catch (const WorldFailure& failure) {
    // Caught here, so that what was typed stays on the screen.
    say(failure_sentence(failure));
  }
}

}  // namespace regimen::ui
