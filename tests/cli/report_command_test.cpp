#include "installation.hpp"
#include "one_dot_png.hpp"

#include <catch2/catch.hpp>

using namespace regimen;
using namespace regimen::cli;
using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;

namespace {

namespace fs = std::filesystem;

const std::string all_known = R"("spinal-stenosis":"no","traumatic-injury":"no")";
const std::string stenosis = R"("spinal-stenosis":"yes","traumatic-injury":"no")";
const std::string injury = R"("spinal-stenosis":"no","traumatic-injury":"yes")";
const std::string items = R"({"exercise":"walking"},{"exercise":"press-up"})";
const std::string cleared = R"({"rule":"org.example.spoken/injury","item":null,"reason":"examined-and-cleared",)"
                            R"("note":"X-ray","by":"therapist-1","at":"2026-11-20T09:30:00Z"})";

/// The two pages that a report can write.
struct Pages {
  fs::path handout;
  fs::path clinician;
};
Pages pages(const Installation& installation) {
  return {installation.folder().path() / "handout.pdf", installation.folder().path() / "clinician.pdf"};
}

testing::Outcome report(const Installation& installation, const std::string& a_case,
                        std::vector<std::string> more = {}) {
  const Pages files = pages(installation);
  std::vector<std::string> arguments{"report", "-", "--pdf", files.handout, "--clinician", files.clinician};
  arguments.insert(arguments.end(), more.begin(), more.end());
  return installation.run(std::move(arguments), a_case);
}

bool nothing_written(const Installation& installation) {
  return !fs::exists(pages(installation).handout) && !fs::exists(pages(installation).clinician);
}

/// The words of a PDF, as pdftotext reads them.
std::string text_of(const fs::path& pdf) {
  testing::Run reading;
  reading.program = "/usr/bin/pdftotext";
  reading.arguments = {"-layout", pdf, "-"};
  return testing::run_program(reading).out;
}

/// Width and height of the first page, as they stand in the file.
bool has_media_box(const std::string& pdf, const std::string& width_and_height) {
  return pdf.find("/MediaBox [ 0 0 " + width_and_height) != std::string::npos;
}

}  // namespace

TEST_CASE("a report writes the handout and the clinician's page as PDF and says so", "[cli][report]") {
  const Installation installation({"spoken_rules"});
  const auto outcome = report(installation, case_with(all_known, items));
  CHECK(outcome.exit_status == 0);
  CHECK(outcome.out.empty());
  const Pages files = pages(installation);
  CHECK_THAT(outcome.err, Contains("wrote " + files.handout.string()) && Contains("wrote " + files.clinician.string()));
  CHECK_THAT(testing::content_of(files.handout), StartsWith("%PDF-"));
  CHECK_THAT(testing::content_of(files.clinician), StartsWith("%PDF-"));
}

TEST_CASE("the same case gives the same pages, byte for byte", "[cli][report]") {
  const Installation installation({"spoken_rules"});
  REQUIRE(report(installation, case_with(stenosis, items)).exit_status == 0);
  const auto first = testing::content_of(pages(installation).handout);
  const auto first_clinician = testing::content_of(pages(installation).clinician);
  REQUIRE(report(installation, case_with(stenosis, items)).exit_status == 0);
  CHECK(testing::content_of(pages(installation).handout) == first);
  CHECK(testing::content_of(pages(installation).clinician) == first_clinician);
}

TEST_CASE("a stop without a decision is exit status 1 with the list, and nothing is written", "[cli][report]") {
  const Installation installation({"spoken_rules"});
  const auto outcome = report(installation, case_with(injury, items));
  CHECK(outcome.exit_status == 1);
  CHECK(outcome.out.empty());
  CHECK_THAT(outcome.err, Contains("1 stop stands without a decision") && Contains("Examine the patient first.") &&
                              Contains("org.example.spoken/injury"));
  CHECK(nothing_written(installation));
}

TEST_CASE("a decision on the stop lets the report be written", "[cli][report]") {
  const Installation installation({"spoken_rules"});
  CHECK(report(installation, case_with(injury, items, cleared)).exit_status == 0);
  CHECK_FALSE(nothing_written(installation));
}

TEST_CASE("a caution without a decision is mentioned and does not hold the report up", "[cli][report]") {
  const Installation installation({"spoken_rules"});
  const auto outcome = report(installation, case_with(stenosis, items));
  CHECK(outcome.exit_status == 0);
  CHECK_THAT(outcome.err, Contains("1 caution stands in the program without a decision"));
}

TEST_CASE("an incomplete screening is exit status 3 and nothing is written", "[cli][report]") {
  const Installation installation({"spoken_rules", "crashing_rules"});
  const auto& facts = GENERATE_REF(values({all_known, injury}));
  const auto outcome = report(installation, case_with(facts, items));
  CHECK(outcome.exit_status == 3);
  CHECK_THAT(outcome.err, Contains("incomplete") && Contains("org.example.crashing"));
  CHECK(nothing_written(installation));
}

