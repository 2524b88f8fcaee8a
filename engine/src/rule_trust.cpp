#include "regimen/engine/rule_trust.hpp"

#include <nettle/sha2.h>

#include <array>
#include <fstream>
#include <system_error>

namespace regimen {

namespace {

std::string hexadecimal(const std::array<std::uint8_t, SHA256_DIGEST_SIZE>& digest) {
  constexpr std::string_view digits = "0123456789abcdef";
  constexpr unsigned half = 4;
  std::string text;
  for (const unsigned byte : digest) {
    text += digits[byte >> half];
    text += digits[byte & 0xFU];
  }
  return text;
}

}  // namespace

Result<std::string> sha256_of(const std::filesystem::path& file) {
  // Looked at before it is opened: a named pipe would wait for a writer.
  std::error_code unreadable;
  if (!std::filesystem::is_regular_file(file, unreadable)) return fail("", "it is no regular file");
  if (const auto size = std::filesystem::file_size(file, unreadable); unreadable || size > largest_rule_file)
    return fail("", "it is larger than any rule file");
  std::ifstream bytes(file, std::ios::binary);
  if (!bytes) return fail("", "it cannot be read");
  sha256_ctx context;
  sha256_init(&context);
  std::array<char, std::size_t{64} * 1024> chunk{};
  std::uintmax_t read = 0;
  while (bytes.read(chunk.data(), chunk.size()) || bytes.gcount() > 0) {
    const auto got = static_cast<std::size_t>(bytes.gcount());
    read += got;
    if (read > largest_rule_file) return fail("", "it is larger than any rule file");
    sha256_update(&context, got, reinterpret_cast<const std::uint8_t*>(chunk.data()));
  }
  if (!bytes.eof()) return fail("", "it cannot be read");
  std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
  sha256_digest(&context, digest.size(), digest.data());
  return hexadecimal(digest);
}

EnabledRules::EnabledRules(const std::vector<EnabledRule>& enabled) {
  for (const EnabledRule& rule : enabled) enabled_.insert(rule.sha256);
}

void EnabledRules::enable(const std::string& sha256) {
  const std::lock_guard lock(mutex_);
  enabled_.insert(sha256);
}

void EnabledRules::disable(const std::string& sha256) {
  const std::lock_guard lock(mutex_);
  enabled_.erase(sha256);
}

bool EnabledRules::is_enabled(const std::string& sha256) const {
  const std::lock_guard lock(mutex_);
  return enabled_.contains(sha256);
}

}  // namespace regimen
