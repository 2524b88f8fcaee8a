// The cases on which the plugin is tried at each start: one that must raise, one that must not.
#include "stenosis.hpp"

namespace sdk = regimen::sdk;
using sdk::Canary;
using sdk::Demand;
using sdk::Level;
using sdk::test::Exercise;
using sdk::test::Patient;
using sdk::test::Program;

std::vector<Canary> Stenosis::canaries() {
  return {
      Canary("arching with stenosis", Patient().yes("spinal-stenosis"),
             Program().add(Exercise("arch").asks(Demand::lumbar_extension, Level::high)))
          .raises("extension"),
      Canary("arching without stenosis", Patient().no("spinal-stenosis"),
             Program().add(Exercise("arch").asks(Demand::lumbar_extension, Level::high)))
          .spares("extension"),
  };
}
