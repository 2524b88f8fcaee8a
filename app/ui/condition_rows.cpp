#include <wx/button.h>
#include <wx/sizer.h>

#include <algorithm>

#include "condition_panel.hpp"
#include "native.hpp"
#include "text.hpp"

namespace regimen::ui {

void ConditionPanel::add_combiner(wxWindow* parent, wxSizer* into, std::optional<std::size_t> group) {
  wxArrayString ways;
  ways.Add(words("All of these must be so"));
  ways.Add(words("Any one of these is enough"));
  auto* choice = new wxChoice(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, ways);
  set_accessible(choice, group ? wxString::Format(wxS("%s: %s %zu"), name_, words("group"), *group + 1) : name_);
  let_wheel_through(choice);
  choice->Bind(wxEVT_CHOICE, [this, choice, group](wxCommandEvent&) {
    if (ready()) change(with_any(choices_, group, choice->GetSelection() == 1));
  });
  into->Add(choice, wxSizerFlags().Border(wxBOTTOM, FromDIP(4)));
  combiners_.push_back({group, choice});
}

wxButton* ConditionPanel::add_button(wxWindow* parent, wxSizer* into, const wxString& label,
                                     std::function<void()> run) {
  auto* button = new wxButton(parent, wxID_ANY, label);
  button->Bind(wxEVT_BUTTON, [this, run = std::move(run)](wxCommandEvent&) {
    if (ready()) run();
  });
  into->Add(button, wxSizerFlags().Border(wxRIGHT, FromDIP(6)));
  return button;
}

void ConditionPanel::add_row(wxWindow* parent, wxSizer* into, const ConditionPlace& place) {
  const std::size_t at = rows_.size();
  rows_.emplace_back();
  rows_.back().place = place;
  auto* line = new wxBoxSizer(wxHORIZONTAL);
  auto* mark = new Chip(parent, words("unknown"), tint_of(Severity::ask));
  auto* room = new wxBoxSizer(wxHORIZONTAL);
  room->Add(mark, wxSizerFlags().CenterVertical().ReserveSpaceEvenIfHidden());
  room->SetMinSize(widths_.mark, -1);
  line->Add(room, wxSizerFlags().CenterVertical().Border(wxRIGHT, FromDIP(4)));
  rows_[at].mark = mark;
  wxSizer* below = nullptr;
  const ConditionPart& part = part_at(choices_, place);
  if (const auto* row = std::get_if<ConditionRow>(&part)) {
    auto* second = widths_.two_lines ? new wxBoxSizer(wxHORIZONTAL) : line;
    if (second != line) second->AddSpacer(widths_.mark);
    add_controls(parent, line, second, rows_[at], *row);
    below = second == line ? nullptr : second;
  } else {
    auto* text = new wxTextCtrl(parent, wxID_ANY);
    size_field(text);
    set_accessible(text, label_of(at, words("as text")));
    text->SetFont(text->GetFont().MakeSmaller());
    text->Bind(wxEVT_TEXT, [this, at, text](wxCommandEvent&) {
      if (ready())
        change(with_part(choices_, rows_[at].place, ConditionWords{utf8(text->GetValue())}),
               "condition.words." + std::to_string(at));
    });
    line->Add(text, wxSizerFlags(1).CenterVertical());
    rows_[at].words = text;
  }
  auto* remove = new wxButton(parent, wxID_ANY, wxS("×"), wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT);
  make_flat(remove);
  set_accessible(remove, label_of(at, words("remove")));
  remove->SetToolTip(words("Remove"));
  remove->Bind(wxEVT_BUTTON, [this, at](wxCommandEvent&) {
    if (!ready()) return;
    focus_ = {at > 0 ? at - 1 : 0, 0};
    change(without_part(choices_, rows_[at].place));
  });
  line->Add(remove, wxSizerFlags().CenterVertical().Border(wxLEFT, FromDIP(2)));
  into->Add(line, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(4)));
  if (below != nullptr) into->Add(below, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(10)));
}

