#pragma once

/// \file
/// Contract checks: a broken promise inside the program is a bug, never a message for the user. The check is on in
/// every build; it names the place on standard error and aborts, so that nothing is computed from a state that cannot
/// be.

namespace regimen {

/// Reports a broken contract and aborts. Writes the condition and the place, never patient content.
[[noreturn]] void contract_violated(const char* condition, const char* file, int line) noexcept;

}  // namespace regimen

/// Checks what a caller promised. For bugs only: bad input is an `Error`, a failing disk a `WorldFailure`.
#define REGIMEN_EXPECTS(condition) \
  ((condition) ? static_cast<void>(0) : ::regimen::contract_violated(#condition, __FILE__, __LINE__))
