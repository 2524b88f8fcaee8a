#include <algorithm>

#include "regimen/presenters/pack_editor.hpp"
#include "regimen/presenters/words.hpp"
#include "regimen/reports/phrases.hpp"

namespace regimen {
namespace {

/// So many exercises are named; the others are counted.
constexpr std::size_t most_named = 6;

PackRow::Mark mark_of(const PackText& pack, std::size_t section, const PackCheck* check) {
  if (check == nullptr) return PackRow::Mark::none;
  if (!faults_in(pack, section, *check).empty()) return PackRow::Mark::bad;
  return check->plugin ? PackRow::Mark::good : PackRow::Mark::none;
}

std::string or_else(const std::string& text, const std::string& otherwise) { return text.empty() ? otherwise : text; }

std::string severity_words(const std::string& token) {
  const auto severity = from_token<Severity>(token);
  return severity ? severity_name(*severity) : token;
}

std::string name_list(const std::vector<std::size_t>& items, const std::vector<std::string>& exercises) {
  std::string text;
  for (std::size_t i = 0; i < items.size() && i < most_named; ++i)
    text += (text.empty() ? "" : ", ") + (items[i] < exercises.size() ? exercises[items[i]] : std::string("?"));
  if (items.size() > most_named) text += ", " + trn("{n} more", "{n} more", items.size() - most_named);
  return text;
}

}  // namespace

std::vector<PackRow> pack_rows(const PackText& pack, const PackCheck* check) {
  std::vector<PackRow> heads;
  std::vector<PackRow> rules;
  std::vector<PackRow> tests;
  for (std::size_t i = 0; i < pack.sections.size(); ++i) {
    const PackSection& section = pack.sections[i];
    const auto read = fields_of(section);
    const PackFields fields = read.value_or(PackFields());
    PackRow row{i, section.part, {}, {}, mark_of(pack, i, check)};
    if (!read && (section.part == PackPart::rule || section.part == PackPart::test)) {
      row.title = section.part == PackPart::rule ? tr("A rule that cannot be read") : tr("A test that cannot be read");
      row.detail = tr("Mend its text");
      (section.part == PackPart::rule ? rules : tests).push_back(std::move(row));
      continue;
    }
    switch (section.part) {
      case PackPart::rule:
        row.title = or_else(field(fields, "summary"), tr("A rule without a summary"));
        row.detail = severity_words(field(fields, "severity")) + " · " + field(fields, "id");
        rules.push_back(std::move(row));
        break;
      case PackPart::test:
        row.title = or_else(field(fields, "name"), tr("A test without a name"));
        row.detail = row.mark == PackRow::Mark::good  ? tr("Test: passes")
                     : row.mark == PackRow::Mark::bad ? tr("Test: fails")
                                                      : tr("Test");
        tests.push_back(std::move(row));
        break;
      case PackPart::head:
        row.title = or_else(field(fields, "title"), tr("The pack"));
        row.detail = tr("Who stands behind the pack");
        heads.push_back(std::move(row));
        break;
      case PackPart::preamble:
      case PackPart::other:
        if (pack.sections.size() > 1 && shown_text(section).empty()) break;
        row.title = tr("Other text");
        row.detail = tr("Written by hand");
        heads.push_back(std::move(row));
        break;
    }
  }
  for (auto* more : {&rules, &tests}) heads.insert(heads.end(), more->begin(), more->end());
  return heads;
}

std::vector<PackFault> faults_in(const PackText& pack, std::size_t section, const PackCheck& check) {
  std::vector<PackFault> faults;
  const int first = first_line(pack, section);
  const bool is_head = pack.sections.at(section).part == PackPart::head;
  const auto add = [&](int line, const std::string& message) {
    if (line > 0 && section_at_line(pack, line) == section)
      faults.push_back({line - first + 1, message});
    else if (line <= 0 && is_head)
      faults.push_back({0, message});
  };
  for (const PackFault& fault : check.faults) add(fault.line, fault.message);
  for (const PackTest& test : check.tests)
    if (!test.failure.empty()) add(test.line, test.failure);
  return faults;
}

std::string fault_words(const PackFault& fault) {
  if (fault.line <= 0) return fault.message;
  return fill(tr("Line {line}: {fault}"), {{"line", std::to_string(fault.line)}, {"fault", fault.message}});
}

std::string check_words(const PackText& pack, const LiveAnswer& answer) {
  if (!answer.problem.empty()) return answer.problem;
  const PackCheck& check = answer.check;
  if (!check.faults.empty()) return trn("{n} thing to mend", "{n} things to mend", check.faults.size());
  const std::string rules = trn("{n} rule", "{n} rules", sections_of(pack, PackPart::rule).size());
  if (check.failing() > 0)
    return rules + ", " + trn("{n} test fails or is missing", "{n} tests fail or are missing", check.failing());
  return rules + ", " + trn("{n} test passes", "{n} tests pass", check.tests.size());
}

std::vector<std::string> verdict_words(const LiveVerdict& verdict, const std::string& severity,
                                       const std::vector<std::string>& exercises, std::size_t catalogue) {
  std::vector<std::string> sentences;
  if (verdict.raised_for_program)
    sentences.push_back(fill(tr("{severity} for this patient's program."), {{"severity", severity_words(severity)}}));
  if (!verdict.raised_items.empty())
    sentences.push_back(
        fill(tr("{severity} on: {exercises}."),
             {{"severity", severity_words(severity)}, {"exercises", name_list(verdict.raised_items, exercises)}}));
  if (!verdict.asked.empty()) {
    std::string facts;
    for (const std::string& fact : verdict.asked) facts += (facts.empty() ? "" : ", ") + fact_name(fact);
    sentences.push_back(fill(tr("Asks about: {facts}."), {{"facts", facts}}));
  }
  if (verdict.lacks_age_or_sex)
    sentences.push_back(tr("It cannot judge without the birth date or sex, which are not recorded."));
  if (sentences.empty()) sentences.push_back(tr("It raises nothing and asks nothing here."));
  if (verdict.catalogue_hits)
    sentences.push_back(fill(tr("In the whole catalogue it is raised on {hits} of {all} exercises for this patient."),
                             {{"hits", std::to_string(*verdict.catalogue_hits)}, {"all", std::to_string(catalogue)}}));
  return sentences;
}

std::string part_words(const ConditionPart& part) {
  const auto* row = std::get_if<ConditionRow>(&part);
  const auto topic = row == nullptr ? std::nullopt : find_topic(row->topic);
  if (!topic) return condition_text(part);
  std::string values;
  for (const std::string& value : row->values)
    values += (values.empty() ? "" : ", ") + topic_value_words(*topic, value);
  return topic_words(*topic) + " " + comparison_words(row->comparison) + " " + values;
}

std::string why_not_words(const LiveVerdict& verdict, const ConditionChoices& when, std::size_t item) {
  if (verdict.raised_for_program || std::ranges::find(verdict.raised_items, item) != verdict.raised_items.end())
    return {};
  std::string no;
  std::string unknown;
  const auto places = places_of(when);
  for (std::size_t part = 0; part < places.size() && part < verdict.rows.size(); ++part) {
    const auto& truths = verdict.rows[part];
    if (truths.empty()) continue;
    const RowTruth truth = truths[std::min(item, truths.size() - 1)];
    const std::string words = "“" + part_words(part_at(when, places[part])) + "”";
    if (truth == RowTruth::no) no += (no.empty() ? "" : ", ") + words;
    if (truth == RowTruth::unknown) unknown += (unknown.empty() ? "" : ", ") + words;
  }
  std::string sentence;
  if (!no.empty()) sentence = fill(tr("Not so: {rows}."), {{"rows", no}});
  if (!unknown.empty()) sentence += (sentence.empty() ? "" : " ") + fill(tr("Not known: {rows}."), {{"rows", unknown}});
  return sentence;
}

}  // namespace regimen
