// The cases on which the plugin is tried at each start: one that must raise, one that must not.
#include "red_flags.hpp"

namespace sdk = regimen::sdk;
using sdk::Canary;
using sdk::test::Patient;

std::vector<Canary> RedFlags::canaries() {
  return {
      Canary("numbness between the legs", Patient().yes("saddle-numbness")).raises("cauda-equina"),
      Canary("fever with back pain", Patient().yes("fever")).raises("fever"),
      Canary("no red flag", Patient()
                                .no("bladder-bowel-change")
                                .no("saddle-numbness")
                                .no("progressive-leg-weakness")
                                .no("fever")
                                .no("cancer-history")
                                .no("unexplained-weight-loss")
                                .no("night-pain")
                                .no("traumatic-injury"))
          .spares("cauda-equina")
          .spares("progressive-weakness")
          .spares("fever")
          .spares("cancer-signs")
          .spares("traumatic-injury"),
  };
}
