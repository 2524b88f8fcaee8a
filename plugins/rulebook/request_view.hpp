#pragma once

/// \file
/// A question as it comes over the C interface, in numbers.

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "judge.hpp"
#include "regimen/rule_abi.h"

namespace rulebook {

struct RequestView {
  PatientView patient;
  std::vector<ItemView> items;
  std::vector<std::string_view> exercises;  ///< names, valid as long as the request
  std::uint64_t items_id = 0;               ///< of the request's items, where it promises that they stay
  std::unordered_map<std::uint64_t, ItemView> known_items;  ///< those that have a number
};

/// Reads a request; the items only when they are others than those of last time. Words that the vocabulary does not
/// have (of a newer program) match nothing.
void read_request(const regimen_request& request, const RuleProgram& rules, RequestView& into);

}  // namespace rulebook
