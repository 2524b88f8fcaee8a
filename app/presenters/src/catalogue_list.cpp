#include "regimen/presenters/catalogue_list.hpp"

#include <algorithm>
#include <set>

#include "regimen/presenters/exercise_page.hpp"
#include "regimen/presenters/words.hpp"

namespace regimen {
namespace {

constexpr std::size_t at(Facet facet) { return static_cast<std::size_t>(facet); }

std::string option_name(Facet facet, const std::string& token) {
  switch (facet) {
    case Facet::kind:
      return kind_name(*from_token<Kind>(token));
    case Facet::position:
      return position_name(*from_token<Position>(token));
    case Facet::level:
      return level_name(*from_token<Level>(token));
    case Facet::equipment:
      return token.empty() ? tr("No equipment") : equipment_name(token);
    case Facet::muscle:
      return muscle_name(token);
  }
  return {};
}

/// The tokens that an exercise has in a facet. No equipment is something to filter by, too.
std::vector<std::string> tokens_of(const Exercise& exercise, Facet facet) {
  switch (facet) {
    case Facet::kind:
      return {std::string(to_token(exercise.kind))};
    case Facet::position:
      return {std::string(to_token(exercise.position))};
    case Facet::level:
      return {std::string(to_token(exercise.level))};
    case Facet::equipment:
      return exercise.equipment.empty() ? std::vector<std::string>{""} : exercise.equipment;
    case Facet::muscle:
      return exercise.muscles;
  }
  return {};
}

template <class E>
std::vector<std::string> in_order(const std::set<std::string>& used) {
  std::vector<std::string> tokens_in_order;
  for (const auto& token : tokens<E>())
    if (used.contains(std::string(token.token))) tokens_in_order.emplace_back(token.token);
  return tokens_in_order;
}

/// The options of a facet as tokens: closed vocabularies in their own order, the others by name.
std::vector<std::string> option_tokens(Facet facet, const std::set<std::string>& used) {
  switch (facet) {
    case Facet::kind:
      return in_order<Kind>(used);
    case Facet::position:
      return in_order<Position>(used);
    case Facet::level:
      return in_order<Level>(used);
    case Facet::equipment:
    case Facet::muscle:
      break;
  }
  return {used.begin(), used.end()};
}

}  // namespace

std::string CatalogueList::facet_name(Facet facet) {
  switch (facet) {
    case Facet::kind:
      return tr("Kind");
    case Facet::position:
      return tr("Position");
    case Facet::equipment:
      return tr("Equipment");
    case Facet::level:
      return tr("Level");
    case Facet::muscle:
      return tr("Muscle");
  }
  return {};
}

CatalogueList::CatalogueList(const Catalogue& catalogue) : catalogue_(catalogue) {
  const auto& all = catalogue.all();
  entries_.resize(all.size());
  std::vector<std::string> names;
  for (std::size_t i = 0; i < all.size(); ++i) {
    places_.emplace(all[i].get(), i);
    by_name_.push_back(i);
    names.push_back(exercise_name(*all[i]));
  }
  // The catalogue's own order is that of the English names.
  if (window_language() != "en")
    std::ranges::stable_sort(by_name_, [&](std::size_t a, std::size_t b) { return names[a] < names[b]; });
  for (const Facet facet : {Facet::kind, Facet::position, Facet::equipment, Facet::level, Facet::muscle}) {
    std::set<std::string> used;
    for (const ExercisePtr& exercise : all)
      for (auto& token : tokens_of(*exercise, facet)) used.insert(std::move(token));
    auto& labels = labels_[at(facet)];
    labels.push_back(facet_name(facet));
    std::map<std::string, std::uint16_t> numbers;
    for (const std::string& token : option_tokens(facet, used)) {
      numbers.emplace(token, static_cast<std::uint16_t>(labels.size()));
      labels.push_back(option_name(facet, token));
    }
    for (std::size_t i = 0; i < all.size(); ++i)
      for (const std::string& token : tokens_of(*all[i], facet))
        entries_[i].options[at(facet)].push_back(numbers.at(token));
  }
}

bool CatalogueList::matches(const Entry& entry, std::size_t facet, std::size_t chosen) const {
  return chosen == 0 || std::ranges::find(entry.options[facet], chosen) != entry.options[facet].end();
}

Badge CatalogueList::badge_of(const std::string& exercise_key) const {
  if (!raised_) return {Badge::Kind::not_checked, tr("not checked")};
  const Raised* found = raised_->find(exercise_key);
  if (found == nullptr || found->severity > Severity::caution)
    return {questions_open_ ? Badge::Kind::so_far : Badge::Kind::clean, {}};
  return {found->severity == Severity::stop ? Badge::Kind::stop : Badge::Kind::caution, topic_inside(found->reason)};
}

bool CatalogueList::is_flagged(const Exercise& exercise) const {
  const Badge::Kind kind = badge_of(exercise.key).kind;
  return kind != Badge::Kind::clean && kind != Badge::Kind::so_far;
}

CatalogueRow CatalogueList::row_of(const ExercisePtr& exercise, const CatalogueQuery& query, bool in_program) const {
  CatalogueRow row{exercise, exercise_detail(*exercise), badge_of(exercise->key), in_program};
  if (!query.only_hidden || !raised_) return row;
  if (const Raised* found = raised_->find(exercise->key); found != nullptr && !found->message.empty())
    row.detail = rule_words(found->message);
  return row;
}

std::string CatalogueList::message_for(const CatalogueQuery& query, const CatalogueState& state,
                                       std::size_t total) const {
  if (query.only_clean && query.only_hidden && total > 0) {
    if (!raised_) return trn("{n} hidden: not checked", "{n} hidden: not checked", total);
    return trn("{n} hidden for a caution", "{n} hidden for a caution", total);
  }
  if (total == 0 && state.hidden > 0 && !raised_)
    return trn("The one result is not checked for this patient.",
               "None of the {n} results is checked for this patient.", state.hidden);
  if (total == 0)
    return state.hidden > 0 ? trn("The one result raises a caution for this patient.",
                                  "All {n} results raise a caution for this patient.", state.hidden)
                            : tr("Nothing found. Try fewer letters or fewer filters.");
  std::string message = trn("{n} result · Enter adds", "{n} results · Enter adds", total);
  if (total > state.rows.size())
    message += " · " + trn("the first {n} are shown", "the first {n} are shown", state.rows.size());
  if (state.hidden > 0) message += " · " + trn("{n} hidden for a caution", "{n} hidden for a caution", state.hidden);
  return message;
}

CatalogueState CatalogueList::state(const CatalogueQuery& query, const Program& program, std::size_t most) const {
  const auto& all = catalogue_.all();
  std::vector<std::size_t> found;
  if (query.text.find_first_not_of(" \t") == std::string::npos) {
    found = by_name_;
  } else {
    for (const SearchHit& hit : catalogue_.search(query.text, all.size()))
      found.push_back(places_.at(hit.exercise.get()));
  }
  std::set<const Exercise*> used;
  for (const ProgramItem& item : program.items)
    if (const auto exercise = catalogue_.find(item.exercise->key)) used.insert(exercise.get());

  CatalogueState state;
  std::array<std::vector<std::size_t>, facet_count> counts;
  for (std::size_t facet = 0; facet < facet_count; ++facet) counts[facet].resize(labels_[facet].size());
  std::size_t total = 0;
  for (const std::size_t place : found) {
    const Entry& entry = entries_[place];
    std::array<bool, facet_count> fits{};
    for (std::size_t facet = 0; facet < facet_count; ++facet) fits[facet] = matches(entry, facet, query.chosen[facet]);
    const auto misses = std::count(fits.begin(), fits.end(), false);
    if (misses > 1) continue;
    if (query.only_clean) {
      const bool flagged = is_flagged(*all[place]);
      if (flagged && misses == 0) ++state.hidden;
      if (flagged != query.only_hidden) continue;
    }
    // A facet's counts say what choosing another of its options would give, so its own choice does not count.
    for (std::size_t facet = 0; facet < facet_count; ++facet) {
      if (misses == 1 && fits[facet]) continue;
      ++counts[facet][0];
      for (const std::uint16_t option : entry.options[facet]) ++counts[facet][option];
    }
    if (misses > 0) continue;
    ++total;
    if (state.rows.size() < most) state.rows.push_back(row_of(all[place], query, used.contains(all[place].get())));
  }
  for (std::size_t facet = 0; facet < facet_count; ++facet)
    for (std::size_t option = 0; option < labels_[facet].size(); ++option)
      state.options[facet].push_back({labels_[facet][option], counts[facet][option]});

  state.message = message_for(query, state, total);
  return state;
}

}  // namespace regimen
