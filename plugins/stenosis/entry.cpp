#include "stenosis.hpp"

REGIMEN_RULES(Stenosis)
