#pragma once

/// \file
/// Another program's window, seen from the X server: when it is first painted, when it is painted again.

#include <sys/types.h>

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace bench {

/// A program with its first window. It is ended with this object.
class WatchedWindow {
 public:
  using Time = std::chrono::steady_clock::time_point;

  /// Starts the program. Throws WorldFailure where there is no display or nothing is painted within ten seconds.
  explicit WatchedWindow(const std::vector<std::string>& command);
  ~WatchedWindow();
  WatchedWindow(const WatchedWindow&) = delete;
  WatchedWindow& operator=(const WatchedWindow&) = delete;

  /// From the start of the program to the first paint of a window of ordinary size, in microseconds.
  [[nodiscard]] double first_paint() const { return first_paint_; }
  /// Waits until nothing has been painted for `quiet`; the time of the last paint, nothing when there was none.
  std::optional<Time> settle(std::chrono::milliseconds quiet);
  /// A paint of a large part of the window, and what stood in the rows of the list right after it.
  struct Paint {
    Time at;
    unsigned long drawable = 0;
    std::string rows;
  };
  std::optional<Paint> next_large_paint(std::chrono::milliseconds patience);
  /// What stands there now.
  [[nodiscard]] std::string pixels(unsigned long drawable) const;
  /// Presses and releases a key (an X key symbol's name); gives the time of the press.
  Time press(const char* key, const char* modifier = nullptr);
  /// Proportional memory in kB, and the processor time used so far in clock ticks, of the program itself.
  [[nodiscard]] long memory_kb() const;
  [[nodiscard]] long cpu_ticks() const;

 private:
  struct Server;
  std::unique_ptr<Server> server_;
  pid_t program_ = 0;
  double first_paint_ = 0;
};

}  // namespace bench
