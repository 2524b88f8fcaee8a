#include "pack_editor_page.hpp"

#include <wx/sizer.h>
#include <wx/wrapsizer.h>

#include <algorithm>

#include "native.hpp"
#include "regimen/presenters/pack_drafts.hpp"
#include "regimen/reports/phrases.hpp"
#include "text.hpp"
#include "theme.hpp"

namespace regimen::ui {
namespace {

/// A pause in typing after which the draft is kept.
constexpr int keep_after_ms = 400;
/// A pause after which the rule is tried.
constexpr int ask_after_ms = 250;

std::vector<std::string> listed(const std::string& typed) {
  std::vector<std::string> parts;
  std::string part;
  for (const char c : typed + ",") {
    if (c != ',' && c != ' ') {
      part += c;
    } else if (!part.empty()) {
      parts.push_back(std::move(part));
      part.clear();
    }
  }
  return parts;
}

wxString mark_words(PackRow::Mark mark) {
  if (mark == PackRow::Mark::bad) return wxS("<span color='") + html(tint_of(Severity::stop).line) + wxS("'>✕</span> ");
  if (mark == PackRow::Mark::good) return wxS("<span color='") + html(accent()) + wxS("'>✓</span> ");
  return {};
}

}  // namespace

PackEditorPage::PackEditorPage(wxWindow* parent, Workplace& workplace, Actions actions)
    : wxPanel(parent), workplace_(workplace), actions_(std::move(actions)) {
  auto* all = new wxBoxSizer(wxVERTICAL);
  build_head(all);
  auto* columns = new wxBoxSizer(wxHORIZONTAL);
  build_list(columns);
  form_ = new PackForm(this, {[this](const std::string& key, FieldKind kind, const std::string& value,
                                     const std::string& label) { change_field(key, kind, value, label); },
                              [this](const std::string& key, const ConditionChoices& choices,
                                     const std::string& merge) { change_condition(key, choices, merge); },
                              [this] {
                                if (editor_) editor_->leave_field();
                              }});
  form_->SetMinSize(wxSize(FromDIP(320), -1));
  columns->Add(form_, wxSizerFlags(8).Expand().Border(wxLEFT, FromDIP(6)));
  build_text(columns);
  all->Add(columns, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(16)));
  SetSizer(all);
  keep_timer_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { keep(); });
  ask_timer_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { ask(); });
}

PackEditorPage::~PackEditorPage() = default;

void PackEditorPage::open(PackOrigin origin, const std::string& text, bool fresh, std::optional<PatientKey> patient) {
  if (!live_) {
    LiveTrial::Ports ports;
    ports.make_pack = workplace_.rules.make_pack;
    ports.check_pack = workplace_.rules.check_pack;
    ports.folder = drafts_folder(workplace_.rules.clinic);
    ports.deliver = [this](LiveAnswer said) {
      // It comes on the trial's thread; the window has its own.
      CallAfter([this, said = std::move(said)] { take(said); });
    };
    live_ = std::make_unique<LiveTrial>(std::move(ports));
    catalogue_ = catalogue_items(workplace_.catalogue);
  }
  editor_ = std::make_unique<PackEditor>(workplace_.rules.clinic, std::move(origin), text);
  if (fresh) keep_draft(workplace_.rules.clinic, editor_->origin().draft, text);
  answer_.reset();
  shown_section_ = static_cast<std::size_t>(-1);
  trial_->enter(patient);
  refresh();
  ask();
}

bool PackEditorPage::keep() {
  keep_timer_.Stop();
  if (!editor_) return true;
  try {
    editor_->keep();
  } catch (const WorldFailure& failure) {
    // What was typed stays here and is tried again with the next edit.
    actions_.problem(failure_sentence(failure));
    show_answer();
    return false;
  }
  show_answer();
  return true;
}

void PackEditorPage::became_rules() {
  if (!editor_) return;
  keep_timer_.Stop();
  ask_timer_.Stop();
  editor_->drop();
  editor_.reset();
}

void PackEditorPage::discard() {
  if (!discarding_) {
    discarding_ = true;
    discard_->SetLabel(words("Discard for good"));
    Layout();
    return;
  }
  became_rules();
  CallAfter(actions_.leave);
}

void PackEditorPage::forget_verdict() {
  if (answer_) answer_->verdict.reset();
  ++asked_;
}

bool PackEditorPage::answer_fits() const {
  return answer_ && answer_->problem.empty() && answered_.sections.size() == editor_->pack().sections.size();
}

void PackEditorPage::changed(bool from_text) {
  ++asked_;
  refresh(from_text);
  keep_timer_.StartOnce(keep_after_ms);
  ask_timer_.StartOnce(ask_after_ms);
}

