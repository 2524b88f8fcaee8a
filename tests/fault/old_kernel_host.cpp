// The rule host as on a kernel that lacks a layer of its confinement: the calls that ask for it are not there.
#include <linux/seccomp.h>
#include <seccomp.h>
#include <sys/prctl.h>
#include <unistd.h>

#include <cerrno>

int main(int /*count*/, char** arguments) {
  const scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);
#if defined(REGIMEN_WITHOUT_LANDLOCK)
  int sound = seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(landlock_create_ruleset), 0);
#else
  int sound = seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(seccomp), 0);
  const scmp_arg_cmp set_filter{0, SCMP_CMP_EQ, PR_SET_SECCOMP, 0};
  if (sound == 0) sound = seccomp_rule_add_array(filter, SCMP_ACT_ERRNO(EINVAL), SCMP_SYS(prctl), 1, &set_filter);
#endif
  if (sound != 0 || seccomp_load(filter) != 0) return 99;
  ::execv(REGIMEN_RULE_HOST, arguments);
  return 99;
}
