#include "host_process.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <spawn.h>
#include <sys/syscall.h>
#include <sys/wait.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <system_error>

#include "regimen/engine/contract.hpp"

namespace regimen {

namespace {

// Where the host finds its pipes; app/rule_host/main.cpp has the same numbers.
constexpr int requests_in_host = 3;
constexpr int answers_in_host = 4;

std::string reason(int error) { return std::generic_category().message(error); }

struct Pipe {
  FileDescriptor read_end;
  FileDescriptor write_end;
};

Result<Pipe> make_pipe() {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) return fail("pipe", reason(errno));
  return Pipe{FileDescriptor(ends[0]), FileDescriptor(ends[1])};
}

/// The host's end, away from the low numbers: there the file actions would overwrite one with the other.
Result<FileDescriptor> out_of_the_way(const FileDescriptor& end) {
  constexpr int above_the_host_numbers = 10;
  const int moved = ::fcntl(end.get(), F_DUPFD_CLOEXEC, above_the_host_numbers);
  if (moved < 0) return fail("pipe", reason(errno));
  return FileDescriptor(moved);
}

/// posix_spawn's two descriptions of a child.
class SpawnPlan {
 public:
  SpawnPlan() {
    posix_spawn_file_actions_init(&actions_);
    posix_spawnattr_init(&attributes_);
  }
  ~SpawnPlan() {
    posix_spawn_file_actions_destroy(&actions_);
    posix_spawnattr_destroy(&attributes_);
  }
  SpawnPlan(const SpawnPlan&) = delete;
  SpawnPlan& operator=(const SpawnPlan&) = delete;

  /// Zero, or what went wrong.
  [[nodiscard]] int set_up(int requests, int answers) {
    sigset_t none;
    sigset_t all;
    sigemptyset(&none);
    sigfillset(&all);
    constexpr int flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK;
    const std::array steps{
        posix_spawn_file_actions_addopen(&actions_, STDIN_FILENO, "/dev/null", O_RDWR, 0),
        posix_spawn_file_actions_adddup2(&actions_, STDIN_FILENO, STDOUT_FILENO),
        posix_spawn_file_actions_adddup2(&actions_, STDIN_FILENO, STDERR_FILENO),
        posix_spawn_file_actions_adddup2(&actions_, requests, requests_in_host),
        posix_spawn_file_actions_adddup2(&actions_, answers, answers_in_host),
        posix_spawn_file_actions_addclosefrom_np(&actions_, answers_in_host + 1),
        posix_spawnattr_setflags(&attributes_, flags),
        posix_spawnattr_setpgroup(&attributes_, 0),
        posix_spawnattr_setsigdefault(&attributes_, &all),
        posix_spawnattr_setsigmask(&attributes_, &none),
    };
    for (const int step : steps)
      if (step != 0) return step;
    return 0;
  }

  [[nodiscard]] const posix_spawn_file_actions_t* actions() const { return &actions_; }
  [[nodiscard]] const posix_spawnattr_t* attributes() const { return &attributes_; }

 private:
  posix_spawn_file_actions_t actions_{};
  posix_spawnattr_t attributes_{};
};

/// write() that reports a reader who is gone as EPIPE and never by the signal, whatever the program does with SIGPIPE.
ssize_t write_quietly(int descriptor, std::span<const std::byte> bytes) {
  sigset_t pipe_signal;
  sigemptyset(&pipe_signal);
  sigaddset(&pipe_signal, SIGPIPE);
  sigset_t before;
  pthread_sigmask(SIG_BLOCK, &pipe_signal, &before);
  const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
  const int error = errno;
  // The signal of a failed write is pending for this thread. It is taken away, unless it was blocked before: then it
  // was the caller's decision to let it wait.
  if (written < 0 && error == EPIPE && sigismember(&before, SIGPIPE) == 0) {
    const timespec at_once{};
    while (sigtimedwait(&pipe_signal, nullptr, &at_once) < 0 && errno == EINTR) continue;
  }
  pthread_sigmask(SIG_SETMASK, &before, nullptr);
  errno = error;
  return written;
}

bool would_block(int error) { return error == EAGAIN || error == EWOULDBLOCK; }

std::string signal_name(int signal) {
  const char* const name = sigabbrev_np(signal);
  return name == nullptr ? fmt::format("signal {}", signal) : fmt::format("signal {} (SIG{})", signal, name);
}

}  // namespace

