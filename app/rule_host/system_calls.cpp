#include "system_calls.hpp"

#include <fcntl.h>
#include <sched.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <initializer_list>

namespace regimen::rule_host {

namespace {

/// Ends the only thread that there is; kernels before 4.14 cannot do so to a process.
constexpr std::uint32_t end = SCMP_ACT_KILL_THREAD;

/// A filter being written.
class Filter {
 public:
  explicit Filter(std::uint32_t usually) : context_(seccomp_init(usually)), sound_(context_ != nullptr) {
    // Set already. Calls by another architecture's numbers end the process as it is.
    sound_ = sound_ && seccomp_attr_set(context_, SCMP_FLTATR_CTL_NNP, 0) == 0;
  }
  ~Filter() {
    if (context_ != nullptr) seccomp_release(context_);
  }
  Filter(const Filter&) = delete;
  Filter& operator=(const Filter&) = delete;

  void rule(std::uint32_t action, std::initializer_list<int> calls) {
    for (const int call : calls) rule(action, call, {});
  }
  /// For calls whose arguments are all like this.
  void rule(std::uint32_t action, int call, std::initializer_list<scmp_arg_cmp> arguments) {
    sound_ = sound_ && seccomp_rule_add_array(context_, action, call, static_cast<unsigned>(arguments.size()),
                                              arguments.begin()) == 0;
  }

  [[nodiscard]] Layer load() {
    if (!sound_) return Layer::failed;
    return seccomp_load(context_) == 0 ? Layer::in_force : Layer::not_in_kernel;
  }

