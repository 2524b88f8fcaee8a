// What a plugin says of a catalogue that stays: kept once each, checked like any answer.
#include <catch2/catch.hpp>
#include <functional>

#include "raw_plugin.hpp"
#include "regimen/engine/plugin_call.hpp"

using Catch::Matchers::Contains;
using namespace regimen;

namespace {

using Script = std::function<void(const regimen_request&, const std::function<void(const regimen_finding*)>&)>;
Script script;

std::int32_t evaluate(const regimen_rule_plugin*, const regimen_request* request, const regimen_sink* sink) {
  script(*request, [&](const regimen_finding* finding) { sink->add(sink, finding); });
  return REGIMEN_OK;
}

const regimen_rule rules[] = {raw::rule("org.example.raw/hold")};
const regimen_rule_plugin plugin = raw::plugin("org.example.raw", rules, evaluate);

KeptCatalogue catalogue(std::size_t count) {
  std::vector<ScreeningItem> items(count);
  for (std::size_t i = 0; i < count; ++i) items[i].exercise = "exercise-" + std::to_string(i);
  KeptCatalogue kept;
  REQUIRE(kept.add({0, std::move(items)}));
  return kept;
}

regimen_finding on(std::int32_t item, std::int32_t severity = REGIMEN_CAUTION, const char* message = "Hold on.") {
  regimen_finding finding = raw::caution("org.example.raw/hold");
  finding.item = item;
  finding.severity = severity;
  finding.message = raw::text(message);
  return finding;
}

tl::expected<wire::BriefAnswer, wire::Refusal> answer_to(KeptCatalogue& kept, Script says) {
  script = std::move(says);
  return kept.ask(plugin, *describe(plugin), ScreeningRequest{});
}

/// Why the one finding is refused.
std::string refusal_of(const regimen_finding& finding) {
  auto kept = catalogue(3);
  const auto said = answer_to(kept, [&](const auto&, const auto& say) { say(&finding); });
  return said ? "no error" : said.error().detail;
}

}  // namespace

TEST_CASE("of each exercise the first of the most severe findings is kept, each wording once", "[rules][catalogue]") {
  auto kept = catalogue(4);
  const auto said = answer_to(kept, [](const auto&, const auto& say) {
    for (const auto& finding : {on(2, REGIMEN_INFO, "A note."), on(0), on(2, REGIMEN_CAUTION, "First."),
                                on(2, REGIMEN_CAUTION, "Second."), on(-1), on(3), on(0, REGIMEN_INFO)})
      say(&finding);
  });
  REQUIRE(said);
  const auto what = [&](std::size_t n) {
    const auto& raised = said->said.at(said->raised.at(n).second).raised;
    return std::to_string(said->raised.at(n).first) + " " + raised.message;
  };
  REQUIRE(said->raised.size() == 3);
  CHECK(what(0) == "0 Hold on.");
  CHECK(what(1) == "2 First.");
  CHECK(what(2) == "3 Hold on.");
  CHECK(said->raised[0].second == said->raised[2].second);
}

TEST_CASE("the items are shown under one number as long as they stay, and the request asks for a brief answer",
          "[rules][catalogue]") {
  std::vector<std::uint64_t> ids;
  const void* items = nullptr;
  const auto look = [&](const regimen_request& request, const auto&) {
    REQUIRE(REGIMEN_HAS(&request, regimen_request, flags));
    CHECK(request.flags == REGIMEN_REQUEST_BRIEF);
    if (!ids.empty() && ids.back() == request.items_id) CHECK(items == request.items);
    ids.push_back(request.items_id);
    items = request.items;
  };
  auto kept = catalogue(2);
  REQUIRE(answer_to(kept, look));
  REQUIRE(answer_to(kept, look));
  REQUIRE(kept.add({0, {ScreeningItem{}}}));
  REQUIRE(answer_to(kept, look));
  REQUIRE(ids.size() == 3);
  CHECK(ids[0] != 0);
  CHECK(ids[0] == ids[1]);
  CHECK(ids[1] != ids[2]);

  script = [](const regimen_request& request, const auto&) {
    CHECK(request.items_id == 0);
    CHECK(request.flags == 0);
  };
  (void)call(plugin, *describe(plugin), ScreeningRequest{});
}

