#include "confinement.hpp"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <csignal>

#include "connection.hpp"
#include "landlock.hpp"
#include "system_calls.hpp"

namespace regimen::rule_host {

namespace {

bool at_most(__rlimit_resource resource, rlim_t most) {
  const rlimit both{most, most};
  return ::setrlimit(resource, &both) == 0;
}

}  // namespace

bool limit(std::size_t memory_bytes, pid_t parent) {
  constexpr rlim_t open_files = 32;
  bool limited = at_most(RLIMIT_CORE, 0) && at_most(RLIMIT_NOFILE, open_files);
  // What the system-call filter forbids, once more for kernels without it. Pipes are no files here; root may start
  // processes all the same.
  limited = limited && at_most(RLIMIT_FSIZE, 0) && at_most(RLIMIT_NPROC, 0);
  if (memory_bytes > 0) limited = limited && at_most(RLIMIT_AS, memory_bytes);
  // A piped core handler does not heed RLIMIT_CORE, but it heeds this.
  limited = limited && ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0;
  for (const int pipe : {requests_descriptor, answers_descriptor})
    limited = limited && ::fcntl(pipe, F_SETFD, FD_CLOEXEC) == 0;
  // The parent may have died before the request to follow it: then somebody else is the parent by now.
  return limited && ::prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0) == 0 && ::getppid() == parent;
}

std::optional<Confinement> confine(const std::filesystem::path& library) {
  // Both layers ask for this of a user who is not root.
  if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return std::nullopt;
  const auto files = read_only_libraries(library);
  const auto calls = allow_calls_for_loading();
  if (files == Layer::failed || calls == Layer::failed) return std::nullopt;
  return Confinement{files == Layer::in_force, calls == Layer::in_force};
}

bool seal(const Confinement& confinement) {
  return !confinement.calls || forbid_calls_for_loading() == Layer::in_force;
}

}  // namespace regimen::rule_host