 private:
  scmp_filter_ctx context_;
  bool sound_;
};

scmp_arg_cmp is(unsigned argument, scmp_datum_t value) { return {argument, SCMP_CMP_EQ, value, 0}; }
scmp_arg_cmp is_not(unsigned argument, scmp_datum_t value) { return {argument, SCMP_CMP_NE, value, 0}; }
/// Of the bits in `mask`, exactly `value`.
scmp_arg_cmp bits(unsigned argument, scmp_datum_t mask, scmp_datum_t value) {
  return {argument, SCMP_CMP_MASKED_EQ, mask, value};
}

void allow_work(Filter& filter) {
  filter.rule(SCMP_ACT_ALLOW,
              {SCMP_SYS(read), SCMP_SYS(write), SCMP_SYS(writev), SCMP_SYS(close), SCMP_SYS(brk), SCMP_SYS(mmap),
               SCMP_SYS(munmap), SCMP_SYS(mremap), SCMP_SYS(mprotect), SCMP_SYS(madvise), SCMP_SYS(futex),
               SCMP_SYS(getrandom), SCMP_SYS(sched_yield), SCMP_SYS(sched_getaffinity), SCMP_SYS(getpid),
               SCMP_SYS(gettid), SCMP_SYS(getppid), SCMP_SYS(exit), SCMP_SYS(exit_group)});
  filter.rule(SCMP_ACT_ALLOW, {SCMP_SYS(clock_gettime), SCMP_SYS(clock_getres), SCMP_SYS(gettimeofday), SCMP_SYS(time),
                               SCMP_SYS(nanosleep), SCMP_SYS(clock_nanosleep), SCMP_SYS(restart_syscall)});
  // For a plugin's own signals: an abort, a handler on a stack of its own.
  filter.rule(SCMP_ACT_ALLOW,
              {SCMP_SYS(rt_sigaction), SCMP_SYS(rt_sigprocmask), SCMP_SYS(rt_sigreturn), SCMP_SYS(sigaltstack)});
  // Limits may be read, not set.
  filter.rule(SCMP_ACT_ALLOW, SCMP_SYS(prlimit64), {is(0, 0), is(2, 0)});
}

void allow_loading(Filter& filter) {
  filter.rule(SCMP_ACT_ALLOW, {SCMP_SYS(pread64), SCMP_SYS(lseek), SCMP_SYS(fstat), SCMP_SYS(newfstatat)});
  constexpr scmp_datum_t changing = O_ACCMODE | O_CREAT | O_TRUNC | O_APPEND;
  filter.rule(SCMP_ACT_ALLOW, SCMP_SYS(openat), {bits(2, changing, O_RDONLY)});
  // `forbid_calls_for_loading` loads a second filter; a plugin that loads one can only forbid itself more.
  filter.rule(SCMP_ACT_ALLOW, {SCMP_SYS(seccomp)});
}

#if defined(__SANITIZE_ADDRESS__)
/// UndefinedBehaviorSanitizer finds out whether memory can be read by writing it into a pipe.
void allow_sanitizers(Filter& filter) { filter.rule(SCMP_ACT_ALLOW, {SCMP_SYS(pipe), SCMP_SYS(pipe2)}); }
#endif

/// Signals go to this process and to nobody else.
void keep_signals(Filter& filter) {
  const auto self = static_cast<scmp_datum_t>(::getpid());
  for (const int call : {SCMP_SYS(kill), SCMP_SYS(tgkill)}) {
    filter.rule(SCMP_ACT_ALLOW, call, {is(0, self)});
    filter.rule(end, call, {is_not(0, self)});
  }
  filter.rule(end,
              {SCMP_SYS(tkill), SCMP_SYS(rt_sigqueueinfo), SCMP_SYS(rt_tgsigqueueinfo), SCMP_SYS(pidfd_send_signal)});
}

/// What no rule has an honest reason for.
void end_attackers(Filter& filter) {
  // A thread is refused like anything else, so that a library that asks for one can say so; its flags are in memory for
  // clone3, which the C library does without where it is not there.
  filter.rule(end, SCMP_SYS(clone), {bits(0, CLONE_THREAD, 0)});
  filter.rule(SCMP_ACT_ERRNO(ENOSYS), {SCMP_SYS(clone3)});
  filter.rule(end,
              {SCMP_SYS(fork), SCMP_SYS(vfork), SCMP_SYS(execve), SCMP_SYS(execveat), SCMP_SYS(ptrace),
               SCMP_SYS(process_vm_readv), SCMP_SYS(process_vm_writev), SCMP_SYS(pidfd_getfd), SCMP_SYS(bpf),
               SCMP_SYS(io_uring_setup), SCMP_SYS(socket), SCMP_SYS(socketpair), SCMP_SYS(connect), SCMP_SYS(bind)});
  filter.rule(end, {SCMP_SYS(unlink),    SCMP_SYS(unlinkat), SCMP_SYS(rmdir),    SCMP_SYS(rename),  SCMP_SYS(renameat),
                    SCMP_SYS(renameat2), SCMP_SYS(link),     SCMP_SYS(linkat),   SCMP_SYS(symlink), SCMP_SYS(symlinkat),
                    SCMP_SYS(mkdir),     SCMP_SYS(mkdirat),  SCMP_SYS(mknod),    SCMP_SYS(mknodat), SCMP_SYS(truncate),
                    SCMP_SYS(creat),     SCMP_SYS(chmod),    SCMP_SYS(fchmodat), SCMP_SYS(chown),   SCMP_SYS(lchown),
                    SCMP_SYS(fchownat),  SCMP_SYS(mount),    SCMP_SYS(umount2),  SCMP_SYS(chroot)});
}

}  // namespace

Layer allow_calls_for_loading() {
  Filter filter(SCMP_ACT_ERRNO(EPERM));
  allow_work(filter);
  allow_loading(filter);
#if defined(__SANITIZE_ADDRESS__)
  allow_sanitizers(filter);
#endif
  keep_signals(filter);
  end_attackers(filter);
  return filter.load();
}

Layer forbid_calls_for_loading() {
  // The first filter stays in force; the stricter answer of the two counts.
  Filter filter(SCMP_ACT_ALLOW);
  filter.rule(SCMP_ACT_ERRNO(EPERM), {SCMP_SYS(openat), SCMP_SYS(newfstatat), SCMP_SYS(seccomp)});
  for (const int call : {SCMP_SYS(mmap), SCMP_SYS(mprotect)})
    filter.rule(SCMP_ACT_ERRNO(EPERM), call, {bits(2, PROT_EXEC, PROT_EXEC)});
  return filter.load();
}

}  // namespace regimen::rule_host
