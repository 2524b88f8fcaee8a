#pragma once

/// \file
/// Whose rules run here: a rule file that did not come with the program runs only after a person has enabled these very
/// bytes.

#include <filesystem>
#include <mutex>
#include <set>
#include <string>
#include <vector>

#include "regimen/engine/date.hpp"
#include "regimen/engine/error.hpp"

namespace regimen {

/// The SHA-256 of a file's bytes, as 64 lower-case hexadecimal digits. An error where it is no regular file, cannot be
/// read, or is larger than `largest_rule_file`.
[[nodiscard]] Result<std::string> sha256_of(const std::filesystem::path& file);
inline constexpr std::uintmax_t largest_rule_file = std::uintmax_t{256} * 1024 * 1024;  ///< bytes

/// Did a person enable the bytes with this SHA-256? Asked on the thread that screens.
class RuleTrust {
 public:
  virtual ~RuleTrust() = default;
  [[nodiscard]] virtual bool is_enabled(const std::string& sha256) const = 0;
};

/// A person's word that a rule file may run.
struct EnabledRule {
  std::string sha256;
  std::string file;  ///< its name at that time, for people; the digest is what counts
  std::string enabled_by;
  Instant at{};
  bool operator==(const EnabledRule&) const = default;
};

/// What is enabled now; shared by the window, which changes it, and the thread that screens.
class EnabledRules final : public RuleTrust {
 public:
  explicit EnabledRules(const std::vector<EnabledRule>& enabled = {});
  void enable(const std::string& sha256);
  void disable(const std::string& sha256);
  [[nodiscard]] bool is_enabled(const std::string& sha256) const override;

 private:
  mutable std::mutex mutex_;
  std::set<std::string> enabled_;
};

}  // namespace regimen
