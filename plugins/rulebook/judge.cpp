#include "judge.hpp"

#include <algorithm>

namespace rulebook {
namespace {

constexpr std::uint32_t end_of_chain = UINT32_MAX;

Kleene within(const Term& term, std::int32_t number) {
  if (number == no_number) return term.on_unknown;
  return number >= term.low && number <= term.high ? Kleene::yes : Kleene::no;
}

Kleene among(const Term& term, unsigned value) { return ((term.values >> value) & 1U) != 0 ? Kleene::yes : Kleene::no; }

Kleene opposite_if(bool turned, Kleene value) {
  if (!turned || value == Kleene::unknown) return value;
  return value == Kleene::yes ? Kleene::no : Kleene::yes;
}

/// An item's term by itself; where many are asked of one item, Judge marks those that hold instead.
Kleene of_item(const Term& term, const ItemView& item) {
  if (term.subject == Subject::demand) return among(term, item.demands[term.which]);
  if (term.number) return within(term, item.dose[dose_part(term.subject)]);
  const std::uint8_t value = item.choices[choice_shelf(term.subject, 0) / most_values];
  return value == ItemView::no_word ? Kleene::no : among(term, value);
}

}  // namespace

std::optional<std::int64_t> seconds_a_day(const ItemView& item) {
  constexpr std::int64_t seconds_of_a_repetition = 3;
  const auto part = [&](Subject subject, std::int64_t otherwise) {
    const std::int32_t number = item.dose[dose_part(subject)];
    return number == no_number ? otherwise : number;
  };
  const std::int64_t hold = part(Subject::hold, 0);
  const bool repeats = part(Subject::reps, 0) > 0;
  const std::int64_t minutes = part(Subject::minutes, 0);
  if (!repeats && hold == 0 && minutes == 0) return std::nullopt;
  const std::int64_t sets = part(Subject::sets, 1);
  const std::int64_t repetitions = repeats || hold > 0 ? part(Subject::reps, 1) : 0;
  const std::int64_t of_a_set = repetitions * (hold > 0 ? hold : seconds_of_a_repetition) + minutes * 60;
  const bool both_sides = item.choices[choice_shelf(Subject::one_sided, 0) / most_values] == 1 &&
                          item.choices[choice_shelf(Subject::side, 0) / most_values] == 0;
  const std::int64_t work = sets * of_a_set * (both_sides ? 2 : 1);
  return (work + (sets - 1) * part(Subject::rest, 0)) * part(Subject::times_per_day, 1);
}

Judge::Judge(const RuleProgram& rules)
    : rules_(rules),
      groups_(rules.groups.size(), Kleene::no),
      truth_(rules.patient_terms.size(), Kleene::no),
      may_ask_(rules.ask_groups.size(), 0),
      sure_first_(rules.item_terms.size(), end_of_chain),
      open_first_(rules.item_terms.size(), end_of_chain),
      next_(rules.alternatives.size(), end_of_chain),
      holds_(rules.item_terms.size(), 0),
      raised_on_(rules.decisive.size(), 0) {
  held_.reserve(rules.item_terms.size());
}

std::int32_t Judge::number_of(Subject subject) const {
  switch (subject) {
    case Subject::age:
      return patient_.age;
    case Subject::pain_now:
      return patient_.pain_now;
    case Subject::symptom_weeks:
      return patient_.symptom_weeks;
    case Subject::weeks:
      return patient_.weeks;
    case Subject::item_count:
      return item_count_;
    default:
      return minutes_a_day_;
  }
}

Kleene Judge::evaluate(const Term& term) const {
  constexpr std::uint8_t unknown_sex = 3;
  if (term.number) return within(term, number_of(term.subject));
  switch (term.subject) {
    case Subject::fact:
      return patient_.facts[term.which] == 0 ? term.on_unknown : among(term, patient_.facts[term.which]);
    case Subject::sex:
      return patient_.sex == unknown_sex ? term.on_unknown : among(term, patient_.sex);
    default:  // some item, or none
      return opposite_if(term.values == 1, groups_[term.which]);
  }
}

Kleene Judge::some_item(const Shelves& group, std::span<const ItemView> items) {
  Kleene best = Kleene::no;
  for (const ItemView& item : items)
    for (std::size_t one = 0; one + 1 < group.starts.size(); ++one) {
      Kleene all = Kleene::yes;
      for (const std::uint32_t place : group[one]) all = std::min(all, of_item(rules_.item_terms[place], item));
      best = std::max(best, all);
    }
  return best;
}

void Judge::forget_hits() {
  raised_.clear();
  open_.clear();
}

void Judge::file(std::uint32_t alternative, bool open) {
  const RuleProgram::Alternative& one = rules_.alternatives[alternative];
  if (rules_.about_items[one.rule] != 0) {
    std::uint32_t& first = (open ? open_first_ : sure_first_)[one.item_key];
    next_[alternative] = first;
    first = alternative;
  } else if (open) {
    open_.push_back({no_item, one.rule, alternative});
  } else {
    raised_.push_back({no_item, one.rule, alternative});
    raised_on_[one.rule] = item_mark_;
  }
}

bool Judge::holds(const Shelves& ask_group) const {
  for (std::size_t one = 0; one + 1 < ask_group.starts.size(); ++one)
    if (std::ranges::all_of(ask_group[one], [&](std::uint32_t place) { return truth_[place] == Kleene::yes; }))
      return true;
  return false;
}

bool Judge::may_ask(std::uint32_t rule) const {
  return rules_.ask_when[rule] == 0 || may_ask_[rules_.ask_when[rule] - 1] != 0;
}

void Judge::judge_program(const PatientView& patient, std::span<const ItemView> items) {
  patient_ = patient;
  item_count_ = static_cast<std::int32_t>(items.size());
  minutes_a_day_ = no_number;
  if (rules_.counts_items) {
    std::int64_t seconds = 0;
    for (const ItemView& item : items) seconds += seconds_a_day(item).value_or(0);
    minutes_a_day_ = static_cast<std::int32_t>(std::min<std::int64_t>((seconds + 30) / 60, INT32_MAX));
  }
  for (std::size_t group = 0; group < groups_.size(); ++group) groups_[group] = some_item(rules_.groups[group], items);

  ++item_mark_;
  std::ranges::fill(sure_first_, end_of_chain);
  std::ranges::fill(open_first_, end_of_chain);
  truth_[0] = Kleene::yes;
  for (std::size_t place = 1; place < truth_.size(); ++place) truth_[place] = evaluate(rules_.patient_terms[place]);
  for (std::size_t group = 0; group < may_ask_.size(); ++group)
    may_ask_[group] = holds(rules_.ask_groups[group]) ? 1 : 0;
  for (std::size_t key = 0; key < truth_.size(); ++key) {
    if (truth_[key] == Kleene::no) continue;
    for (std::uint32_t at = rules_.filed[key]; at < rules_.filed[key + 1]; ++at) {
      const RuleProgram::Alternative& one = rules_.alternatives[at];
      Kleene all = Kleene::yes;
      for (const std::uint32_t place : rules_.patient_literals(one)) all = std::min(all, truth_[place]);
      if (all == Kleene::yes)
        file(at, false);
      else if (all == Kleene::unknown && rules_.decisive[one.rule] != 0 && may_ask(one.rule))
        file(at, true);
    }
  }
  // What is raised for the whole program by one alternative is no question by another.
  std::erase_if(open_, [&](const Hit& hit) { return hit.item == no_item && raised_on_[hit.rule] == item_mark_; });
}

void Judge::mark(const ItemView& item) {
  const auto hold = [&](std::uint32_t place) {
    holds_[place] = 1;
    held_.push_back(place);
  };
  hold(0);
  for (std::size_t demand = 0; demand < demand_names().size(); ++demand)
    for (const std::uint32_t place : rules_.of_demand[demand_shelf(demand, item.demands[demand])]) hold(place);
  for (std::size_t choice = 0; choice < item.choices.size(); ++choice)
    if (item.choices[choice] != ItemView::no_word)
      for (const std::uint32_t place : rules_.of_choice[choice * most_values + item.choices[choice]]) hold(place);
  for (const std::uint32_t place : rules_.of_number) {
    const Term& term = rules_.item_terms[place];
    if (within(term, item.dose[dose_part(term.subject)]) == Kleene::yes) hold(place);
  }
}

void Judge::unmark() {
  for (const std::uint32_t place : held_) holds_[place] = 0;
  held_.clear();
}

void Judge::judge_item(const ItemView& item, std::int32_t index) {
  ++item_mark_;
  mark(item);
  const auto each = [&](const std::vector<std::uint32_t>& firsts, auto found) {
    for (const std::uint32_t key : held_)
      for (std::uint32_t at = firsts[key]; at != end_of_chain; at = next_[at]) {
        const RuleProgram::Alternative& one = rules_.alternatives[at];
        bool all = true;
        for (const std::uint32_t place : rules_.item_literals(one)) all = all && holds_[place] != 0;
        if (all) found(one.rule, at);
      }
  };
  each(sure_first_, [&](std::uint32_t rule, std::uint32_t alternative) {
    raised_.push_back({index, rule, alternative});
    raised_on_[rule] = item_mark_;
  });
  each(open_first_, [&](std::uint32_t rule, std::uint32_t alternative) {
    if (raised_on_[rule] != item_mark_) open_.push_back({index, rule, alternative});
  });
  unmark();
}

void Judge::judge(const PatientView& patient, std::span<const ItemView> items) {
  forget_hits();
  judge_program(patient, items);
  std::int32_t index = 0;
  for (const ItemView& item : items) judge_item(item, index++);
}

}  // namespace rulebook
