#pragma once

/// \file
/// Waiting for another thread, never longer than a test may take.

#include <catch2/catch.hpp>

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

#include "regimen/presenters/screening_worker.hpp"

namespace regimen::testing {

inline constexpr std::chrono::seconds patience{10};

/// A door that threads wait at until it is opened.
class Gate {
 public:
  void open() {
    {
      const std::scoped_lock lock(mutex_);
      open_ = true;
    }
    opened_.notify_all();
  }
  /// False when it stayed shut too long.
  [[nodiscard]] bool pass() {
    std::unique_lock lock(mutex_);
    return opened_.wait_for(lock, patience, [this] { return open_; });
  }

 private:
  std::mutex mutex_;
  std::condition_variable opened_;
  bool open_ = false;
};

/// Where answers arrive, from another thread.
class Answers {
 public:
  void put(ScreeningAnswer answer) {
    {
      const std::scoped_lock lock(mutex_);
      threads_.push_back(std::this_thread::get_id());
      answers_.push_back(std::move(answer));
    }
    came_.notify_all();
  }
  /// All answers so far, once there are at least `count`.
  [[nodiscard]] std::vector<ScreeningAnswer> first(std::size_t count) {
    std::unique_lock lock(mutex_);
    if (!came_.wait_for(lock, patience, [&] { return answers_.size() >= count; }))
      FAIL("waited for answer " << count << " and got " << answers_.size());
    return answers_;
  }
  [[nodiscard]] std::vector<std::thread::id> threads() {
    const std::scoped_lock lock(mutex_);
    return threads_;
  }

 private:
  std::mutex mutex_;
  std::condition_variable came_;
  std::vector<ScreeningAnswer> answers_;
  std::vector<std::thread::id> threads_;
};

}  // namespace regimen::testing
