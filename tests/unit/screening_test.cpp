#include "regimen/engine/screening.hpp"

#include <catch2/catch.hpp>

#include "made_up.hpp"
#include "scripted_rules.hpp"
#include "small_catalogue.hpp"

using namespace regimen;
using regimen::testing::caution_on;
using regimen::testing::made_up_exercise;
using regimen::testing::ScriptedRules;
using regimen::testing::SmallCatalogue;

namespace {

const Date today = *parse_date("2026-11-20");

/// `arch` is flagged; `curl` moves the other way; `lift` does the same as `arch`; `walk` is of another kind.
std::vector<Exercise> four() {
  auto arch = made_up_exercise("arch", "Arch", Kind::strength);
  arch.demands = {{Demand::lumbar_extension, DemandLevel::high}};
  auto lift = made_up_exercise("lift", "Lift", Kind::strength);
  lift.demands = {{Demand::lumbar_extension, DemandLevel::low}};
  auto curl = made_up_exercise("curl", "Curl", Kind::strength);
  curl.demands = {{Demand::lumbar_flexion, DemandLevel::moderate}};
  auto walk = made_up_exercise("walk", "Walk", Kind::aerobic);
  walk.demands = {};
  return {arch, lift, curl, walk};
}

Program program_of(const Catalogue& catalogue, std::initializer_list<const char*> keys) {
  Program program;
  for (const auto* key : keys) program = made_up::after(program, AddExercise{catalogue.find(key), {}, {}});
  return program;
}

/// Flags each item that arches the back strongly and wants it replaced.
std::vector<Finding> flag_arching(const ScreeningRequest& request) {
  std::vector<Finding> findings;
  for (std::size_t i = 0; i < request.items.size(); ++i)
    for (const auto& [demand, level] : request.items[i].demands)
      if (demand == Demand::lumbar_extension && level == DemandLevel::high) {
        findings.push_back(caution_on(i, "arching", "lumbar-extension"));
        findings.back().suggest.push_back({SuggestionAction::replace, {}, {}});
      }
  return findings;
}

}  // namespace

TEST_CASE("a request carries facts, measures and doses, and nothing that names the patient", "[screening][privacy]") {
  const SmallCatalogue catalogue(four());
  Patient patient;
  patient.name = PersonName("Grace Hopper");
  patient.birth_date = parse_date("1950-11-24");
  patient.notes = "Grace likes walking";
  patient.facts.set("fever", Truth::no);
  patient.measures.pain_now = 3;
  auto program = program_of(catalogue, {"arch"});
  program.start_date = parse_date("2026-11-23");

  const auto request = screening_request(patient, program, today);

  CHECK(request.age_years == 75);  // the day before the birthday, on the start date
  CHECK(request.facts == std::vector<std::pair<std::string, Truth>>{{"fever", Truth::no}});
  CHECK(request.pain_now == 3);
  REQUIRE(request.items.size() == 1);
  CHECK(request.items[0].dose.sets == Range{3, 3});
}

TEST_CASE("findings of one item and one reason are one line, led by the more severe", "[screening][merge]") {
  const SmallCatalogue catalogue(four());
  ScriptedRules rules([](const ScreeningRequest&) {
    auto mild = caution_on(0, "a-response", "lumbar-extension");
    mild.because = {"worse-with-extension: yes"};
    auto diagnosis = caution_on(0, "z-diagnosis", "lumbar-extension");
    auto other = caution_on(0, "other", "neck-load");
    return std::vector<Finding>{mild, other, diagnosis};
  });
  Screener screener(catalogue, rules);

  const auto report = screener.screen(Patient{}, program_of(catalogue, {"arch"}), today);

  REQUIRE(report.findings.size() == 2);
  const auto& line = report.findings[1];  // "other" sorts before "z-diagnosis"
  CHECK(line.rule == "org.example.scripted/z-diagnosis");
  REQUIRE(line.also.size() == 1);
  CHECK(line.also[0].rule == "org.example.scripted/a-response");
  CHECK(line.because ==
        std::vector<std::string>{"spinal-stenosis: yes", "lumbar-extension", "worse-with-extension: yes"});
}

TEST_CASE("a stop comes first and the patient's own findings before the items'", "[screening]") {
  const SmallCatalogue catalogue(four());
  ScriptedRules rules([](const ScreeningRequest&) {
    auto about_patient = caution_on(0, "patient", "pain-now");
    about_patient.item.reset();
    auto stop = caution_on(1, "stop", "balance");
    stop.severity = Severity::stop;
    return std::vector<Finding>{caution_on(0, "item", "effort"), about_patient, stop};
  });
  Screener screener(catalogue, rules);

  const auto report = screener.screen(Patient{}, program_of(catalogue, {"arch", "walk"}), today);

  REQUIRE(report.findings.size() == 3);
  CHECK(report.findings[0].severity == Severity::stop);
  CHECK_FALSE(report.findings[1].item);
  CHECK(report.findings[2].item == 0);
}

