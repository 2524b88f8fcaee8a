#pragma once

/// \file
/// A clinic of invented patients, to look at the program before there are real ones.

#include "regimen/engine/clinic_store.hpp"

namespace regimen {

/// Fills an empty clinic: a clean program, a caution with its substitute, an open question, a stop that needs a
/// decision, an issued program to continue, an archived patient, a patient without a program. Throws WorldFailure,
/// also for a catalogue without the exercises.
void fill_with_samples(ClinicStore& clinic, const Catalogue& catalogue, Instant now);

}  // namespace regimen
