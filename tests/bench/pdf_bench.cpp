#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <set>

#include "contest.hpp"
#include "generated_catalogue.hpp"
#include "handout_html.hpp"
#include "process.hpp"
#include "regimen/reports/file.hpp"
#include "regimen/reports/handout.hpp"
#include "regimen/reports/pdf.hpp"
#include "suites.hpp"
#include "twenty_exercises.hpp"

namespace bench {
namespace {

namespace fs = std::filesystem;

/// Words of the steps that a PDF lacks.
std::size_t words_missing(const regimen::Handout& handout, const fs::path& pdf) {
  const auto text = words_of(output_of({"pdftotext", pdf.string(), "-"}));
  const std::set<std::string> there(text.begin(), text.end());
  std::size_t missing = 0;
  for (const auto& section : handout.sections)
    for (const auto& exercise : section.exercises)
      for (const auto& step : exercise.steps)
        for (const auto& word : words_of(step)) missing += there.contains(word) ? 0U : 1U;
  return missing;
}

struct Peer {
  std::string name;
  std::vector<std::string> command;
  fs::path pdf;
};

/// An engine that stays, and the share of its time that ours may take.
struct Engine {
  std::string name;
  std::vector<std::string> command;
  double goal;
};

/// Without the start of anybody's program: ours in this process, a peer that has been started and has written the same
/// once before.
bool warm_contests(const Options& options, const regimen::Handout& handout, const fs::path& html,
                   const fs::path& folder) {
  const fs::path scripts = fs::path(REGIMEN_SOURCE_DIR) / "tests/bench";
  const fs::path playwright = options.bin / "../tests/browser/node_modules/playwright-core";
  const auto ours = [&] {
    regimen::write_file(folder / "warm.pdf", regimen::render_pdf(handout, regimen::Paper::a4).value().bytes);
  };
  ours();
  bool good = true;
  for (const Engine& engine :
       {Engine{"weasyprint", {"/usr/bin/python3", (scripts / "weasyprint_engine.py").string()}, 1.0 / 20},
        Engine{"chromium", {"node", (scripts / "chromium_engine.mjs").string(), playwright.string()}, 1.0 / 5}}) {
    if (!installed(engine.name) || (engine.name == "chromium" && !fs::exists(playwright))) {
      fmt::print("pdf.warm peer={}: skipped, {}\n", engine.name,
                 installed(engine.name) ? "playwright-core is not there; the browser tests of this build fetch it"
                                        : "it is not installed");
      continue;
    }
    const auto pdf = folder / (engine.name + "-warm.pdf");
    Servant servant(engine.command);
    const std::string request = fs::canonical(html).string() + '\t' + pdf.string();
    if (servant.ask(request) != "written" || words_missing(handout, pdf) > 0) {
      fmt::print("pdf.warm peer={}: skipped, it writes nothing or its document lacks {} words\n", engine.name,
                 words_missing(handout, pdf));
      continue;
    }
    Contest contest{"pdf.warm exercises=20", engine.name, {}, {}, {}, {engine.goal, {}}};
    for (int round = 0; round < (options.quick ? 3 : 9); ++round) play(contest, ours, [&] { servant.ask(request); });
    good = report(contest) && good;
    fmt::print("  size   ours={}kB {}={}kB\n", fs::file_size(folder / "warm.pdf") / 1000, engine.name,
               fs::file_size(pdf) / 1000);
  }
  return good;
}

}  // namespace

int make_pdf(const fs::path& bin, const fs::path& out) {
  regimen::use_document_fonts_only();
  regimen::write_file(out, regimen::render_pdf(twenty_exercises(bin).handout, regimen::Paper::a4).value().bytes);
  return 0;
}

bool pdf_suite(const Options& options) {
  if (!installed("pdftotext")) {
    fmt::print("pdf: skipped, pdftotext is not installed and results could not be compared\n");
    return true;
  }
  const auto input = twenty_exercises(options.bin);
  const auto folder = fs::temp_directory_path() / fmt::format("regimen-bench-{}", fs::hash_value(options.bin));
  fs::create_directories(folder);
  const auto html = folder / "handout.html";
  const auto case_file = folder / "case.json";
  const auto pdf = folder / "handout.pdf";
  std::ofstream(html) << handout_html(input.handout);
  std::ofstream(case_file) << input.case_json;
  // What the peers do too: from the content to the file. The whole command, which also asks five rule plugins, is timed
  // beside it without a goal.
  const std::vector<std::string> ours{(options.bin / "regimen-bench").string(), "--make-pdf", pdf.string()};
  const std::vector<std::string> command{(options.bin / "regimen-cli").string(), "report", case_file.string(), "--pdf",
                                         (folder / "report.pdf").string()};
  if (const int status = run(ours); status != 0 || words_missing(input.handout, pdf) > 0) {
    fmt::print("pdf: our own document is wrong (exit status {}, {} words missing)\n", status,
               words_missing(input.handout, pdf));
    return false;
  }

  const std::vector<Peer> peers{
      {"weasyprint", {"weasyprint", html.string(), (folder / "weasyprint.pdf").string()}, folder / "weasyprint.pdf"},
      {"chromium",
       {"chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--user-data-dir=" + (folder / "profile").string(), "--no-pdf-header-footer",
        "--print-to-pdf=" + (folder / "chromium.pdf").string(), "file://" + html.string()},
       folder / "chromium.pdf"}};
  bool good = true;
  for (const auto& peer : peers) {
    if (!installed(peer.name)) {
      fmt::print("pdf.whole-process peer={}: skipped, it is not installed\n", peer.name);
      continue;
    }
    if (run(peer.command) != 0 || words_missing(input.handout, peer.pdf) > 0) {
      fmt::print("pdf.whole-process peer={}: skipped, its document lacks {} words\n", peer.name,
                 words_missing(input.handout, peer.pdf));
      continue;
    }
    Contest contest{std::string("pdf.whole-process exercises=20"), peer.name, {}, {}, {}, {1.0 / 15, {}}};
    for (int round = 0; round < (options.quick ? 3 : 9); ++round) {
      play(
          contest, [&] { run(ours); }, [&] { run(peer.command); });
    }
    good = report(contest) && good;
    Times with_screening;
    for (int round = 0; round < 5; ++round) with_screening.add(timed([&] { run(command); }));
    fmt::print("  regimen-cli report, with screening: p50={:.1f}ms\n", with_screening.percentile(0.5) / 1000);
  }
  good = warm_contests(options, input.handout, html, folder) && good;
  fs::remove_all(folder);
  return good;
}

}  // namespace bench
