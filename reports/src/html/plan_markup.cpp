#include "html/plan_markup.hpp"

#include <fmt/format.h>

namespace regimen::html {
namespace {

constexpr int worst_pain = 10;

std::string week_name(const TickTable::Row& row) {
  return row.from.empty() ? row.week : fmt::format("{}, {}", row.week, row.from);
}

// Tables are laid out as blocks on a phone, which takes their meaning away in some browsers; the roles keep it.
void open_table(Markup& markup, std::string_view name, std::string_view heading_id) {
  markup.open("table", {{"class", name}, {"role", "table"}, {"aria-labelledby", heading_id}});
}
void column_heading(Markup& markup, std::string_view words) {
  markup.leaf("th", words, {{"scope", "col"}, {"role", "columnheader"}});
}
void cell(Markup& markup, std::string_view words, std::string_view under) {
  markup.leaf("td", words, {{"role", "cell"}, {"data-of", under}});
}

void write_pen_table(Markup& markup, const TickTable& ticks, const std::string& note) {
  open_table(markup, "pen", "diary");
  markup.open("thead", {{"role", "rowgroup"}}).open("tr", {{"role", "row"}});
  markup.leaf("td", "", {{"role", "cell"}});
  for (const auto& day : ticks.days) column_heading(markup, day);
  column_heading(markup, ticks.pain);
  column_heading(markup, note);
  markup.close().close().open("tbody", {{"role", "rowgroup"}});
  for (const auto& row : ticks.rows) {
    markup.open("tr", {{"role", "row"}}).open("th", {{"scope", "row"}, {"role", "rowheader"}}).put(row.week);
    if (!row.from.empty()) markup.put(" ").leaf("small", row.from);
    markup.close();
    for (const auto& day : ticks.days) cell(markup, "", day);
    cell(markup, "", ticks.pain);
    cell(markup, "", note);
    markup.close();
  }
  markup.close().close();
}

void write_week(Markup& markup, const TickTable& ticks, const TickTable::Row& row, const std::string& note) {
  markup.open("fieldset", {}).leaf("legend", week_name(row)).open("div", {{"class", "days"}});
  for (const auto& day : ticks.days)
    markup.open("label", {}).empty("input", {{"type", "checkbox"}}).leaf("span", day).close();
  markup.close().open("label", {{"class", "pain"}}).leaf("span", ticks.pain);
  markup.open("select", {}).leaf("option", "–", {{"value", ""}});
  for (int pain = 0; pain <= worst_pain; ++pain) markup.leaf("option", std::to_string(pain));
  markup.close().close();
  markup.open("label", {{"class", "remark"}}).leaf("span", note);
  markup.empty("input", {{"type", "text"}, {"maxlength", "200"}, {"autocomplete", "off"}}).close().close();
}

}  // namespace

void write_progress(Markup& markup, const ProgressTable& progress, const ProgressTable* second, TwoLanguages& both) {
  markup.open("section", {}).open("h2", {{"id", "growth"}});
  both.put(progress.heading, second != nullptr ? second->heading : std::string());
  markup.close();
  both.leaf("p", progress.instruction, second != nullptr ? second->instruction : std::string());
  open_table(markup, "growth", "growth");
  markup.open("thead", {{"role", "rowgroup"}}).open("tr", {{"role", "row"}}).leaf("td", "", {{"role", "cell"}});
  for (const auto& week : progress.weeks) column_heading(markup, week);
  markup.close().close().open("tbody", {{"role", "rowgroup"}});
  for (std::size_t k = 0; k < progress.rows.size(); ++k) {
    const auto& row = progress.rows[k];
    const bool twice = second != nullptr && k < second->rows.size();
    markup.open("tr", {{"role", "row"}}).open("th", {{"scope", "row"}, {"role", "rowheader"}});
    both.put(row.exercise, twice ? second->rows[k].exercise : std::string());
    markup.put(" ").open("small", {});
    both.put(row.unit, twice ? second->rows[k].unit : std::string());
    markup.close().close();
    for (std::size_t i = 0; i < row.amounts.size() && i < progress.weeks.size(); ++i)
      cell(markup, row.amounts[i], progress.weeks[i]);
    markup.close();
  }
  markup.close().close().close();
}

void write_diary(Markup& markup, const TickTable& ticks, const TickTable* second, TwoLanguages& both,
                 const std::string& key, const Phrases& phrases) {
  const auto note = phrases.text("Note");
  markup.open("section", {{"class", "diary"}, {"data-key", key}});
  markup.open("h2", {{"id", "diary"}});
  both.put(ticks.heading, second != nullptr ? second->heading : std::string());
  markup.close();
  both.leaf("p", ticks.instruction, second != nullptr ? second->instruction : std::string());
  both.leaf("p", ticks.pain_scale, second != nullptr ? second->pain_scale : std::string());
  write_pen_table(markup, ticks, note);
  markup.open("div", {{"class", "fields"}, {"hidden", ""}});
  for (const auto& row : ticks.rows) write_week(markup, ticks, row, note);
  markup.leaf("p", "", {{"class", "kept"}, {"role", "status"}});
  markup.open("div", {{"class", "buttons"}});
  markup.leaf("button", phrases.text("Copy the diary as text"), {{"type", "button"}, {"class", "copy"}});
  markup.leaf("button", phrases.text("Print this page"), {{"type", "button"}, {"class", "print"}}).close();
  markup.open("label", {{"class", "copied"}, {"hidden", ""}})
      .leaf("span", phrases.text("This is your diary. Select the text to copy it."))
      .leaf("textarea", "", {{"rows", "8"}, {"readonly", ""}})
      .close()
      .close()
      .close();
}

}  // namespace regimen::html
