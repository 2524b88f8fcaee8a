#include <algorithm>

#include <fmt/format.h>

#include "pdf/pages.hpp"
#include "pdf/sheet.hpp"
#include "regimen/reports/pdf.hpp"
#include "regimen/reports/phrases.hpp"
#include "text_safety.hpp"

namespace regimen {
namespace {

using namespace pdf;

constexpr double size = 10;
constexpr int lines_a_piece = 12;

const Style body_style{.size = size};
const Style strong{.size = size, .bold = true};
const Style quiet{.size = size, .color = color::muted};

Color color_of(Severity severity) {
  switch (severity) {
    case Severity::stop:
      return color::red;
    case Severity::caution:
      return color::amber;
    case Severity::ask:
      return color::teal;
    case Severity::info:
      return color::muted;
  }
  return color::ink;
}

std::string shown(std::string_view text) { return isolated(clean_line(text)); }

/// One column of a table: its heading and the share of the width.
struct Column {
  std::string heading;
  double share = 1;
};

/// One cell: lines of text, each in its own style.
struct Line {
  std::string text;
  Style style;
};
using Cell = std::vector<Line>;

/// Writes the page from top to bottom.
class Composer {
 public:
  Composer(Typesetter& typesetter, const ClinicianPage& page, Paper paper)
      : typesetter_(typesetter), page_(page), flow_(frame_of(paper)), width_(flow_.frame().inner_width()) {}

  void compose() {
    head();
    verdict();
    findings();
    lapsed_decisions();
    facts();
    doses();
    plugins();
    remarks();
  }

  Flow& flow() { return flow_; }

 private:
  static constexpr double column_gap = 12;
  static constexpr double row_padding = 5;

  void head() {
    Group group;
    const Text title = typesetter_.set(page_.title, {.size = 18, .bold = true}, width_ * 0.5, "the title");
    const Text date = typesetter_.set(
        Phrases::for_language("en").date(page_.date) + (page_.author.empty() ? "" : " · " + shown(page_.author)),
        {.size = size, .color = color::muted, .align = Style::Align::right, .most_lines = 1}, width_ * 0.48,
        "the author");
    group.add(TextMark{title, 0, 0, "H1"});
    group.add(TextMark{date, width_ * 0.52, title.baseline() - date.baseline(), "P"});
    group.height = title.height() + 2;
    for (const auto& [text, what] :
         {std::pair{page_.patient, "the patient's name"}, {page_.program, "the program's title"}}) {
      if (clean_line(text).empty()) continue;
      const Text line = typesetter_.set(shown(text), {.size = 11.5, .most_lines = 2}, width_, what);
      group.add(TextMark{line, 0, group.height, "P"});
      group.height += line.height();
    }
    group.height += 6;
    group.add(LineMark{0, group.height, width_, group.height, color::teal, 2});
    flow_.put(group);
    flow_.skip(10);
  }

  void verdict() {
    constexpr double padding = 10;
    const Text text = typesetter_.set(shown(page_.verdict),
                                      {.size = 11.5, .bold = true, .color = page_.alarm ? color::white : color::ink},
                                      width_ - 2 * padding, "the verdict");
    Group group;
    group.height = text.height() + 2 * 8;
    group.add(PanelMark{
        .width = width_, .height = group.height, .radius = 6, .fill = page_.alarm ? color::red : color::mist});
    group.add(TextMark{text, padding, 8, "P"});
    flow_.put(group);
  }

  void heading(const std::string& text, double needed_below = 60) {
    const Text set = typesetter_.set(text, {.size = 13, .bold = true, .color = color::teal}, width_, "a heading");
    if (flow_.space() < 16 + set.height() + needed_below) flow_.new_page();
    if (!flow_.at_top()) flow_.skip(16);
    Group group;
    group.add(TextMark{set, 0, 0, "H2"});
    group.add(BookmarkMark{text, 0});
    group.height = set.height() + 3;
    flow_.put(group);
  }

