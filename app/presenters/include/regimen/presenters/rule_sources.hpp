#pragma once

/// \file
/// What rules cite, found out by asking them.

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "regimen/engine/screening.hpp"

namespace regimen {

/// The sources that each rule cites for patients of whom one fact is known, at every exercise of the catalogue, as
/// text; each once, in the order in which they were seen. A rule that needs more than that is not in it. Ends early
/// when `goes_on` says so.
[[nodiscard]] std::map<std::string, std::vector<std::string>> cited_sources(RuleSet& rules, const Catalogue& catalogue,
                                                                            Date today,
                                                                            const std::function<bool()>& goes_on);

}  // namespace regimen
