#include "regimen/reports/file.hpp"

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <csignal>

#include "regimen/engine/error.hpp"
#include "temporary_folder.hpp"

using namespace regimen;
using namespace regimen::testing;
using Catch::Matchers::Contains;
namespace fs = std::filesystem;

namespace {

std::string failure_of(const fs::path& path, std::string_view bytes = "new") {
  try {
    write_file(path, bytes);
  } catch (const WorldFailure& failure) {
    return failure.what();
  }
  return "it was written";
}

std::size_t entries(const fs::path& folder) {
  return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

/// A limit on the size of files, as a full disk would have it, for one scope.
class FileSizeLimit {
 public:
  explicit FileSizeLimit(rlim_t bytes) : old_handler_(std::signal(SIGXFSZ, SIG_IGN)) {
    ::getrlimit(RLIMIT_FSIZE, &old_);
    rlimit limit = old_;
    limit.rlim_cur = bytes;
    ::setrlimit(RLIMIT_FSIZE, &limit);
  }
  ~FileSizeLimit() {
    ::setrlimit(RLIMIT_FSIZE, &old_);
    std::signal(SIGXFSZ, old_handler_);
  }
  FileSizeLimit(const FileSizeLimit&) = delete;
  FileSizeLimit& operator=(const FileSizeLimit&) = delete;

 private:
  rlimit old_{};
  void (*old_handler_)(int);
};

}  // namespace

TEST_CASE("a file is written whole, with nothing left beside it", "[reports][file]") {
  const TemporaryFolder folder;
  const std::string bytes("with a \0 inside", 15);
  write_file(folder.path() / "page.pdf", bytes);
  CHECK(content_of(folder.path() / "page.pdf") == bytes);
  CHECK(entries(folder.path()) == 1);
}

TEST_CASE("an existing file is replaced and keeps its permissions", "[reports][file]") {
  const TemporaryFolder folder;
  const auto path = folder.file("page.pdf", "old and longer than the new one");
  fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write);
  write_file(path, "new");
  CHECK(content_of(path) == "new");
  CHECK(fs::status(path).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
}

TEST_CASE("a link is followed, not replaced", "[reports][file]") {
  const TemporaryFolder folder;
  const auto path = folder.file("page.pdf", "old");
  fs::create_symlink("page.pdf", folder.path() / "link.pdf");
  write_file(folder.path() / "link.pdf", "new");
  CHECK(fs::is_symlink(folder.path() / "link.pdf"));
  CHECK(content_of(path) == "new");
}

TEST_CASE("a failure names the file and says what to do", "[reports][file]") {
  const TemporaryFolder folder;
  CHECK_THAT(failure_of(folder.path() / "missing" / "page.pdf"),
             Contains("missing/page.pdf could not be written") && Contains("the folder does not exist"));
  CHECK_THAT(failure_of(folder.path()), Contains("it is a folder"));
  const auto file = folder.file("file", "");
  CHECK_THAT(failure_of(file / "page.pdf"), Contains("the folder does not exist"));
  CHECK_THAT(failure_of(folder.path() / std::string(300, 'x')), Contains("the name is too long"));
}

TEST_CASE("a full device is reported", "[reports][file]") {
  CHECK_THAT(failure_of("/dev/full"), Contains("/dev/full") && Contains("no space left"));
  CHECK(fs::is_character_file("/dev/full"));
}

TEST_CASE("a device is written to, not replaced", "[reports][file]") {
  write_file("/dev/null", "new");
  CHECK(fs::is_character_file("/dev/null"));
}

TEST_CASE("when there is no room the old file survives and nothing is left behind", "[reports][file]") {
  const TemporaryFolder folder;
  const auto path = folder.file("page.pdf", "old");
  std::string message;
  {
    const FileSizeLimit limit(4096);
    message = failure_of(path, std::string(100'000, 'x'));
  }
  CHECK_THAT(message, Contains("page.pdf") && Contains("larger than the system allows"));
  CHECK(content_of(path) == "old");
  CHECK(entries(folder.path()) == 1);
}

TEST_CASE("a folder that must not be written to is reported and keeps its file", "[reports][file]") {
  const TemporaryFolder folder;
  const auto path = folder.file("page.pdf", "old");
  fs::permissions(folder.path(), fs::perms::owner_read | fs::perms::owner_exec);
  const bool may_anyway = ::access(folder.path().c_str(), W_OK) == 0;  // root is not stopped by permissions
  const auto message = failure_of(path);
  fs::permissions(folder.path(), fs::perms::owner_all);
  if (may_anyway) {
    CHECK(content_of(path) == "new");
  } else {
    CHECK_THAT(message, Contains("not allowed"));
    CHECK(content_of(path) == "old");
  }
}

TEST_CASE("a place that is read-only for everyone is reported", "[reports][file]") {
  CHECK_THAT(failure_of("/proc/regimen-test.pdf"), Contains("/proc/regimen-test.pdf could not be written"));
}
