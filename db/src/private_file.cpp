#include "private_file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <string_view>
#include <system_error>

#include "regimen/engine/error.hpp"

namespace regimen::db {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void failed(const fs::path& file, std::string_view what, int error) {
  throw WorldFailure(fmt::format("{} {} ({}). Check the disk and your rights to this place.", file.string(), what,
                                 std::generic_category().message(error)));
}

/// A file descriptor that is closed when it goes.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  [[nodiscard]] int number() const { return number_; }

 private:
  int number_;
};

/// 0, or the error.
int try_to_make(const fs::path& file) {
  const Descriptor made(::open(file.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR));
  return made.number() >= 0 ? 0 : errno;
}

}  // namespace

void make_private_folders(const fs::path& folder) {
  if (folder.empty() || fs::exists(folder)) return;
  make_private_folders(folder.parent_path());
  if (::mkdir(folder.c_str(), S_IRWXU) != 0 && errno != EEXIST) failed(folder, "cannot be created", errno);
}

void make_private_file(const fs::path& file) {
  if (const int error = try_to_make(file); error != 0) failed(file, "cannot be created", error);
}

fs::path make_private_file_numbered(const fs::path& file) {
  constexpr int enough = 1000;
  fs::path name = file;
  int error = try_to_make(name);
  for (int number = 2; error == EEXIST && number < enough; ++number) {
    name = file.string() + fmt::format("-{}", number);
    error = try_to_make(name);
  }
  if (error != 0) failed(name, "cannot be created", error);
  return name;
}

void rename_without_replacing(const fs::path& from, const fs::path& to) {
  int error = ::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0 ? 0 : errno;
  if (error == EINVAL) {  // a file system that cannot rename so, but may link
    error = ::link(from.c_str(), to.c_str()) == 0 ? 0 : errno;
    if (error == 0) ::unlink(from.c_str());
  }
  if (error == EEXIST)
    ::unlink(from.c_str());
  else if (error != 0)
    failed(to, "cannot be created", error);
  flush_to_disk(to.has_parent_path() ? to.parent_path() : fs::path("."));
}

void flush_to_disk(const fs::path& file) {
  const Descriptor opened(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
  if (opened.number() < 0 || ::fsync(opened.number()) != 0) failed(file, "could not be written to the disk", errno);
}

}  // namespace regimen::db
