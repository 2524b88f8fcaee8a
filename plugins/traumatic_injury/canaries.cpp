// The cases on which the plugin is tried at each start: one that must raise, one that must not.
#include "traumatic_injury.hpp"

namespace sdk = regimen::sdk;
using sdk::Canary;
using sdk::Demand;
using sdk::Level;
using sdk::test::Exercise;
using sdk::test::Patient;
using sdk::test::Program;

std::vector<Canary> TraumaticInjury::canaries() {
  return {
      Canary("an injured spine that is stiff", Patient().yes("traumatic-injury").yes("ankylosing-spondylitis"))
          .raises("ankylosing-spondylitis"),
      Canary("heavy load soon after an injury", Patient().yes("traumatic-injury").symptom_weeks(1),
             Program().add(Exercise("lift").asks(Demand::spinal_load, Level::high)))
          .raises("loading"),
      Canary("heavy load without an injury", Patient().no("traumatic-injury").yes("ankylosing-spondylitis"),
             Program().add(Exercise("lift").asks(Demand::spinal_load, Level::high)))
          .spares("ankylosing-spondylitis")
          .spares("fracture-risk")
          .spares("loading"),
  };
}
