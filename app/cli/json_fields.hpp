#pragma once

/// \file
/// Reading the fields of a JSON object of which every key and type is known beforehand. The first problem is kept with
/// its place; what is read after it does not matter.

#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "regimen/engine/date.hpp"
#include "regimen/engine/dose.hpp"
#include "regimen/engine/error.hpp"
#include "regimen/engine/vocabulary.hpp"

#include "json_reader.hpp"

namespace regimen::cli {

/// Keeps the first problem that is reported to it.
class FirstProblem {
 public:
  void report(std::string place, std::string message);
  [[nodiscard]] const std::optional<Error>& error() const { return error_; }

 private:
  std::optional<Error> error_;
};

/// Whether a message may repeat what a field holds.
enum class Repeat { value, kind_only };

/// The members of one object. A value that is no object reads as an empty one, with the problem reported.
class JsonFields {
 public:
  /// `path` is empty for the root. A key that is not in `known` is a problem; the message names the nearest one.
  JsonFields(const Json& json, std::string path, std::initializer_list<std::string_view> known, FirstProblem& problems);

  /// The member, or null when the key is absent.
  [[nodiscard]] const Json* find(std::string_view key) const;
  /// As `find`; an absent key is a problem, told with `expected`.
  [[nodiscard]] const Json* require(std::string_view key, std::string_view expected) const;
  [[nodiscard]] std::string path_of(std::string_view key) const { return path_to(path_, key); }

  /// A whole number within `allowed`; nothing when absent or wrong.
  [[nodiscard]] std::optional<int> whole(std::string_view key, Range allowed) const;
  /// The same as a part of a dose.
  [[nodiscard]] std::optional<Range> count(std::string_view key, Range allowed) const;
  /// Free text of at most `most` bytes, never repeated in a message.
  [[nodiscard]] std::optional<std::string> text(std::string_view key, std::size_t most) const;
  /// A calendar date.
  [[nodiscard]] std::optional<Date> date(std::string_view key) const;
  /// A word of a vocabulary.
  template <class E>
  [[nodiscard]] std::optional<E> token(std::string_view key) const {
    const Json* json = find(key);
    if (json == nullptr) return std::nullopt;
    if (const auto* word = json->as<std::string>()) {
      if (const auto value = from_token<E>(*word)) return value;
    }
    report_unexpected(key, token_choice<E>(), *json);
    return std::nullopt;
  }

  /// Reports `expected X, got Y` at a key.
  void report_unexpected(std::string_view key, std::string_view expected, const Json& got,
                         Repeat repeat = Repeat::value) const;
  void report(std::string_view key, std::string message) const { problems_->report(path_of(key), std::move(message)); }

 private:
  const Json::Object* members_ = nullptr;
  std::string path_;
  FirstProblem* problems_;
};

/// `expected X, got Y`; says of a null that an unknown key is left out.
[[nodiscard]] std::string unexpected(std::string_view expected, const Json& got, Repeat repeat = Repeat::value);

/// `; did you mean "reps"?`, or nothing when no candidate is near.
[[nodiscard]] std::string did_you_mean(std::string_view wanted, std::span<const std::string> candidates);

}  // namespace regimen::cli
