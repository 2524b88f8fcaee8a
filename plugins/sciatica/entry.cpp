#include "sciatica.hpp"

REGIMEN_RULES(Sciatica)
