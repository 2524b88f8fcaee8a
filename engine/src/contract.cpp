#include "regimen/engine/contract.hpp"

#include <cstdio>
#include <cstdlib>

namespace regimen {

void contract_violated(const char* condition, const char* file, int line) noexcept {
  std::fprintf(stderr, "regimen: a bug: %s does not hold (%s:%d)\n", condition, file, line);
  std::abort();
}

}  // namespace regimen
