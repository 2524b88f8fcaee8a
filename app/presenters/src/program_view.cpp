#include "regimen/presenters/program_view.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "regimen/engine/contract.hpp"
#include "regimen/presenters/step_name.hpp"
#include "regimen/presenters/words.hpp"

namespace regimen {
namespace {

std::optional<Range>& part_of(Dose& dose, DosePart part) {
  switch (part) {
    case DosePart::sets:
      return dose.sets;
    case DosePart::reps:
      return dose.reps;
    case DosePart::hold:
      return dose.hold_s;
    case DosePart::rest:
      return dose.rest_s;
    case DosePart::minutes:
      return dose.minutes;
    case DosePart::every:
      return dose.every_min;
    case DosePart::times_per_day:
      return dose.times_per_day;
    case DosePart::days_per_week:
      return dose.days_per_week;
  }
  return dose.sets;
}

Range bounds_of(DosePart part) {
  switch (part) {
    case DosePart::sets:
      return bounds::sets;
    case DosePart::reps:
      return bounds::reps;
    case DosePart::hold:
      return bounds::hold_s;
    case DosePart::rest:
      return bounds::rest_s;
    case DosePart::minutes:
      return bounds::minutes;
    case DosePart::every:
      return bounds::every_min;
    case DosePart::times_per_day:
      return bounds::times_per_day;
    case DosePart::days_per_week:
      return bounds::days_per_week;
  }
  return bounds::sets;
}

struct FieldWords {
  std::string before;
  std::string after;
  std::string name;
};

FieldWords field_words(DosePart part, bool plural) {
  switch (part) {
    case DosePart::sets:
      return {{}, plural ? tr("sets") : tr("set"), tr("sets")};
    case DosePart::reps:
      return {{}, plural ? tr("times") : tr("time"), tr("repetitions")};
    case DosePart::hold:
      return {tr("hold"), tr("s"), tr("hold in seconds")};
    case DosePart::rest:
      return {tr("rest"), tr("s"), tr("rest in seconds")};
    case DosePart::minutes:
      return {{}, plural ? tr("minutes") : tr("minute"), tr("minutes")};
    case DosePart::every:
      return {tr("every"), tr("min"), tr("once every so many minutes")};
    case DosePart::times_per_day:
      return {{}, tr("× a day"), tr("times a day")};
    case DosePart::days_per_week:
      return {{}, plural ? tr("days a week") : tr("day a week"), tr("days a week")};
  }
  return {};
}

/// The parts that make sense for a dose: minutes or repetitions, so many times or every so many minutes.
std::vector<DosePart> parts_for(const Dose& dose) {
  std::vector<DosePart> parts;
  if (dose.minutes && !dose.reps)
    parts = {DosePart::minutes};
  else
    parts = {DosePart::sets, DosePart::reps, DosePart::hold, DosePart::rest};
  parts.push_back(dose.every_min && !dose.times_per_day ? DosePart::every : DosePart::times_per_day);
  parts.push_back(DosePart::days_per_week);
  return parts;
}

std::vector<DoseField> fields_of(const ProgramItem& item) {
  Dose dose = item.effective_dose();
  std::vector<DoseField> fields;
  for (const DosePart part : parts_for(dose)) {
    const auto& value = part_of(dose, part);
    const bool plural = !value || value->max != 1;
    auto words = field_words(part, plural);
    fields.push_back({part, std::move(words.before), std::move(words.after),
                      fmt::format("{}: {}", exercise_name(*item.exercise), words.name),
                      value ? spoken_range(*value) : ""});
  }
  // By the exercise's own dose, so that a field does not jump while it is typed into.
  Dose own = item.exercise->dose.dose;
  std::stable_partition(fields.begin(), fields.end(),
                        [&](const DoseField& field) { return part_of(own, field.part).has_value(); });
  return fields;
}

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

std::optional<int> whole_number(std::string_view text) {
  text = trimmed(text);
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || text.empty()) return std::nullopt;
  return value;
}

/// The two sides of `3-5`, `3–5` or `3 to 5`.
std::optional<std::pair<std::string_view, std::string_view>> halves(std::string_view text) {
  for (const std::string_view mark : {"–", "—", "-", " to "}) {
    const auto found = text.find(mark, 1);
    if (found != std::string_view::npos) return std::pair(text.substr(0, found), text.substr(found + mark.size()));
  }
  return std::nullopt;
}

/// The indices of a phase's items in reading order.
std::vector<std::size_t> items_in(const Program& program, Phase phase) {
  std::vector<std::size_t> indices;
  for (std::size_t i = 0; i < program.items.size(); ++i)
    if (program.items[i].phase == phase) indices.push_back(i);
  return indices;
}

}  // namespace

