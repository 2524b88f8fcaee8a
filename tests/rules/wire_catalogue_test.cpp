// The catalogue and many programs on the wire: parts and batches to a host, short answers back.
#include <catch2/catch.hpp>
#include <random>

#include "regimen/engine/plugin_call.hpp"
#include "regimen/engine/wire.hpp"

using Catch::Matchers::Contains;
using namespace regimen;
using wire::Bytes;

namespace {

std::vector<ScreeningItem> exercises(std::size_t count) {
  std::vector<ScreeningItem> items(count);
  for (std::size_t i = 0; i < count; ++i) {
    items[i].exercise = "exercise-" + std::to_string(i);
    items[i].demands = {{Demand::balance, DemandLevel::high}};
    items[i].dose.hold_s = Range{5, 10};
  }
  return items;
}

wire::BriefAnswer brief() {
  return {{{"org.example.rules/a", {Severity::caution, "balance", "Hold on."}},
           {"org.example.rules/b", {Severity::stop, "impact", "Nicht h\xc3\xbcpfen."}}},
          {{0, 1}, {3, 0}, {199'999, 1}}};
}

std::string error_of(const wire::BriefAnswer& answer) {
  const auto decoded = wire::decode_brief(wire::encode(answer));
  return decoded ? "no error" : decoded.error().text();
}

std::vector<wire::Frame> frames_in(const Bytes& stream) {
  wire::FrameAssembler assembler;
  assembler.add(stream);
  std::vector<wire::Frame> frames;
  while (true) {
    auto frame = assembler.next();
    REQUIRE(frame);
    if (!*frame) break;
    frames.push_back(std::move(**frame));
  }
  CHECK(assembler.empty());
  return frames;
}

}  // namespace

TEST_CASE("a brief answer and a question about the catalogue come out as they went in", "[rules][wire][catalogue]") {
  const auto answer = wire::decode_brief(wire::encode(brief()));
  REQUIRE(answer);
  CHECK(*answer == brief());

  wire::CatalogueQuestion question;
  question.exercises = 52;
  question.patient.facts = {{"pregnancy", Truth::yes}};
  question.patient.pain_now = 4;
  const auto asked = wire::decode_question(wire::encode(question));
  REQUIRE(asked);
  CHECK(asked->exercises == 52);
  CHECK(asked->patient == question.patient);
}

TEST_CASE("a brief answer that is cut short or goes on anywhere is refused", "[rules][wire][catalogue]") {
  Bytes whole = wire::encode(brief());
  for (std::size_t size = 0; size < whole.size(); ++size) CHECK_FALSE(wire::decode_brief(std::span(whole).first(size)));
  whole.push_back(std::byte{0});
  CHECK_THAT(wire::decode_brief(whole).error().text(), Contains("1 bytes too many"));
}

TEST_CASE("a brief answer with forged indices is refused", "[rules][wire][catalogue]") {
  auto answer = brief();
  answer.raised = {{0, 2}};
  CHECK_THAT(error_of(answer), Contains("place"));
  answer.raised = {{4, 0}, {3, 0}};
  CHECK_THAT(error_of(answer), Contains("do not ascend"));
  answer.raised = {{4, 0}, {4, 1}};
  CHECK_THAT(error_of(answer), Contains("do not ascend"));
  answer = {{}, {{0, 0}}};
  CHECK_THAT(error_of(answer), Contains("place"));
}

TEST_CASE("counts of a brief answer that no answer can have are refused before anything is kept for them",
          "[rules][wire][catalogue]") {
  auto answer = brief();
  answer.said.assign(wire::max_findings + 1, answer.said.front());
  CHECK_THAT(error_of(answer), Contains("at most 4096"));

  Bytes claims = wire::encode(wire::BriefAnswer{});
  for (std::size_t i = 4; i < 8; ++i) claims[i] = std::byte{0xff};
  CHECK_THAT(wire::decode_brief(claims).error().text(), Contains("at most 200000"));
  claims[7] = claims[6] = std::byte{0};  // 65535
  CHECK_THAT(wire::decode_brief(claims).error().text(), Contains("too short"));
}

TEST_CASE("bytes by chance are no brief answer, part or question that could not be", "[rules][wire][catalogue]") {
  std::mt19937 random(4711);
  const std::vector<ScreeningItem> some = exercises(3);
  for (int round = 0; round < 3000; ++round) {
    Bytes payload = round % 2 == 0 ? wire::encode(brief()) : wire::encode_part(0, some);
    payload[random() % payload.size()] = static_cast<std::byte>(random());
    if (const auto answer = wire::decode_brief(payload))
      for (const auto& [exercise, said] : answer->raised) REQUIRE(said < answer->said.size());
    (void)wire::decode_part(payload);
    (void)wire::decode_question(payload);
  }
}

TEST_CASE("a catalogue crosses in parts that each fit a frame and make it whole again", "[rules][wire][catalogue]") {
  const std::size_t count = GENERATE(0U, 1U, 2048U, 5000U);
  const auto items = exercises(count);
  KeptCatalogue kept;
  for (const auto& frame : frames_in(wire::catalogue_frames(items))) {
    CHECK(frame.kind == wire::FrameKind::catalogue);
    auto part = wire::decode_part(frame.payload);
    REQUIRE(part);
    for (std::size_t i = 0; i < part->items.size(); ++i) REQUIRE(part->items[i] == items[part->first + i]);
    REQUIRE(kept.add(std::move(*part)));
  }
  CHECK(kept.size() == count);
}

TEST_CASE("exercises that are long to tell cross in smaller parts, and one that fits no frame not at all",
          "[rules][wire][catalogue]") {
  auto items = exercises(500);
  for (auto& item : items) item.exercise.assign(wire::max_text, 'x');
  std::size_t crossed = 0;
  for (const auto& frame : frames_in(wire::catalogue_frames(items)))
    crossed += wire::decode_part(frame.payload)->items.size();
  CHECK(crossed == items.size());
  items[7].exercise.assign(wire::max_frame, 'x');
  CHECK(wire::catalogue_frames(items).empty());
  CHECK(wire::catalogue_frames(std::vector<ScreeningItem>(wire::max_exercises + 1)).empty());
}

TEST_CASE("a part that is not the next one is refused, and nothing is kept", "[rules][catalogue]") {
  KeptCatalogue kept;
  REQUIRE(kept.add({0, exercises(3)}));
  CHECK_THAT(kept.add({4, exercises(1)}).error().text(), Contains("a part from 4 on, expected 3"));
  CHECK(kept.size() == 0);
  CHECK_FALSE(kept.add({3, exercises(1)}));
  REQUIRE(kept.add({0, exercises(2)}));
  REQUIRE(kept.add({0, exercises(1)}));  // another catalogue
  CHECK(kept.size() == 1);
}

namespace {

wire::RaisedInBatch raised() {
  return {
      {{"org.example.rules/a", 2, Severity::caution, "balance"}, {"org.example.rules/b", 1, Severity::ask, "fever"}},
      {{0, -1, 1}, {0, 3, 0}, {7, 0, 0}}};
}

std::string error_of(const wire::RaisedInBatch& answer) {
  const auto decoded = wire::decode_raised(wire::encode(answer));
  return decoded ? "no error" : decoded.error().text();
}

}  // namespace

TEST_CASE("a batch of programs has each item once and comes out as it went in", "[rules][wire][batch]") {
  BatchMaker maker;
  ScreeningRequest request;
  request.facts = {{"pregnancy", Truth::yes}};
  request.items = exercises(3);
  request.items.push_back(request.items[1]);
  maker.add(request);
  maker.add({});
  maker.add(request);
  const ProgramBatch batch = maker.take();
  CHECK(batch.pool.size() == 3);
  CHECK(batch.request(0) == request);
  CHECK(batch.request(1) == ScreeningRequest{});
  Bytes whole = wire::encode(batch);
  const auto decoded = wire::decode_batch(whole);
  REQUIRE(decoded);
  CHECK(*decoded == batch);
  for (std::size_t size = 0; size < whole.size(); ++size) CHECK_FALSE(wire::decode_batch(std::span(whole).first(size)));

  ProgramBatch forged = batch;
  forged.programs[2].items[0] = 3;
  CHECK_THAT(wire::decode_batch(wire::encode(forged)).error().text(), Contains("programs[2].item"));
}

TEST_CASE("an answer about a batch that cannot be is refused", "[rules][wire][batch]") {
  Bytes whole = wire::encode(raised());
  CHECK(*wire::decode_raised(whole) == raised());
  for (std::size_t size = 0; size < whole.size(); ++size)
    CHECK_FALSE(wire::decode_raised(std::span(whole).first(size)));
  auto answer = raised();
  answer.raised[1].said = 2;
  CHECK_THAT(error_of(answer), Contains("place"));
  answer = raised();
  answer.raised[1].item = -2;
  CHECK_THAT(error_of(answer), Contains("item"));
  answer = raised();
  answer.raised[2].program = 0;
  answer.raised[1].program = 1;
  CHECK_THAT(error_of(answer), Contains("do not ascend"));
  answer = raised();
  answer.said.assign(wire::max_findings + 1, answer.said[0]);
  CHECK_THAT(error_of(answer), Contains("at most 4096"));
  Bytes claims = wire::encode(wire::RaisedInBatch{});
  for (std::size_t i = 4; i < 7; ++i) claims[i] = std::byte{0x0f};
  CHECK_THAT(wire::decode_raised(claims).error().text(), Contains("too short"));
}
