#include "confinement.hpp"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <csignal>

#include "connection.hpp"

namespace regimen::rule_host {

namespace {

bool limit(__rlimit_resource resource, rlim_t most) {
  const rlimit both{most, most};
  return ::setrlimit(resource, &both) == 0;
}

}  // namespace

bool confine(std::size_t memory_bytes, pid_t parent) {
  constexpr rlim_t open_files = 32;
  bool confined = limit(RLIMIT_CORE, 0) && limit(RLIMIT_NOFILE, open_files);
  if (memory_bytes > 0) confined = confined && limit(RLIMIT_AS, memory_bytes);
  // A piped core handler does not heed RLIMIT_CORE, but it heeds this.
  confined = confined && ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0;
  for (const int pipe : {requests_descriptor, answers_descriptor})
    confined = confined && ::fcntl(pipe, F_SETFD, FD_CLOEXEC) == 0;
  // The parent may have died before the request to follow it: then somebody else is the parent by now.
  return confined && ::prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0) == 0 && ::getppid() == parent;
}

}  // namespace regimen::rule_host