TEST_CASE("a substitute raises nothing itself, is not in the program and moves the other way",
          "[screening][substitute]") {
  const SmallCatalogue catalogue(four());
  ScriptedRules rules(flag_arching);
  Screener screener(catalogue, rules);
  const auto with_of = [&](std::initializer_list<const char*> keys) {
    std::vector<std::string> offered;
    const auto report = screener.screen(Patient{}, program_of(catalogue, keys), today);
    for (const auto& suggestion : report.findings.front().suggest) offered.push_back(suggestion.with);
    return offered;
  };

  CHECK(with_of({"arch"}) == std::vector<std::string>{"curl", "lift"});
  CHECK(with_of({"arch", "curl"}) == std::vector<std::string>{"lift"});
  CHECK(with_of({"arch", "curl", "lift"}).empty());  // walking is no substitute for strength
}

TEST_CASE("a caution without a substitute says why there is none", "[screening][substitute]") {
  auto exercises = four();
  auto lone = made_up_exercise("lone", "Lone", Kind::aerobic);
  lone.demands = {{Demand::lumbar_extension, DemandLevel::high}};
  lone.muscles = {"tibialis-anterior"};
  exercises.push_back(lone);
  const SmallCatalogue catalogue(exercises);
  const auto why = [&](ScriptedRules& rules, std::initializer_list<const char*> keys) {
    Screener screener(catalogue, rules);
    return screener.screen(Patient{}, program_of(catalogue, keys), today).findings.front().no_substitute;
  };

  ScriptedRules arching(flag_arching);
  CHECK_FALSE(why(arching, {"arch"}));
  CHECK(why(arching, {"lone"}) == NoSubstitute::none_alike);

  ScriptedRules everything([](const ScreeningRequest& request) {
    std::vector<Finding> findings;
    for (std::size_t i = 0; i < request.items.size(); ++i) findings.push_back(caution_on(i, "all", "effort"));
    return findings;
  });
  CHECK(why(everything, {"arch"}) == NoSubstitute::all_raise);

  ScriptedRules many_sets([](const ScreeningRequest& request) {
    std::vector<Finding> findings;
    for (std::size_t i = 0; i < request.items.size(); ++i)
      if (request.items[i].dose.sets && request.items[i].dose.sets->max > 40)
        findings.push_back(caution_on(i, "dose", "dose"));
    return findings;
  });
  Screener screener(catalogue, many_sets);
  auto program = program_of(catalogue, {"arch"});
  program.items[0].dose.sets = Range{50, 50};
  const auto report = screener.screen(Patient{}, program, today);
  REQUIRE(report.findings.size() == 1);
  CHECK(report.findings[0].no_substitute == NoSubstitute::dose_alone);
}

TEST_CASE("the question whose answer decides most comes first, and a stop outweighs cautions", "[screening][ask]") {
  const SmallCatalogue catalogue(four());
  ScriptedRules rules([](const ScreeningRequest&) {
    const auto question = [](const char* rule, const char* fact, Decides decides) {
      auto ask = caution_on(0, rule, fact);
      ask.item.reset();
      ask.exercise.clear();
      ask.severity = Severity::ask;
      ask.fact = fact;
      ask.decides = decides;
      return ask;
    };
    return std::vector<Finding>{question("a", "knee-pain", {0, 1}), question("b", "fever", {1, 0}),
                                question("c", "pregnancy", {0, 2}), question("d", "pregnancy", {0, 3})};
  });
  Screener screener(catalogue, rules);

  const auto report = screener.screen(Patient{}, program_of(catalogue, {"arch"}), today);

  REQUIRE(report.findings.size() == 3);
  CHECK(report.findings[0].fact == "fever");
  CHECK(report.findings[1].fact == "pregnancy");
  CHECK(report.findings[1].decides == Decides{0, 5});
  CHECK(report.findings[2].fact == "knee-pain");
}

TEST_CASE("the catalogue is asked about once for a patient, whatever happens to the program",
          "[screening][substitute]") {
  const SmallCatalogue catalogue(four());
  ScriptedRules rules(flag_arching);
  Screener screener(catalogue, rules);
  Patient patient;

  (void)screener.screen(patient, program_of(catalogue, {"arch"}), today);
  (void)screener.screen(patient, program_of(catalogue, {"arch", "walk"}), today);
  CHECK(rules.requests.size() == 3);

  patient.facts.set("fever", Truth::no);
  (void)screener.screen(patient, program_of(catalogue, {"arch"}), today);
  CHECK(rules.requests.size() == 5);
}

