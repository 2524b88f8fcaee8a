/// \file
/// regimen-cli: the catalogue, screening and handouts from a shell.

#include "commands.hpp"
#include "messages.hpp"

#include <fmt/core.h>

#include <malloc.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

namespace {

using regimen::WorldFailure;
using namespace regimen::cli;

/// Writes all of `text`; gives the system's error where that fails, else zero.
int write_all(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const auto count = ::write(descriptor, text.data(), text.size());
    if (count >= 0) {
      text.remove_prefix(static_cast<std::size_t>(count));
    } else if (errno != EINTR) {
      return errno;
    }
  }
  return 0;
}

/// Throws WorldFailure for a full disk behind a redirection or a reader that has gone.
void write_out(std::string_view text) {
  if (const int error = write_all(STDOUT_FILENO, text); error != 0)
    throw WorldFailure(fmt::format("cannot write to standard output: {}; the output is not complete",
                                   std::generic_category().message(error)));
}

/// Where standard error fails nobody is left to tell, and the exit status still says what happened.
void complain(std::string_view text) { static_cast<void>(write_all(STDERR_FILENO, text)); }

/// A command is short, and what it gives back to the system it only asks for again, page by page.
void keep_memory() {
  constexpr int mebibyte = 1 << 20;
  mallopt(M_TRIM_THRESHOLD, 64 * mebibyte);
  mallopt(M_MMAP_THRESHOLD, 32 * mebibyte);
  mallopt(M_TOP_PAD, 4 * mebibyte);
}

/// The parts lie beside the program, in a build tree as in an installation.
Surroundings surroundings_of_program(const regimen::Clock& clock) {
  std::error_code failed;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", failed);
  if (failed) throw WorldFailure("cannot find the program's own folder through /proc/self/exe: " + failed.message());
  const auto programs = program.parent_path();
  const auto prefix = programs.parent_path();
  return {prefix / "share/regimen/catalogue.sqlite", prefix / "lib/regimen/rules", programs / "regimen-rule-host",
          clock};
}

}  // namespace

int main(int argc, char** argv) {
  keep_memory();
  // Writing to a pipe without a reader, or past a file size limit, shall be an error to report and not the end.
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
  const std::vector<std::string> arguments(argv + (argc > 0 ? 1 : 0), argv + argc);
  const regimen::SystemClock clock;
  try {
    const Answer answer = run(arguments, surroundings_of_program(clock));
    complain(answer.err);
    write_out(answer.out);
    return answer.exit_status;
  } catch (const WorldFailure& failure) {
    complain(told(failure.what()));
    return status::bad_input;
  }
}
