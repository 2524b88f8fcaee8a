#include "case_file.hpp"
#include "small_catalogue.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <random>

using namespace regimen;
using namespace regimen::cli;
using regimen::testing::small_catalogue;
using namespace std::chrono_literals;

namespace {

const std::string seed_case = R"({
  "format": "regimen-case/1",
  "patient": { "name": "Å. Example", "birth_date": "1951-03-02", "sex": "female", "language": "en-US",
    "facts": { "spinal-stenosis": "yes", "traumatic-injury": "no" }, "measures": { "pain-now": 4, "symptom-weeks": 20 } },
  "program": { "title": "Low back", "weeks": 6, "start_date": "2026-11-23",
    "items": [ { "exercise": "bridge", "phase": "strengthen", "sets": 3, "reps": 15, "hold_s": 5, "side": "both" },
               { "exercise": "walking", "minutes": 20, "note": "a \"quiet\" road \u00e5" } ],
    "decisions": [ { "rule": "a.b/c", "item": 1, "reason": "supervised", "note": "", "by": "t", "at": "2026-11-20T09:30:00Z" } ] }
})";

/// Whatever comes in is either a case that is JSON by the parser's own word and can be written and read again, or an
/// error with something to say.
void check_whole_or_refused(const std::string& text) {
  const auto catalogue = small_catalogue();
  const auto result = read_case(text, catalogue, 2026y / 11 / 20);
  if (!result) {
    REQUIRE_FALSE(result.error().message.empty());
    return;
  }
  REQUIRE(nlohmann::json::accept(text));
  const auto written = write_case(*result);
  REQUIRE(written);
  const auto again = read_case(*written, catalogue, 2026y / 11 / 20);
  REQUIRE(again);
  REQUIRE(again->patient == result->patient);
  REQUIRE(again->program == result->program);
}

}  // namespace

TEST_CASE("a case that was cut anywhere is refused", "[cli][case][mutation]") {
  const auto catalogue = small_catalogue();
  REQUIRE(read_case(seed_case, catalogue, 2026y / 11 / 20));
  for (std::size_t length = 0; length < seed_case.size(); ++length) {
    CAPTURE(length);
    REQUIRE_FALSE(read_case(std::string_view(seed_case).substr(0, length), catalogue, 2026y / 11 / 20));
  }
}

TEST_CASE("a case with flipped, lost, doubled or swapped bytes is a whole case or an error", "[cli][case][mutation]") {
  std::mt19937 random(20261120);
  const auto below = [&random](std::size_t limit) { return static_cast<std::size_t>(random()) % limit; };
  const std::string_view telling = "{}[]\",:0123456789-+.eE\\ntfu \n\t\x01\xC3\xFF";
  for (int round = 0; round < 6000; ++round) {
    std::string text = seed_case;
    const std::size_t changes = 1 + below(3);
    for (std::size_t change = 0; change < changes; ++change) {
      const std::size_t at = below(text.size());
      switch (below(5)) {
        case 0:
          text[at] = static_cast<char>(static_cast<unsigned char>(text[at]) ^ (1U << below(8)));
          break;
        case 1:
          text[at] = telling[below(telling.size())];
          break;
        case 2:
          text.erase(at, 1 + below(20));
          break;
        case 3:
          text.insert(at, text.substr(below(text.size()), 1 + below(40)));
          break;
        default:
          std::swap(text[at], text[below(text.size())]);
          break;
      }
      if (text.empty()) text = "{";
    }
    CAPTURE(round);
    check_whole_or_refused(text);
  }
}
