#pragma once

/// \file
/// The bytes between the program and a rule host: one frame a message, little-endian, bounds-checked on both sides.
///
/// A frame is: 32-bit length of what follows, 32-bit sequence number, 8-bit kind, payload. The host says `hello` (a
/// PluginDescriptor) or `refused` once after loading; then each `request` is answered by one `findings` or `failed` with
/// the same sequence number.

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "regimen/engine/error.hpp"
#include "regimen/engine/screening.hpp"

namespace regimen::wire {

inline constexpr std::size_t max_frame = std::size_t{2} * 1024 * 1024;  ///< bytes after the length field
inline constexpr std::size_t max_findings = 4096;
inline constexpr std::size_t max_text = 16 * 1024;  ///< bytes of one text

enum class FrameKind : std::uint8_t { hello = 1, refused = 2, request = 3, findings = 4, failed = 5 };

using Bytes = std::vector<std::byte>;

struct Frame {
  std::uint32_t sequence = 0;
  FrameKind kind = FrameKind::hello;
  Bytes payload;
};

/// Why a host refused its plugin, or why an evaluation failed.
struct Refusal {
  PluginStatus status = PluginStatus::rejected;
  std::string detail;
};

[[nodiscard]] Bytes encode(const ScreeningRequest& request);
[[nodiscard]] Bytes encode(const PluginDescriptor& plugin);
[[nodiscard]] Bytes encode(const std::vector<Finding>& findings);
[[nodiscard]] Bytes encode(const Refusal& refusal);

/// Each refuses truncated, oversized or trailing bytes, values outside a vocabulary, texts that are not UTF-8 and item
/// indices that cannot be; the error says which field.
[[nodiscard]] Result<ScreeningRequest> decode_request(std::span<const std::byte> payload);
[[nodiscard]] Result<PluginDescriptor> decode_plugin(std::span<const std::byte> payload);
[[nodiscard]] Result<std::vector<Finding>> decode_findings(std::span<const std::byte> payload);
[[nodiscard]] Result<Refusal> decode_refusal(std::span<const std::byte> payload);

/// The whole frame, ready to be written. Expects a payload within `max_frame`.
[[nodiscard]] Bytes frame_bytes(std::uint32_t sequence, FrameKind kind, std::span<const std::byte> payload);

}  // namespace regimen::wire
