#include "regimen/reports/clinician_page.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "pdf_reading.hpp"
#include "regimen/reports/pdf.hpp"
#include "sample_exercises.hpp"

using namespace regimen;
using namespace regimen::testing;
using Catch::Matchers::Contains;

namespace {

const ClinicianPageOptions on_20_november{
    .date = parse_date("2026-11-20").value(), .clinic = "", .therapist = "J. Somebody"};

Finding caution_on(std::size_t item) {
  Finding finding;
  finding.rule = "org.regimen.stenosis/extension";
  finding.rule_version = 2;
  finding.severity = Severity::caution;
  finding.item = item;
  finding.exercise = "bridge";
  finding.message = "Keep the back from arching at the top.";
  finding.because = {"spinal-stenosis: yes", "bridge: lumbar extension low"};
  finding.source = {"A study", 2021, "Authors, Journal"};
  finding.suggest = {{SuggestionAction::replace, "knee-to-chest-single", ""},
                     {SuggestionAction::modify, "", "Lift only half way."}};
  finding.also = {{"org.regimen.general-safety/pain", {"Another study", {}, ""}}};
  return finding;
}

Finding of_severity(Severity severity) {
  Finding finding;
  finding.rule = "org.regimen.red-flags/any";
  finding.severity = severity;
  finding.message = "About the patient.";
  return finding;
}

ScreeningReport answered(std::vector<Finding> findings) {
  return {{{"org.regimen.stenosis", "1.0.0", PluginStatus::ok, ""},
           {"org.regimen.red-flags", "1.1.0", PluginStatus::ok, ""}},
          std::move(findings)};
}

ClinicianPage page_of(const ScreeningReport& report, const Program& program = sample_program({bridge(), walking()})) {
  return make_clinician_page(sample_patient(), program, report, on_20_november);
}

}  // namespace

TEST_CASE("a complete screening without cautions says so", "[reports][clinician]") {
  const auto page = page_of(answered({}));
  CHECK(page.verdict == "All 2 rule plugins answered for this program. No cautions.");
  CHECK_FALSE(page.alarm);
}

TEST_CASE("a plugin that did not answer is named in an alarm, never taken for safety", "[reports][clinician][safety]") {
  auto report = answered({});
  report.plugins[0].status = PluginStatus::timed_out;
  report.plugins[0].detail = "no answer within 1 second";
  const auto page = page_of(report);
  CHECK(page.alarm);
  CHECK_THAT(page.verdict, Contains("Not every rule was checked: org.regimen.stenosis did not answer (timed out)"));
  CHECK_THAT(page.verdict, !Contains("No cautions"));
  REQUIRE(page.plugins.size() == 2);
  CHECK(page.plugins[0] == PluginRow{"org.regimen.stenosis", "1.0.0", "timed out: no answer within 1 second", false});
  CHECK(page.plugins[1].answered);
}

TEST_CASE("a screening without any plugin checked nothing", "[reports][clinician][safety]") {
  const auto page = page_of({});
  CHECK(page.alarm);
  CHECK_THAT(page.verdict, Contains("Nothing was checked"));
  CHECK_THAT(page.verdict, !Contains("No cautions"));
}

TEST_CASE("a finding brings its reasons, its source and its ways on", "[reports][clinician]") {
  const auto page = page_of(answered({caution_on(0)}));
  REQUIRE(page.findings.size() == 1);
  const auto& row = page.findings[0];
  CHECK(row.severity_word == "Caution");
  CHECK(row.about == "2. Bridge");  // its number on the handout: walking comes first there
  CHECK(row.because == "spinal-stenosis: yes; bridge: lumbar extension low");
  CHECK(row.source == "A study (2021). Authors, Journal");
  CHECK(row.suggestions == std::vector<std::string>{"Replace by knee-to-chest-single", "Lift only half way."});
  CHECK(row.rule == "org.regimen.stenosis/extension, version 2; also org.regimen.general-safety/pain (Another study)");
  CHECK(row.decision == std::vector<std::string>{"No decision yet."});
  CHECK(page.verdict == "All 2 rule plugins answered for this program. Open: 1 caution without a decision.");
}

