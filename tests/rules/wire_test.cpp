#include "regimen/engine/wire.hpp"

#include <malloc.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <functional>
#include <new>
#include <random>

namespace {

// How much memory is in use by `new`, and the most since a test looked.
std::size_t in_use = 0;
std::size_t most_in_use = 0;

}  // namespace

#if !defined(__SANITIZE_ADDRESS__)  // which has its own; memory is then counted in the other builds only
void* operator new(std::size_t size) {
  void* const memory = std::malloc(size);
  if (memory == nullptr) throw std::bad_alloc();
  in_use += malloc_usable_size(memory);
  if (in_use > most_in_use) most_in_use = in_use;
  return memory;
}
void operator delete(void* memory) noexcept {
  if (memory != nullptr) in_use -= malloc_usable_size(memory);
  std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept { operator delete(memory); }
#endif

using Catch::Matchers::Contains;
using namespace regimen;
using wire::Bytes;

namespace {

ScreeningRequest full_request() {
  ScreeningItem bare;
  bare.exercise = "walking";
  ScreeningItem whole;
  whole.exercise = "bird-dog";
  whole.kind = Kind::stabilization;
  whole.position = Position::quadruped;
  whole.level = Level::middle;
  whole.phase = Phase::cool_down;
  whole.side = Side::alternate;
  whole.unilateral = true;
  whole.demands = {{Demand::balance, DemandLevel::moderate}, {Demand::effort, DemandLevel::high}};
  whole.dose = {.sets = Range{1, 3},
                .reps = Range{10, 10},
                .hold_s = Range{0, 0},
                .rest_s = Range{30, 60},
                .minutes = Range{1, 2},
                .every_min = Range{30, 30},
                .times_per_day = Range{1, 1},
                .days_per_week = Range{3, 7}};
  ScreeningRequest request;
  request.facts = {{"clinic-x/own fact \xc3\xa4", Truth::no}, {"pregnancy", Truth::yes}, {"fever", Truth::unknown}};
  request.age_years = 71;
  request.sex = Sex::other;
  request.pain_now = 0;
  request.program_weeks = 6;
  request.items = {bare, whole, bare};
  return request;
}

PluginDescriptor full_plugin() {
  return {"org.example.rules",
          "1.2.3",
          "Rules of \xe4\xbe\x8b",
          true,
          {{"org.example.rules/a",
            1,
            "First",
            Severity::stop,
            {"fever", "pain-now"},
            {{"es", "Do not start.", "No empiece."}, {"de", "Do not start.", "Nicht anfangen."}}},
           {"org.example.rules/b", 2147483647, "", Severity::info, {}}},
          PackCredentials{"An author", "Somebody", *parse_date("2026-11-02"), *parse_date("2027-11-01")},
          3};
}

PackCheck full_check() { return {full_plugin(), {}, {{12, "a test", ""}, {40, "another", "`a` should be raised"}}}; }
PackCheck refused_check() { return {std::nullopt, {{0, "no rules"}, {14, "`knee-pian`"}}, {}}; }

std::vector<Finding> full_findings() {
  Finding whole;
  whole.rule = "org.example.rules/a";
  whole.rule_version = 4;
  whole.severity = Severity::stop;
  whole.item = 2;
  whole.exercise = "walking";
  whole.reason = "balance";
  whole.message = "Do not start.";
  whole.because = {"fever: yes", ""};
  whole.source = {"A title", 2021, "Somebody, Journal"};
  whole.suggest = {{SuggestionAction::replace, "bridge", ""}, {SuggestionAction::modify, "", "Hold a chair."}};
  whole.fact = "fever";
  Finding bare;
  bare.severity = Severity::ask;
  return {whole, bare};
}

std::vector<Bytes> valid_payloads() {
  return {wire::encode(full_request()),  wire::encode(full_plugin()),
          wire::encode(full_findings()), wire::encode(wire::Refusal{PluginStatus::incompatible, "made for version 2"}),
          wire::encode(full_check()),    wire::encode(refused_check())};
}

/// Decodes, and when that works says the same again: null where the payload was refused.
template <class T>
std::optional<Bytes> said_again(const Result<T>& decoded) {
  if (decoded) return wire::encode(*decoded);
  CHECK_FALSE(decoded.error().message.empty());
  return std::nullopt;
}

using Decoder = std::function<std::optional<Bytes>(std::span<const std::byte>)>;

const std::vector<Decoder>& decoders() {
  static const std::vector<Decoder> all = {
      [](auto bytes) { return said_again(wire::decode_request(bytes)); },
      [](auto bytes) { return said_again(wire::decode_plugin(bytes)); },
      [](auto bytes) { return said_again(wire::decode_findings(bytes)); },
      [](auto bytes) { return said_again(wire::decode_refusal(bytes)); },
      [](auto bytes) { return said_again(wire::decode_pack(bytes)); },
      [](auto bytes) { return said_again(wire::decode_pack(bytes)); },
  };
  return all;
}

Bytes bytes_of(std::initializer_list<int> values) {
  Bytes bytes;
  for (const int value : values) bytes.push_back(static_cast<std::byte>(value));
  return bytes;
}

/// One small piece of damage.
void damage(Bytes& bytes, std::mt19937& dice) {
  const auto roll = [&](std::size_t sides) { return std::uniform_int_distribution<std::size_t>(0, sides - 1)(dice); };
  if (bytes.empty()) return bytes.push_back(static_cast<std::byte>(roll(256)));
  const std::size_t at = roll(bytes.size());
  const auto place = bytes.begin() + static_cast<std::ptrdiff_t>(at);
  switch (roll(5)) {
    case 0:
      *place = static_cast<std::byte>(roll(256));
      break;
    case 1:
      *place ^= static_cast<std::byte>(1U << roll(8));
      break;
    case 2:
      bytes.insert(place, static_cast<std::byte>(roll(256)));
      break;
    case 3:
      bytes.erase(place);
      break;
    default:  // a count or a length that is enormous, negative or just too large
      for (std::size_t i = at; i < std::min(at + 4, bytes.size()); ++i)
        bytes[i] = static_cast<std::byte>(roll(3) * 0x7f);
      break;
  }
}

}  // namespace

TEST_CASE("what is written to the wire is read as it was", "[rules][wire]") {
  CHECK(wire::decode_request(wire::encode(full_request())) == full_request());
  CHECK(wire::decode_request(wire::encode(ScreeningRequest{})) == ScreeningRequest{});
  CHECK(wire::decode_plugin(wire::encode(full_plugin())) == full_plugin());
  CHECK(wire::decode_pack(wire::encode(full_check())) == full_check());
  CHECK(wire::decode_pack(wire::encode(refused_check())) == refused_check());
  CHECK(wire::decode_findings(wire::encode(full_findings())) == full_findings());
  CHECK(wire::decode_findings(wire::encode(std::vector<Finding>{})) == std::vector<Finding>{});
  for (const bool files : {false, true})
    for (const bool calls : {false, true})
      CHECK(wire::decode_confinement(wire::encode(Confinement{files, calls})) == Confinement{files, calls});
  const auto refusal = wire::decode_refusal(wire::encode(wire::Refusal{PluginStatus::timed_out, "too late"}));
  REQUIRE(refusal);
  CHECK(refusal->status == PluginStatus::timed_out);
  CHECK(refusal->detail == "too late");
}

TEST_CASE("unknown numbers stay unknown on the wire and zero stays zero", "[rules][wire]") {
  const auto request = wire::decode_request(wire::encode(full_request()));
  REQUIRE(request);
  CHECK(request->pain_now == 0);
  CHECK_FALSE(request->symptom_weeks.has_value());
  CHECK(request->items[1].dose.hold_s == Range{0, 0});
  CHECK_FALSE(request->items[0].dose.hold_s.has_value());
}

TEST_CASE("a payload that is cut short anywhere is refused with the place", "[rules][wire]") {
  const auto payloads = valid_payloads();
  for (std::size_t kind = 0; kind < payloads.size(); ++kind)
    for (std::size_t size = 0; size < payloads[kind].size(); ++size) {
      CAPTURE(kind, size);
      CHECK_FALSE(decoders()[kind](std::span(payloads[kind]).first(size)).has_value());
    }
  CHECK(wire::decode_request(std::span(payloads[0]).first(payloads[0].size() - 1)).error().place == "items[2].dose");
}

TEST_CASE("a payload with a byte too many is refused", "[rules][wire]") {
  const auto payloads = valid_payloads();
  for (std::size_t kind = 0; kind < payloads.size(); ++kind) {
    Bytes longer = payloads[kind];
    longer.push_back(std::byte{0});
    CHECK_FALSE(decoders()[kind](longer).has_value());
  }
}

TEST_CASE("damaged payloads are refused or mean exactly what they say, and cost no memory", "[rules][wire]") {
  std::mt19937 dice(20261120);
  const auto payloads = valid_payloads();
  std::size_t refused = 0;
  std::size_t read = 0;
  for (int round = 0; round < 20'000; ++round) {
    Bytes bytes = payloads[static_cast<std::size_t>(round) % payloads.size()];
    const int hits = 1 + round % 3;
    for (int hit = 0; hit < hits; ++hit) damage(bytes, dice);
    for (const Decoder& decode : decoders()) {
      const std::size_t before = in_use;
      most_in_use = in_use;
      const auto again = decode(bytes);
      if (most_in_use - before > 64 * bytes.size() + 4096)
        FAIL("round " << round << " took " << most_in_use - before << " bytes for a payload of " << bytes.size());
      if (!again)
        ++refused;
      else if (++read; *again != bytes)
        FAIL("round " << round << " was read as something else than it says");
    }
  }
  CHECK(refused > 1000);
  CHECK(read > 1000);
}

TEST_CASE("a count of four billion is refused before a byte is allocated for it", "[rules][wire]") {
  const Bytes claim = bytes_of({0xff, 0xff, 0xff, 0xff});
  const auto findings = wire::decode_findings(claim);
  REQUIRE_FALSE(findings);
  CHECK_THAT(findings.error().text(), Contains("findings: 4294967295 elements, at most 4096"));
  CHECK_FALSE(wire::decode_request(claim));
}

TEST_CASE("values outside a vocabulary are refused by name", "[rules][wire]") {
  Bytes refusal = wire::encode(wire::Refusal{PluginStatus::crashed, "x"});
  refusal[0] = std::byte{5};
  CHECK(wire::decode_refusal(refusal).error().place == "status");
  refusal[0] = std::byte{0};
  CHECK_THAT(wire::decode_refusal(refusal).error().text(), Contains("a refusal cannot be ok"));

  ScreeningRequest request;
  request.facts = {{"fever", Truth::yes}};
  Bytes bytes = wire::encode(request);
  bytes[4 + 4 + 5] = std::byte{3};
  CHECK(wire::decode_request(bytes).error().place == "facts[0].truth");
}

TEST_CASE("a pack that is one and has faults, or neither, is refused", "[rules][wire]") {
  PackCheck check = full_check();
  check.faults = {{1, "wrong"}};
  CHECK(wire::decode_pack(wire::encode(check)).error().place == "faults");
  CHECK(wire::decode_pack(wire::encode(PackCheck{})).error().place == "faults");
}

TEST_CASE("texts that are too long or not UTF-8 are refused with their field", "[rules][wire]") {
  PluginDescriptor plugin = full_plugin();
  plugin.rules[1].summary = "\xff";
  CHECK(wire::decode_plugin(wire::encode(plugin)).error().place == "rules[1].summary");
  plugin = full_plugin();
  plugin.name = std::string(wire::max_text + 1, 'a');
  CHECK_THAT(wire::decode_plugin(wire::encode(plugin)).error().text(), Contains("name: a text of 16385 bytes"));
  plugin.name.pop_back();
  CHECK(wire::decode_plugin(wire::encode(plugin)).has_value());
}

TEST_CASE("a range that ends before it begins and an item before the first are refused", "[rules][wire]") {
  ScreeningRequest request = full_request();
  request.items[1].dose.rest_s = Range{60, 30};
  CHECK(wire::decode_request(wire::encode(request)).error().place == "items[1].dose.rest_s");

  Bytes findings = wire::encode(std::vector<Finding>{Finding{}});
  constexpr std::size_t item_field = 4 + 4 + 4 + 1;  // count, rule, version, severity
  REQUIRE(findings[item_field] == std::byte{0xff});
  findings[item_field] = std::byte{0xfe};
  CHECK(wire::decode_findings(findings).error().place == "findings[0].item");
}

TEST_CASE("a refusal in words that are not UTF-8 or endless arrives readable", "[rules][wire]") {
  const auto odd = wire::decode_refusal(wire::encode(wire::Refusal{PluginStatus::rejected, "br\xff.so"}));
  REQUIRE(odd);
  CHECK(odd->detail == "br?.so");
  const auto longest =
      wire::decode_refusal(wire::encode(wire::Refusal{PluginStatus::rejected, std::string(100'000, 'a')}));
  REQUIRE(longest);
  CHECK(longest->detail.size() == wire::max_text);
}

TEST_CASE("frames come out as they went in, however the bytes arrive", "[rules][frame]") {
  const Bytes payload = wire::encode(full_request());
  Bytes stream = wire::frame_bytes(7, wire::FrameKind::request, payload);
  const Bytes second = wire::frame_bytes(0xfffffffe, wire::FrameKind::failed, {});
  stream.insert(stream.end(), second.begin(), second.end());

  const std::size_t step = GENERATE(1U, 3U, 64U, 100'000U);
  wire::FrameAssembler assembler;
  std::vector<wire::Frame> frames;
  for (std::size_t at = 0; at < stream.size(); at += step) {
    assembler.add(std::span(stream).subspan(at, std::min(step, stream.size() - at)));
    while (true) {
      auto frame = assembler.next();
      REQUIRE(frame);
      if (!*frame) break;
      frames.push_back(std::move(**frame));
    }
  }
  REQUIRE(frames.size() == 2);
  CHECK(frames[0].sequence == 7);
  CHECK(frames[0].kind == wire::FrameKind::request);
  CHECK(frames[0].payload == payload);
  CHECK(frames[1].sequence == 0xfffffffe);
  CHECK(frames[1].kind == wire::FrameKind::failed);
  CHECK(frames[1].payload.empty());
  CHECK(assembler.empty());
}

TEST_CASE("a frame of an impossible length or kind is refused at once", "[rules][frame]") {
  const auto error_of = [](const Bytes& bytes) {
    wire::FrameAssembler assembler;
    assembler.add(bytes);
    const auto frame = assembler.next();
    return frame ? std::string("no error") : frame.error().text();
  };
  CHECK_THAT(error_of(bytes_of({1, 0, 0x20, 0})), Contains("a frame of 2097153 bytes"));
  CHECK(error_of(bytes_of({0, 0, 0x20, 0})) == "no error");  // 2 MiB, and nothing of it there yet
  CHECK_THAT(error_of(bytes_of({4, 0, 0, 0})), Contains("a frame of 4 bytes"));
  CHECK_THAT(error_of(bytes_of({9, 0, 0, 0, 1, 0, 0, 0, 0})), Contains("no frame is of kind 0"));
  CHECK_THAT(error_of(bytes_of({9, 0, 0, 0, 1, 0, 0, 0, 13})), Contains("no frame is of kind 13"));
}

TEST_CASE("the largest payload that fits makes a frame of the largest size", "[rules][frame]") {
  const Bytes largest(wire::max_frame - wire::frame_overhead);
  CHECK(wire::fits_frame(largest.size()));
  CHECK_FALSE(wire::fits_frame(largest.size() + 1));
  wire::FrameAssembler assembler;
  assembler.add(wire::frame_bytes(1, wire::FrameKind::findings, largest));
  const auto frame = assembler.next();
  REQUIRE(frame);
  REQUIRE(frame->has_value());
  CHECK((*frame)->payload.size() == largest.size());
}
