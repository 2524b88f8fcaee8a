#include "pack_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace regimen::rule_host {

namespace {

tl::unexpected<wire::Refusal> rejected(std::string why) {
  return tl::unexpected(wire::Refusal{PluginStatus::rejected, std::move(why)});
}

tl::unexpected<wire::Refusal> unreadable(int error) {
  return rejected("cannot be read: " + std::generic_category().message(error));
}

/// Closed at the end of the block.
class OpenFile {
 public:
  explicit OpenFile(const std::filesystem::path& file)
      // Not waiting for a writer, should it have become a pipe by now.
      : descriptor_(::open(file.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)) {}
  ~OpenFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;
  [[nodiscard]] int get() const { return descriptor_; }

 private:
  int descriptor_;
};

}  // namespace

tl::expected<std::string, wire::Refusal> pack_bytes(const std::filesystem::path& file) {
  const OpenFile open(file);
  if (open.get() < 0) return unreadable(errno);
  struct stat about {};
  if (::fstat(open.get(), &about) != 0) return unreadable(errno);
  if (!S_ISREG(about.st_mode)) return rejected("not a regular file");
  std::string bytes(largest_pack_bytes + 1, '\0');
  std::size_t size = 0;
  while (size < bytes.size()) {
    const ssize_t got = ::read(open.get(), bytes.data() + size, bytes.size() - size);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return unreadable(errno);
    if (got == 0) break;
    size += static_cast<std::size_t>(got);
  }
  bytes.resize(size);
  return bytes;
}

tl::expected<PackInProcess, wire::Refusal> pack_read_by(const regimen_rule_plugin& reader,
                                                        const std::filesystem::path& file, const std::string& bytes) {
  auto pack = read_pack(reader, file.filename().string(), bytes);
  if (!pack) return rejected("the reader of rule packs failed: " + pack.error().text());
  return std::move(*pack);
}

}  // namespace regimen::rule_host
