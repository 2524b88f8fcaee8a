#pragma once

/// \file
/// What became of one layer of the confinement.

namespace regimen::rule_host {

enum class Layer {
  in_force,
  not_in_kernel,  ///< to be said to the program
  failed          ///< the kernel has it, but it was not put in force: nothing may be loaded
};

}  // namespace regimen::rule_host
