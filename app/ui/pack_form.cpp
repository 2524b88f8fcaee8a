#include "pack_form.hpp"

#include <wx/sizer.h>

#include <algorithm>
#include <array>

#include "native.hpp"
#include "text.hpp"
#include "theme.hpp"

namespace regimen::ui {
namespace {

constexpr std::array severities{Severity::stop, Severity::caution, Severity::info};

}  // namespace

PackForm::PackForm(wxWindow* parent, Actions actions)
    : wxScrolledWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL),
      actions_(std::move(actions)) {
  SetScrollRate(0, FromDIP(16));
  set_accessible(this, words("What is being written"));
  sentence_ = new wxStaticText(this, wxID_ANY, wxString());
  sentence_->SetForegroundColour(muted());
  auto* all = new wxBoxSizer(wxVERTICAL);
  all->Add(sentence_, wxSizerFlags().Border(wxLEFT | wxBOTTOM, FromDIP(10)));
  SetSizer(all);
}

void PackForm::rebuild(PackPart part, const std::vector<std::string>& languages) {
  part_ = part;
  languages_ = languages;
  built_ = true;
  fields_.clear();
  severity_ = nullptr;
  replace_ = nullptr;
  when_ = ask_when_ = nullptr;
  if (content_ != nullptr) content_->Destroy();
  content_ = new wxPanel(this);
  auto* column = new wxBoxSizer(wxVERTICAL);
  if (part == PackPart::head) build_head(column);
  if (part == PackPart::rule) build_rule(column, languages);
  content_->SetSizer(column);
  GetSizer()->Add(content_, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT, FromDIP(10)));
}

void PackForm::add_heading(wxSizer* into, const wxString& text) {
  auto* heading = new wxStaticText(content_, wxID_ANY, text);
  heading->SetFont(bold(this));
  into->Add(heading, wxSizerFlags().Border(wxTOP, FromDIP(18)));
}

void PackForm::add_field(wxSizer* into, const std::string& key, const wxString& label, FieldKind kind, int lines,
                         int share) {
  auto* cell = new wxBoxSizer(wxVERTICAL);
  cell->Add(new wxStaticText(content_, wxID_ANY, label));
  auto* control = new wxTextCtrl(content_, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize,
                                 lines > 1 ? wxTE_MULTILINE | wxTE_NO_VSCROLL : 0);
  set_accessible(control, label);
  if (lines > 1) let_wheel_through(control);
  if (lines > 1)
    control->SetMinSize(wxSize(-1, control->GetTextExtent(wxS("Ag")).y * lines + FromDIP(14)));
  else
    size_field(control, share > 0 ? wxString(wxS("2026-11")) : wxString());
  cell->Add(control, wxSizerFlags().Expand().Border(wxTOP, FromDIP(3)));
  control->Bind(wxEVT_TEXT, [this, key, kind, label, control](wxCommandEvent&) {
    typing_ = true;
    actions_.change(key, kind, utf8(control->GetValue()), utf8(label));
    typing_ = false;
  });
  control->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
    event.Skip();
    actions_.leave_field();
  });
  // Fields beside each other are parted, those of a column stand below each other.
  if (share > 0 && !into->IsEmpty()) into->AddSpacer(FromDIP(8));
  into->Add(cell, wxSizerFlags(share).Expand().Border(wxTOP, FromDIP(10)));
  fields_.push_back({key, kind, TypedField(control)});
}

void PackForm::build_head(wxSizer* into) {
  add_field(into, "title", words("Title of the pack"), FieldKind::text);
  auto* first = new wxBoxSizer(wxHORIZONTAL);
  add_field(first, "id", words("Id"), FieldKind::text, 1, 3);
  add_field(first, "version", words("Version of the pack"), FieldKind::text, 1, 1);
  into->Add(first, wxSizerFlags().Expand());
  add_field(into, "author", words("Author"), FieldKind::text);
  auto* second = new wxBoxSizer(wxHORIZONTAL);
  add_field(second, "approved-by", words("Approved by"), FieldKind::text, 1, 2);
  add_field(second, "approved-on", words("Approved on"), FieldKind::plain, 1, 1);
  add_field(second, "review-by", words("Review by"), FieldKind::plain, 1, 1);
  into->Add(second, wxSizerFlags().Expand());
  add_field(into, "languages", words("Languages, such as en, es"), FieldKind::list);
}

void PackForm::add_severity(wxSizer* into) {
  auto* cell = new wxBoxSizer(wxVERTICAL);
  cell->Add(new wxStaticText(content_, wxID_ANY, words("Severity")));
  wxArrayString names;
  for (const Severity severity : severities) names.Add(shown(severity_name(severity)));
  severity_ = new wxChoice(content_, wxID_ANY, wxDefaultPosition, wxDefaultSize, names);
  set_accessible(severity_, words("Severity"));
  let_wheel_through(severity_);
  severity_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
    const auto chosen = static_cast<std::size_t>(event.GetSelection());
    actions_.change("severity", FieldKind::text, std::string(to_token(severities.at(chosen))), tr("Severity"));
    actions_.leave_field();
  });
  cell->Add(severity_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(3)));
  into->Add(cell, wxSizerFlags(1).Expand().Border(wxTOP, FromDIP(10)));
}