  void paragraph(const std::vector<Run>& runs, const std::string& what) {
    std::string text;
    for (const auto& run : runs) text += run.text;
    const Text set = typesetter_.set(runs, body_style, width_, what);
    if (set.height() > flow_.frame().inner_height()) {
      pieces(text, what);
      return;
    }
    Group group;
    group.add(TextMark{set, 0, 0, "P"});
    group.height = set.height() + 3;
    put(group);
  }

  void pieces(const std::string& text, const std::string& what) {
    for (auto& piece : typesetter_.set_in_pieces(text, body_style, width_, lines_a_piece, what)) {
      Group group;
      group.height = piece.height();
      group.add(TextMark{std::move(piece), 0, 0, "P"});
      put(group);
    }
  }

  void put(const Group& group) {
    if (flow_.space() < group.height && !flow_.at_top()) flow_.new_page();
    flow_.put(group);
  }

  /// A table whose heading is repeated on every page. A row is broken only when it is taller than a page.
  void table(const std::vector<Column>& columns, const std::vector<std::vector<Cell>>& rows, const std::string& what) {
    const Group head = table_head(columns);
    bool headed = false;
    for (const auto& row : rows) {
      for (const auto& part : row_parts(columns, row, what)) {
        if (headed && flow_.space() < part.height) {
          flow_.new_page();
          headed = false;
        } else if (!headed && !flow_.at_top() && flow_.space() < head.height + part.height) {
          flow_.new_page();
        }
        if (!headed) flow_.put(head);
        headed = true;
        flow_.put(part);
      }
    }
  }

  [[nodiscard]] double column_width(const std::vector<Column>& columns, std::size_t i) const {
    double total = 0;
    for (const auto& column : columns) total += column.share;
    return (width_ - column_gap * static_cast<double>(columns.size() - 1)) * columns[i].share / total;
  }

  Group table_head(const std::vector<Column>& columns) {
    Group group;
    double x = 0;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const double width = column_width(columns, i);
      const Text text =
          typesetter_.set(columns[i].heading, {.size = 9, .color = color::muted}, width, "a table's heading");
      group.add(TextMark{text, x, 0, "P"});
      group.height = std::max(group.height, text.height());
      x += width + column_gap;
    }
    group.height += 3;
    return group;
  }

  /// The row as one group, or as several when it does not fit on a page.
  std::vector<Group> row_parts(const std::vector<Column>& columns, const std::vector<Cell>& row,
                               const std::string& what) {
    std::vector<std::vector<Text>> cells;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      auto& texts = cells.emplace_back();
      for (const auto& line : row[i])
        for (auto& text :
             typesetter_.set_in_pieces(line.text, line.style, column_width(columns, i), lines_a_piece, what))
          texts.push_back(std::move(text));
    }
    const double limit = flow_.frame().inner_height() - 40;
    std::vector<Group> parts;
    std::vector<std::size_t> next(cells.size(), 0);
    bool more = true;
    while (more) {
      more = false;
      Group part;
      part.add(LineMark{0, 0, width_, 0});
      double x = 0;
      for (std::size_t i = 0; i < cells.size(); ++i) {
        double y = row_padding - 1;
        for (; next[i] < cells[i].size() && y + cells[i][next[i]].height() < limit; ++next[i]) {
          const Text& text = cells[i][next[i]];
          part.add(TextMark{text, x, y, "P"});
          y += text.height() + 1;
        }
        part.height = std::max(part.height, y + row_padding - 1);
        more = more || next[i] < cells[i].size();
        x += column_width(columns, i) + column_gap;
      }
      parts.push_back(std::move(part));
    }
    return parts;
  }

  void findings() {
    heading("Findings and decisions");
    if (page_.findings.empty()) {
      paragraph({{page_.alarm ? "None from the plugins that answered." : "None."}}, "the findings");
      return;
    }
    std::vector<std::vector<Cell>> rows;
    for (const auto& finding : page_.findings) rows.push_back(finding_row(finding));
    table({{"", 0.55}, {"Finding", 4.2}, {"Decision", 1.6}}, rows, "a finding");
  }

