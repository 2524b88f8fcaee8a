#pragma once

/// \file
/// Which system calls are answered: seccomp, by Debian's libseccomp.

#include "layer.hpp"

namespace regimen::rule_host {

/// What loading a library and judging need; everything else is refused (EPERM), and what no rule has an honest reason
/// for (processes, signals to others, tracing, sockets, changes of files) ends this process with SIGSYS, so that it is
/// seen. Expects that no new privileges can be had.
[[nodiscard]] Layer allow_calls_for_loading();

/// Also takes away what only loading needed: opening files, and memory that can be run. Expects
/// `allow_calls_for_loading`.
[[nodiscard]] Layer forbid_calls_for_loading();

}  // namespace regimen::rule_host
