#include "byte_reader.hpp"

#include <fmt/format.h>

#include "regimen/engine/contract.hpp"
#include "regimen/engine/utf8.hpp"
#include "regimen/engine/wire.hpp"

namespace regimen::wire {

bool ByteReader::has(std::size_t bytes, std::string_view field) {
  if (!good()) return false;
  if (rest_.size() >= bytes) return true;
  refuse(field, "the message ends too early");
  return false;
}

std::uint8_t ByteReader::u8(std::string_view field) {
  if (!has(1, field)) return 0;
  const auto value = std::to_integer<std::uint8_t>(rest_.front());
  rest_ = rest_.subspan(1);
  return value;
}

std::uint32_t ByteReader::u32(std::string_view field) {
  if (!has(4, field)) return 0;
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < 4; ++i) value |= std::to_integer<std::uint32_t>(rest_[i]) << (8 * i);
  rest_ = rest_.subspan(4);
  return value;
}

std::int32_t ByteReader::i32(std::string_view field) { return static_cast<std::int32_t>(u32(field)); }

bool ByteReader::flag(std::string_view field) {
  const std::uint8_t value = u8(field);
  if (value > 1) refuse(field, "expected 0 or 1");
  return value == 1;
}

std::string ByteReader::text(std::string_view field) {
  const std::uint32_t size = u32(field);
  if (!good()) return {};
  if (size > max_text) {
    refuse(field, fmt::format("a text of {} bytes, at most {} are allowed", size, max_text));
    return {};
  }
  if (!has(size, field)) return {};
  std::string value(reinterpret_cast<const char*>(rest_.data()), size);
  rest_ = rest_.subspan(size);
  if (!is_utf8(value)) {
    refuse(field, "the text is not UTF-8");
    return {};
  }
  return value;
}

std::optional<int> ByteReader::number(std::string_view field) {
  if (!flag(field)) return std::nullopt;
  return i32(field);
}

std::size_t ByteReader::count(std::string_view field, std::size_t bytes_each, std::size_t limit) {
  const std::uint32_t claimed = u32(field);
  if (!good()) return 0;
  if (claimed > limit) {
    refuse(field, fmt::format("{} elements, at most {} are allowed", claimed, limit));
    return 0;
  }
  if (claimed > rest_.size() / bytes_each) {
    refuse(field, "the message is too short for so many elements");
    return 0;
  }
  return claimed;
}

void ByteReader::enter(std::string_view list, std::size_t index) {
  REGIMEN_EXPECTS(depth_ < path_.size());
  path_[depth_] = {list, index};
  ++depth_;
}

void ByteReader::leave() {
  REGIMEN_EXPECTS(depth_ > 0);
  --depth_;
}

void ByteReader::refuse(std::string_view field, std::string message) {
  if (!good()) return;
  std::string place;
  for (const Element& element : std::span(path_).first(depth_))
    place += fmt::format("{}[{}].", element.list, element.index);
  error_ = Error{place + std::string(field), std::move(message)};
}

Result<void> ByteReader::finish() {
  if (good() && !rest_.empty()) refuse("end", fmt::format("{} bytes too many", rest_.size()));
  if (error_) return tl::unexpected(*error_);
  return {};
}

}  // namespace regimen::wire
