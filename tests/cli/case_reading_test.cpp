#include "case_file.hpp"
#include "json_reader.hpp"
#include "small_catalogue.hpp"

#include <catch2/catch.hpp>

#include <chrono>

using namespace regimen;
using namespace regimen::cli;
using regimen::testing::small_catalogue;
using namespace std::chrono_literals;

namespace {

constexpr Date today = 2026y / 11 / 20;

Result<Case> read(std::string_view json) { return read_case(json, small_catalogue(), today); }

constexpr std::string_view whole_case = R"({
  "format": "regimen-case/1",
  "patient": {
    "name": "A. Example", "birth_date": "1951-03-02", "sex": "female", "language": "en",
    "facts": { "spinal-stenosis": "yes", "traumatic-injury": "no", "vertigo": "unknown", "st-mary/waiting": "yes" },
    "measures": { "pain-now": 4, "symptom-weeks": 20 }
  },
  "program": {
    "title": "Low back, first six weeks", "weeks": 6, "start_date": "2026-11-23",
    "items": [
      { "exercise": "bridge", "phase": "cool-down", "sets": 3, "reps": 15, "hold_s": 0, "rest_s": 60,
        "times_per_day": 1, "days_per_week": 7, "side": "left", "note": "Slowly." },
      { "exercise": "walking", "minutes": 25 }
    ],
    "decisions": [
      { "rule": "org.regimen.red-flags/traumatic-injury", "item": null, "reason": "examined-and-cleared",
        "note": "X-ray 2026-11-02, no fracture", "by": "therapist-1", "at": "2026-11-20T09:30:00Z" },
      { "rule": "org.regimen.stenosis/extension", "item": 1, "reason": "supervised", "by": "therapist-1",
        "at": "2026-11-20T10:30:00+01:00" }
    ]
  }
})";

}  // namespace

TEST_CASE("a whole case is read field for field", "[cli][case]") {
  const auto result = read(whole_case);
  REQUIRE(result);
  const Patient& patient = result->patient;
  CHECK(patient.name.reveal() == "A. Example");
  CHECK(patient.birth_date == Date{1951y / 3 / 2});
  CHECK(patient.sex == Sex::female);
  CHECK(patient.language == "en");
  CHECK(patient.facts.get("spinal-stenosis") == Truth::yes);
  CHECK(patient.facts.get("traumatic-injury") == Truth::no);
  CHECK(patient.facts.get("vertigo") == Truth::unknown);
  CHECK(patient.facts.get("fever") == Truth::unknown);
  CHECK(patient.facts.get("st-mary/waiting") == Truth::yes);
  CHECK(patient.measures.pain_now == 4);
  CHECK(patient.measures.symptom_weeks == 20);

  const Program& program = result->program;
  CHECK(program.title == "Low back, first six weeks");
  CHECK(program.weeks == 6);
  CHECK(program.start_date == Date{2026y / 11 / 23});
  REQUIRE(program.items.size() == 2);
  const ProgramItem& bridge = program.items[0];
  CHECK(bridge.exercise->key == "bridge");
  CHECK(bridge.phase == Phase::cool_down);
  CHECK(bridge.dose.sets == Range{3, 3});
  CHECK(bridge.dose.reps == Range{15, 15});
  CHECK(bridge.dose.hold_s == Range{0, 0});
  CHECK(bridge.dose.rest_s == Range{60, 60});
  CHECK(bridge.dose.minutes == std::nullopt);
  CHECK(bridge.dose.times_per_day == Range{1, 1});
  CHECK(bridge.dose.days_per_week == Range{7, 7});
  CHECK(bridge.side == Side::left);
  CHECK(bridge.note == "Slowly.");
  CHECK(program.items[1].dose.minutes == Range{25, 25});
  CHECK(bridge.id != program.items[1].id);

  REQUIRE(program.decisions.size() == 2);
  CHECK(program.decisions[0].item == std::nullopt);
  CHECK(program.decisions[0].reason == DecisionReason::examined_and_cleared);
  CHECK(program.decisions[0].note == "X-ray 2026-11-02, no fracture");
  CHECK(program.decisions[0].by == "therapist-1");
  CHECK(iso(program.decisions[0].at) == "2026-11-20T09:30:00Z");
  CHECK(program.decisions[0].basis == std::nullopt);
  CHECK(program.decisions[1].item == program.items[1].id);
  CHECK(program.decisions[1].at == program.decisions[0].at);
}

TEST_CASE("the smallest case leaves everything unknown instead of zero or no", "[cli][case]") {
  const auto result = read(R"({"format":"regimen-case/1","patient":{},"program":{"items":[{"exercise":"walking"}]}})");
  REQUIRE(result);
  CHECK(result->patient.name.empty());
  CHECK(result->patient.birth_date == std::nullopt);
  CHECK(result->patient.sex == Sex::unknown);
  CHECK(result->patient.facts.known().empty());
  CHECK(result->patient.measures == Measures{});
  CHECK(result->program.weeks == std::nullopt);
  CHECK(result->program.start_date == std::nullopt);
  REQUIRE(result->program.items.size() == 1);
  const ProgramItem& walking = result->program.items[0];
  CHECK(walking.dose == Dose{});
  CHECK(walking.effective_dose().minutes == Range{10, 20});
  CHECK(walking.phase == usual_phase(*walking.exercise));
  CHECK(walking.side == Side::both);
}

TEST_CASE("a program without items is a case", "[cli][case]") {
  const auto result = read(R"({"format":"regimen-case/1","patient":{},"program":{"items":[]}})");
  REQUIRE(result);
  CHECK(result->program.items.empty());
}

