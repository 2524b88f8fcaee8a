#include "red_flags.hpp"

REGIMEN_RULES(RedFlags)
