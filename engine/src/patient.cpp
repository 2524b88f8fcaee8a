#include "regimen/engine/patient.hpp"

#include "regimen/engine/contract.hpp"

namespace regimen {

Truth ClinicalFacts::get(std::string_view fact) const {
  const auto found = known_.find(fact);
  return found == known_.end() ? Truth::unknown : found->second;
}

void ClinicalFacts::set(std::string_view fact, Truth value) {
  REGIMEN_EXPECTS(is_fact_id(fact));
  if (value != Truth::unknown) {
    known_.insert_or_assign(std::string(fact), value);
  } else if (const auto found = known_.find(fact); found != known_.end()) {
    known_.erase(found);
  }
}

}  // namespace regimen