TEST_CASE("the bounds themselves are allowed", "[cli][case]") {
  const auto [key, number] = GENERATE(table<const char*, int>({{"sets", 1},
                                                               {"sets", 50},
                                                               {"reps", 1},
                                                               {"reps", 500},
                                                               {"hold_s", 0},
                                                               {"hold_s", 3600},
                                                               {"rest_s", 0},
                                                               {"rest_s", 3600},
                                                               {"minutes", 1},
                                                               {"minutes", 600},
                                                               {"times_per_day", 24},
                                                               {"days_per_week", 7}}));
  CAPTURE(key, number);
  CHECK(read(std::string(R"({"format":"regimen-case/1","patient":{},"program":{"items":[{"exercise":"bridge",")") +
             key + "\":" + std::to_string(number) + "}]}}"));
}

TEST_CASE("a byte order mark in front of a case is passed over", "[cli][case]") {
  CHECK(read("\xEF\xBB\xBF" + std::string(whole_case)));
}

TEST_CASE("keys may be written with JSON escapes", "[cli][case]") {
  CHECK(read(R"({"\u0066ormat":"regimen-case\/1","patient":{"name":"\u00c5sa \ud83d\ude42"},"program":{"items":[]}})"));
}

TEST_CASE("a case that was written is read back equal", "[cli][case]") {
  const auto first = read(whole_case);
  REQUIRE(first);
  const auto text = write_case(*first);
  REQUIRE(text);
  const auto second = read(*text);
  REQUIRE(second);
  CHECK(second->patient == first->patient);
  CHECK(second->program == first->program);
  CHECK(write_case(*second) == text);
}

TEST_CASE("a name with quotes, markup, accents, emoji and right-to-left letters survives the way out and in",
          "[cli][case]") {
  auto written = read(whole_case);
  REQUIRE(written);
  const std::string name = "\"<b>&amp; \\ Ünal 🙂 שרה \xE2\x80\x8F";
  written->patient.name = PersonName(name);
  written->program.items[0].note = "first line\nsecond\tline";
  const auto text = write_case(*written);
  REQUIRE(text);
  const auto again = read(*text);
  REQUIRE(again);
  CHECK(again->patient.name.reveal() == name);
  CHECK(again->program.items[0].note == "first line\nsecond\tline");
}

TEST_CASE("what the case format cannot say is refused in writing, not dropped", "[cli][case]") {
  auto written = read(whole_case);
  REQUIRE(written);
  SECTION("a range") {
    written->program.items[1].dose.minutes = Range{10, 20};
    const auto text = write_case(*written);
    REQUIRE_FALSE(text);
    CHECK(text.error().place == "program.items[1].minutes");
  }
  SECTION("every so many minutes") {
    written->program.items[0].dose.every_min = Range{20, 30};
    const auto text = write_case(*written);
    REQUIRE_FALSE(text);
    CHECK(text.error().place == "program.items[0]");
  }
}

TEST_CASE("as many items as a case may have are read, one more is refused", "[cli][case]") {
  const auto with_items = [](std::size_t count) {
    std::string items;
    for (std::size_t i = 0; i < count; ++i) items += std::string(i == 0 ? "" : ",") + R"({"exercise":"bridge"})";
    return R"({"format":"regimen-case/1","patient":{},"program":{"items":[)" + items + "]}}";
  };
  CHECK(read(with_items(case_limits::items)));
  const auto result = read(with_items(case_limits::items + 1));
  REQUIRE_FALSE(result);
  CHECK(result.error().text() == "program.items: expected at most 500 items, got 501");
}

TEST_CASE("no error repeats the patient's name, whatever is wrong with it", "[cli][case][privacy]") {
  const std::string before = R"({"format":"regimen-case/1","program":{"items":[]},"patient":{"name":)";
  const std::string value = GENERATE(
      std::string(R"("Secretname\u0000")"), std::string(R"(["Secretname"])"), std::string(R"({"first":"Secretname"})"),
      std::string(R"("Secretname)"), std::string(R"("Secretname\q")"), std::string("\"Secretname\n\""),
      std::string(R"("Secretname" "x")"), std::string(R"(1 "Secretname")"), std::string("'Secretname'"),
      std::string("Secretname"), "\"" + std::string(50'000, 'x') + "Secretname\"");
  CAPTURE(value.substr(0, 30));
  const auto result = read(before + value + "}}");
  REQUIRE_FALSE(result);
  CHECK_THAT(result.error().text(), !Catch::Matchers::Contains("Secret"));
}

TEST_CASE("the writer's shape is the one that the format shows", "[cli][case]") {
  const auto result = read(whole_case);
  REQUIRE(result);
  const auto text = write_case(*result);
  REQUIRE(text);
  const std::vector<std::string_view> in_order{
      "\"format\"",     "\"patient\"",  "\"name\"",          "\"birth_date\"",    "\"sex\"",   "\"language\"",
      "\"facts\"",      "\"measures\"", "\"pain-now\"",      "\"program\"",       "\"title\"", "\"weeks\"",
      "\"start_date\"", "\"items\"",    "\"exercise\"",      "\"phase\"",         "\"sets\"",  "\"reps\"",
      "\"hold_s\"",     "\"rest_s\"",   "\"times_per_day\"", "\"days_per_week\"", "\"side\"",  "\"note\"",
      "\"decisions\"",  "\"rule\"",     "\"item\"",          "\"reason\""};
  std::size_t at = 0;
  for (const auto key : in_order) {
    CAPTURE(key);
    const auto found = text->find(key, at);
    REQUIRE(found != std::string::npos);
    at = found;
  }
}