TEST_CASE("the option --accept-incomplete writes the pages with a loud warning", "[cli][report]") {
  const Installation installation({"spoken_rules", "crashing_rules"});
  const auto outcome = report(installation, case_with(all_known, items), {"--accept-incomplete"});
  CHECK(outcome.exit_status == 0);
  CHECK_THAT(outcome.err, Contains("WARNING. The screening is incomplete") && Contains("org.example.crashing"));
  CHECK_FALSE(nothing_written(installation));
}

TEST_CASE("the option --accept-incomplete does not let a stop pass", "[cli][report]") {
  const Installation installation({"spoken_rules", "crashing_rules"});
  CHECK(report(installation, case_with(injury, items), {"--accept-incomplete"}).exit_status == 1);
  CHECK(nothing_written(installation));
}

TEST_CASE("the option --html writes the handout as a page and says so", "[cli][report][html]") {
  const Installation installation({"spoken_rules"});
  const auto html = installation.folder().path() / "handout.html";
  const auto outcome = installation.run({"report", "-", "--html", html}, case_with(all_known, items));
  CHECK(outcome.exit_status == 0);
  CHECK_THAT(outcome.err, Contains("wrote " + html.string() + " (") && Contains(" kB)"));
  const auto page = testing::content_of(html);
  CHECK_THAT(page, StartsWith("<!DOCTYPE html>") && Contains("Walking"));
  REQUIRE(installation.run({"report", "-", "--html", html}, case_with(all_known, items)).exit_status == 0);
  CHECK(testing::content_of(html) == page);
}

TEST_CASE("a stop or an incomplete screening holds the page up like the PDF", "[cli][report][html]") {
  const Installation installation({"spoken_rules", "crashing_rules"});
  const auto html = installation.folder().path() / "handout.html";
  for (const auto& facts : {all_known, injury})
    CHECK(installation.run({"report", "-", "--html", html}, case_with(facts, items)).exit_status != 0);
  CHECK_FALSE(fs::exists(html));
}

TEST_CASE("a report that nobody wants to have is refused", "[cli][report][bad-input]") {
  const Installation installation({"spoken_rules"});
  const auto outcome = installation.run({"report", "-"}, case_with(all_known, items));
  CHECK(outcome.exit_status == 2);
  CHECK_THAT(outcome.err, Contains("--pdf, --html or --clinician"));
}

TEST_CASE("cards in two languages are refused, because they have room for one", "[cli][report][bad-input]") {
  const Installation installation({"spoken_rules"});
  const auto outcome =
      installation.run({"report", "-", "--pdf", "handout.pdf", "--layout", "compact", "--second-lang", "es"},
                       case_with(all_known, items));
  CHECK(outcome.exit_status == 2);
  CHECK_THAT(outcome.err, Contains("--second-lang") && Contains("room for one language"));
}

TEST_CASE("a report does not write over the case or one page over the other", "[cli][report][bad-input]") {
  const Installation installation({"spoken_rules"});
  const std::string a_case = case_with(all_known, items);
  const auto file = installation.folder().file("case.json", a_case);
  const auto folder = installation.folder().path();
  CHECK(installation.run({"report", file, "--pdf", folder / "." / "case.json"}).exit_status == 2);
  CHECK(installation.run({"report", file, "--clinician", file}).exit_status == 2);
  CHECK(installation.run({"report", file, "--pdf", folder / "a.pdf", "--clinician", folder / "./a.pdf"}).exit_status ==
        2);
  CHECK(installation.run({"report", file, "--html", file}).exit_status == 2);
  CHECK(installation.run({"report", file, "--pdf", folder / "a.pdf", "--html", folder / "./a.pdf"}).exit_status == 2);
  CHECK(installation.run({"report", file, "--html", folder / "a.pdf", "--clinician", folder / "a.pdf"}).exit_status ==
        2);
  CHECK(testing::content_of(file) == a_case);
  CHECK_FALSE(fs::exists(folder / "a.pdf"));
}

TEST_CASE("a bad case writes nothing", "[cli][report][bad-input]") {
  const Installation installation({"spoken_rules"});
  const auto outcome = report(installation, case_with(all_known, R"({"exercise":"bridge","sets":0})"));
  CHECK(outcome.exit_status == 2);
  CHECK_THAT(outcome.err, Contains("program.items[0].sets"));
  CHECK(nothing_written(installation));
}

TEST_CASE("a page that cannot be written is named, and what was there stays", "[cli][report][bad-input]") {
  const Installation installation({"spoken_rules"});
  const auto outcome =
      installation.run({"report", "-", "--pdf", "/no-such-folder/handout.pdf"}, case_with(all_known, items));
  CHECK(outcome.exit_status == 2);
  CHECK_THAT(outcome.err, Contains("/no-such-folder/handout.pdf"));
}

TEST_CASE("when the second page cannot be written, the first is said to be there", "[cli][report][bad-input]") {
  const Installation installation({"spoken_rules"});
  const Pages files = pages(installation);
  const auto outcome = installation.run({"report", "-", "--pdf", files.handout, "--clinician", "/no-such-folder/c.pdf"},
                                        case_with(all_known, items));
  CHECK(outcome.exit_status == 2);
  CHECK_THAT(outcome.err, Contains("/no-such-folder/c.pdf") && Contains(files.handout.string() + " was written"));
  CHECK_THAT(testing::content_of(files.handout), StartsWith("%PDF-"));
}

