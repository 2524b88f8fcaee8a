#include <fmt/format.h>

#include "byte_reader.hpp"
#include "byte_writer.hpp"
#include "regimen/engine/contract.hpp"
#include "regimen/engine/wire.hpp"

namespace regimen::wire {

namespace {

constexpr std::size_t length_bytes = 4;

}  // namespace

Bytes frame_bytes(std::uint32_t sequence, FrameKind kind, std::span<const std::byte> payload) {
  REGIMEN_EXPECTS(fits_frame(payload.size()));
  ByteWriter writer;
  writer.u32(static_cast<std::uint32_t>(payload.size() + frame_overhead));
  writer.u32(sequence);
  writer.u8(static_cast<std::uint8_t>(kind));
  Bytes frame = writer.take();
  frame.insert(frame.end(), payload.begin(), payload.end());
  return frame;
}

void FrameAssembler::add(std::span<const std::byte> arrived) {
  waiting_.insert(waiting_.end(), arrived.begin(), arrived.end());
}

Result<std::optional<Frame>> FrameAssembler::next() {
  const std::span<const std::byte> waiting(waiting_);
  if (waiting.size() < length_bytes) return std::nullopt;
  const std::size_t length = ByteReader(waiting.first(length_bytes)).u32("length");
  if (length < frame_overhead || length > max_frame)
    return fail("frame",
                fmt::format("a frame of {} bytes; from {} to {} are allowed", length, frame_overhead, max_frame));
  if (waiting.size() >= length_bytes + frame_overhead) {
    const auto kind = std::to_integer<unsigned>(waiting[length_bytes + frame_overhead - 1]);
    if (kind < static_cast<unsigned>(FrameKind::hello) || kind > static_cast<unsigned>(FrameKind::raised_in_programs))
      return fail("frame", fmt::format("no frame is of kind {}", kind));
  }
  if (waiting.size() < length_bytes + length) return std::nullopt;

  ByteReader head(waiting.subspan(length_bytes, frame_overhead));
  Frame frame;
  frame.sequence = head.u32("sequence");
  frame.kind = static_cast<FrameKind>(head.u8("kind"));
  const auto payload = waiting.subspan(length_bytes + frame_overhead, length - frame_overhead);
  frame.payload.assign(payload.begin(), payload.end());
  waiting_.erase(waiting_.begin(), waiting_.begin() + static_cast<std::ptrdiff_t>(length_bytes + length));
  return frame;
}

}  // namespace regimen::wire
