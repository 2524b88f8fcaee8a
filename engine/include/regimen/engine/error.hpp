#pragma once

/// \file
/// The two kinds of error that are values or exceptions. The third kind, a bug, is in contract.hpp.

#include <memory>
#include <stdexcept>
#include <string>
#include <tl/expected.hpp>

namespace regimen {

/// An expected error: part of a function's contract, a sentence for a person.
struct Error {
  std::string place;    ///< where: a JSON path, `file:line`, or empty when the place is the whole input
  std::string message;  ///< what was expected and what was found; no trailing full stop

  /// `place: message`, or the message alone.
  [[nodiscard]] std::string text() const { return place.empty() ? message : place + ": " + message; }
  bool operator==(const Error&) const = default;
};

template <class T>
using Result = tl::expected<T, Error>;

/// Shorthand for returning an `Error`.
[[nodiscard]] inline tl::unexpected<Error> fail(std::string place, std::string message) {
  return tl::unexpected<Error>(Error{std::move(place), std::move(message)});
}

/// The world failed: a full disk, a database that cannot be read, a program that cannot be started.
/// The one exception type of the product; caught where a command starts. `what()` is a sentence for a person that
/// names the file and says what to do; it never holds patient content.
class WorldFailure : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
  /// A sentence that can be translated: `pattern` is in English, with `{file}` where the file's name stands. `detail`,
  /// the system's own word for it, stands behind the sentence in brackets.
  WorldFailure(const char* pattern, const std::string& file, const std::string& detail = {});

  /// Null where the sentence has no pattern; `what()` is all there is then.
  [[nodiscard]] const char* pattern() const { return pattern_; }
  [[nodiscard]] const std::string& file() const { return *file_; }
  [[nodiscard]] const std::string& detail() const { return *detail_; }

 private:
  const char* pattern_ = nullptr;
  // Shared, because copying an exception must not throw.
  std::shared_ptr<const std::string> file_ = std::make_shared<const std::string>();
  std::shared_ptr<const std::string> detail_ = file_;
};

}  // namespace regimen
