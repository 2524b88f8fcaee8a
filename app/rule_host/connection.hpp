#pragma once

/// \file
/// The two pipes to the program.

#include <cstdint>
#include <optional>
#include <span>

#include "regimen/engine/wire.hpp"

namespace regimen::rule_host {

inline constexpr int requests_descriptor = 3;
inline constexpr int answers_descriptor = 4;

class Connection {
 public:
  /// Waits for the next frame. Nothing when the program has hung up or what it sends is no frame: there is nobody left
  /// to be told.
  [[nodiscard]] std::optional<wire::Frame> receive();
  /// False when the program has hung up. Expects a payload that fits a frame.
  [[nodiscard]] bool send(std::uint32_t sequence, wire::FrameKind kind, std::span<const std::byte> payload);

 private:
  wire::FrameAssembler arrived_;
};

}  // namespace regimen::rule_host
