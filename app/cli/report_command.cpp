#include "commands.hpp"

#include "regimen/engine/hosted_rules.hpp"
#include "regimen/engine/screening.hpp"
#include "regimen/reports/clinician_page.hpp"
#include "regimen/reports/file.hpp"
#include "regimen/reports/handout.hpp"
#include "regimen/reports/html.hpp"
#include "regimen/reports/pdf.hpp"

#include "case_input.hpp"
#include "cover.hpp"
#include "findings_text.hpp"
#include "json_reader.hpp"
#include "languages.hpp"
#include "messages.hpp"
#include "rule_folders.hpp"
#include "text_layout.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <future>
#include <system_error>
#include <utility>

namespace regimen::cli {
namespace {

/// A document in memory and the file that it is for.
struct Output {
  std::filesystem::path file;
  std::string bytes;
  std::string size;  ///< for a person: `3 pages`
  std::vector<std::string> warnings;
};

Output pdf_output(const std::filesystem::path& file, PdfDocument document) {
  return {file, std::move(document.bytes), counted(static_cast<std::size_t>(document.pages), "page", "pages"),
          std::move(document.warnings)};
}

Output html_output(const std::filesystem::path& file, std::string html) {
  constexpr std::size_t kilobyte = 1000;
  const auto size = fmt::format("{} kB", (html.size() + kilobyte - 1) / kilobyte);
  return {file, std::move(html), size, {}};
}

bool same_file(const std::filesystem::path& a, const std::filesystem::path& b) {
  std::error_code unknown;
  if (std::filesystem::equivalent(a, b, unknown)) return true;
  const auto first = std::filesystem::weakly_canonical(a, unknown);
  if (unknown) return a == b;
  const auto second = std::filesystem::weakly_canonical(b, unknown);
  return unknown ? a == b : first == second;
}

HandoutLayout layout_of(const Report& command) {
  if (command.layout == "compact") return HandoutLayout::compact;
  if (command.layout == "large-print") return HandoutLayout::large_print;
  return HandoutLayout::comfortable;
}

/// What is wrong with the options themselves, before anything is read; empty when nothing is.
std::string usage_problem(const Report& command) {
  if (!command.pdf && !command.html && !command.clinician)
    return "nothing to write: name a file with --pdf, --html or --clinician";
  if (command.paper && *command.paper != "a4" && *command.paper != "letter")
    return fmt::format("--paper: expected a4 or letter, got {}", in_quotes(*command.paper));
  constexpr std::array<std::string_view, 3> layouts{"comfortable", "compact", "large-print"};
  if (command.layout && std::ranges::find(layouts, *command.layout) == layouts.end())
    return fmt::format("--layout: expected comfortable, compact or large-print, got {}", in_quotes(*command.layout));
  if (command.pdf && command.second_language && command.layout == "compact")
    return "--second-lang: the cards of --layout compact have room for one language";
  std::vector<std::pair<const char*, std::filesystem::path>> files;
  for (const auto& [option, file] : {std::pair("--pdf", command.pdf), std::pair("--html", command.html),
                                     std::pair("--clinician", command.clinician)}) {
    if (!file) continue;
    if (file->empty()) return fmt::format("{}: expected a file, got an empty name", option);
    if (command.case_file != "-" && same_file(*file, command.case_file))
      return fmt::format("{}: expected another file than the case itself", option);
    for (const auto& [other, taken] : files)
      if (same_file(*file, taken)) return fmt::format("{}: expected another file than that of {}", option, other);
    files.emplace_back(option, *file);
  }
  return {};
}

std::vector<ExercisePtr> exercises_of(const Program& program) {
  std::vector<ExercisePtr> exercises;
  for (const ProgramItem& item : program.items) exercises.push_back(item.exercise);
  return exercises;
}

std::string undecided_sentence(const ScreeningReport& report) {
  const auto undecided = static_cast<std::size_t>(
      std::count_if(report.findings.begin(), report.findings.end(),
                    [](const Finding& finding) { return finding.severity <= Severity::caution && !finding.decision; }));
  if (undecided == 0) return {};
  return told(fmt::format("{} in the program without a decision; `regimen-cli screen` shows {}",
                          counted(undecided, "caution stands", "cautions stand"), undecided == 1 ? "it" : "them"));
}

/// Why the pages are not written, with the list; exit status ok when nothing is in the way.
Answer refusal(const Report& command, const ScreeningReport& report, const Program& program,
               const Catalogue& catalogue) {
  std::vector<Finding> stops;
  for (const Finding& finding : report.findings)
    if (finding.severity == Severity::stop && !finding.decision) stops.push_back(finding);
  Answer answer;
  if (!stops.empty()) {
    answer.exit_status = status::cautions;
    answer.err = told(fmt::format("nothing was written: {} without a decision in the case",
                                  counted(stops.size(), "stop stands", "stops stand"))) +
                 finding_list(stops, program, catalogue);
  }
  if (!report.complete() && !command.accept_incomplete) {
    answer.exit_status = status::incomplete;
    answer.err += told("nothing was written. " + incomplete_sentence(report)) + silent_plugins(report) +
                  told("--accept-incomplete writes the pages all the same");
  }
  return answer;
}

Paper paper_of(const Report& command, const Patient& patient) {
  if (!command.paper) return usual_paper(command.language.value_or(patient.language));
  return *command.paper == "letter" ? Paper::letter : Paper::a4;
}

/// The patient's pages, which say nothing of the cautions.
Result<std::vector<Output>> render_handout(const Report& command, HandoutOptions cover, const Case& read,
                                           const std::string& language, Date today) {
  std::vector<Output> outputs;
  if (!command.pdf && !command.html) return outputs;
  // The day on which the program starts, so that the patient's page does not change with the day it is printed on.
  cover.date = read.program.start_date.value_or(today);
  cover.language = language;
  cover.second_language = command.second_language.value_or("");
  const Handout handout = make_handout(read.patient, read.program, cover);
  if (command.pdf) {
    auto document = render_pdf(handout, paper_of(command, read.patient), layout_of(command));
    if (!document) return tl::unexpected(document.error());
    outputs.push_back(pdf_output(*command.pdf, std::move(*document)));
  }
  if (command.html) outputs.push_back(html_output(*command.html, render_html(handout)));
  return outputs;
}

/// The pages of the handout and, where it is asked for, the clinician's.
Result<std::vector<Output>> with_clinician_page(Result<std::vector<Output>> outputs, const Report& command,
                                                const std::string& therapist, const Case& read,
                                                const ScreeningReport& report, Date today) {
  if (!outputs || !command.clinician) return outputs;
  ClinicianPageOptions options;
  options.date = today;
  options.therapist = therapist;
  auto document =
      render_pdf(make_clinician_page(read.patient, read.program, report, options), paper_of(command, read.patient));
  if (!document) return tl::unexpected(document.error());
  outputs->push_back(pdf_output(*command.clinician, std::move(*document)));
  return outputs;
}

/// Writes all pages. When one fails, says which are there already.
void write_all(const std::vector<Output>& outputs) {
  std::string written;
  for (const Output& output : outputs) {
    try {
      write_file(output.file, output.bytes);
    } catch (const WorldFailure& failure) {
      if (written.empty()) throw;
      throw WorldFailure(fmt::format("{}; before that, {} was written", failure.what(), written));
    }
    written = output.file.string();
  }
}

}  // namespace

Answer run_command(const Report& command, const Catalogue& catalogue, const Surroundings& surroundings) {
  if (const std::string problem = usage_problem(command); !problem.empty()) return refused(problem);
  if (command.language && !handout_speaks(*command.language, catalogue.all()))
    return refused(fmt::format("--lang: there is no handout in {}; there are: {}", in_quotes(*command.language),
                               enumerated(handout_languages(catalogue.all()))));
  if (command.second_language && !handout_speaks(*command.second_language, catalogue.all()))
    return refused(fmt::format("--second-lang: there is no handout in {}; there are: {}",
                               in_quotes(*command.second_language), enumerated(handout_languages(catalogue.all()))));
  const auto cover = cover_of(command);
  if (!cover) return refused(cover.error().text());
  const auto folders = rule_folders(surroundings.rules, command.rules);
  if (!folders) return refused(folders.error().text());
  const Date today = surroundings.today();
  const auto read = case_from(command.case_file, catalogue, today);
  if (!read) return refused(read.error().text());

  // The rule plugins judge while the handout is drawn; nothing of it is written before they have answered.
  auto screening = std::async(std::launch::async, [&] {
    HostedRules rules(surroundings.rule_host, *folders);
    return Screener(catalogue, rules).screen(read->patient, read->program, today);
  });
  const std::string language = command.language.value_or(read->patient.language);
  const bool spoken = handout_speaks(language, exercises_of(read->program));
  auto handout = render_handout(command, *cover, *read, spoken ? language : "en", today);
  const ScreeningReport report = screening.get();
  Answer answer = refusal(command, report, read->program, catalogue);
  if (answer.exit_status != status::ok) return answer;
  if (!spoken)
    answer.err +=
        told(fmt::format("there is no handout in {}, the patient's language; it is written in English", language));
  const auto outputs = with_clinician_page(std::move(handout), command, cover->therapist, *read, report, today);
  if (!outputs) return refused("nothing was written: " + outputs.error().text());
  write_all(*outputs);

  for (const Output& output : *outputs) {
    for (const std::string& warning : output.warnings)
      answer.err += told(fmt::format("{}: {}", output.file.string(), warning));
    answer.err += told(fmt::format("wrote {} ({})", output.file.string(), output.size));
  }
  answer.err += undecided_sentence(report);
  if (!report.complete()) answer.err += told("WARNING. " + incomplete_sentence(report)) + silent_plugins(report);
  for (const std::string& idle : idle_decisions(report, read->program)) answer.err += told(idle);
  return answer;
}

}  // namespace regimen::cli
