// The plugin of the SDK's own documentation, compiled in every standard that an author may use.
#include <regimen/rule_test.hpp>

namespace sdk = regimen::sdk;

class LongHolds {
 public:
  static sdk::Plugin declare() {
    return sdk::Plugin("org.example.holds", "1.0.0", "Long holds")
        .rule("long-hold", 1, sdk::Severity::caution, "Long holds with high blood pressure",
              {"uncontrolled-hypertension"})
        .canary(sdk::Canary("a long hold with high blood pressure",
                            sdk::test::Patient().yes("uncontrolled-hypertension"),
                            sdk::test::Program().add(sdk::test::Exercise("plank").hold_s(60)))
                    .raises("long-hold"));
  }
  void evaluate(const sdk::Request& request, sdk::Findings& findings) const {
    if (!request.yes("uncontrolled-hypertension")) return;
    for (const sdk::Item& item : request.items())
      if (item.hold_s().at_least(30))
        findings.caution("long-hold", item)
            .because("uncontrolled-hypertension")
            .because_of(item, sdk::Demand::sustained_hold)
            .says("Shorten the hold and have the patient keep breathing.")
            .cites({"Clinic protocol, section 4", 2026, "Example Clinic"})
            .modify("Hold for at most 10 seconds and breathe out on the effort.");
  }
};
REGIMEN_RULES(LongHolds)
