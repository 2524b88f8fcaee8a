#include "regimen/reports/file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <system_error>

#include <fmt/format.h>

#include "regimen/engine/error.hpp"
#include "regimen/engine/marked.hpp"

namespace regimen {
namespace {

namespace fs = std::filesystem;

const char* advice(int error) {
  switch (error) {
    case ENOENT:
    case ENOTDIR:
      return marked("{file} could not be written: the folder does not exist. Create it or choose another place.");
    case EACCES:
    case EPERM:
      return marked(
          "{file} could not be written: writing there is not allowed. Choose another place or ask for the right to "
          "write.");
    case EROFS:
      return marked("{file} could not be written: the place is read-only. Choose another place.");
    case ENOSPC:
    case EDQUOT:
      return marked("{file} could not be written: there is no space left. Free some space or choose another place.");
    case EFBIG:
      return marked(
          "{file} could not be written: the file would be larger than the system allows. Raise the limit or choose "
          "another place.");
    case EISDIR:
      return marked("{file} could not be written: it is a folder. Give the name of a file.");
    case ENAMETOOLONG:
      return marked("{file} could not be written: the name is too long. Choose a shorter one.");
    default:
      return nullptr;
  }
}

[[noreturn]] void give_up(const fs::path& path, int error) {
  if (const char* known = advice(error)) throw WorldFailure(known, path.string());
  throw WorldFailure(marked("{file} could not be written. Try again or choose another place."), path.string(),
                     std::error_code(error, std::generic_category()).message());
}

/// An open file that is closed, and unless kept removed, whatever happens.
class OutputFile {
 public:
  /// An existing device or pipe.
  explicit OutputFile(const fs::path& path) : shown_(path), path_(path) {
    descriptor_ = ::open(path_.c_str(), O_WRONLY | O_CLOEXEC);
    if (descriptor_ < 0) give_up(shown_, errno);
  }
  /// A new file of a name that nothing has, in `folder`; removed again unless it is renamed.
  OutputFile(const fs::path& shown, const fs::path& folder) : shown_(shown), temporary_(true) {
    for (int attempt = 0; descriptor_ < 0; ++attempt) {
      path_ = folder / fmt::format(".regimen-{}-{}.part", ::getpid(), attempt);
      descriptor_ = ::open(path_.c_str(), O_WRONLY | O_CLOEXEC | O_CREAT | O_EXCL, 0666);
      if (descriptor_ < 0 && (errno != EEXIST || attempt == most_attempts)) {
        temporary_ = false;
        give_up(shown_, errno);
      }
    }
  }
  ~OutputFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
    if (temporary_) ::unlink(path_.c_str());
  }
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;

  void write(std::string_view bytes) {
    while (!bytes.empty()) {
      const auto written = ::write(descriptor_, bytes.data(), bytes.size());
      if (written < 0) {
        if (errno == EINTR) continue;
        give_up(shown_, errno);
      }
      bytes.remove_prefix(static_cast<std::size_t>(written));
    }
  }

  void keep_mode_of(const struct stat& old) {
    if (::fchmod(descriptor_, old.st_mode & 07777U) != 0) give_up(shown_, errno);
  }

  void sync() {
    if (::fsync(descriptor_) != 0) give_up(shown_, errno);
  }

  void close() {
    const int descriptor = descriptor_;
    descriptor_ = -1;
    if (::close(descriptor) != 0) give_up(shown_, errno);
  }

  void rename_to(const fs::path& target) {
    if (::rename(path_.c_str(), target.c_str()) != 0) give_up(shown_, errno);
    temporary_ = false;
  }

 private:
  static constexpr int most_attempts = 100;

  const fs::path& shown_;
  fs::path path_;
  int descriptor_ = -1;
  bool temporary_ = false;
};

/// A rename is durable once its folder is. A file system that cannot sync folders has nothing to offer here.
void sync_folder(const fs::path& folder) {
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return;
  ::fsync(descriptor);
  ::close(descriptor);
}

}  // namespace

void write_file(const fs::path& path, std::string_view bytes) {
  struct stat old {};
  const bool exists = ::stat(path.c_str(), &old) == 0;
  if (!exists && errno != ENOENT) give_up(path, errno);
  if (exists && S_ISDIR(old.st_mode)) give_up(path, EISDIR);
  if (exists && !S_ISREG(old.st_mode)) {
    OutputFile device(path);
    device.write(bytes);
    device.close();
    return;
  }

  std::error_code error;
  const fs::path target = exists ? fs::canonical(path, error) : path;
  if (error) give_up(path, error.value());
  const fs::path folder = target.has_parent_path() ? target.parent_path() : fs::path(".");
  OutputFile file(path, folder);
  if (exists) file.keep_mode_of(old);
  file.write(bytes);
  file.sync();
  file.close();
  file.rename_to(target);
  sync_folder(folder);
}

}  // namespace regimen