void PackEditorPage::refresh(bool from_text) {
  showing_ = true;
  show_list();
  const bool another = shown_section_ != editor_->chosen();
  if (another) {
    form_->forget();
    forget_verdict();
  }
  shown_section_ = editor_->chosen();
  const auto fields = editor_->chosen_fields();
  form_->show(editor_->chosen_part(), fields ? &*fields : nullptr, languages_of(editor_->pack()));
  if (another) form_->Scroll(0, 0);
  show_text(from_text && !another);
  showing_ = false;
  show_answer();
}

void PackEditorPage::show_list() {
  rows_ = pack_rows(editor_->pack(), nullptr);
  if (answer_fits())
    for (const PackRow& said : pack_rows(answered_, &answer_->check))
      for (PackRow& row : rows_)
        if (row.section == said.section && row.part == said.part) {
          row.mark = said.mark;
          if (row.part == PackPart::test) row.detail = said.detail;
        }
  const auto count = static_cast<int>(rows_.size());
  while (list_->GetItemCount() > count) list_->DeleteItem(static_cast<unsigned>(list_->GetItemCount() - 1));
  for (int i = 0; i < count; ++i) {
    const PackRow& row = rows_[static_cast<std::size_t>(i)];
    const wxString cell = mark_words(row.mark) + wxS("<b>") + escaped(row.title) +
                          wxS("</b>\n<span alpha='75%' size='smaller'>") + escaped(row.detail) + wxS("</span>");
    if (i < list_->GetItemCount() && list_->GetTextValue(static_cast<unsigned>(i), 0) == cell) {
      if (row.section == editor_->chosen() && list_->GetSelectedRow() != i) list_->SelectRow(static_cast<unsigned>(i));
      continue;
    }
    // A row that changes is a new one: assistive technology goes on saying what the old one said.
    wxVector<wxVariant> cells;
    cells.push_back(cell);
    if (i < list_->GetItemCount()) list_->DeleteItem(static_cast<unsigned>(i));
    list_->InsertItem(static_cast<unsigned>(i), cells);
    if (row.section == editor_->chosen() && list_->GetSelectedRow() != i) list_->SelectRow(static_cast<unsigned>(i));
  }
}

void PackEditorPage::show_text(bool from_text) {
  const wxString now = shown(shown_text(editor_->pack().sections.at(editor_->chosen())));
  // Blank lines that are just being typed at the end are not shown text yet.
  if (from_text || text_->GetValue() == now) return;
  const long place = text_->GetInsertionPoint();
  text_->ChangeValue(now);
  text_->SetInsertionPoint(std::min(place, text_->GetLastPosition()));
}

void PackEditorPage::show_answer() {
  if (!editor_) return;
  const PackText& pack = editor_->pack();
  const auto heads = sections_of(pack, PackPart::head);
  const auto head = heads.empty() ? std::nullopt : fields_of(pack.sections[heads.front()]);
  title_->SetLabelText(in_short(head ? field(*head, "title") + " " + field(*head, "version") : tr("The pack"), 80));
  state_->SetLabelText(shown((answer_is_fresh() ? check_words(pack, *answer_) : tr("Being checked …")) + " · " +
                             (editor_->unsaved() ? tr("not kept yet") : tr("draft kept"))));
  raise_->Show(editor_->origin().text && !rules_to_raise(pack_text(*editor_->origin().text), pack).empty());
  undo_->Enable(can_undo());
  redo_->Enable(can_redo());

  std::vector<std::string> faults;
  if (answer_fits())
    for (const PackFault& fault : faults_in(answered_, editor_->chosen(), answer_->check))
      faults.push_back(fault_words(fault));
  constexpr std::size_t most_shown = 5;
  if (faults.size() > most_shown) faults.resize(most_shown);
  faults_->show(faults);

  const bool rule = editor_->chosen_part() == PackPart::rule;
  std::vector<std::string> sentences;
  std::vector<RowTruth> truths;
  const auto fields = rule ? editor_->chosen_fields() : std::nullopt;
  if (!rule) {
    sentences = {tr("Choose a rule to try it.")};
  } else if (!trial_->chart()) {
    sentences = {tr("Choose a patient to see what the rule says.")};
  } else if (answer_ && answer_->verdict && fields) {
    const LiveVerdict& verdict = *answer_->verdict;
    sentences = verdict_words(verdict, field(*fields, "severity"), trial_->chart()->exercises, catalogue_.size());
    const std::size_t item = trial_->item().value_or(0);
    for (const auto& row : verdict.rows) truths.push_back(row.at(std::min(item, row.size() - 1)));
    const auto choices = condition_choices(field(*fields, "when"));
    const std::string why = choices ? why_not_words(verdict, *choices, item) : std::string();
    if (!why.empty()) sentences.push_back(why);
  } else if (answer_is_fresh()) {
    sentences = {tr("The condition cannot be tried as it is.")};
  } else {
    sentences = {tr("Being tried …")};
  }
  trial_->show(sentences, rule && fields.has_value());
  form_->show_truths(truths);
  Layout();
}

