#include "handout_html.hpp"

#include "regimen/reports/figure_drawing.hpp"
#include "regimen/reports/figure_svg.hpp"

namespace bench {
namespace {

std::string escaped(const std::string& text) {
  std::string safe;
  for (const char c : text) {
    switch (c) {
      case '&':
        safe += "&amp;";
        break;
      case '<':
        safe += "&lt;";
        break;
      case '>':
        safe += "&gt;";
        break;
      default:
        safe += c;
    }
  }
  return safe;
}

std::string element(const std::string& name, const std::string& text) {
  return "<" + name + ">" + escaped(text) + "</" + name + ">\n";
}

/// The pictures as a browser would be given them.
std::string pictures(const regimen::HandoutExercise& exercise) {
  if (!exercise.figure) return {};
  const auto drawn = regimen::draw_figure(exercise.figure->figure, exercise.figure->mirrored);
  std::string html;
  for (std::size_t i = 0; i < drawn.pictures.size(); ++i)
    html += "<figure><svg width='150' height='90' viewBox='" + regimen::svg_view_box(drawn.frame) +
            "' stroke-linejoin='round' stroke-linecap='round'>" + regimen::svg_shapes(drawn.pictures[i]) +
            "</svg><figcaption>" + escaped(exercise.figure->captions[i]) + "</figcaption></figure>";
  return html;
}

std::string exercise_html(const regimen::HandoutExercise& exercise) {
  std::string html = "<section style='break-inside:avoid;display:flex;gap:16px'><div>";
  html += pictures(exercise) + "</div><div>";
  html += element("h3", std::to_string(exercise.number) + ". " + exercise.name);
  html += element("p", exercise.purpose) + "<p><b>" + escaped(exercise.dose) + "</b></p><ol>";
  for (const auto& step : exercise.steps) html += element("li", step);
  html += "</ol>";
  for (const auto& stop : exercise.stops) html += element("p", stop);
  html += element("p", exercise.felt_in) + "<ul>";
  for (const auto& tip : exercise.tips) html += element("li", tip);
  return html + "</ul></div></section>";
}

}  // namespace

std::string handout_html(const regimen::Handout& handout) {
  std::string html =
      "<!doctype html><html lang='en'><meta charset='utf-8'><style>@page{size:A4;margin:15mm}"
      "body{font:12pt 'Noto Sans'}</style><body>";
  html += element("h1", handout.title) + element("p", handout.patient) + element("p", handout.period);
  html += element("p", handout.why);
  for (const auto& section : handout.sections) {
    html += element("h2", section.heading);
    for (const auto& exercise : section.exercises) html += exercise_html(exercise);
  }
  for (const auto& alarm : handout.safety.alarms) html += element("p", alarm.lead + " " + alarm.rest);
  for (const auto& habit : handout.safety.habits) html += element("p", habit);
  if (handout.ticks) {
    html += "<table>";
    for (const auto& row : handout.ticks->rows) {
      html += "<tr><td>" + escaped(row.week) + "</td>";
      for (const auto& day : handout.ticks->days) html += "<td style='border:1px solid'>" + escaped(day) + "</td>";
      html += "</tr>";
    }
    html += "</table>";
  }
  return html + "</body></html>";
}

}  // namespace bench
