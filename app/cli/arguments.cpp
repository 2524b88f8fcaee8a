#include "arguments.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <functional>
#include <sstream>
#include <utility>

namespace regimen::cli {
namespace {

constexpr const char* epilogue =
    "Exit status: 0 nothing of caution or higher; 1 a caution or a stop; 2 bad input or a failure;\n"
    "3 the screening is incomplete because a rule plugin did not answer.\n"
    "CASE.json may be - for standard input.";

/// The words of `catalogue search` need no quotes in the shell.
std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

/// The command that the parser fills in; `chosen` is set by the subcommand that was named.
struct Draft {
  std::string catalogue;
  CatalogueList list;
  CatalogueShow show;
  std::vector<std::string> search_words;
  CatalogueSearch search;
  Screen screen;
  Report report;
  Plugins plugins;
  RulesCheck rules_check;
  RulesList rules_list;
  std::function<Command()> chosen;
};

void add_rules(CLI::App& command, std::vector<std::filesystem::path>& rules) {
  command
      .add_option_function<std::vector<std::string>>(
          "--rules",
          [&rules](const std::vector<std::string>& folders) { rules.assign(folders.begin(), folders.end()); },
          "A further folder of rule plugins and rule packs; may be given several times")
      ->type_name("DIR")
      ->expected(1)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

void add_path(CLI::App& command, const std::string& name, std::optional<std::filesystem::path>& path,
              const std::string& description) {
  command
      .add_option_function<std::string>(
          name, [&path](const std::string& file) { path = file; }, description)
      ->type_name("FILE");
}

void add_text(CLI::App& command, const std::string& name, std::optional<std::string>& text, const std::string& type,
              const std::string& description) {
  command
      .add_option_function<std::string>(
          name, [&text](const std::string& word) { text = word; }, description)
      ->type_name(type);
}

void add_catalogue(CLI::App& app, Draft& draft) {
  CLI::App* catalogue = app.add_subcommand("catalogue", "The exercises")->require_subcommand(1)->fallthrough();

  CLI::App* list = catalogue->add_subcommand("list", "Every exercise")->fallthrough();
  list->add_flag("--json", draft.list.json, "An array of exercises, whole");
  list->callback([&draft] { draft.chosen = [&draft] { return draft.list; }; });

  CLI::App* show = catalogue->add_subcommand("show", "One exercise, whole")->fallthrough();
  show->add_option("KEY", draft.show.key, "The exercise's key, such as bird-dog")->required()->type_name("");
  add_text(*show, "--lang", draft.show.language, "TAG", "Its words in this language only, such as en");
  show->add_flag("--json", draft.show.json, "As JSON");
  show->callback([&draft] { draft.chosen = [&draft] { return draft.show; }; });

  CLI::App* search =
      catalogue->add_subcommand("search", "Exercises by name, muscle or purpose, best first")->fallthrough();
  search->add_option("TEXT", draft.search_words, "What to look for, such as cat cow")->required()->type_name("");
  search->add_option("--limit", draft.search.limit, "At most so many results")
      ->type_name("N")
      ->check(CLI::Range(std::size_t{1}, std::size_t{100'000}, "a whole number from 1 to 100000"))
      ->capture_default_str();
  search->add_flag("--json", draft.search.json, "An array of key, name and matched");
  search->callback([&draft] {
    draft.search.text = joined(draft.search_words);
    draft.chosen = [&draft] { return draft.search; };
  });
}

void add_case_commands(CLI::App& app, Draft& draft) {
  CLI::App* screen = app.add_subcommand("screen", "Check a program against the rules")->fallthrough();
  screen->add_option("CASE.json", draft.screen.case_file, "The case, or - for standard input")
      ->required()
      ->type_name("");
  screen->add_flag("--json", draft.screen.json, "The findings as one JSON object");
  add_rules(*screen, draft.screen.rules);
  screen->callback([&draft] { draft.chosen = [&draft] { return draft.screen; }; });

  CLI::App* report = app.add_subcommand("report", "Check a program and write its handout")->fallthrough();
  report->add_option("CASE.json", draft.report.case_file, "The case, or - for standard input")
      ->required()
      ->type_name("");
  add_path(*report, "--pdf", draft.report.pdf, "The patient's handout as PDF");
  add_path(*report, "--html", draft.report.html, "The patient's handout as one HTML file that moves");
  add_path(*report, "--clinician", draft.report.clinician, "The clinician's page as PDF");
  add_text(*report, "--lang", draft.report.language, "TAG", "The handout's language; the patient's unless given");
  add_text(*report, "--second-lang", draft.report.second_language, "TAG",
           "A second language beside the first; none unless given");
  add_text(*report, "--paper", draft.report.paper, "a4|letter",
           "The paper; usual for the language's region unless given");
  add_text(*report, "--layout", draft.report.layout, "comfortable|compact|large-print",
           "How the handout is laid out; comfortable unless given");
  add_text(*report, "--clinic-name", draft.report.clinic_name, "TEXT", "The clinic, at the head of the handout");
  add_text(*report, "--therapist", draft.report.therapist, "TEXT", "The therapist, on both pages");
  add_text(*report, "--phone", draft.report.phone, "TEXT", "The telephone that the patient may call");
  add_text(*report, "--address", draft.report.address, "TEXT", "The clinic's address");
  add_path(*report, "--logo", draft.report.logo, "The clinic's logo: a PNG picture of at most 512 KiB");
  add_text(*report, "--next-visit", draft.report.next_visit, "DATE", "When the patient comes back, such as 2026-12-07");
  report->add_flag("--accept-incomplete", draft.report.accept_incomplete,
                   "Write the pages although a rule plugin did not answer");
  add_rules(*report, draft.report.rules);
  report->callback([&draft] { draft.chosen = [&draft] { return draft.report; }; });
}

void add_rule_commands(CLI::App& app, Draft& draft) {
  CLI::App* plugins =
      app.add_subcommand("plugins", "Every rule plugin, what it needs, whether it answers")->fallthrough();
  plugins->add_flag("--json", draft.plugins.json, "As a JSON array");
  add_rules(*plugins, draft.plugins.rules);
  plugins->callback([&draft] { draft.chosen = [&draft] { return draft.plugins; }; });

  CLI::App* rules = app.add_subcommand("rules", "Rule packs and rule plugins")->require_subcommand(1)->fallthrough();
  CLI::App* check = rules->add_subcommand("check", "Check a rule pack or plugin and run its tests")->fallthrough();
  check
      ->add_option_function<std::string>(
          "FILE", [&draft](const std::string& file) { draft.rules_check.file = file; },
          "The rule pack, or the rule plugin (.so), which is tried on its canaries")
      ->required()
      ->type_name("");
  check->add_flag("--json", draft.rules_check.json, "As one JSON object");
  check->footer("Exit status: 0 good; 1 some of a pack's tests fail; 2 no rules that can be used, or bad usage.");
  check->callback([&draft] { draft.chosen = [&draft] { return draft.rules_check; }; });

  CLI::App* list =
      rules->add_subcommand("list", "Every rule with what it says and its sources, as Markdown")->fallthrough();
  add_rules(*list, draft.rules_list.rules);
  list->callback([&draft] { draft.chosen = [&draft] { return draft.rules_list; }; });
}

}  // namespace

std::variant<Arguments, Answer> parse_arguments(const std::vector<std::string>& arguments) {
  CLI::App app("Home exercise programs with cautions", "regimen-cli");
  app.footer(epilogue);
  app.set_version_flag("--version", "regimen-cli " REGIMEN_VERSION);
  app.require_subcommand(1);
  app.fallthrough();
  Draft draft;
  app.add_option("--catalogue", draft.catalogue, "Another catalogue than the installed one")->type_name("FILE");
  add_catalogue(app, draft);
  add_case_commands(app, draft);
  add_rule_commands(app, draft);

  std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());  // the form that CLI11 takes
  try {
    app.parse(std::move(reversed));
  } catch (const CLI::ParseError& stop) {
    std::ostringstream out;
    std::ostringstream err;
    const bool asked_for = app.exit(stop, out, err) == 0;  // help and version end parsing as well
    return Answer{asked_for ? status::ok : status::bad_input, out.str(), err.str()};
  }
  Arguments result{draft.chosen(), std::nullopt};
  if (app.count("--catalogue") > 0) result.catalogue = draft.catalogue;
  return result;
}

}  // namespace regimen::cli