ConditionPanel* PackForm::add_condition(wxSizer* into, const std::string& key, const wxString& name, bool of_patient) {
  auto* panel = new ConditionPanel(
      content_, name, of_patient,
      [this, key](const ConditionChoices& choices, const std::string& merge_key) {
        actions_.change_condition(key, choices, merge_key);
      },
      [this] { CallAfter([this] { fit(); }); });
  into->Add(panel, wxSizerFlags().Expand().Border(wxTOP, FromDIP(6)));
  return panel;
}

void PackForm::build_rule(wxSizer* into, const std::vector<std::string>& languages) {
  add_field(into, "summary", words("What the rule is about"), FieldKind::text);
  auto* first = new wxBoxSizer(wxHORIZONTAL);
  add_severity(first);
  add_field(first, "id", words("Id"), FieldKind::text, 1, 2);
  add_field(first, "version", words("Version"), FieldKind::plain, 1, 1);
  into->Add(first, wxSizerFlags().Expand());
  add_heading(into, words("When"));
  when_ = add_condition(into, "when", words("Condition"), false);
  add_heading(into, words("What it says"));
  const auto per_language = [&](const std::string& key, const char* pattern, FieldKind kind) {
    for (const std::string& language : languages)
      add_field(into, key + "." + language, wxString::Format(wxS("%s (%s)"), words(pattern), shown(language)), kind, 2);
  };
  per_language("message", marked("Message"), FieldKind::text);
  per_language("modification", marked("What to change, for the patient"), FieldKind::optional_text);
  replace_ = new wxCheckBox(content_, wxID_ANY, words("Offer an exercise that raises nothing in its place"));
  replace_->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent& event) {
    actions_.change("replace", FieldKind::optional_plain, event.IsChecked() ? "true" : "",
                    tr("Offer another exercise"));
    actions_.leave_field();
  });
  into->Add(replace_, wxSizerFlags().Border(wxTOP, FromDIP(10)));
  add_heading(into, words("Source"));
  add_field(into, "source.title", words("Where the claim can be looked up"), FieldKind::text);
  auto* second = new wxBoxSizer(wxHORIZONTAL);
  add_field(second, "source.year", words("Year"), FieldKind::optional_plain, 1, 1);
  add_field(second, "source.ref", words("Page, section or DOI"), FieldKind::optional_text, 1, 3);
  into->Add(second, wxSizerFlags().Expand());
  add_field(into, "reason", words("Reason: findings with the same one become one line"), FieldKind::optional_text);
  add_heading(into, words("Ask about what is not known only when (optional)"));
  ask_when_ = add_condition(into, "ask-when", words("Ask when"), true);
}

void PackForm::forget() {
  for (Field& field : fields_) field.field.clear();
}

void PackForm::show(PackPart part, const PackFields* fields, const std::vector<std::string>& languages) {
  Freeze();
  const bool form = part == PackPart::head || part == PackPart::rule;
  if (!built_ || part != part_ || (part == PackPart::rule && languages != languages_)) rebuild(part, languages);
  if (!form)
    sentence_->SetLabelText(words("This part is written as text, at the right."));
  else
    sentence_->SetLabelText(words("The text at the right cannot be read; mend it there to go on with choices."));
  sentence_->Show(!form || fields == nullptr);
  content_->Enable(fields != nullptr);
  if (fields != nullptr && form) {
    for (Field& each : fields_) {
      std::string value = field(*fields, each.key);
      if (each.kind == FieldKind::list) {
        // The languages, as somebody types them.
        value.clear();
        for (const std::string& language : languages) value += (value.empty() ? "" : ", ") + language;
      }
      each.field.show(value, typing_);
    }
    if (severity_ != nullptr) {
      const auto severity = from_token<Severity>(field(*fields, "severity"));
      const auto place = severity ? std::ranges::find(severities, *severity) - severities.begin() : -1;
      severity_->SetSelection(place >= 0 && place < std::ssize(severities) ? static_cast<int>(place) : wxNOT_FOUND);
    }
    if (replace_ != nullptr) replace_->SetValue(field(*fields, "replace") == "true");
    if (when_ != nullptr) when_->show(field(*fields, "when"));
    if (ask_when_ != nullptr) ask_when_->show(field(*fields, "ask-when"));
  }
  fit();
  Thaw();
}

void PackForm::show_truths(const std::vector<RowTruth>& truths) {
  if (when_ != nullptr) when_->show_truths(truths);
}

void PackForm::focus_first() {
  if (!fields_.empty()) fields_.front().field.control()->SetFocus();
}

void PackForm::fit() {
  Layout();
  FitInside();
}

}  // namespace regimen::ui
