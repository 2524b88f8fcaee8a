#include "condition_panel.hpp"

#include <wx/button.h>
#include <wx/menu.h>
#include <wx/sizer.h>

#include <algorithm>

#include "native.hpp"
#include "text.hpp"

namespace regimen::ui {
namespace {

Tint truth_tint(RowTruth truth) {
  if (truth == RowTruth::unknown) return tint_of(Severity::ask);
  if (truth == RowTruth::no) return tint_of(Severity::info);
  return {accent(), surface(), accent()};
}

wxString truth_words(RowTruth truth) {
  switch (truth) {
    case RowTruth::yes:
      return words("yes");
    case RowTruth::no:
      return words("no");
    case RowTruth::unknown:
      break;
  }
  return words("unknown");
}

}  // namespace

ConditionPanel::ConditionPanel(wxWindow* parent, wxString name, bool of_patient, Change change,
                               std::function<void()> resized)
    : wxPanel(parent),
      name_(std::move(name)),
      of_patient_(of_patient),
      change_(std::move(change)),
      resized_(std::move(resized)) {
  SetSizer(new wxBoxSizer(wxVERTICAL));
  rebuild();
}

std::vector<RuleTopic> ConditionPanel::offered() const {
  std::vector<RuleTopic> topics;
  for (const RuleTopic& topic : rule_topics())
    if (!of_patient_ || topic.group <= TopicGroup::patient) topics.push_back(topic);
  return topics;
}

const ConditionRow& ConditionPanel::row_at(std::size_t at) const {
  return std::get<ConditionRow>(part_at(choices_, rows_.at(at).place));
}

wxString ConditionPanel::label_of(std::size_t at, const wxString& what) const {
  return wxString::Format(wxS("%s %zu: %s"), name_, at + 1, what);
}

std::string ConditionPanel::shape() const {
  std::string shape;
  for (std::size_t i = 0; i < choices_.parts.size(); ++i)
    if (std::holds_alternative<ConditionGroup>(choices_.parts[i])) shape += "g" + std::to_string(i);
  for (const ConditionPlace& place : places_of(choices_)) {
    const auto* row = std::get_if<ConditionRow>(&part_at(choices_, place));
    shape += "|" + std::to_string(place.at) + (place.in_group ? "." + std::to_string(*place.in_group) : "");
    if (row != nullptr) shape += ":" + row->topic + (takes_several(row->comparison) ? "*" : "");
  }
  return shape;
}

void ConditionPanel::show(const std::string& condition) {
  const auto choices = condition_choices(condition);
  readable_ = choices.has_value();
  if (choices) choices_ = *choices;
  if (shape() == shape_) return fill();
  // A control that is just telling of a choice must not be taken away under it.
  shape_ = shape();
  remember_focus();
  if (stale_) return;
  stale_ = true;
  CallAfter([this] { rebuild(); });
}

void ConditionPanel::remember_focus() {
  if (focus_) return;
  const wxWindow* focused = FindFocus();
  for (std::size_t row = 0; row < rows_.size(); ++row)
    for (std::size_t column = 0; column < 4; ++column)
      if (control(row, column) != nullptr && control(row, column) == focused) focus_ = {row, column};
}

wxWindow* ConditionPanel::control(std::size_t row, std::size_t column) const {
  if (row >= rows_.size()) return nullptr;
  const Row& there = rows_[row];
  switch (column) {
    case 0:
      return there.what != nullptr ? static_cast<wxWindow*>(there.what) : there.words;
    case 1:
      return there.comparison;
    default:
      break;
  }
  if (there.value != nullptr) return there.value;
  if (there.number != nullptr) return there.number;
  return there.values;
}

ConditionPanel::Widths ConditionPanel::measured() const {
  const int arrow = FromDIP(46);
  Widths widths;
  for (const RowTruth truth : {RowTruth::yes, RowTruth::no, RowTruth::unknown})
    widths.mark = std::max(widths.mark, GetTextExtent(truth_words(truth)).x + FromDIP(22));
  const RuleTopic level = *find_topic("balance");
  for (const Comparison comparison : comparisons_of(level))
    widths.comparison = std::max(widths.comparison, GetTextExtent(shown(comparison_words(comparison))).x + arrow);
  for (const std::string& value : level.values)
    widths.value = std::max(widths.value, GetTextExtent(shown(topic_value_words(level, value))).x + arrow);
  widths.what = FromDIP(150);
  const int room = GetGrandParent()->GetClientSize().x;
  widths.two_lines =
      room > FromDIP(200) && widths.mark + widths.what + widths.comparison + widths.value + FromDIP(90) > room;
  return widths;
}

void ConditionPanel::rebuild() {
  widths_ = measured();
  stale_ = true;
  rows_.clear();
  combiners_.clear();
  DestroyChildren();
  auto* all = new wxBoxSizer(wxVERTICAL);
  unreadable_ = new wxStaticText(this, wxID_ANY, words("The text cannot be read as choices; mend it at the right."));
  unreadable_->SetForegroundColour(tint_of(Severity::stop).text);
  all->Add(unreadable_, wxSizerFlags().Border(wxBOTTOM, FromDIP(4)));
  add_combiner(this, all, std::nullopt);
  for (std::size_t i = 0; i < choices_.parts.size(); ++i) {
    const auto* group = std::get_if<ConditionGroup>(&choices_.parts[i]);
    if (group == nullptr) {
      add_row(this, all, {i, std::nullopt});
      continue;
    }
    auto* card = new Card(this);
    auto* inner = new wxBoxSizer(wxVERTICAL);
    add_combiner(card, inner, i);
    for (std::size_t j = 0; j < group->parts.size(); ++j) add_row(card, inner, {i, j});
    add_button(card, inner, words("Add to this group"), [this, i] {
      focus_ = {
          static_cast<std::size_t>(std::ranges::count_if(rows_, [i](const Row& row) { return row.place.at <= i; })), 0};
      change(with_new_row(choices_, i, offered().front()));
    });
    auto* edge = new wxBoxSizer(wxVERTICAL);
    edge->Add(inner, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(8)));
    card->SetSizer(edge);
    all->Add(card, wxSizerFlags().Expand().Border(wxTOP | wxBOTTOM, FromDIP(4)));
  }
  auto* buttons = new wxBoxSizer(wxHORIZONTAL);
  first_button_ =
      add_button(this, buttons, of_patient_ ? words("Add to “ask when”") : words("Add a condition"), [this] {
        focus_ = {rows_.size(), 0};
        change(with_new_row(choices_, std::nullopt, offered().front()));
      });
  add_button(this, buttons, of_patient_ ? words("Add a group to “ask when”") : words("Add a group"), [this] {
    focus_ = {rows_.size(), 0};
    change(with_new_group(choices_, offered().front()));
  });
  all->Add(buttons, wxSizerFlags().Border(wxTOP, FromDIP(4)));
  SetSizer(all);
  stale_ = false;
  fill();
  InvalidateBestSize();
  resized_();
  if (focus_)
    if (wxWindow* wanted = control(focus_->first, focus_->second)) wanted->SetFocus();
  focus_.reset();
}

