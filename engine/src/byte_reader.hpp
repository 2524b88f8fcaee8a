#pragma once

/// \file
/// Reads the wire format without trusting a single byte of it.

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "regimen/engine/error.hpp"
#include "regimen/engine/vocabulary.hpp"

namespace regimen::wire {

/// The first thing that is wrong is remembered with its place; after it every read gives a zero value, so that a
/// decoder reads straight on and asks once, at the end (`finish`) and in its loops (`good`).
class ByteReader {
 public:
  explicit ByteReader(std::span<const std::byte> bytes) : rest_(bytes) {}

  [[nodiscard]] std::uint8_t u8(std::string_view field);
  [[nodiscard]] std::uint32_t u32(std::string_view field);
  [[nodiscard]] std::int32_t i32(std::string_view field);
  /// One byte, 0 or 1.
  [[nodiscard]] bool flag(std::string_view field);
  /// UTF-8 of at most `max_text` bytes.
  [[nodiscard]] std::string text(std::string_view field);
  [[nodiscard]] std::optional<int> number(std::string_view field);
  /// How many elements follow. Refused when `limit` is exceeded or the bytes that are left cannot hold so many of at
  /// least `bytes_each`: no allocation ever follows a claim alone.
  [[nodiscard]] std::size_t count(std::string_view field, std::size_t bytes_each, std::size_t limit);
  /// A value of a closed vocabulary.
  template <class E>
  [[nodiscard]] E term(std::string_view field) {
    const std::uint8_t place = u8(field);
    if (place < tokens<E>().size()) return static_cast<E>(place);
    refuse(field, "no value of the vocabulary");
    return E{};
  }

  /// Names the element that is being read: errors then say `items[3].dose`.
  void enter(std::string_view list, std::size_t index);
  void leave();

  /// Remembers an error of meaning (the first one counts).
  void refuse(std::string_view field, std::string message);
  [[nodiscard]] bool good() const { return !error_; }
  /// The error, if any; bytes that are left over are one.
  [[nodiscard]] Result<void> finish();

 private:
  struct Element {
    std::string_view list;
    std::size_t index = 0;
  };

  [[nodiscard]] bool has(std::size_t bytes, std::string_view field);

  std::span<const std::byte> rest_;
  std::array<Element, 4> path_{};
  std::size_t depth_ = 0;
  std::optional<Error> error_;
};

}  // namespace regimen::wire