ProgramState program_state(const Program& program, const ItemBadges& badges, std::string_view language) {
  ProgramState state;
  state.title = program.title;
  state.weeks = program.weeks ? std::to_string(*program.weeks) : "";
  state.start_date = program.start_date ? iso(*program.start_date) : "";
  state.next_visit = program.next_visit ? iso(*program.next_visit) : "";
  std::vector<std::string> names;
  for (const ProgramItem& item : program.items) names.push_back(item.exercise->words(language).name);
  int number = 1;
  for (const auto& phase : tokens<Phase>()) {
    const auto indices = items_in(program, phase.value);
    if (indices.empty()) continue;
    ProgramSection section{phase.value, phase_name(phase.value), {}, {}};
    Program alone;
    for (const std::size_t index : indices) {
      const ProgramItem& item = program.items[index];
      alone.items.push_back(item);
      const auto badge = badges.find(item.id);
      section.rows.push_back({item.id, number++, exercise_name(*item.exercise), item.exercise->key,
                              item.exercise->position, fields_of(item), item.side, item.exercise->unilateral, item.note,
                              note_advice(*item.exercise, item.note, language, names),
                              badge == badges.end() ? Badge{} : badge->second, item.exercise,
                              item.exercise->figure && shows_other_side(*item.exercise->figure, item.side)});
    }
    section.minutes = spoken_minutes(seconds_per_day(alone));
    state.sections.push_back(std::move(section));
  }
  state.summary = trn("{n} exercise", "{n} exercises", program.items.size());
  if (const auto minutes = spoken_minutes(seconds_per_day(program)); !minutes.empty())
    state.summary += " · " + fmt::format(fmt::runtime(tr("{} a day")), minutes);
  return state;
}

bool questions_open(const ScreeningReport& report) {
  return std::ranges::any_of(report.findings, [](const Finding& finding) { return finding.severity == Severity::ask; });
}

ItemBadges item_badges(const Program& screened, const ScreeningReport& report) {
  std::map<ItemId, int> counts;
  ItemBadges badges;
  const Badge nothing = !report.complete()       ? Badge{Badge::Kind::not_checked, tr("not checked")}
                        : questions_open(report) ? Badge{Badge::Kind::so_far, {}}
                                                 : Badge{Badge::Kind::clean, {}};
  for (const ProgramItem& item : screened.items) badges[item.id] = nothing;
  for (const Finding& finding : report.findings) {
    if (!finding.item || finding.severity > Severity::caution || finding.decision) continue;
    const ItemId id = screened.items[*finding.item].id;
    ++counts[id];
    Badge& badge = badges[id];
    if (finding.severity == Severity::stop) badge.kind = Badge::Kind::stop;
    if (badge.kind != Badge::Kind::stop) badge.kind = Badge::Kind::caution;
  }
  for (const auto& [id, count] : counts)
    badges[id].text = badges[id].kind == Badge::Kind::stop
                          ? tr("Stop")
                          : trn("{n} caution", "{n} cautions", static_cast<std::size_t>(count));
  return badges;
}

Result<std::optional<Range>> parse_range(std::string_view text, DosePart part) {
  text = trimmed(text);
  if (text.empty()) return std::optional<Range>();
  const Range allowed = bounds_of(part);
  const auto expected = [&] {
    return fail("", fmt::format(fmt::runtime(tr("expected a whole number from {} to {}, or two such as 8–12")),
                                allowed.min, allowed.max));
  };
  std::optional<int> least = whole_number(text);
  std::optional<int> most = least;
  if (!least) {
    const auto both = halves(text);
    if (!both) return expected();
    least = whole_number(both->first);
    most = whole_number(both->second);
  }
  if (!least || !most || *least < allowed.min || *most > allowed.max || *least > *most) return expected();
  return std::optional(Range{*least, *most});
}

Result<Dose> dose_with(const Program& program, ItemId item, DosePart part, std::string_view text) {
  const auto index = program.index_of(item);
  REGIMEN_EXPECTS(index.has_value());
  const auto range = parse_range(text, part);
  if (!range) return tl::unexpected(range.error());
  Dose dose = program.items[*index].dose;
  part_of(dose, part) = *range;
  return dose;
}

