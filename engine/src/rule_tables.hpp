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

/// Items as a table of the C interface. Points into the items: they must outlive it. No text is copied.
class ItemTables {
 public:
  explicit ItemTables(const std::vector<ScreeningItem>& items);
  ItemTables(const ItemTables&) = delete;
  ItemTables& operator=(const ItemTables&) = delete;

  [[nodiscard]] const std::vector<regimen_item>& items() const { return items_; }
  /// Another number for each object of this process, never 0.
  [[nodiscard]] std::uint64_t id() const { return id_; }

 private:
  std::vector<regimen_demand> demands_;  // of all items, one after the other
  std::vector<regimen_item> items_;
  std::uint64_t id_ = 0;
};

/// A request as the C interface shows it. Points into the request, whose items have their tables elsewhere: both must
/// outlive it.
class RequestTables {
 public:
  RequestTables(const ScreeningRequest& request, const std::vector<regimen_item>& items);
  RequestTables(const RequestTables&) = delete;
  RequestTables& operator=(const RequestTables&) = delete;

  [[nodiscard]] const regimen_request& request() const { return request_; }
  /// Says that the items stay where and as they are, and that a brief answer is wanted.
  void ask_briefly(const ItemTables& items) {
    request_.items_id = items.id();
    request_.flags = REGIMEN_REQUEST_BRIEF;
  }
  /// Says that nobody reads the words.
  void ask_without_words() { request_.flags = REGIMEN_REQUEST_WORDLESS; }

 private:
  std::vector<regimen_fact> facts_;
  regimen_request request_{};
};

}  // namespace regimen::abi
