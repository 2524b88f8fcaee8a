#pragma once

/// \file
/// The catalogue beside a program: search, filters with live counts, and what each exercise raises for this patient.

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "regimen/engine/exercise.hpp"
#include "regimen/engine/screening.hpp"

namespace regimen {

/// What can be filtered by.
enum class Facet { kind, position, equipment, level, muscle };
inline constexpr std::size_t facet_count = 5;

/// The choices made: per facet the number of the option from 1, or 0 for any.
struct CatalogueQuery {
  std::string text;
  std::array<std::size_t, facet_count> chosen{};
  bool only_clean = false;   ///< only what raises no stop or caution for this patient
  bool only_hidden = false;  ///< with `only_clean`: in its place what that hides, each with its reason
  bool operator==(const CatalogueQuery&) const = default;
};

/// What an exercise raises, at a glance. `so_far`: nothing, but questions are open that could change that; unknown is
/// not no.
struct Badge {
  enum class Kind { not_checked, so_far, clean, caution, stop };
  Kind kind = Kind::not_checked;
  std::string text;  ///< the reason; empty when clean
  bool operator==(const Badge&) const = default;
};

struct CatalogueRow {
  ExercisePtr exercise;
  std::string detail;  ///< `Stretch · Kneeling · Start`; of a hidden exercise what is raised, in a sentence
  Badge badge;
  bool in_program = false;
};

struct FacetOption {
  std::string label;
  std::size_t count = 0;  ///< results with it, if only this facet were chosen anew
  bool operator==(const FacetOption&) const = default;
};

struct CatalogueState {
  std::vector<CatalogueRow> rows;
  std::array<std::vector<FacetOption>, facet_count> options;  ///< the first of each is "any"
  std::string message;     ///< under the list: how many there are, or why there are none
  std::size_t hidden = 0;  ///< how many would be results, were it not for `only_clean`
};

/// Knows the catalogue's facets once and answers queries. For one thread.
class CatalogueList {
 public:
  /// `catalogue` must outlive the list.
  explicit CatalogueList(const Catalogue& catalogue);

  /// What this patient's rules said of the whole catalogue; nothing when it is not known. `questions_open`: facts that
  /// are not known could change it.
  void set_raised(std::optional<RaisedByExercise> raised, bool questions_open) {
    raised_ = std::move(raised);
    questions_open_ = questions_open;
  }

  /// The results in the order of the search, without text in the order of names; at most `most` rows.
  [[nodiscard]] CatalogueState state(const CatalogueQuery& query, const Program& program, std::size_t most = 60) const;
  [[nodiscard]] Badge badge_of(const std::string& exercise_key) const;
  [[nodiscard]] static std::string facet_name(Facet facet);

 private:
  /// The options that an exercise has, per facet as numbers from 1.
  struct Entry {
    std::array<std::vector<std::uint16_t>, facet_count> options;
  };
  /// Whether `only_clean` hides it.
  [[nodiscard]] bool is_flagged(const Exercise& exercise) const;
  [[nodiscard]] CatalogueRow row_of(const ExercisePtr& exercise, const CatalogueQuery& query, bool in_program) const;
  [[nodiscard]] std::string message_for(const CatalogueQuery& query, const CatalogueState& state,
                                        std::size_t total) const;
  [[nodiscard]] bool matches(const Entry& entry, std::size_t facet, std::size_t chosen) const;

  const Catalogue& catalogue_;
  std::array<std::vector<std::string>, facet_count> labels_;  ///< by option; the first is "any"
  std::vector<Entry> entries_;                                ///< in the order of Catalogue::all
  std::unordered_map<const Exercise*, std::size_t> places_;
  std::vector<std::size_t> by_name_;  ///< the places in the order of the names that are shown
  std::optional<RaisedByExercise> raised_;
  bool questions_open_ = false;
};

}  // namespace regimen
