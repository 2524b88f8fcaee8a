#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Database.h>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>

#include <array>
#include <csignal>
#include <random>

#include "clinic_values.hpp"
#include "temporary_folder.hpp"

using namespace regimen;
using namespace regimen::testing;
using Catch::Matchers::Contains;
namespace fs = std::filesystem;

namespace {

/// A program that tells its revision in several tables.
Program numbered(std::int64_t number) {
  Program program = full_program();
  program.title = std::to_string(number);
  program.items[1].note = program.title;
  program.decisions[2].note = program.title;
  return program;
}

/// Saves draft after draft and writes each committed revision to `pipe`; never returns.
[[noreturn]] void save_forever(const fs::path& file, int pipe) {
  Clinic clinic(file);
  for (std::int64_t next = std::stoll("0" + clinic.load_draft(ProgramKey{1}).value().title) + 1;; ++next) {
    if (!clinic.save_draft(ProgramKey{1}, numbered(next))) ::_exit(1);
    if (::write(pipe, &next, sizeof next) != sizeof next) ::_exit(1);
  }
}

/// The last revision in the pipe, which is at its end.
std::int64_t last_of(int pipe, std::int64_t last) {
  std::int64_t revision = 0;
  while (::read(pipe, &revision, sizeof revision) == sizeof revision) last = revision;
  return last;
}

std::string quick_check(const fs::path& file) {
  SQLite::Database database(file, SQLite::OPEN_READWRITE);
  return database.execAndGet("PRAGMA quick_check").getString();
}

/// Exit statuses of a child that meets a full disk.
enum ChildStatus : int { all_well = 0, not_refused = 3, wrong_sentence = 4, draft_lost = 5, does_not_recover = 6 };

/// Saves until the disk is full (files may not grow beyond `bytes`), then checks what is left; never returns.
[[noreturn]] void save_until_full(const fs::path& file, rlim_t bytes) {
  std::signal(SIGXFSZ, SIG_IGN);
  Clinic clinic(file);
  rlimit limit{};
  ::getrlimit(RLIMIT_FSIZE, &limit);
  const rlimit full{bytes, limit.rlim_max};
  ::setrlimit(RLIMIT_FSIZE, &full);
  std::int64_t saved = 0;
  try {
    for (std::int64_t next = 1; next < 5000; ++next) {
      Program program = numbered(next);
      program.items[0].note = std::string(20'000, 'n');
      if (!clinic.save_draft(ProgramKey{1}, program)) ::_exit(1);
      saved = next;
    }
    ::_exit(not_refused);
  } catch (const WorldFailure& failure) {
    const std::string sentence = failure.what();
    if (sentence.find(file.string()) == std::string::npos || sentence.find("disk is full") == std::string::npos)
      ::_exit(wrong_sentence);
  }
  if (clinic.load_draft(ProgramKey{1})->title != (saved == 0 ? "0" : std::to_string(saved))) ::_exit(draft_lost);
  ::setrlimit(RLIMIT_FSIZE, &limit);
  if (!clinic.save_draft(ProgramKey{1}, numbered(77)) || clinic.load_draft(ProgramKey{1}).value() != numbered(77))
    ::_exit(does_not_recover);
  ::_exit(all_well);
}

}  // namespace

TEST_CASE("a save that fails midway leaves the old draft whole", "[db][clinic]") {
  const TemporaryFolder folder;
  const fs::path file = folder.path() / "clinic.sqlite";
  SmallClinic small(file);
  REQUIRE(small.clinic.save_draft(small.program, full_program()));
  SQLite::Database saboteur(file, SQLite::OPEN_READWRITE);
  const auto table = GENERATE(as<std::string>{}, "program_item", "decision", "exercise_copy");
  INFO(table);
  saboteur.exec("CREATE TRIGGER sabotage AFTER INSERT ON " + table +
                (table == "exercise_copy" ? "" : " WHEN new.ordinal = 1") + " BEGIN SELECT raise(ABORT, ''); END");
  Program next = full_program();
  next.title = "another";
  Exercise other = *next.items[1].exercise;
  other.name = "Other";
  next.items[1].exercise = std::make_shared<const Exercise>(other);
  CHECK_THROWS_AS(small.clinic.save_draft(small.program, next), WorldFailure);
  CHECK_THROWS_AS(small.clinic.issue(small.program, next, full_report(), noon), WorldFailure);
  CHECK(small.clinic.load_draft(small.program).value() == full_program());
  CHECK_FALSE(small.clinic.issued(small.program, 1));
  saboteur.exec("DROP TRIGGER sabotage");
  CHECK(small.clinic.save_draft(small.program, next).value() == 2);
  CHECK(small.clinic.load_draft(small.program).value() == next);
}

TEST_CASE("a version that fails midway is not issued and its draft is not saved", "[db][clinic]") {
  const TemporaryFolder folder;
  const fs::path file = folder.path() / "clinic.sqlite";
  SmallClinic small(file);
  REQUIRE(small.clinic.save_draft(small.program, full_program()));
  SQLite::Database saboteur(file, SQLite::OPEN_READWRITE);
  saboteur.exec("CREATE TRIGGER sabotage AFTER INSERT ON issued_version BEGIN SELECT raise(ABORT, ''); END");
  CHECK_THROWS_AS(small.clinic.issue(small.program, numbered(5), full_report(), noon), WorldFailure);
  CHECK(small.clinic.load_draft(small.program).value() == full_program());
  saboteur.exec("DROP TRIGGER sabotage");
  CHECK(small.clinic.issue(small.program, numbered(5), full_report(), noon).value() == 1);
}

TEST_CASE("a program that is killed while saving loses no revision that it was told is saved", "[db][clinic][fault]") {
  const TemporaryFolder folder;
  const fs::path file = folder.path() / "clinic.sqlite";
  {
    SmallClinic small(file);
    REQUIRE(small.clinic.save_draft(small.program, numbered(0)));
  }
  std::mt19937 random(20261120);
  std::int64_t acknowledged = 0;
  for (int kill = 0; kill < 50; ++kill) {
    std::array<int, 2> pipe{};
    REQUIRE(::pipe2(pipe.data(), O_CLOEXEC) == 0);
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
      ::close(pipe[0]);
      save_forever(file, pipe[1]);
    }
    ::close(pipe[1]);
    // Dies some saves later, wherever in the next save this process happens to find it.
    for (auto saves = random() % 6; saves > 0; --saves)
      if (::read(pipe[0], &acknowledged, sizeof acknowledged) != sizeof acknowledged) break;
    for (volatile unsigned spin = static_cast<unsigned>(random() % 400'000); spin > 0;) spin = spin - 1;
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    acknowledged = last_of(pipe[0], acknowledged);
    ::close(pipe[0]);

    const auto draft = Clinic(file).load_draft(ProgramKey{1});
    REQUIRE(draft);
    const std::int64_t stored = std::stoll(draft->title);
    // A save that was committed but not yet reported may be there as well.
    CHECK((stored == acknowledged || stored == acknowledged + 1));
    CHECK(*draft == numbered(stored));
  }
  CHECK(quick_check(file) == "ok");
  CHECK(acknowledged > 50);
}

TEST_CASE("a full disk is said, loses nothing, and saving works again afterwards", "[db][clinic][fault]") {
  const TemporaryFolder folder;
  const fs::path file = folder.path() / "clinic.sqlite";
  {
    SmallClinic small(file);
    REQUIRE(small.clinic.save_draft(small.program, numbered(0)));
  }
  const auto size = static_cast<rlim_t>(fs::file_size(file));
  const auto bytes = GENERATE_COPY(size / 2, size, size + 50'000, size + 300'000, size + 1'000'000);
  INFO(bytes);
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) save_until_full(file, bytes);
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  REQUIRE(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == all_well);
  CHECK(quick_check(file) == "ok");
  CHECK(Clinic(file).load_draft(ProgramKey{1}).value() == numbered(77));
}

TEST_CASE("a clinic that cannot be created because the disk is full leaves no file behind", "[db][clinic][fault]") {
  const TemporaryFolder folder;
  const fs::path file = folder.path() / "clinic.sqlite";
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit full{8192, 8192};
    ::setrlimit(RLIMIT_FSIZE, &full);
    try {
      const Clinic clinic(file);
      ::_exit(not_refused);
    } catch (const WorldFailure&) {
      ::_exit(all_well);
    }
  }
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  REQUIRE(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == all_well);
  CHECK(fs::is_empty(folder.path()));
}