Result<std::optional<int>> parse_weeks(std::string_view text) {
  if (trimmed(text).empty()) return std::optional<int>();
  const auto weeks = whole_number(text);
  if (!weeks || *weeks < bounds::weeks.min || *weeks > bounds::weeks.max)
    return fail(
        "", fmt::format(fmt::runtime(tr("expected whole weeks from {} to {}")), bounds::weeks.min, bounds::weeks.max));
  return weeks;
}

Result<std::optional<Date>> parse_day(std::string_view text) {
  text = trimmed(text);
  if (text.empty()) return std::optional<Date>();
  if (const auto day = parse_date(text)) return day;
  static constexpr std::array<std::string_view, 12> months{"jan", "feb", "mar", "apr", "may", "jun",
                                                           "jul", "aug", "sep", "oct", "nov", "dec"};
  const auto error = fail("", tr("expected a day such as 1951-03-02, 2.3.1951 or 2 Mar 1951"));
  std::array<std::string, 3> parts;
  std::size_t count = 0;
  for (const char c : text) {
    const bool separates = c == '.' || c == ' ' || c == ',';
    if (separates) {
      if (!parts[std::min<std::size_t>(count, 2)].empty() && count < 3) ++count;
    } else if (count == 3) {
      return error;
    } else {
      parts[count] += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
  }
  const auto day = whole_number(parts[0]);
  auto month = whole_number(parts[1]);
  for (std::size_t i = 0; i < months.size() && !month; ++i)
    if (parts[1].starts_with(months[i])) month = static_cast<int>(i) + 1;
  if (!day || !month || *day < 1 || *month < 1 || parts[2].size() != 4) return error;
  const auto date = parse_date(fmt::format("{}-{:02}-{:02}", parts[2], *month, *day));
  if (!date) return error;
  return date;
}

std::vector<VisitProposal> visit_proposals(Date today) {
  std::vector<VisitProposal> proposals;
  for (const int weeks : {1, 2, 4, 6}) {
    const Date day = std::chrono::sys_days(today) + std::chrono::weeks(weeks);
    proposals.push_back({trn("In {n} week", "In {n} weeks", static_cast<std::size_t>(weeks)) + ": " + iso(day), day});
  }
  return proposals;
}

std::vector<Edit> placing(const Program& program, ItemId item, Phase phase, std::size_t place) {
  const auto from = program.index_of(item);
  REGIMEN_EXPECTS(from.has_value());
  // The place is counted among the phase's items as they are shown, with the item still where it was.
  auto others = items_in(program, phase);
  const auto self = std::ranges::find(others, *from);
  if (self != others.end()) {
    const auto shown = static_cast<std::size_t>(self - others.begin());
    if (shown < place) --place;
    others.erase(self);
    // Items of other phases may lie between; moving past them would be a step that nobody sees.
    if (std::min(place, others.size()) == shown) return {};
  }
  place = std::min(place, others.size());
  std::vector<Edit> edits;
  if (program.items[*from].phase != phase) edits.emplace_back(ChangePhase{item, phase});
  // The index that the item has once it is out of its old place.
  const auto without = [&](std::size_t index) { return index > *from ? index - 1 : index; };
  std::size_t to = *from;
  if (place < others.size())
    to = without(others[place]);
  else if (!others.empty())
    to = without(others.back()) + 1;
  if (to != *from) edits.emplace_back(MoveItem{item, to});
  return edits;
}

std::vector<Edit> stepping(const Program& program, ItemId item, int direction) {
  const auto index = program.index_of(item);
  REGIMEN_EXPECTS(index.has_value());
  const Phase phase = program.items[*index].phase;
  const auto siblings = items_in(program, phase);
  const auto place = static_cast<std::size_t>(std::ranges::find(siblings, *index) - siblings.begin());
  if (direction < 0 && place > 0) return placing(program, item, phase, place - 1);
  if (direction > 0 && place + 1 < siblings.size()) return placing(program, item, phase, place + 2);
  const auto phases = tokens<Phase>();
  const auto here = static_cast<std::size_t>(phase);
  if (direction < 0 && here > 0) {
    const Phase before = phases[here - 1].value;
    return placing(program, item, before, items_in(program, before).size());
  }
  if (direction > 0 && here + 1 < phases.size()) return placing(program, item, phases[here + 1].value, 0);
  return {};
}

std::string move_label(const Program& program, ItemId item) { return step_name(program, MoveItem{item, 0}); }

}  // namespace regimen
