#include "handout_plan.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace regimen {
namespace {

/// More weeks than this make a table that nobody fills in.
constexpr int most_weeks_to_tick = 12;
constexpr int most_columns = 6;

std::string digits(int number) { return fmt::format("{}", number); }

/// Weeks that stand in one column.
struct Span {
  int first;
  int last;
};

std::vector<Span> columns_of(int weeks) {
  const int columns = std::min(weeks, most_columns);
  std::vector<Span> spans;
  for (int column = 0; column < columns; ++column)
    spans.push_back({weeks * column / columns + 1, weeks * (column + 1) / columns});
  return spans;
}

/// The part of a dose that grows, and its unit.
struct Growth {
  Range range;
  std::string unit;
};

std::optional<Growth> growth_of(const Dose& dose, const Phrases& phrases) {
  const auto grows = [](const std::optional<Range>& range) {
    return range && range->min < range->max && range->min > 0;
  };
  if (grows(dose.minutes)) return Growth{*dose.minutes, phrases.text("minutes")};
  if (grows(dose.reps)) return Growth{*dose.reps, phrases.text("times")};
  if (grows(dose.hold_s)) return Growth{*dose.hold_s, phrases.text("seconds")};
  return std::nullopt;
}

}  // namespace

std::optional<ProgressTable> progress_table(const Program& program, const Phrases& phrases) {
  if (!program.weeks || *program.weeks < 2) return std::nullopt;
  ProgressTable table;
  table.heading = phrases.text("Week by week");
  table.instruction = phrases.text("Go up a step only when the one before feels easy. You may stay on a step.");
  table.week = phrases.text("Week");
  const auto spans = columns_of(*program.weeks);
  for (const Span& span : spans)
    table.weeks.push_back(span.first == span.last
                              ? fill(phrases.text("Week {number}"), {{"number", digits(span.first)}})
                              : fill(phrases.text("Weeks {first} to {last}"),
                                     {{"first", digits(span.first)}, {"last", digits(span.last)}}));
  int number = 0;
  for (const auto index : reading_order(program)) {
    const ProgramItem& item = program.items[index];
    ++number;
    const auto growth = growth_of(item.effective_dose(), phrases);
    if (!growth) continue;
    ProgressTable::Row row;
    row.exercise = fmt::format("{}. {}", number, item.exercise->words(phrases.language()).name);
    row.unit = growth->unit;
    const double last = static_cast<double>(spans.size()) - 1;
    for (std::size_t i = 0; i < spans.size(); ++i)
      row.amounts.push_back(digits(static_cast<int>(
          std::lround(growth->range.min + (growth->range.max - growth->range.min) * static_cast<double>(i) / last))));
    table.rows.push_back(std::move(row));
  }
  if (table.rows.empty()) return std::nullopt;
  return table;
}

std::optional<TickTable> tick_table(const Program& program, const Phrases& phrases) {
  if (!program.weeks || program.items.empty()) return std::nullopt;
  TickTable table;
  table.heading = phrases.text("Tick off your days");
  table.instruction =
      phrases.text("Small steps every week count most. Tick a box on each day that you do your exercises.");
  table.pain = phrases.text("Pain, 0 to 10");
  table.pain_scale = phrases.text("At the end of each week, write how much it hurt: 0 is no pain, 10 is the worst.");
  const int weeks = std::min(*program.weeks, most_weeks_to_tick);
  const auto start = program.start_date ? std::optional(std::chrono::sys_days(*program.start_date)) : std::nullopt;
  for (int day = 0; day < 7; ++day)
    table.days.push_back(start ? phrases.weekday(std::chrono::weekday(*start + std::chrono::days(day)))
                               : fill(phrases.text("Day {number}"), {{"number", digits(day + 1)}}));
  for (int week = 0; week < weeks; ++week)
    table.rows.push_back({fill(phrases.text("Week {number}"), {{"number", digits(week + 1)}}),
                          start ? phrases.short_date(Date(*start + std::chrono::weeks(week))) : std::string()});
  return table;
}

std::optional<HandoutFigure> figure_words(const ProgramItem& item, const Phrases& phrases) {
  const auto& figure = item.exercise->figure;
  if (!figure) return std::nullopt;
  HandoutFigure out{*figure, shows_other_side(*figure, item.side), {}, {}};
  std::string all;
  int number = 0;
  for (const FigureFrame& frame : figure->frames) {
    const auto& language = phrases.language();
    auto caption = frame.captions.find(language);
    if (caption == frame.captions.end()) caption = frame.captions.find(language.substr(0, language.find('-')));
    if (caption == frame.captions.end()) caption = frame.captions.find("en");  // as the exercise's words
    out.captions.push_back(caption == frame.captions.end() ? std::string() : caption->second);
    all +=
        fill(phrases.text(" {number}: {caption}."), {{"number", digits(++number)}, {"caption", out.captions.back()}});
  }
  out.description = phrases.plural("Picture.", "Pictures.", number) + all;
  return out;
}

}  // namespace regimen
