// Plugins that try what no rule needs, and say as their finding what came of it. Compiled once for each attempt, with
// REGIMEN_TRIES_<NAME>; with REGIMEN_AT_LOAD a constructor makes the attempt, before the plugin has said who it is.
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <string>

#include "raw_plugin.hpp"

namespace {

/// The file that this code lies in.
[[maybe_unused]] std::string own_file() {
  static const char anywhere = 0;
  Dl_info self{};
  if (dladdr(&anywhere, &self) == 0) std::abort();
  return self.dli_fname;
}

[[maybe_unused]] pid_t parent() {
  const pid_t pid = ::getppid();
  if (pid <= 1) std::abort();  // nobody else's parent, and never everybody
  return pid;
}

/// Where it fails, errno says why.
bool attempt() {
#if defined(REGIMEN_TRIES_KILL_PARENT)
  return ::kill(parent(), SIGKILL) == 0;
#elif defined(REGIMEN_TRIES_SIGNAL_GROUP)
  return ::kill(0, SIGTERM) == 0;
#elif defined(REGIMEN_TRIES_SIGNAL_PARENT_THREAD)
  const sigval value{};
  return ::sigqueue(parent(), SIGTERM, value) == 0;
#elif defined(REGIMEN_TRIES_FORK)
  const pid_t child = ::fork();
  if (child == 0) ::_exit(0);
  return child > 0;
#elif defined(REGIMEN_TRIES_EXEC)
  return ::execl("/bin/true", "true", nullptr) == 0;
#elif defined(REGIMEN_TRIES_SHELL)
  const std::string mark = own_file() + ".written";
  return std::system(("echo > '" + mark + "'").c_str()) == 0;
#elif defined(REGIMEN_TRIES_TRACE_PARENT)
  return ::ptrace(PTRACE_ATTACH, parent(), nullptr, nullptr) == 0;
#elif defined(REGIMEN_TRIES_OPEN_SOCKET)
  return ::socket(AF_INET, SOCK_STREAM, 0) >= 0;
#elif defined(REGIMEN_TRIES_REMOVE_FILE)
  return ::unlink(own_file().c_str()) == 0;
#elif defined(REGIMEN_TRIES_RENAME_FILE)
  return ::rename(own_file().c_str(), (own_file() + ".written").c_str()) == 0;
#elif defined(REGIMEN_TRIES_LINK_FILE)
  return ::symlink("/etc/passwd", (own_file() + ".written").c_str()) == 0;
#elif defined(REGIMEN_TRIES_CHANGE_MODE)
  return ::chmod(own_file().c_str(), 0777) == 0;
#elif defined(REGIMEN_TRIES_WRITE_FILE)
  return ::open((own_file() + ".written").c_str(), O_CREAT | O_WRONLY, 0600) >= 0;
#elif defined(REGIMEN_TRIES_READ_PASSWD)
  return ::open("/etc/passwd", O_RDONLY) >= 0;
#elif defined(REGIMEN_TRIES_READ_NEIGHBOUR)
  return ::open((own_file() + ".neighbour").c_str(), O_RDONLY) >= 0;
#elif defined(REGIMEN_TRIES_READ_LIBRARY)
  return ::open("/etc/ld.so.cache", O_RDONLY) >= 0;
#elif defined(REGIMEN_TRIES_READ_PARENT_MEMORY)
  return ::open(("/proc/" + std::to_string(parent()) + "/mem").c_str(), O_RDONLY) >= 0;
#elif defined(REGIMEN_TRIES_LIST_FOLDER)
  return ::open("/", O_RDONLY | O_DIRECTORY) >= 0;
#elif defined(REGIMEN_TRIES_RAISE_LIMITS)
  const rlimit more{1024, 1024};
  return ::setrlimit(RLIMIT_NOFILE, &more) == 0;
#elif defined(REGIMEN_TRIES_OUTLIVE_PARENT)
  return ::prctl(PR_SET_PDEATHSIG, 0, 0, 0, 0) == 0;
#elif defined(REGIMEN_TRIES_LEAVE_GROUP)
  return ::setsid() > 0;
#elif defined(REGIMEN_TRIES_RUN_MEMORY)
  return ::mmap(nullptr, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED;
#elif defined(REGIMEN_TRIES_SEND_SIGNALS_BY_FILE)
  return ::fcntl(4, F_SETOWN, parent()) == 0;
#elif defined(REGIMEN_TRIES_CRASH_IN_THREAD)
  pthread_t thread{};
  const int error = ::pthread_create(
      &thread, nullptr,
      [](void*) -> void* {
        ::usleep(1000);
        std::abort();
      },
      nullptr);
  errno = error;
  return error == 0;
#endif
}

std::string outcome() {
  errno = 0;
  return attempt() ? "done" : std::string("refused: ") + strerrorname_np(errno);
}

#if defined(REGIMEN_AT_LOAD)
const std::string at_load = outcome();
#endif

int32_t evaluate(const regimen_rule_plugin*, const regimen_request*, const regimen_sink* sink) {
#if defined(REGIMEN_AT_LOAD)
  const std::string& words = at_load;
#else
  const std::string words = outcome();
#endif
  regimen_finding finding = raw::caution("org.example.hostile/hold");
  finding.message = raw::text(words.c_str());
  sink->add(sink, &finding);
  return REGIMEN_OK;
}

const regimen_rule rules[] = {raw::rule("org.example.hostile/hold")};

}  // namespace

extern "C" const regimen_rule_plugin regimen_rules_v1 = raw::plugin("org.example.hostile", rules, evaluate);
