#pragma once

/// \file
/// How this program writes JSON: keys in the order in which they were set, two blanks of indentation, one line end.

#include <string>

#include <nlohmann/json.hpp>

namespace regimen::cli {

/// An object that keeps the order of its keys.
using OrderedJson = nlohmann::ordered_json;

/// The value as text. Bytes that are not UTF-8 (a plugin's file name can hold some) become U+FFFD.
[[nodiscard]] inline std::string json_text(const OrderedJson& json) {
  return json.dump(2, ' ', false, OrderedJson::error_handler_t::replace) + "\n";
}

}  // namespace regimen::cli
