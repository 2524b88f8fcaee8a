#include "case_input.hpp"

#include "json_reader.hpp"

#include <fmt/core.h>

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <string_view>
#include <system_error>

namespace regimen::cli {
namespace {

/// An open file that closes itself; standard input stays open.
class Input {
 public:
  explicit Input(const std::string& file)
      : name_(file == "-" ? "standard input" : file),
        descriptor_(file == "-" ? STDIN_FILENO : ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY)) {
    if (descriptor_ < 0) give_up();
  }
  ~Input() {
    if (descriptor_ != STDIN_FILENO) ::close(descriptor_);
  }
  Input(const Input&) = delete;
  Input& operator=(const Input&) = delete;

  /// What the file holds, or its first `most` bytes.
  [[nodiscard]] std::string read_up_to(std::size_t most) const {
    std::string text;
    std::array<char, 65536> part{};
    while (text.size() < most) {
      const auto count = ::read(descriptor_, part.data(), part.size());
      if (count == 0) break;
      if (count > 0) {
        text.append(part.data(), static_cast<std::size_t>(count));
      } else if (errno != EINTR) {
        give_up();
      }
    }
    return text;
  }

  [[nodiscard]] const std::string& name() const { return name_; }

 private:
  [[noreturn]] void give_up() const {
    const std::string reason = std::generic_category().message(errno);
    throw WorldFailure(
        fmt::format("cannot read the case from {}: {}; check the name and the permissions", name_, reason));
  }

  std::string name_;
  int descriptor_;
};

}  // namespace

Result<Case> case_from(const std::string& file, const Catalogue& catalogue, Date today) {
  const Input input(file);
  // One byte more than allowed, so that the reader sees that there is too much.
  auto read = read_case(input.read_up_to(json_limits::bytes + 1), catalogue, today);
  if (!read) return fail(input.name(), read.error().text());
  return read;
}

}  // namespace regimen::cli
