#include "rule_tables.hpp"

#include <atomic>
#include <string_view>

namespace regimen::abi {

namespace {

regimen_text text(std::string_view view) { return {view.data(), view.size()}; }

std::int32_t number(std::optional<int> value) { return value.value_or(REGIMEN_UNKNOWN); }

/// Rules judge the most that the patient may do.
std::int32_t upper_end(const std::optional<Range>& range) { return range ? range->max : REGIMEN_UNKNOWN; }

std::int32_t code(Truth truth) {
  switch (truth) {
    case Truth::no:
      return REGIMEN_TRUTH_NO;
    case Truth::yes:
      return REGIMEN_TRUTH_YES;
    case Truth::unknown:
      break;
  }
  return REGIMEN_TRUTH_UNKNOWN;
}

std::int32_t code(DemandLevel level) {
  switch (level) {
    case DemandLevel::low:
      return REGIMEN_LEVEL_LOW;
    case DemandLevel::moderate:
      return REGIMEN_LEVEL_MODERATE;
    case DemandLevel::high:
      break;
  }
  return REGIMEN_LEVEL_HIGH;
}

/// Everything of the item but its demands, which live in a table of their own.
regimen_item table(const ScreeningItem& item) {
  regimen_item shown{};
  shown.struct_size = sizeof shown;
  shown.unilateral = item.unilateral ? 1 : 0;
  shown.exercise = text(item.exercise);
  shown.kind = text(to_token(item.kind));
  shown.position = text(to_token(item.position));
  shown.level = text(to_token(item.level));
  shown.phase = text(to_token(item.phase));
  shown.side = text(to_token(item.side));
  shown.demand_count = item.demands.size();
  shown.demand_stride = sizeof(regimen_demand);
  shown.sets = upper_end(item.dose.sets);
  shown.reps = upper_end(item.dose.reps);
  shown.hold_s = upper_end(item.dose.hold_s);
  shown.rest_s = upper_end(item.dose.rest_s);
  shown.minutes = upper_end(item.dose.minutes);
  shown.times_per_day = upper_end(item.dose.times_per_day);
  shown.days_per_week = upper_end(item.dose.days_per_week);
  return shown;
}

}  // namespace

std::optional<Severity> severity(std::int32_t code) {
  switch (code) {
    case REGIMEN_STOP:
      return Severity::stop;
    case REGIMEN_CAUTION:
      return Severity::caution;
    case REGIMEN_ASK:
      return Severity::ask;
    case REGIMEN_INFO:
      return Severity::info;
    default:
      return std::nullopt;
  }
}

ItemTables::ItemTables(const std::vector<ScreeningItem>& items) {
  // Numbers for the items as well, one after the other.
  static std::atomic<std::uint64_t> next_id{1};
  id_ = next_id.fetch_add(items.size() + 1);
  std::uint64_t item_id = id_;
  std::size_t demand_count = 0;
  for (const ScreeningItem& item : items) demand_count += item.demands.size();
  demands_.reserve(demand_count);  // items point into it: it must not move
  items_.reserve(items.size());
  for (const ScreeningItem& item : items) {
    regimen_item shown = table(item);
    shown.demands = demands_.data() + demands_.size();
    for (const auto& [demand, level] : item.demands) demands_.push_back({text(to_token(demand)), code(level), 0});
    shown.id = item_id++;
    items_.push_back(shown);
  }
}

RequestTables::RequestTables(const ScreeningRequest& request, const std::vector<regimen_item>& items) {
  facts_.reserve(request.facts.size());
  for (const auto& [id, truth] : request.facts) facts_.push_back({text(id), code(truth), 0});

  request_.struct_size = sizeof request_;
  request_.age_years = number(request.age_years);
  request_.sex = text(to_token(request.sex));
  request_.pain_now = number(request.pain_now);
  request_.symptom_weeks = number(request.symptom_weeks);
  request_.program_weeks = number(request.program_weeks);
  request_.facts = facts_.data();
  request_.fact_count = facts_.size();
  request_.fact_stride = sizeof(regimen_fact);
  request_.items = items.data();
  request_.item_count = items.size();
  request_.item_stride = sizeof(regimen_item);
}

}  // namespace regimen::abi
