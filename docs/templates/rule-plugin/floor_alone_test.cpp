// What the plugin says of made-up patients, without loading it. Any test framework will do; this needs none.
#include <cstdio>
#include <regimen/rule_test.hpp>

#include "floor_alone.hpp"

using namespace regimen::sdk;

namespace {

int failures = 0;

void expect(bool holds, const char* sentence) {
  if (holds) return;
  std::printf("not so: %s\n", sentence);
  ++failures;
}

test::Answer answer(const test::Patient& patient, Level floor_transfer) {
  return test::run(Entry<FloorAlone>::table(), patient,
                   test::Program().add(test::Exercise("plank").asks(Demand::floor_transfer, floor_transfer)));
}

}  // namespace

int main() {
  const auto alone = test::Patient().yes("example/lives-alone");
  const auto in_company = test::Patient().no("example/lives-alone");
  const test::Patient not_asked;
  expect(answer(alone, Level::high).says("floor-alone", 0, Severity::caution), "the floor alone is a caution");
  expect(answer(alone, Level::moderate).findings.empty(), "what is near the floor is none");
  expect(answer(in_company, Level::high).findings.empty(), "nobody in company is bothered");
  expect(answer(not_asked, Level::high).asks_about("example/lives-alone"), "who was not asked becomes a question");
  expect(answer(not_asked, Level::low).findings.empty(), "no question whose answer would change nothing");
  return failures == 0 ? 0 : 1;
}