void ConditionPanel::topic_typed(std::size_t at, bool finished) {
  const std::string typed = utf8(rows_[at].what->GetValue());
  const auto before = find_topic(row_at(at).topic);
  if (before && typed == topic_words(*before)) return;
  const auto meant = meant_topic(typed);
  const auto topics = offered();
  const bool offered_here =
      meant && (std::ranges::find(topics, *meant) != topics.end() || meant->group == TopicGroup::own);
  // While it is typed only the whole name counts; afterwards the nearest one does.
  if (offered_here && (finished || typed == topic_words(*meant)))
    change(with_part(choices_, rows_[at].place, with_topic(row_at(at), *meant)));
  if (finished) fill();
}

void ConditionPanel::choose_values(std::size_t at) {
  const ConditionRow row = row_at(at);
  const auto topic = *find_topic(row.topic);
  wxMenu menu;
  for (std::size_t i = 0; i < topic.values.size(); ++i) {
    const bool on = std::ranges::find(row.values, topic.values[i]) != row.values.end();
    menu.AppendCheckItem(static_cast<int>(i) + 1, without_mnemonics(topic_value_words(topic, topic.values[i])))
        ->Check(on);
  }
  const int picked = rows_[at].values->GetPopupMenuSelectionFromUser(menu);
  if (picked < 1 || static_cast<std::size_t>(picked) > topic.values.size()) return;
  ConditionRow changed = row;
  changed.written.clear();
  changed.values.clear();
  for (std::size_t i = 0; i < topic.values.size(); ++i) {
    const bool on = std::ranges::find(row.values, topic.values[i]) != row.values.end();
    if (on != (static_cast<std::size_t>(picked) == i + 1)) changed.values.push_back(topic.values[i]);
  }
  if (!changed.values.empty()) change(with_part(choices_, rows_[at].place, changed));
}