TEST_CASE("the option --lang with a language that is not there is refused and the languages named",
          "[cli][report][bad-input]") {
  const Installation installation({"spoken_rules"});
  const auto outcome = report(installation, case_with(all_known, items), {"--lang", "tlh"});
  CHECK(outcome.exit_status == 2);
  CHECK_THAT(outcome.err, Contains("\"tlh\"") && Contains("there are: en"));
  CHECK(nothing_written(installation));
}

TEST_CASE("a patient whose language is not there gets English, and the therapist is told", "[cli][report]") {
  const Installation installation({"spoken_rules"});
  const auto outcome = report(installation, case_with(all_known, items, {}, R"("language":"fi",)"));
  CHECK(outcome.exit_status == 0);
  CHECK_THAT(outcome.err, Contains("no handout in fi") && Contains("English"));
  CHECK_THAT(report(installation, case_with(all_known, items, {}, R"("language":"en-AU",)")).err, !Contains("English"));
}

TEST_CASE("the paper is Letter where that is usual, A4 elsewhere, and as asked for", "[cli][report]") {
  const Installation installation({"spoken_rules"});
  const auto page_for = [&](const std::string& language, std::vector<std::string> more) {
    REQUIRE(report(installation, case_with(all_known, items, {}, "\"language\":\"" + language + "\","), std::move(more))
                .exit_status == 0);
    return testing::content_of(pages(installation).handout);
  };
  CHECK(has_media_box(page_for("en-US", {}), "612 792"));
  CHECK(has_media_box(page_for("en-GB", {}), "595"));
  CHECK(has_media_box(page_for("en-US", {"--paper", "a4"}), "595"));
  CHECK(has_media_box(page_for("en-GB", {"--paper", "letter"}), "612 792"));
  const auto outcome = report(installation, case_with(all_known, items), {"--paper", "A0"});
  CHECK(outcome.exit_status == 2);
  CHECK_THAT(outcome.err, Contains("expected a4 or letter"));
}

TEST_CASE("the head of the handout says what the options say", "[cli][report][cover]") {
  const Installation installation({"spoken_rules"});
  const auto logo = installation.folder().file("logo.png", testing::one_dot_png());
  REQUIRE(report(installation, case_with(all_known, items),
                 {"--clinic-name", "Harbor Back Clinic", "--therapist", "Dana Reyes, PT", "--phone", "555 0100",
                  "--address", "1 Main Street", "--next-visit", "2026-12-07", "--logo", logo})
              .exit_status == 0);
  const std::string text = text_of(pages(installation).handout);
  for (const char* said : {"Harbor Back Clinic", "Dana Reyes, PT", "555 0100", "1 Main Street", "7 December 2026"})
    CHECK_THAT(text, Contains(said));
  CHECK_THAT(text_of(pages(installation).clinician), Contains("Dana Reyes, PT"));
}

TEST_CASE("an option of the head that cannot be used is named, and nothing is written",
          "[cli][report][cover][bad-input]") {
  const Installation installation({"spoken_rules"});
  const auto text = installation.folder().file("letter.png", "no picture");
  const auto large = installation.folder().file("large.png", std::string(512 * 1024 + 1, 'x'));
  const auto cut = installation.folder().file("cut.png", testing::one_dot_png().substr(0, 40));
  struct Row {
    std::string option;
    std::string value;
    std::string words;
  };
  for (const auto& [option, value, words] :
       {Row{"--next-visit", "7.12.2026", "--next-visit: expected a date such as 2026-12-07"},
        Row{"--next-visit", "2026-02-30", "--next-visit: expected a date"},
        Row{"--next-visit", "", "--next-visit: expected a date"},
        Row{"--clinic-name", "\xFF", "--clinic-name: expected text in UTF-8"},
        Row{"--logo", "/no-such-folder/logo.png", "--logo: expected a file that can be read"},
        Row{"--logo", installation.folder().path(), "--logo: expected a file that can be read"},
        Row{"--logo", text, "--logo: expected a PNG picture, got"},
        Row{"--logo", large, "--logo: expected a PNG picture of at most 512 KiB"},
        Row{"--logo", cut, "--logo: expected a sound PNG picture"}}) {
    CAPTURE(option, words);
    const auto outcome = report(installation, case_with(all_known, items), {option, value});
    CHECK(outcome.exit_status == 2);
    CHECK_THAT(outcome.err, Contains(words));
    CHECK(nothing_written(installation));
  }
}

TEST_CASE("no message of a report names the patient", "[cli][report][privacy]") {
  const Installation installation({"spoken_rules", "crashing_rules"});
  const std::string name = R"("language":"fi",)";
  for (const auto& facts : {all_known, stenosis, injury})
    for (const char* option : {"--accept-incomplete", "--lang=tlh", "--paper=letter"})
      CHECK_THAT(report(installation, case_with(facts, items, {}, name), {option}).err, !Contains("Secretname"));
}