TEST_CASE("a plugin that did not answer leaves the report incomplete and no substitute offered",
          "[screening][silence]") {
  const SmallCatalogue catalogue(four());
  ScriptedRules rules(flag_arching);
  rules.status = PluginStatus::timed_out;
  Screener screener(catalogue, rules);

  const auto report = screener.screen(Patient{}, program_of(catalogue, {"arch"}), today);

  CHECK_FALSE(report.complete());
  CHECK(report.findings.empty());
  REQUIRE(report.plugins.size() == 1);
  CHECK(report.plugins[0].status == PluginStatus::timed_out);
  CHECK_FALSE(screener.raised_by_catalogue(Patient{}, today));
}

TEST_CASE("no plugin at all is not a clean result", "[screening][silence]") {
  CHECK_FALSE(ScreeningReport{}.complete());
}

TEST_CASE("each needed fact of a plugin that does not ask by itself becomes one question", "[screening][silence]") {
  const SmallCatalogue catalogue(four());
  ScriptedRules rules([](const ScreeningRequest&) { return std::vector<Finding>{}; });
  rules.plugin.asks = false;
  rules.plugin.rules = {{"org.example.scripted/one", 1, "One", Severity::caution, {"fever", "pain-now"}},
                        {"org.example.scripted/two", 1, "Two", Severity::caution, {"fever"}}};
  Screener screener(catalogue, rules);
  Patient patient;

  const auto report = screener.screen(patient, Program{}, today);
  REQUIRE(report.findings.size() == 2);
  CHECK(report.findings[0].severity == Severity::ask);
  CHECK(report.findings[0].fact == "fever");

  patient.facts.set("fever", Truth::no);
  patient.measures.pain_now = 0;
  CHECK(screener.screen(patient, Program{}, today).findings.empty());
}

TEST_CASE("a decision stands for its rule and item, and lapses when what it rests on changes",
          "[screening][decision]") {
  const SmallCatalogue catalogue(four());
  ScriptedRules rules(flag_arching);
  Screener screener(catalogue, rules);
  auto program = program_of(catalogue, {"walk", "arch"});
  Acknowledgement decision;
  decision.rule = "org.example.scripted/arching";
  decision.item = program.items[1].id;
  decision.by = "therapist-1";
  decision.basis = basis_of(screener.screen(Patient{}, program, today).findings.front(), program);
  program = made_up::after(program, Acknowledge{decision});

  CHECK(screener.screen(Patient{}, program, today).findings.front().decision == decision);

  const auto moved = made_up::after(program, MoveItem{program.items[1].id, 0});
  CHECK(screener.screen(Patient{}, moved, today).findings.front().decision == decision);

  Dose longer;
  longer.hold_s = Range{60, 60};
  const auto changed = made_up::after(program, ChangeDose{program.items[1].id, longer});
  CHECK_FALSE(screener.screen(Patient{}, changed, today).findings.front().decision);
}

TEST_CASE("a decision that lapses says which of dose, facts and rule has changed", "[screening][decision]") {
  const SmallCatalogue catalogue(four());
  int version = 1;
  ScriptedRules rules([&](const ScreeningRequest& request) {
    auto findings = flag_arching(request);
    for (Finding& finding : findings) {
      finding.rule_version = version;
      for (const auto& [fact, truth] : request.facts) finding.because.push_back(fact);
    }
    return findings;
  });
  Screener screener(catalogue, rules);
  Patient patient;
  auto program = program_of(catalogue, {"arch"});
  const auto first = [&] { return screener.screen(patient, program, today).findings.front(); };
  const auto before = first();
  Acknowledgement decision;
  decision.rule = before.rule;
  decision.item = program.items[0].id;
  decision.basis = basis_of(before, program);
  SECTION("each by its name, and together") {
    decision.grounds = grounds_of(before, program);
    program = made_up::after(program, Acknowledge{decision});
    CHECK(first().decision == decision);
    CHECK_FALSE(first().lapsed);

    Dose longer;
    longer.hold_s = Range{60, 60};
    program = made_up::after(program, ChangeDose{program.items[0].id, longer});
    CHECK_FALSE(first().decision);
    CHECK(first().lapsed == LapsedDecision{decision, {Lapse::dose}});
    patient.facts.set("fever", Truth::yes);
    CHECK(first().lapsed == LapsedDecision{decision, {Lapse::dose, Lapse::facts}});
    version = 2;
    CHECK(first().lapsed == LapsedDecision{decision, {Lapse::dose, Lapse::facts, Lapse::rule}});
    program = made_up::after(program, ChangeDose{program.items[0].id, {}});
    patient.facts.set("fever", Truth::unknown);
    CHECK(first().lapsed == LapsedDecision{decision, {Lapse::rule}});
  }
  SECTION("a decision from before the parts were kept says that something has") {
    program = made_up::after(program, Acknowledge{decision});
    version = 2;
    CHECK(first().lapsed == LapsedDecision{decision, {Lapse::unrecorded}});
  }
}

