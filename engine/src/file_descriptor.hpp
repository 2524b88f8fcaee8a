#pragma once

/// \file
/// An owned file descriptor.

#include <unistd.h>

#include <utility>

namespace regimen {

class FileDescriptor {
 public:
  FileDescriptor() = default;
  explicit FileDescriptor(int number) : number_(number) {}
  FileDescriptor(FileDescriptor&& other) noexcept : number_(std::exchange(other.number_, none)) {}
  FileDescriptor& operator=(FileDescriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  FileDescriptor(const FileDescriptor&) = delete;
  FileDescriptor& operator=(const FileDescriptor&) = delete;
  ~FileDescriptor() {
    if (open()) ::close(number_);
  }

  [[nodiscard]] bool open() const { return number_ != none; }
  [[nodiscard]] int get() const { return number_; }

 private:
  static constexpr int none = -1;
  int number_ = none;
};

}  // namespace regimen