  static std::vector<Cell> finding_row(const FindingRow& finding) {
    Cell what{{shown(finding.about), strong}, {shown(finding.message), body_style}};
    if (!finding.because.empty()) what.push_back({"Because: " + shown(finding.because), quiet});
    for (const auto& suggestion : finding.suggestions) what.push_back({"•  " + shown(suggestion), body_style});
    if (!finding.source.empty()) what.push_back({"Source: " + shown(finding.source), quiet});
    what.push_back({"Rule: " + shown(finding.rule), {.size = 9, .color = color::muted}});
    Style severity = strong;
    severity.color = color_of(finding.severity);
    Cell decision;
    for (const auto& line : finding.decision)
      decision.push_back({shown(line), finding.decided && decision.empty() ? strong
                                       : finding.decided                   ? body_style
                                                                           : quiet});
    return {{{finding.severity_word, severity}}, what, decision};
  }

  void lapsed_decisions() {
    if (page_.lapsed_decisions.empty()) return;
    heading("Decisions that no finding of this screening carries");
    for (const auto& line : page_.lapsed_decisions) pieces("• " + shown(line), "a lapsed decision");
  }

  void facts() {
    heading("What is known, and what is not");
    std::string measured;
    for (const auto& measure : page_.measures)
      measured +=
          (measured.empty() ? "" : " · ") + measure.label + ": " + (measure.value.empty() ? "–" : measure.value);
    paragraph({{measured}}, "the measures");
    paragraph({{"Yes: ", true}, {shown(page_.facts_yes)}}, "the facts");
    paragraph({{"No: ", true}, {shown(page_.facts_no)}}, "the facts");
    for (const auto& group : page_.facts_unknown)
      paragraph({{"Not known, " + group.label + ": ", true}, {shown(group.value)}}, "the facts");
    if (const auto notes = clean_text(page_.patient_notes); !clean_line(notes).empty()) {
      paragraph({{"Notes", true}}, "a heading");
      pieces(notes, "the notes on the patient");
    }
  }

  void doses() {
    if (page_.doses.empty()) return;
    heading("The program and its doses");
    std::vector<std::vector<Cell>> rows;
    for (const auto& row : page_.doses)
      rows.push_back({{{shown(row.exercise), strong}, {shown(row.key), {.size = 9, .color = color::muted}}},
                      {{row.phase, body_style}},
                      {{row.dose, body_style}},
                      {{shown(row.basis), quiet}}});
    table({{"Exercise", 1.5}, {"Phase", 0.85}, {"Dose", 1.6}, {"Basis", 2.8}}, rows, "a dose");
  }

  void plugins() {
    heading("Who checked");
    std::vector<std::vector<Cell>> rows;
    for (const auto& plugin : page_.plugins) {
      Style status = plugin.answered ? body_style : strong;
      if (!plugin.answered) status.color = color::red;
      rows.push_back({{{shown(plugin.id), body_style}},
                      {{plugin.version.empty() ? "–" : shown(plugin.version), body_style}},
                      {{shown(plugin.status), status}}});
    }
    if (rows.empty())
      paragraph({{"No rule plugin."}}, "the plugins");
    else
      table({{"Rule plugin", 2}, {"Version", 0.7}, {"Status", 2}}, rows, "a plugin");
  }

  void remarks() {
    if (page_.remarks.empty()) return;
    heading("Remarks", 30);
    for (const auto& remark : page_.remarks) paragraph({{"• " + shown(remark)}}, "a remark");
  }

  Typesetter& typesetter_;
  const ClinicianPage& page_;
  Flow flow_;
  double width_;
};

}  // namespace

Result<PdfDocument> render_pdf(const ClinicianPage& page, Paper paper) {
  Typesetter typesetter;
  Composer composer(typesetter, page, paper);
  composer.compose();
  Flow& flow = composer.flow();
  flow.add_footers(typesetter, page.title + " · not for the patient", "Page {page} of {pages}");
  if (!typesetter.undrawable().empty()) return cannot_draw(typesetter.undrawable());
  PdfDocument document;
  document.pages = flow.page();
  document.bytes =
      write_pdf(flow.pages(), flow.frame(), {page.title, page.author, "Cautions and decisions", page.date, "en"});
  document.warnings = typesetter.warnings();
  return document;
}

}  // namespace regimen