TEST_CASE("a decision on what another rule now says more strongly lapses, and a newer one replaces it",
          "[screening][decision]") {
  const SmallCatalogue catalogue(four());
  ScriptedRules rules([](const ScreeningRequest&) {
    auto stop = caution_on(0, "stronger", "lumbar-extension");
    stop.severity = Severity::stop;
    return std::vector<Finding>{caution_on(0, "arching", "lumbar-extension"), stop};
  });
  Screener screener(catalogue, rules);
  auto program = program_of(catalogue, {"arch"});
  Acknowledgement decision;
  decision.rule = "org.example.scripted/arching";
  decision.item = program.items[0].id;
  program = made_up::after(program, Acknowledge{decision});
  auto finding = screener.screen(Patient{}, program, today).findings.front();
  CHECK(finding.rule == "org.example.scripted/stronger");
  CHECK_FALSE(finding.decision);
  CHECK(finding.lapsed == LapsedDecision{decision, {Lapse::outranked}});

  auto newer = decision;
  newer.rule = "org.example.scripted/stronger";
  program = made_up::after(program, Acknowledge{newer});
  finding = screener.screen(Patient{}, program, today).findings.front();
  CHECK(finding.decision == newer);
  CHECK_FALSE(finding.lapsed);
}

TEST_CASE("every reason why a decision lapses has a spelling of its own and comes back from it",
          "[screening][decision]") {
  for (const Lapse why : {Lapse::dose, Lapse::facts, Lapse::rule, Lapse::outranked, Lapse::unrecorded}) {
    CHECK(lapse_from_token(to_token(why)) == why);
    CHECK_FALSE(std::string_view(lapse_words(why)).empty());
  }
  CHECK_FALSE(lapse_from_token("dosage"));
}

TEST_CASE("a stop blocks until it is decided", "[screening][decision]") {
  const SmallCatalogue catalogue(four());
  ScriptedRules rules([](const ScreeningRequest&) {
    auto stop = caution_on(0, "stop", "traumatic-injury");
    stop.severity = Severity::stop;
    stop.item.reset();
    return std::vector<Finding>{stop};
  });
  Screener screener(catalogue, rules);
  Program program;
  CHECK(screener.screen(Patient{}, program, today).blocked());

  Acknowledgement decision;
  decision.rule = "org.example.scripted/stop";
  program = made_up::after(program, Acknowledge{decision});

  const auto report = screener.screen(Patient{}, program, today);
  CHECK_FALSE(report.blocked());
  CHECK(report.has_caution());
}

TEST_CASE("a finding carries what its rule declares in other languages, and says the same in English", "[screening]") {
  const SmallCatalogue catalogue(four());
  ScriptedRules rules(flag_arching);
  rules.plugin.rules = {{"org.example.scripted/arching",
                         1,
                         "Arching",
                         Severity::caution,
                         {},
                         {{"es", "Watch this.", "Tenga cuidado."},
                          {"es-MX", "Watch this.", "Cuidado."},
                          {"es", "Something else.", "Otra cosa."}}}};
  const auto report = Screener(catalogue, rules).screen({}, program_of(catalogue, {"arch"}), today);
  REQUIRE(report.findings.size() == 1);
  const Finding& finding = report.findings[0];
  CHECK(finding.message == "Watch this.");
  CHECK(finding.message_in == std::vector<Wording>{{"es", "Tenga cuidado."}, {"es-MX", "Cuidado."}});
  CHECK(in_language(finding.message, finding.message_in, "es") == "Tenga cuidado.");
  CHECK(in_language(finding.message, finding.message_in, "es-MX") == "Cuidado.");
  CHECK(in_language(finding.message, finding.message_in, "es-AR") == "Tenga cuidado.");
  CHECK(in_language(finding.message, finding.message_in, "en") == "Watch this.");
  CHECK(in_language(finding.message, finding.message_in, "de-AT-1996") == "Watch this.");
  CHECK(in_language(finding.message, finding.message_in, "") == "Watch this.");
}