TEST_CASE("what cannot be of a finding refuses a brief answer, too", "[rules][catalogue]") {
  CHECK_THAT(refusal_of(on(3)), Contains("item 3 does not exist"));
  CHECK_THAT(refusal_of(on(-2)), Contains("-2 is no index"));
  CHECK_THAT(refusal_of(on(0, REGIMEN_STOP)), Contains("severer than the declared"));
  CHECK_THAT(refusal_of(on(0, 9)), Contains("9 is no severity"));
  CHECK_THAT(refusal_of(on(0, REGIMEN_ASK)), Contains("does not say which fact"));
  CHECK_THAT(refusal_of(on(0, REGIMEN_CAUTION, "\xc3\x28")), Contains("message: the text is not UTF-8"));
  CHECK_THAT(refusal_of(on(0, REGIMEN_CAUTION, "")), Contains("without a message"));
  auto finding = on(0);
  finding.rule = raw::text("org.example.good/hold");
  CHECK_THAT(refusal_of(finding), Contains("did not declare"));
  finding = on(0);
  finding.because_count = 0;
  CHECK_THAT(refusal_of(finding), Contains("without the facts"));
  finding = on(0);
  finding.source.title = {};
  CHECK_THAT(refusal_of(finding), Contains("without a source"));
  finding = on(0);
  finding.struct_size = 16;
  CHECK_THAT(refusal_of(finding), Contains("a table of 16 bytes"));
  finding = on(0);
  finding.message = {nullptr, 5};
  CHECK_THAT(refusal_of(finding), Contains("without bytes"));
  const std::string huge(wire::max_text + 1, 'a');
  finding.message = {huge.data(), huge.size()};
  CHECK_THAT(refusal_of(finding), Contains("16385 bytes"));
  auto kept = catalogue(1);
  CHECK_THAT(answer_to(kept, [](const auto&, const auto& say) { say(nullptr); }).error().detail,
             Contains("null pointer"));
}

TEST_CASE("a sound wording does not carry one that lacks its grounds", "[rules][catalogue]") {
  auto kept = catalogue(2);
  const auto said = answer_to(kept, [](const auto&, const auto& say) {
    auto finding = on(0);
    say(&finding);
    finding.item = 1;
    finding.because_count = 0;
    say(&finding);
  });
  REQUIRE_FALSE(said);
  CHECK_THAT(said.error().detail, Contains("without the facts"));
}

TEST_CASE("floods are refused: of findings, of wordings, and of words", "[rules][catalogue]") {
  auto kept = catalogue(2);
  const auto detail = [&](Script says) {
    const auto said = answer_to(kept, std::move(says));
    return said ? std::string("no error") : said.error().detail;
  };
  const auto repeat = [](int times) {
    return [times](const auto&, const auto& say) {
      const auto finding = on(1);
      for (int i = 0; i < times; ++i) say(&finding);
    };
  };
  constexpr int most = static_cast<int>(wire::max_findings + 2 * wire::max_findings_each);
  CHECK(detail(repeat(most)) == "no error");
  CHECK_THAT(detail(repeat(most + 1)), Contains("more than 4224"));
  CHECK_THAT(detail([](const auto&, const auto& say) {
               for (int i = 0; i < 4097; ++i) {
                 const std::string words = "Words " + std::to_string(i);
                 const auto finding = on(1, REGIMEN_CAUTION, words.c_str());
                 say(&finding);
               }
             }),
             Contains("more than 4096 that differ"));
  CHECK_THAT(detail([](const auto&, const auto& say) {
               for (int i = 0; i < 1000; ++i) {
                 const std::string words = std::string(16'000, 'a') + std::to_string(i);
                 const auto finding = on(1, REGIMEN_CAUTION, words.c_str());
                 say(&finding);
               }
             }),
             Contains("too long"));
}
