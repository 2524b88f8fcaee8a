// The cases on which the plugin is tried at each start: one that must raise, one that must not.
#include "general_safety.hpp"

namespace sdk = regimen::sdk;
using sdk::Canary;
using sdk::Demand;
using sdk::Level;
using sdk::test::Exercise;
using sdk::test::Patient;
using sdk::test::Program;

std::vector<Canary> GeneralSafety::canaries() {
  return {
      Canary("deep bending with osteoporosis", Patient().yes("osteoporosis"),
             Program().add(Exercise("fold").asks(Demand::lumbar_flexion, Level::high)))
          .raises("osteoporosis-bending"),
      Canary("deep bending with strong bone", Patient().no("osteoporosis").no("vertebral-fracture"),
             Program().add(Exercise("fold").asks(Demand::lumbar_flexion, Level::high)))
          .spares("osteoporosis-bending")
          .spares("vertebral-fracture"),
  };
}
