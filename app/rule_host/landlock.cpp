#include "landlock.hpp"

#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>

namespace regimen::rule_host {

namespace {

/// The kernel's landlock_ruleset_attr as of ABI 6; the header of Debian 12 ends with the first field. A kernel takes a
/// longer one than it knows as long as the rest is zero.
struct Handled {
  std::uint64_t files;
  std::uint64_t ports;
  std::uint64_t scopes;
};

constexpr std::uint64_t first(int rights) { return (std::uint64_t{1} << rights) - 1; }

/// Everything that this version of the interface can forbid.
Handled everything(long abi) {
  // By version, from 1: with renaming between folders (2), truncating (3), and ioctl on devices (5).
  constexpr std::array file_rights{13, 14, 15, 15, 16};
  constexpr long with_ports = 4;
  constexpr long with_scopes = 6;
  const auto known = static_cast<std::size_t>(std::min<long>(abi, file_rights.size()));
  // Bind and connect; abstract sockets and signals.
  return {first(file_rights.at(known - 1)), abi >= with_ports ? first(2) : 0, abi >= with_scopes ? first(2) : 0};
}

class Descriptor {
 public:
  explicit Descriptor(long number) : number_(static_cast<int>(number)) {}
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  [[nodiscard]] int get() const { return number_; }
  [[nodiscard]] bool open() const { return number_ >= 0; }

 private:
  int number_;
};

/// May be read, or everything in it. What is not there needs no right.
bool allow_reading(const Descriptor& ruleset, const char* path) {
  const Descriptor place(::open(path, O_PATH | O_CLOEXEC));
  if (!place.open()) return true;
  const landlock_path_beneath_attr beneath{LANDLOCK_ACCESS_FS_READ_FILE, place.get()};
  return ::syscall(SYS_landlock_add_rule, ruleset.get(), LANDLOCK_RULE_PATH_BENEATH, &beneath, 0) == 0;
}

}  // namespace

Layer read_only_libraries(const std::filesystem::path& library) {
  const long abi = ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
  // Built without it, or switched off at boot.
  if (abi < 1) return errno == ENOSYS || errno == EOPNOTSUPP ? Layer::not_in_kernel : Layer::failed;
  const Handled handled = everything(abi);
  const Descriptor ruleset(::syscall(SYS_landlock_create_ruleset, &handled, sizeof handled, 0));
  if (!ruleset.open()) return Layer::failed;
  bool allowed = allow_reading(ruleset, library.c_str());
  // Where the loader finds what a plugin was linked with. Everybody may read these, and there is nothing of anybody's.
  for (const char* const system : {"/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/local/lib", "/etc/ld.so.cache"})
    allowed = allowed && allow_reading(ruleset, system);
  if (!allowed || ::syscall(SYS_landlock_restrict_self, ruleset.get(), 0) != 0) return Layer::failed;
  return Layer::in_force;
}

}  // namespace regimen::rule_host