TEST_CASE("a decision stands beside its finding with who, when and why", "[reports][clinician]") {
  auto finding = of_severity(Severity::stop);
  CHECK(page_of(answered({finding})).alarm);
  CHECK_THAT(page_of(answered({finding})).findings[0].decision[0], Contains("must not be issued"));
  finding.decision = Acknowledgement{finding.rule,
                                     {},
                                     DecisionReason::examined_and_cleared,
                                     "X-ray, no fracture",
                                     "therapist-1",
                                     parse_instant("2026-11-20T09:30:00Z").value(),
                                     {}};
  const auto page = page_of(answered({finding}));
  CHECK_FALSE(page.alarm);
  CHECK(page.findings[0].decided);
  CHECK(page.findings[0].decision ==
        std::vector<std::string>{"examined and cleared", "X-ray, no fracture", "by therapist-1, 2026-11-20 09:30 UTC"});
  CHECK(page.verdict == "All 2 rule plugins answered for this program. Every caution has a decision.");
}

TEST_CASE("a decision that lapsed stands with its reason where none stands", "[reports][clinician]") {
  auto finding = of_severity(Severity::caution);
  Program program = sample_program({bridge()});
  program.decisions.push_back({finding.rule,
                               {},
                               DecisionReason::supervised,
                               "",
                               "therapist-1",
                               parse_instant("2026-11-20T09:30:00Z").value(),
                               {}});
  finding.lapsed = LapsedDecision{program.decisions[0], {Lapse::dose, Lapse::facts}};
  const auto page = page_of(answered({finding}), program);
  CHECK_FALSE(page.findings[0].decided);
  CHECK(page.findings[0].decision ==
        std::vector<std::string>{"No decision yet.",
                                 "Before: supervised; by therapist-1, 2026-11-20 09:30 UTC; lapsed because the dose "
                                 "has changed, and a fact that it rests on has changed."});
  CHECK(page.lapsed_decisions.empty());
}

TEST_CASE("a question names what is to be found out, and is short", "[reports][clinician]") {
  auto finding = of_severity(Severity::ask);
  finding.fact = "saddle-numbness";
  const auto page = page_of(answered({finding}));
  CHECK(page.findings[0].about == "saddle numbness");
  CHECK(page.findings[0].because.empty());
  CHECK(page.findings[0].suggestions.empty());
  CHECK_THAT(page.findings[0].rule, Contains(finding.rule));
  CHECK(page.findings[0].decision == std::vector<std::string>{"Not answered yet."});
  CHECK_THAT(page.verdict, Contains("Open: 1 open question."));
}

TEST_CASE("a decision that no finding carries is listed as such", "[reports][clinician]") {
  Program program = sample_program({bridge()});
  program.decisions.push_back({"org.regimen.sciatica/old",
                               program.items[0].id,
                               DecisionReason::supervised,
                               "",
                               "therapist-1",
                               parse_instant("2026-11-20T09:30:00Z").value(),
                               {}});
  const auto page = page_of(answered({}), program);
  REQUIRE(page.lapsed_decisions.size() == 1);
  CHECK_THAT(page.lapsed_decisions[0], Contains("org.regimen.sciatica/old (1. Bridge): supervised; by therapist-1"));
}

TEST_CASE("facts are known yes, known no, or named as unknown", "[reports][clinician][facts]") {
  const auto page = page_of(answered({}));
  CHECK(page.facts_yes == "spinal stenosis");
  CHECK(page.facts_no == "traumatic injury");
  std::size_t unknown = 0;
  for (const auto& group : page.facts_unknown) {
    unknown += 1 + static_cast<std::size_t>(std::count(group.value.begin(), group.value.end(), ','));
    CHECK_THAT(group.value, !Contains("spinal stenosis") && !Contains("traumatic injury"));
  }
  CHECK(unknown == fact_vocabulary().size() - 2);
}

