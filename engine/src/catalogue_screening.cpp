#include "regimen/engine/catalogue_screening.hpp"

#include <algorithm>
#include <tuple>

#include "regimen/engine/contract.hpp"
#include "regimen/engine/screening.hpp"
#include "substitutes.hpp"

namespace regimen {
namespace {

/// What the plain answer says, in the form of the short one.
CatalogueAnswer shortened(PluginAnswer answer, std::size_t exercises) {
  CatalogueAnswer brief{std::move(answer.plugin.id), answer.status, std::move(answer.detail), {}, {}};
  std::map<std::tuple<Severity, std::string, std::string>, std::uint32_t> places;
  const auto none = static_cast<std::uint32_t>(answer.findings.size());
  std::vector<std::uint32_t> worst(exercises, none);
  for (Finding& finding : answer.findings) {
    if (!finding.item) continue;
    std::uint32_t& said = worst[*finding.item];
    if (said != none && brief.said[said].severity <= finding.severity) continue;
    const auto [at, is_new] = places.try_emplace({finding.severity, finding.reason, finding.message},
                                                 static_cast<std::uint32_t>(brief.said.size()));
    if (is_new) brief.said.push_back({finding.severity, std::move(finding.reason), std::move(finding.message)});
    said = at->second;
  }
  for (std::uint32_t exercise = 0; exercise < exercises; ++exercise)
    if (worst[exercise] != none) brief.raised.emplace_back(exercise, worst[exercise]);
  return brief;
}

std::vector<ExercisePtr> exercises_called(const std::map<std::string, Raised>& by_key) {
  std::vector<ExercisePtr> exercises;
  for (const auto& [key, raised] : by_key) {
    Exercise exercise;
    exercise.key = key;
    exercises.push_back(std::make_shared<const Exercise>(std::move(exercise)));
  }
  return exercises;
}

}  // namespace

ScreenedCatalogue::ScreenedCatalogue(std::vector<ExercisePtr> exercises) : exercises_(std::move(exercises)) {
  items_ = screening_request(Patient{}, program_of(exercises_), Date{}).items;
  places_.reserve(items_.size());
  for (std::size_t place = 0; place < items_.size(); ++place) places_.emplace(items_[place].exercise, place);
}

std::size_t ScreenedCatalogue::place_of(std::string_view key) const {
  const auto found = places_.find(key);
  return found == places_.end() ? items_.size() : found->second;
}

std::vector<CatalogueAnswer> RuleSet::screen_catalogue(const std::shared_ptr<const ScreenedCatalogue>& catalogue,
                                                       const ScreeningRequest& patient) {
  ScreeningRequest question = patient;
  question.items = catalogue->items();
  std::vector<CatalogueAnswer> brief;
  for (PluginAnswer& answer : evaluate(question))
    brief.push_back(shortened(std::move(answer), catalogue->items().size()));
  return brief;
}

RaisedByExercise::RaisedByExercise(std::shared_ptr<const ScreenedCatalogue> catalogue,
                                   const std::vector<CatalogueAnswer>& answers)
    : catalogue_(std::move(catalogue)) {
  std::size_t wordings = 0;
  for (const CatalogueAnswer& answer : answers) wordings += answer.said.size();
  const auto none = static_cast<std::uint32_t>(wordings);
  by_exercise_.assign(catalogue_->items().size(), none);
  said_.reserve(wordings);
  for (const CatalogueAnswer& answer : answers) {
    const auto before = static_cast<std::uint32_t>(said_.size());
    said_.insert(said_.end(), answer.said.begin(), answer.said.end());
    for (const auto& [exercise, said] : answer.raised) {
      REGIMEN_EXPECTS(exercise < by_exercise_.size() && said < answer.said.size());
      std::uint32_t& most = by_exercise_[exercise];
      if (most == none) ++size_;
      if (most == none || said_[before + said].severity < said_[most].severity) most = before + said;
    }
  }
}

RaisedByExercise RaisedByExercise::of(const std::map<std::string, Raised>& by_key) {
  CatalogueAnswer answer;
  for (const auto& [key, raised] : by_key) {
    const auto place = static_cast<std::uint32_t>(answer.said.size());
    answer.raised.emplace_back(place, place);
    answer.said.push_back(raised);
  }
  return {std::make_shared<const ScreenedCatalogue>(exercises_called(by_key)), {answer}};
}

const Raised* RaisedByExercise::find(std::string_view key) const {
  if (!catalogue_) return nullptr;
  const std::size_t place = catalogue_->place_of(key);
  if (place == by_exercise_.size() || by_exercise_[place] == said_.size()) return nullptr;
  return &said_[by_exercise_[place]];
}

bool RaisedByExercise::operator==(const RaisedByExercise& other) const {
  if (size_ != other.size_) return false;
  if (size_ == 0) return true;
  // As many on both sides: the other side has no more than what is found there.
  return std::ranges::all_of(catalogue_->items(), [&](const ScreeningItem& item) {
    const Raised* here = find(item.exercise);
    const Raised* there = here == nullptr ? nullptr : other.find(item.exercise);
    return here == nullptr || (there != nullptr && *here == *there);
  });
}

}  // namespace regimen
