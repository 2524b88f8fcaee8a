#include "traumatic_injury.hpp"

REGIMEN_RULES(TraumaticInjury)