void PackEditorPage::row_selected() {
  const int row = list_->GetSelectedRow();
  if (showing_ || !editor_ || row == wxNOT_FOUND || static_cast<std::size_t>(row) >= rows_.size()) return;
  const std::size_t section = rows_[static_cast<std::size_t>(row)].section;
  if (section == editor_->chosen()) return;
  editor_->choose(section);
  forget_verdict();
  refresh();
  ask();
}

void PackEditorPage::text_typed() {
  if (!editor_) return;
  editor_->change(with_shown_text(editor_->pack(), editor_->chosen(), utf8(text_->GetValue())), tr("Text"),
                  "text." + std::to_string(editor_->chosen()));
  changed(true);
}

void PackEditorPage::change_field(const std::string& key, FieldKind kind, const std::string& value,
                                  const std::string& label) {
  if (!editor_ || showing_) return;
  const std::size_t at = editor_->chosen();
  PackText pack = editor_->pack();
  const bool optional = kind == FieldKind::optional_text || kind == FieldKind::optional_plain;
  if (optional && value.empty())
    pack = without(std::move(pack), at, key);
  else if (kind == FieldKind::list)
    pack = with_list(std::move(pack), at, key, listed(value));
  else if (kind == FieldKind::plain || kind == FieldKind::optional_plain)
    pack = with_plain(std::move(pack), at, key, value);
  else
    pack = with_text(std::move(pack), at, key, value);
  editor_->change(std::move(pack), label, key + "." + std::to_string(at));
  changed();
}

void PackEditorPage::change_condition(const std::string& key, const ConditionChoices& choices,
                                      const std::string& merge_key) {
  if (!editor_ || showing_) return;
  const std::size_t at = editor_->chosen();
  const std::string text = condition_text(choices);
  PackText pack =
      key == "ask-when" && text.empty() ? without(editor_->pack(), at, key) : with_text(editor_->pack(), at, key, text);
  editor_->change(std::move(pack), tr("Condition"), merge_key.empty() ? merge_key : key + "." + merge_key);
  changed();
}

void PackEditorPage::keep_as_test(bool must_raise) {
  const auto fields = editor_->chosen_fields();
  if (!fields || !trial_->chart()) return;
  KeptCase kept;
  kept.rule = field(*fields, "id");
  kept.must_raise = must_raise;
  kept.conditions = field(*fields, "when") + " " + field(*fields, "ask-when");
  kept.chart = trial_->chart()->request;
  if (is_about_items(field(*fields, "when"))) kept.item = trial_->item();
  const std::string name =
      fill(must_raise ? tr("{rule} is raised, test {n}") : tr("{rule} stays silent, test {n}"),
           {{"rule", kept.rule}, {"n", std::to_string(sections_of(editor_->pack(), PackPart::test).size() + 1)}});
  std::size_t at = 0;
  PackText pack = with_test(editor_->pack(), test_text(kept, name), at);
  // The rule stays chosen: the test is seen in the list, with how it went.
  editor_->change(std::move(pack), editor_->chosen(), tr("Keep as a test"));
  changed();
}

void PackEditorPage::ask() {
  ask_timer_.Stop();
  if (!editor_) return;
  const auto& chart = trial_->chart();
  LiveTask task = editor_->task(chart ? std::optional(chart->request) : std::nullopt, catalogue_);
  task.revision = ++asked_;
  live_->ask(std::move(task));
}

void PackEditorPage::take(const LiveAnswer& answer) {
  if (!editor_ || answer.revision != asked_) return;
  answer_ = answer;
  answered_ = editor_->pack();
  if (answer.verdict) trial_->follow(answer.verdict->raised_items);
  showing_ = true;
  show_list();
  showing_ = false;
  show_answer();
}

void PackEditorPage::undo() {
  if (!can_undo()) return;
  editor_->undo();
  changed();
}

void PackEditorPage::redo() {
  if (!can_redo()) return;
  editor_->redo();
  changed();
}

bool PackEditorPage::can_undo() const { return editor_ && editor_->undo_label().has_value(); }
bool PackEditorPage::can_redo() const { return editor_ && editor_->redo_label().has_value(); }

}  // namespace regimen::ui