TEST_CASE("an unknown measure is empty, not zero", "[reports][clinician][facts]") {
  Patient patient;
  const auto page = make_clinician_page(patient, sample_program({bridge()}), answered({}), on_20_november);
  for (const auto& measure : page.measures) CHECK(measure.value.empty());
  patient.measures.pain_now = 0;
  const auto measured = make_clinician_page(patient, sample_program({bridge()}), answered({}), on_20_november);
  CHECK(std::ranges::any_of(measured.measures, [](const LabelledLine& line) { return line.value == "0 of 10"; }));
  CHECK_THAT(unwrapped(text_of(drawn_pdf(page, Paper::a4).bytes)), Contains("Pain now: –"));
}

TEST_CASE("each dose says whether it is the default and where that comes from", "[reports][clinician]") {
  Program program = sample_program({bridge(), bird_dog()});
  program.items[1].dose.reps = Range{4, 4};
  const auto page = page_of(answered({}), program);
  REQUIRE(page.doses.size() == 2);
  CHECK(page.doses[0].dose == "3 × 15, rest 60 s, 1 × a day, 7 days a week");
  CHECK(page.doses[0].basis == "default, from G. Minnis DPT (2020), on exercises for the back");
  CHECK_THAT(page.doses[1].dose, Contains("4 ×") && Contains("each side"));
  CHECK_THAT(page.doses[1].basis,
             Contains("set by the therapist; default 8 ×") && Contains("the team's own suggestion"));
}

TEST_CASE("a length outside four to six weeks is remarked on", "[reports][clinician]") {
  Program program = sample_program({bridge()});
  const auto all = [&] {
    std::string text;
    for (const auto& remark : page_of(answered({}), program).remarks) text += remark + "\n";
    return text;
  };
  CHECK_THAT(all(), !Contains("Four to six"));
  program.weeks = 8;
  CHECK_THAT(all(), Contains("The program lasts 8 weeks."));
  program.weeks = 1;
  CHECK_THAT(all(), Contains("The program lasts 1 week."));
  program.weeks.reset();
  CHECK_THAT(all(), Contains("does not say how long it lasts"));
}

TEST_CASE("everything on the page can be read in its PDF", "[reports][clinician][pdf]") {
  auto report =
      answered({of_severity(Severity::stop), caution_on(0), of_severity(Severity::ask), of_severity(Severity::info)});
  report.plugins[1].status = PluginStatus::crashed;
  const auto page = page_of(report);
  for (const auto paper : {Paper::a4, Paper::letter}) {
    const auto document = drawn_pdf(page, paper);
    const auto text = unwrapped(text_of(document.bytes));
    CHECK_THAT(text, Contains(page.verdict));
    for (const auto& row : page.findings)
      CHECK_THAT(text, Contains(row.severity_word) && Contains(row.about) && Contains(row.message));
    CHECK_THAT(text,
               Contains("Lift only half way.") && Contains("Authors, Journal") && Contains("org.regimen.red-flags"));
    CHECK_THAT(text, Contains("Page 1 of " + std::to_string(document.pages)) && Contains("not for the patient"));
    CHECK(document.warnings.empty());
    CHECK(drawn_pdf(page, paper).bytes == document.bytes);
    CHECK_THAT(information_of(document.bytes), !Contains("A. Example"));
  }
}

TEST_CASE("a page with two hundred findings and endless notes is still drawn whole", "[reports][clinician][hostile]") {
  std::vector<Finding> findings;
  for (int i = 0; i < 200; ++i) {
    findings.push_back(caution_on(static_cast<std::size_t>(i % 2)));
    findings.back().message = "finding number " + std::to_string(i) + " <b>&amp;";
  }
  for (int i = 0; i < 3000; ++i) findings[7].message += " endless";
  Patient patient = sample_patient();
  for (int i = 0; i < 2000; ++i) patient.notes += "note" + std::to_string(i) + (i % 9 == 0 ? "\n" : " ");
  const auto page = make_clinician_page(patient, sample_program(20), answered(findings), on_20_november);
  const auto document = drawn_pdf(page, Paper::letter);
  const auto text = unwrapped(text_of(document.bytes));
  for (int i = 0; i < 200; i += 13) CHECK_THAT(text, Contains("finding number " + std::to_string(i) + " <b>&amp;"));
  for (int i = 0; i < 2000; i += 99) CHECK_THAT(text, Contains("note" + std::to_string(i) + " "));
  CHECK(document.pages > 20);
}
