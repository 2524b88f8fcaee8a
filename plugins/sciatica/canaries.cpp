// The cases on which the plugin is tried at each start: one that must raise, one that must not.
#include "sciatica.hpp"

namespace sdk = regimen::sdk;
using sdk::Canary;
using sdk::Demand;
using sdk::Level;
using sdk::test::Exercise;
using sdk::test::Patient;
using sdk::test::Program;

std::vector<Canary> Sciatica::canaries() {
  return {
      Canary("a pull on the nerve with sciatica", Patient().yes("sciatica"),
             Program().add(Exercise("stretch").asks(Demand::neural_tension, Level::high)))
          .raises("nerve-tension"),
      Canary("a pull on the nerve without leg pain",
             Patient().no("sciatica").no("leg-pain-below-knee").no("disc-herniation"),
             Program().add(Exercise("stretch").asks(Demand::neural_tension, Level::high)))
          .spares("nerve-tension")
          .spares("bending"),
  };
}
