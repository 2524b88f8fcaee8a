#include "general_safety.hpp"

REGIMEN_RULES(GeneralSafety)
