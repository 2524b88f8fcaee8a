#include "connection.hpp"

#include <unistd.h>

#include <array>
#include <cerrno>

namespace regimen::rule_host {

std::optional<wire::Frame> Connection::receive() {
  std::array<std::byte, std::size_t{16} * 1024> chunk;
  while (true) {
    auto frame = arrived_.next();
    if (!frame) return std::nullopt;
    if (*frame) return std::move(**frame);
    const ssize_t got = ::read(requests_descriptor, chunk.data(), chunk.size());
    if (got > 0)
      arrived_.add(std::span(chunk).first(static_cast<std::size_t>(got)));
    else if (got == 0 || errno != EINTR)
      return std::nullopt;
  }
}

bool Connection::send(std::uint32_t sequence, wire::FrameKind kind, std::span<const std::byte> payload) {
  const wire::Bytes frame = wire::frame_bytes(sequence, kind, payload);
  std::span<const std::byte> rest(frame);
  while (!rest.empty()) {
    const ssize_t sent = ::write(answers_descriptor, rest.data(), rest.size());
    if (sent >= 0)
      rest = rest.subspan(static_cast<std::size_t>(sent));
    else if (errno != EINTR)
      return false;
  }
  return true;
}

}  // namespace regimen::rule_host
