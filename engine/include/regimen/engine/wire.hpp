#pragma once

/// \file
/// The bytes between the program and a rule host: one frame a message, little-endian, bounds-checked on both sides.
///
/// A frame is: 32-bit length of what follows, 32-bit sequence number, 8-bit kind, payload. The host says `confined` (a
/// Confinement) before a byte of the plugin is loaded, so that no plugin can say it in its place; then `hello` (a
/// PluginDescriptor), `pack` (a PackCheck, where it reads a rule pack) or `refused` once after loading; then each
/// `request` is answered by one `findings` or `failed` with the same sequence number.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "regimen/engine/error.hpp"
#include "regimen/engine/rule_pack.hpp"
#include "regimen/engine/screening.hpp"

namespace regimen::wire {

inline constexpr std::size_t max_frame = std::size_t{2} * 1024 * 1024;  ///< bytes after the length field
inline constexpr std::size_t max_findings = 4096;
inline constexpr std::size_t max_text = std::size_t{16} * 1024;  ///< bytes of one text
inline constexpr std::size_t frame_overhead = 5;                 ///< sequence number and kind, counted in `max_frame`

enum class FrameKind : std::uint8_t {
  hello = 1,
  refused = 2,
  request = 3,
  findings = 4,
  failed = 5,
  pack = 6,
  confined = 7
};

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
[[nodiscard]] Bytes encode(const Confinement& confinement);
[[nodiscard]] Bytes encode(const PluginDescriptor& plugin);
[[nodiscard]] Bytes encode(const PackCheck& check);
/// What a plugin said: `also`, `decision` and the wordings in other languages are the engine's own and do not travel
/// (expects that the first two are not set yet).
[[nodiscard]] Bytes encode(const std::vector<Finding>& findings);
/// The detail may be anybody's words (the loader's, an exception's): it is made UTF-8 and cut to `max_text`.
[[nodiscard]] Bytes encode(const Refusal& refusal);

/// Each refuses truncated, oversized or trailing bytes, values outside a vocabulary, texts that are not UTF-8 and item
/// indices that cannot be; the error says which field.
[[nodiscard]] Result<ScreeningRequest> decode_request(std::span<const std::byte> payload);
[[nodiscard]] Result<Confinement> decode_confinement(std::span<const std::byte> payload);
[[nodiscard]] Result<PluginDescriptor> decode_plugin(std::span<const std::byte> payload);
[[nodiscard]] Result<PackCheck> decode_pack(std::span<const std::byte> payload);
[[nodiscard]] Result<std::vector<Finding>> decode_findings(std::span<const std::byte> payload);
[[nodiscard]] Result<Refusal> decode_refusal(std::span<const std::byte> payload);

/// Can a payload of so many bytes travel in one frame?
[[nodiscard]] constexpr bool fits_frame(std::size_t payload_bytes) {
  return payload_bytes <= max_frame - frame_overhead;
}
/// The whole frame, ready to be written. Expects a payload that fits.
[[nodiscard]] Bytes frame_bytes(std::uint32_t sequence, FrameKind kind, std::span<const std::byte> payload);

/// Puts frames together from bytes as they arrive. Holds what arrived and nothing more, whatever a length field claims.
class FrameAssembler {
 public:
  void add(std::span<const std::byte> arrived);
  /// The next whole frame; nothing while it is incomplete; an error for a length or a kind that cannot be. After an
  /// error the stream is of no use any more.
  [[nodiscard]] Result<std::optional<Frame>> next();
  /// No byte is waiting to become a frame.
  [[nodiscard]] bool empty() const { return waiting_.empty(); }

 private:
  Bytes waiting_;
};

}  // namespace regimen::wire
