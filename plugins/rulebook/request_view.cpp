#include "request_view.hpp"

#include <algorithm>

namespace rulebook {
namespace {

std::string_view view(regimen_text text) {
  return text.size == 0 ? std::string_view() : std::string_view(text.bytes, text.size);
}

/// Element `index` of a list whose elements are `stride` bytes apart.
template <class T>
const T& element(const T* first, std::size_t stride, std::size_t index) {
  const void* at = reinterpret_cast<const unsigned char*>(first) + stride * index;
  return *static_cast<const T*>(at);
}

std::uint8_t place(regimen_text word, std::span<const std::string_view> values) {
  const auto found = place_of(view(word), values);
  return found ? static_cast<std::uint8_t>(*found) : ItemView::no_word;
}

ItemView item_view(const regimen_item& item) {
  static const auto demands = demand_names();
  static const Choice* const position = find_choice("position");
  static const Choice* const kind = find_choice("kind");
  static const Choice* const level = find_choice("level");
  static const Choice* const phase = find_choice("phase");
  static const Choice* const side = find_choice("side");
  constexpr std::int32_t highest = REGIMEN_LEVEL_HIGH;
  ItemView seen;
  for (std::size_t i = 0; i < item.demand_count; ++i) {
    const auto& demand = element(item.demands, item.demand_stride, i);
    if (const auto known = place_of(view(demand.id), demands); known && demand.level >= 0 && demand.level <= highest)
      seen.demands[*known] = static_cast<std::uint8_t>(demand.level);
  }
  seen.choices = {place(item.position, position->values), place(item.kind, kind->values),
                  place(item.level, level->values),       place(item.phase, phase->values),
                  place(item.side, side->values),         static_cast<std::uint8_t>(item.unilateral != 0 ? 1 : 0)};
  seen.dose = {item.sets, item.reps, item.hold_s, item.rest_s, item.minutes, item.times_per_day, item.days_per_week};
  return seen;
}

/// The view of an item, from memory where it has been seen before.
ItemView known_view(const regimen_item& item, std::unordered_map<std::uint64_t, ItemView>& known) {
  constexpr std::size_t most_known = 100'000;
  if (!REGIMEN_HAS(&item, regimen_item, id) || item.id == 0) return item_view(item);
  if (known.size() == most_known) known.clear();
  const auto [at, is_new] = known.try_emplace(item.id);
  if (is_new) at->second = item_view(item);
  return at->second;
}

}  // namespace

void read_request(const regimen_request& request, const RuleProgram& rules, RequestView& into) {
  static const Choice* const sex = find_choice("sex");
  static const std::uint8_t unknown_sex = static_cast<std::uint8_t>(*place_of("unknown", sex->values));
  into.patient.facts.assign(rules.facts.size(), REGIMEN_TRUTH_UNKNOWN);
  for (std::size_t i = 0; i < request.fact_count; ++i) {
    const auto& fact = element(request.facts, request.fact_stride, i);
    if (fact.truth != REGIMEN_TRUTH_NO && fact.truth != REGIMEN_TRUTH_YES) continue;
    if (const auto known = rules.find_fact(view(fact.id)))
      into.patient.facts[*known] = static_cast<std::uint8_t>(fact.truth);
  }
  const std::uint8_t said = place(request.sex, sex->values);
  into.patient.sex = said == ItemView::no_word ? unknown_sex : said;
  into.patient.age = request.age_years;
  into.patient.pain_now = request.pain_now;
  into.patient.symptom_weeks = request.symptom_weeks;
  into.patient.weeks = request.program_weeks;
  const std::uint64_t items_id = REGIMEN_HAS(&request, regimen_request, items_id) ? request.items_id : 0;
  if (items_id != 0 && items_id == into.items_id) return;
  into.items_id = 0;
  into.items.clear();
  into.exercises.clear();
  for (std::size_t i = 0; i < request.item_count; ++i) {
    const auto& item = element(request.items, request.item_stride, i);
    into.items.push_back(known_view(item, into.known_items));
    into.exercises.push_back(view(item.exercise));
  }
  into.items_id = items_id;
}

}  // namespace rulebook
