#pragma once

/// \file
/// A screening request as the C interface shows it to a plugin.

#include <cstdint>
#include <optional>
#include <vector>

#include "regimen/engine/screening.hpp"
#include "regimen/rule_abi.h"

namespace regimen::abi {

inline constexpr std::int32_t no_item = -1;

/// The severity of a code, or nothing when there is no such code.
[[nodiscard]] std::optional<Severity> severity(std::int32_t code);

/// Tables that point into the request: it must outlive them. No text is copied.
class RequestTables {
 public:
  explicit RequestTables(const ScreeningRequest& request);
  RequestTables(const RequestTables&) = delete;
  RequestTables& operator=(const RequestTables&) = delete;

  [[nodiscard]] const regimen_request& request() const { return request_; }

 private:
  std::vector<regimen_fact> facts_;
  std::vector<regimen_demand> demands_;  // of all items, one after the other
  std::vector<regimen_item> items_;
  regimen_request request_{};
};

}  // namespace regimen::abi
