/// \file
/// A plugin whose findings the command line's tests know by heart.

#include <regimen/rule_sdk.hpp>

namespace sdk = regimen::sdk;

class SpokenRules {
 public:
  static sdk::Plugin declare() {
    return sdk::Plugin("org.example.spoken", "2.1.0", "Spoken rules")
        .rule("injury", 1, sdk::Severity::stop, "Injury that has not been examined", {"traumatic-injury"})
        .rule("arching", 1, sdk::Severity::caution, "Arching with stenosis", {"spinal-stenosis"});
  }

  void evaluate(const sdk::Request& request, sdk::Findings& findings) const {
    const sdk::Citation book{"The book of rules", 2021, "Example A. J Ex 2021;1:2-3"};
    if (request.yes("traumatic-injury"))
      findings.stop("injury").because("traumatic-injury").says("Examine the patient first.").cites(book);
    if (!request.yes("spinal-stenosis")) return;
    for (const sdk::Item& item : request.items())
      if (item.asks(sdk::Demand::lumbar_extension, sdk::Level::moderate))
        findings.caution("arching", item)
            .because("spinal-stenosis")
            .because_of(item, sdk::Demand::lumbar_extension)
            .says("Keep the low back out of end range.")
            .cites(book)
            .replace()
            .modify("Stay in the middle of the range.");
  }
};

REGIMEN_RULES(SpokenRules)