Result<std::unique_ptr<HostProcess>> HostProcess::start(const std::filesystem::path& host,
                                                        const std::filesystem::path& plugin, std::size_t memory_bytes,
                                                        const std::filesystem::path& pack) {
  auto requests = make_pipe();
  auto answers = make_pipe();
  if (!requests || !answers) return tl::unexpected(requests ? answers.error() : requests.error());
  const auto host_reads = out_of_the_way(requests->read_end);
  const auto host_writes = out_of_the_way(answers->write_end);
  if (!host_reads || !host_writes) return tl::unexpected(host_reads ? host_writes.error() : host_reads.error());
  for (const FileDescriptor* ours : {&requests->write_end, &answers->read_end})
    if (::fcntl(ours->get(), F_SETFL, O_NONBLOCK) != 0) return fail("pipe", reason(errno));

  SpawnPlan plan;
  if (const int error = plan.set_up(host_reads->get(), host_writes->get()); error != 0)
    return fail(host.string(), reason(error));
  std::string program = host.string();
  std::string file = plugin.string();
  std::string memory = fmt::to_string(memory_bytes);
  std::string parent = fmt::to_string(::getpid());
  std::string rules = pack.string();
  const std::array<char*, 6> arguments{
      program.data(), file.data(), memory.data(), parent.data(), rules.empty() ? nullptr : rules.data(), nullptr};
  const std::array<char*, 1> empty_environment{nullptr};
  pid_t pid = 0;
  if (const int error = ::posix_spawn(&pid, program.c_str(), plan.actions(), plan.attributes(), arguments.data(),
                                      empty_environment.data());
      error != 0)
    return fail(host.string(), reason(error));
  return std::unique_ptr<HostProcess>(
      new HostProcess(pid, std::move(requests->write_end), std::move(answers->read_end)));
}

HostProcess::HostProcess(pid_t pid, FileDescriptor requests, FileDescriptor answers)
    : pid_(pid), requests_(std::move(requests)), answers_(std::move(answers)) {}

HostProcess::~HostProcess() {
  // Before the host is reaped: until then its number cannot belong to anybody else. By itself too, should the plugin
  // have moved it to another group.
  ::kill(-pid_, SIGKILL);
  ::kill(pid_, SIGKILL);
  while (::waitpid(pid_, nullptr, 0) < 0 && errno == EINTR) continue;
}

bool HostProcess::send(std::span<const std::byte> frame) {
  REGIMEN_EXPECTS(!has_unsent());
  unsent_.assign(frame.begin(), frame.end());
  return push();
}

bool HostProcess::push() {
  std::size_t sent = 0;
  bool reads = true;
  while (sent < unsent_.size()) {
    const ssize_t written = write_quietly(requests_.get(), std::span(unsent_).subspan(sent));
    if (written >= 0) {
      sent += static_cast<std::size_t>(written);
    } else if (errno != EINTR) {
      reads = would_block(errno);
      break;
    }
  }
  unsent_.erase(unsent_.begin(), unsent_.begin() + static_cast<std::ptrdiff_t>(sent));
  return reads;
}

bool HostProcess::pull() {
  std::array<std::byte, std::size_t{64} * 1024> chunk;
  // At most one frame's worth at a time: a host that writes without end does not keep us here.
  for (std::size_t pulled = 0; pulled < wire::max_frame;) {
    const ssize_t got = ::read(answers_.get(), chunk.data(), chunk.size());
    if (got == 0) return false;
    if (got < 0) {
      if (errno == EINTR) continue;
      return would_block(errno);
    }
    const auto bytes = static_cast<std::size_t>(got);
    arrived_.add(std::span(chunk).first(bytes));
    pulled += bytes;
    if (bytes < chunk.size()) break;
  }
  return true;
}

std::string HostProcess::last_words() const {
  // The stream ends a moment before the process does.
  constexpr int moment_ms = 250;
  // By number: glibc 2.36 declares pidfd_open without C linkage.
  const FileDescriptor process(static_cast<int>(::syscall(SYS_pidfd_open, pid_, 0)));
  if (process.open()) {
    pollfd ended{process.get(), POLLIN, 0};
    while (::poll(&ended, 1, moment_ms) < 0 && errno == EINTR) continue;
  }
  siginfo_t how{};
  if (::waitid(P_PID, static_cast<id_t>(pid_), &how, WEXITED | WNOHANG | WNOWAIT) != 0 || how.si_pid != pid_)
    return "closed its connection";
  if (how.si_code == CLD_EXITED) return fmt::format("ended with exit status {}", how.si_status);
  if (how.si_status == SIGSYS) return "was ended for a system call that no rule needs (SIGSYS)";
  return fmt::format("crashed with {}", signal_name(how.si_status));
}

}  // namespace regimen
