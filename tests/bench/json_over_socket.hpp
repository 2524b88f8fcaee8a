#pragma once

#include <sys/types.h>

#include <string>
#include <vector>

#include "regimen/engine/plugin_call.hpp"

namespace bench {

/// A plugin in another process the usual way: JSON, a line a message, over a socket pair. No sandbox.
class JsonOverSocket {
 public:
  /// The plugin is called in a copy of this process, which has to have one thread. Throws std::runtime_error.
  explicit JsonOverSocket(const regimen_rule_plugin& plugin);
  ~JsonOverSocket();
  JsonOverSocket(const JsonOverSocket&) = delete;
  JsonOverSocket& operator=(const JsonOverSocket&) = delete;
  /// Throws std::runtime_error where the other process does not answer.
  [[nodiscard]] std::vector<regimen::Finding> ask(const regimen::ScreeningRequest& request);

 private:
  int socket_ = -1;
  pid_t other_ = -1;
};

}  // namespace bench
