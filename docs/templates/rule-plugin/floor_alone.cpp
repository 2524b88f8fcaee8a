#include "floor_alone.hpp"

namespace sdk = regimen::sdk;
namespace test = regimen::sdk::test;
using sdk::Demand;
using sdk::Level;

sdk::Plugin FloorAlone::declare() {
  const auto on_the_floor = test::Program().add(test::Exercise("plank").asks(Demand::floor_transfer, Level::high));
  return sdk::Plugin("org.example.floor", "1.0.0", "Example Clinic: on the floor alone")
      .rule("floor-alone", 1, sdk::Severity::caution, "The floor, for who lives alone", {"example/lives-alone"})
      .canary(sdk::Canary("on the floor and alone", test::Patient().yes("example/lives-alone"), on_the_floor)
                  .raises("floor-alone"))
      .canary(sdk::Canary("on the floor in company", test::Patient().no("example/lives-alone"), on_the_floor)
                  .spares("floor-alone"));
}

void FloorAlone::evaluate(const sdk::Request& request, sdk::Findings& findings) const {
  if (!request.yes("example/lives-alone")) return;
  for (const sdk::Item& item : request.items())
    if (item.asks(Demand::floor_transfer, Level::high))
      findings.caution("floor-alone", item)
          .about("example/lives-alone")
          .because("example/lives-alone")
          .because_of(item, Demand::floor_transfer)
          .says("Nobody is there to help up from the floor: try it here first, and agree on whom to call.")
          .cites({"Example Clinic, home safety protocol", 2026, "section 2"})
          .modify("Do it on the bed.")
          .replace();
}

REGIMEN_RULES(FloorAlone)
