#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <fstream>
#include <random>
#include <sstream>

#include "beside_good.hpp"

namespace fs = std::filesystem;
using Catch::Matchers::Contains;
using regimen::PluginAnswer;
using regimen::PluginStatus;
using regimen::test::beside_good;
using regimen::test::plugin_folder;
using regimen::test::ScratchFolder;

namespace {

std::string bytes_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream all;
  all << in.rdbuf();
  return all.str();
}

void write_file(const fs::path& file, const std::string& bytes) {
  std::ofstream out(file, std::ios::binary);
  out << bytes;
  out.close();
  REQUIRE(out.good());
}

void check_rejected(const ScratchFolder& folder, const std::string& words) {
  const PluginAnswer answer = beside_good(folder.path());
  CHECK(answer.status == PluginStatus::rejected);
  CHECK(answer.plugin.id == "broken");
  CHECK_THAT(answer.detail, Contains(words));
}

/// This process as a user who is not root, until the end of the block.
class WithoutRoot {
 public:
  WithoutRoot() {
    constexpr uid_t nobody = 65534;
    if (was_ == 0 && ::seteuid(nobody) != 0) FAIL("cannot stop being root");
  }
  ~WithoutRoot() {
    if (::seteuid(was_) != 0) std::abort();
  }
  WithoutRoot(const WithoutRoot&) = delete;
  WithoutRoot& operator=(const WithoutRoot&) = delete;

 private:
  uid_t was_ = ::geteuid();
};

}  // namespace

TEST_CASE("a text file named .so is rejected", "[fault][file]") {
  const ScratchFolder folder;
  write_file(folder.path() / "broken.so", "this is not a library\n" + std::string(1000, ' '));
  check_rejected(folder, "not a library");
}

TEST_CASE("an empty file named .so is rejected", "[fault][file]") {
  const ScratchFolder folder;
  write_file(folder.path() / "broken.so", "");
  check_rejected(folder, "too short to be a library");
}

TEST_CASE("a plugin cut off anywhere is rejected as cut short", "[fault][file]") {
  const std::string whole = bytes_of(plugin_folder("good") / "good.so");
  // After the header, in the code, in the names, before the last byte.
  const auto kept = GENERATE_COPY(values({std::size_t{100}, whole.size() / 16, whole.size() / 2, whole.size() - 1}));
  CAPTURE(kept);
  const ScratchFolder folder;
  write_file(folder.path() / "broken.so", whole.substr(0, kept));
  check_rejected(folder, "cut short");
}

TEST_CASE("a plugin damaged in its middle costs its own answer only", "[fault][file]") {
  const std::string whole = bytes_of(plugin_folder("good") / "good.so");
  const int round = GENERATE(range(0, 40));
  CAPTURE(round);
  std::mt19937 dice(static_cast<unsigned>(round));
  std::string damaged = whole;
  for (int hit = 0; hit < 200; ++hit) damaged[dice() % damaged.size()] = static_cast<char>(dice() % 256);
  const ScratchFolder folder;
  write_file(folder.path() / "broken.so", damaged);
  // Whatever the loader and the code make of it: the good plugin answers, and this process is alive.
  static_cast<void>(beside_good(folder.path(), regimen::test::short_limits()));
}

TEST_CASE("a plugin for another machine is rejected", "[fault][file]") {
  constexpr std::size_t machine_field = 18;
  std::string patched = bytes_of(plugin_folder("good") / "good.so");
  REQUIRE(patched.size() > machine_field);
  patched[machine_field] = static_cast<char>(0xF3);  // RISC-V
  patched[machine_field + 1] = 0;
  const ScratchFolder folder;
  write_file(folder.path() / "broken.so", patched);
  check_rejected(folder, "another kind of machine");
}

TEST_CASE("a named pipe called .so is rejected and never opened", "[fault][file]") {
  const ScratchFolder folder;
  REQUIRE(::mkfifo((folder.path() / "broken.so").c_str(), 0600) == 0);
  check_rejected(folder, "a named pipe");
}

TEST_CASE("a link to nowhere called .so is rejected", "[fault][file]") {
  const ScratchFolder folder;
  fs::create_symlink(folder.path() / "gone", folder.path() / "broken.so");
  check_rejected(folder, "leads nowhere");
}

TEST_CASE("a link to a file that is no plugin is rejected for what that file is", "[fault][file]") {
  const ScratchFolder folder;
  fs::create_symlink("/etc/passwd", folder.path() / "broken.so");
  check_rejected(folder, "not a library");
}

TEST_CASE("a link to a plugin elsewhere is that plugin", "[fault][file]") {
  const ScratchFolder elsewhere;
  const ScratchFolder folder;
  fs::create_symlink(elsewhere.copy_plugin("error-code", "real.so"), folder.path() / "broken.so");
  CHECK_THAT(beside_good(folder.path()).detail, Contains("code 7"));
}

TEST_CASE("a plugin that was linked with a library which is not there is rejected by the library's name",
          "[fault][file]") {
  const ScratchFolder folder;
  std::string patched = bytes_of(plugin_folder("good") / "good.so");
  const auto needed = patched.find("libc.so.6");
  REQUIRE(needed != std::string::npos);
  patched.replace(needed, 9, "libq.so.6");
  write_file(folder.path() / "broken.so", patched);
  check_rejected(folder, "libq.so.6");
}

TEST_CASE("a folder called .so is rejected", "[fault][file]") {
  const ScratchFolder folder;
  fs::create_directory(folder.path() / "broken.so");
  check_rejected(folder, "a folder");
}

TEST_CASE("a plugin that may not be read is rejected", "[fault][file]") {
  const ScratchFolder folder;
  fs::permissions(folder.path(), fs::perms(0755));
  fs::permissions(folder.copy_plugin("good", "broken.so"), fs::perms::none);
  const WithoutRoot user;
  if (::faccessat(AT_FDCWD, regimen::test::rule_host().c_str(), X_OK, AT_EACCESS) != 0) {
    WARN("not tried: only root can reach this build tree, and root may read every file");
    return;
  }
  check_rejected(folder, "Permission denied");
}

TEST_CASE("a file name that is not UTF-8 is shown with question marks", "[fault][file]") {
  const ScratchFolder folder;
  write_file(folder.path() / "br\xff.so", "nothing");
  const PluginAnswer answer = beside_good(folder.path());
  CHECK(answer.status == PluginStatus::rejected);
  CHECK(answer.plugin.id == "br?");
}

TEST_CASE("other files in a rules folder are nobody's business", "[fault][file]") {
  const ScratchFolder folder;
  write_file(folder.path() / "README.md", "read me");
  write_file(folder.path() / "broken.so", "");
  check_rejected(folder, "too short to be a library");
}
