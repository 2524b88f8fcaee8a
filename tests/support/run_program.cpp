#include "run_program.hpp"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <stdexcept>

namespace regimen::testing {
namespace {

struct Pipe {
  int read = -1;
  int write = -1;
  Pipe() {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
    read = ends[0];
    write = ends[1];
  }
  ~Pipe() {
    close(read);
    close(write);
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;
  static void close(int& end) {
    if (end >= 0) ::close(end);
    end = -1;
  }
};

std::vector<char*> pointers(std::vector<std::string>& words) {
  std::vector<char*> list;
  list.reserve(words.size() + 1);
  for (std::string& word : words) list.push_back(word.data());
  list.push_back(nullptr);
  return list;
}

/// Appends what is there; false at the end of the stream.
bool append(int from, std::string& text) {
  std::array<char, 65536> part{};
  const auto count = ::read(from, part.data(), part.size());
  if (count < 0) return errno == EINTR;
  text.append(part.data(), static_cast<std::size_t>(count));
  return count > 0;
}

pid_t start(const Run& run, int input, int output, int errors) {
  std::vector<std::string> arguments{run.program.string()};
  arguments.insert(arguments.end(), run.arguments.begin(), run.arguments.end());
  std::vector<std::string> environment = run.environment;
  posix_spawn_file_actions_t actions{};
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
  if (run.output_file) {
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, run.output_file->c_str(), O_WRONLY, 0);
  } else {
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
  }
  posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO);
  posix_spawnattr_t attributes{};
  posix_spawnattr_init(&attributes);
  sigset_t defaults{};
  sigemptyset(&defaults);
  sigaddset(&defaults, SIGPIPE);
  posix_spawnattr_setsigdefault(&attributes, &defaults);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
  pid_t child = -1;
  const int error = ::posix_spawn(&child, run.program.c_str(), &actions, &attributes, pointers(arguments).data(),
                                  pointers(environment).data());
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  if (error != 0) throw std::runtime_error("cannot start " + run.program.string());
  return child;
}

}  // namespace

Outcome run_program(const Run& run) {
  Pipe input;
  Pipe output;
  Pipe errors;
  if (run.output_has_no_reader) Pipe::close(output.read);
  const pid_t child = start(run, input.read, output.write, errors.write);
  Pipe::close(input.read);
  Pipe::close(output.write);
  Pipe::close(errors.write);

  // A program may end before it has read everything: that is its right and no signal for the test.
  struct sigaction ignore {};
  struct sigaction before {};
  ignore.sa_handler = SIG_IGN;
  ::sigaction(SIGPIPE, &ignore, &before);
  Outcome outcome;
  std::size_t written = 0;
  if (run.input.empty()) Pipe::close(input.write);
  while (output.read >= 0 || errors.read >= 0 || input.write >= 0) {
    std::array<pollfd, 3> ends{{{output.read, POLLIN, 0},
                                {errors.read, POLLIN, 0},
                                {input.write, POLLOUT, 0}}};  // negative ends are passed over
    if (::poll(ends.data(), ends.size(), -1) < 0) continue;
    if (ends[0].revents != 0 && !append(output.read, outcome.out)) Pipe::close(output.read);
    if (ends[1].revents != 0 && !append(errors.read, outcome.err)) Pipe::close(errors.read);
    if (ends[2].revents == 0) continue;
    const auto count =
        ::write(input.write, run.input.data() + written, std::min<std::size_t>(run.input.size() - written, 4096));
    if (count > 0) written += static_cast<std::size_t>(count);
    if ((count < 0 && errno != EINTR) || written == run.input.size()) Pipe::close(input.write);
  }
  ::sigaction(SIGPIPE, &before, nullptr);
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  outcome.exit_status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return outcome;
}

}  // namespace regimen::testing
