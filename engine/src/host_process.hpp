#pragma once

/// \file
/// One running regimen-rule-host and the two pipes to it. Nothing here ever blocks on the host.

#include <sys/types.h>

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>

#include "file_descriptor.hpp"
#include "regimen/engine/error.hpp"
#include "regimen/engine/wire.hpp"

namespace regimen {

class HostProcess {
 public:
  /// Starts `host` for `plugin`: empty environment, own process group, standard streams at /dev/null, requests on
  /// descriptor 3, answers on 4, nothing else open. `memory_bytes` 0 means no limit. `pack`: the file that `plugin`
  /// shall read its rules from; empty where it has rules of its own.
  [[nodiscard]] static Result<std::unique_ptr<HostProcess>> start(const std::filesystem::path& host,
                                                                  const std::filesystem::path& plugin,
                                                                  std::size_t memory_bytes,
                                                                  const std::filesystem::path& pack = {});
  /// Kills the whole process group and reaps the host.
  ~HostProcess();
  HostProcess(const HostProcess&) = delete;
  HostProcess& operator=(const HostProcess&) = delete;

  /// To be polled for reading.
  [[nodiscard]] int answers() const { return answers_.get(); }
  /// To be polled for writing while `has_unsent`.
  [[nodiscard]] int requests() const { return requests_.get(); }
  [[nodiscard]] bool has_unsent() const { return !unsent_.empty(); }

  /// Writes what the pipe takes and keeps the rest for `push`. False when the host does not read any more.
  [[nodiscard]] bool send(std::span<const std::byte> frame);
  [[nodiscard]] bool push();
  /// Reads what is there. False at the end of the stream.
  [[nodiscard]] bool pull();
  /// The next whole frame of what was read.
  [[nodiscard]] Result<std::optional<wire::Frame>> next() { return arrived_.next(); }
  /// Nothing was read that has not become a frame.
  [[nodiscard]] bool quiet() const { return arrived_.empty(); }

  /// For a host whose stream has ended: how it went, for a person (`crashed with signal 11 (SIGSEGV)`).
  [[nodiscard]] std::string last_words() const;

 private:
  HostProcess(pid_t pid, FileDescriptor requests, FileDescriptor answers);

  pid_t pid_;
  FileDescriptor requests_;
  FileDescriptor answers_;
  wire::Bytes unsent_;
  wire::FrameAssembler arrived_;
};

}  // namespace regimen
