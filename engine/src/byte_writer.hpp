#pragma once

/// \file
/// Little-endian bytes of the wire format, appended one value at a time.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "regimen/engine/contract.hpp"
#include "regimen/engine/vocabulary.hpp"

namespace regimen::wire {

class ByteWriter {
 public:
  void u8(std::uint8_t value) { bytes_.push_back(static_cast<std::byte>(value)); }
  void u32(std::uint32_t value) {
    for (int shift = 0; shift < 32; shift += 8) u8(static_cast<std::uint8_t>((value >> shift) & 0xFFU));
  }
  void i32(std::int32_t value) { u32(static_cast<std::uint32_t>(value)); }
  void flag(bool value) { u8(value ? 1 : 0); }
  /// Expects fewer than 2^32 elements.
  void count(std::size_t elements) {
    REGIMEN_EXPECTS(elements <= UINT32_MAX);
    u32(static_cast<std::uint32_t>(elements));
  }
  void text(std::string_view value) {
    count(value.size());
    const auto raw = std::as_bytes(std::span(value.data(), value.size()));
    bytes_.insert(bytes_.end(), raw.begin(), raw.end());
  }
  void number(std::optional<int> value) {
    flag(value.has_value());
    if (value) i32(*value);
  }
  /// A value of a closed vocabulary, as its place there.
  template <class E>
  void term(E value) {
    u8(static_cast<std::uint8_t>(value));
  }

  [[nodiscard]] std::vector<std::byte> take() { return std::move(bytes_); }

 private:
  std::vector<std::byte> bytes_;
};

}  // namespace regimen::wire