void ConditionPanel::change(const ConditionChoices& choices, const std::string& merge_key) {
  if (choices == choices_ || !readable_) return;
  change_(choices, merge_key);
}

void ConditionPanel::fill() {
  // The rows that are there may still be those of the condition before.
  if (stale_ || shape() != shape_) return;
  filling_ = true;
  for (const Row& row : rows_) fill_row(row);
  for (const Combiner& combiner : combiners_) {
    const bool any = combiner.group ? std::get<ConditionGroup>(choices_.parts[*combiner.group]).any : choices_.any;
    const std::size_t parts =
        combiner.group ? std::get<ConditionGroup>(choices_.parts[*combiner.group]).parts.size() : choices_.parts.size();
    combiner.choice->SetSelection(any ? 1 : 0);
    combiner.choice->Show(parts > 1);
  }
  unreadable_->Show(!readable_);
  for (wxWindow* child : GetChildren())
    if (child != unreadable_) child->Enable(readable_);
  filling_ = false;
  show_truths(truths_);
  Layout();
}

void ConditionPanel::fill_row(const Row& row) {
  const ConditionPart& part = part_at(choices_, row.place);
  if (row.words != nullptr) {
    const wxString text = shown(std::get<ConditionWords>(part).written);
    if (row.words->GetValue() != text && !row.words->HasFocus()) row.words->ChangeValue(text);
    return;
  }
  const auto* said = std::get_if<ConditionRow>(&part);
  if (said == nullptr || row.what == nullptr) return;
  const auto topic = *find_topic(said->topic);
  const wxString name = shown(topic_words(topic));
  if (row.what->GetValue() != name) row.what->ChangeValue(name);
  const auto ways = comparisons_of(topic);
  const auto way = std::ranges::find(ways, said->comparison) - ways.begin();
  row.comparison->SetSelection(way < std::ssize(ways) ? static_cast<int>(way) : wxNOT_FOUND);
  if (row.value != nullptr) {
    const auto place = std::ranges::find(topic.values, said->values.front()) - topic.values.begin();
    row.value->SetSelection(place < std::ssize(topic.values) ? static_cast<int>(place) : wxNOT_FOUND);
  }
  if (row.number != nullptr) {
    const std::string value = said->values.front() == "unknown" ? tr("not known") : said->values.front();
    if (utf8(row.number->GetValue()) != value && !row.number->HasFocus()) {
      row.number->ChangeValue(shown(value));
      mark_wrong(row.number, false);
    }
  }
  if (row.values != nullptr) {
    std::string chosen;
    for (const std::string& value : said->values)
      chosen += (chosen.empty() ? "" : ", ") + topic_value_words(topic, value);
    row.values->SetLabelText(in_short(chosen, 60) + wxS(" ▾"));
    const auto at = static_cast<std::size_t>(&row - rows_.data());
    set_accessible(row.values, label_of(at, words("values")), shown(chosen));
  }
}

void ConditionPanel::show_truths(const std::vector<RowTruth>& truths) {
  truths_ = truths;
  const bool known = readable_ && !stale_ && truths.size() == rows_.size();
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    rows_[i].mark->Show(known);
    if (!known) continue;
    rows_[i].mark->set(truth_words(truths[i]), truth_tint(truths[i]));
    set_accessible(rows_[i].mark, label_of(i, truth_words(truths[i])));
  }
  Layout();
}

void ConditionPanel::focus_first() {
  if (wxWindow* first = rows_.empty() ? first_button_ : control(0, 0)) first->SetFocus();
}

}  // namespace regimen::ui