void ConditionPanel::add_controls(wxWindow* parent, wxSizer* line, wxSizer* second, Row& row,
                                  const ConditionRow& shown_row) {
  const std::size_t at = rows_.size() - 1;
  row.topic = shown_row.topic;
  wxArrayString names;
  std::vector<std::string> plain;
  for (const RuleTopic& topic : offered()) {
    names.Add(shown(topic_words(topic)) + wxS(" · ") + shown(topic_group_words(topic.group)));
    plain.push_back(topic_words(topic));
  }
  row.what = new wxComboBox(parent, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, names);
  // The same shares of every row, so that they stand below each other.
  row.what->SetMinSize(wxSize(widths_.what, -1));
  set_accessible(row.what, label_of(at, words("what")));
  offer_words(row.what, plain);
  let_wheel_through(row.what);
  row.what->Bind(wxEVT_COMBOBOX, [this, at](wxCommandEvent& event) {
    if (!ready()) return;
    const auto topics = offered();
    if (const auto chosen = static_cast<std::size_t>(event.GetSelection()); chosen < topics.size())
      change(with_part(choices_, rows_[at].place, with_topic(row_at(at), topics[chosen])));
    fill();
  });
  row.what->Bind(wxEVT_TEXT, [this, at](wxCommandEvent&) {
    if (ready()) topic_typed(at, false);
  });
  row.what->Bind(wxEVT_KILL_FOCUS, [this, at](wxFocusEvent& event) {
    event.Skip();
    if (ready() && at < rows_.size()) topic_typed(at, true);
  });
  line->Add(row.what, wxSizerFlags(5).CenterVertical());

  const auto topic = find_topic(shown_row.topic);
  wxArrayString comparisons;
  for (const Comparison comparison : comparisons_of(*topic)) comparisons.Add(shown(comparison_words(comparison)));
  row.comparison = new wxChoice(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, comparisons);
  set_accessible(row.comparison, label_of(at, words("comparison")));
  let_wheel_through(row.comparison);
  row.comparison->Bind(wxEVT_CHOICE, [this, at](wxCommandEvent& event) {
    if (!ready()) return;
    const auto ways = comparisons_of(*find_topic(row_at(at).topic));
    const auto chosen = static_cast<std::size_t>(event.GetSelection());
    change(with_part(choices_, rows_[at].place, with_comparison(row_at(at), ways.at(chosen))));
  });
  row.comparison->SetMinSize(wxSize(widths_.comparison, -1));
  second->Add(row.comparison, wxSizerFlags(2).CenterVertical().Border(wxLEFT, FromDIP(4)));
  add_value(parent, second, row, shown_row);
}

void ConditionPanel::add_value(wxWindow* parent, wxSizer* line, Row& row, const ConditionRow& shown_row) {
  const std::size_t at = rows_.size() - 1;
  const auto topic = *find_topic(shown_row.topic);
  const auto flags = wxSizerFlags(3).CenterVertical().Border(wxLEFT, FromDIP(4));
  if (topic.kind == TopicKind::number) {
    row.number = new wxTextCtrl(parent, wxID_ANY);
    size_field(row.number, wxS("10000"));
    set_accessible(row.number, label_of(at, words("value")));
    row.number->SetToolTip(shown(std::to_string(topic.least) + "–" + std::to_string(topic.most)));
    row.number->Bind(wxEVT_TEXT, [this, at](wxCommandEvent&) {
      if (!ready()) return;
      ConditionRow changed = row_at(at);
      std::string typed = utf8(rows_[at].number->GetValue());
      if (typed == tr("not known")) typed = "unknown";
      changed.values = {typed};
      changed.written.clear();
      // A number that is not there yet, or too large, does not reach the rule.
      const bool usable = condition_choices(condition_text(ConditionPart(changed))).has_value() && !typed.empty();
      mark_wrong(rows_[at].number, !usable);
      if (usable) change(with_part(choices_, rows_[at].place, changed), "condition.number." + std::to_string(at));
    });
    row.number->SetMinSize(wxSize(widths_.value, row.number->GetMinSize().y));
    line->Add(row.number, flags);
    return;
  }
  if (takes_several(shown_row.comparison)) {
    row.values = new wxButton(parent, wxID_ANY, wxString());
    row.values->Bind(wxEVT_BUTTON, [this, at](wxCommandEvent&) {
      if (ready()) choose_values(at);
    });
    row.values->SetMinSize(wxSize(widths_.value, -1));
    line->Add(row.values, flags);
    return;
  }
  wxArrayString values;
  for (const std::string& value : topic.values) values.Add(shown(topic_value_words(topic, value)));
  row.value = new wxChoice(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, values);
  set_accessible(row.value, label_of(at, words("value")));
  let_wheel_through(row.value);
  row.value->Bind(wxEVT_CHOICE, [this, at](wxCommandEvent& event) {
    if (!ready()) return;
    ConditionRow changed = row_at(at);
    changed.values = {find_topic(changed.topic)->values.at(static_cast<std::size_t>(event.GetSelection()))};
    changed.written.clear();
    change(with_part(choices_, rows_[at].place, changed));
  });
  row.value->SetMinSize(wxSize(widths_.value, -1));
  line->Add(row.value, flags);
}

}  // namespace regimen::ui
