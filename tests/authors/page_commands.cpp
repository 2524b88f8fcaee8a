#include "page_commands.hpp"

#include <regex>
#include <sstream>
#include <stdexcept>

#include "run_program.hpp"
#include "temporary_folder.hpp"

namespace regimen::testing {
namespace {

namespace fs = std::filesystem;

/// The name in the last "Save this as `name`" of the words between two blocks.
std::string saved_name(const std::string& words) {
  static const std::regex save("Save this as `([^`]+)`");
  std::string name;
  for (std::sregex_iterator it(words.begin(), words.end(), save), end; it != end; ++it) name = (*it)[1];
  return name;
}

/// The commands of a block; a comment is none.
void add_commands(const std::string& block, std::size_t line, std::vector<Step>& steps) {
  std::istringstream lines(block);
  std::string command;
  for (std::string text; std::getline(lines, text); ++line) {
    command += text;
    if (!command.empty() && command.back() == '\\') {
      command.back() = ' ';
      continue;
    }
    if (!command.empty() && command.front() != '#') steps.push_back(Step{{}, command, line});
    command.clear();
  }
}

}  // namespace

std::vector<Step> steps_of(const std::string& page) {
  std::vector<Step> steps;
  std::istringstream lines(page);
  std::string words;
  std::string block;
  std::string language;
  std::size_t opened = 0;
  std::size_t number = 0;
  for (std::string line; std::getline(lines, line);) {
    ++number;
    if (line.compare(0, 3, "```") != 0) {
      (opened == 0 ? words : block) += line + "\n";
    } else if (opened == 0) {
      opened = number;
      language = line.substr(3);
      block.clear();
    } else {
      if (language == "sh") {
        add_commands(block, opened + 1, steps);
      } else if (std::string name = saved_name(words); !name.empty()) {
        steps.push_back(Step{std::move(name), block, opened});
      } else {
        throw std::runtime_error("line " + std::to_string(opened) + ": a block that is neither a command nor saved");
      }
      words.clear();
      opened = 0;
    }
  }
  if (opened != 0) throw std::runtime_error("line " + std::to_string(opened) + ": a block without an end");
  return steps;
}

std::vector<Ran> follow(const std::vector<Step>& steps, const fs::path& folder) {
  const TemporaryFolder records;
  const auto record = [&](std::size_t step, const char* what) {
    return records.path() / (std::to_string(step) + what);
  };
  std::string script = "cd '" + folder.string() + "'\n";
  for (std::size_t i = 0; i < steps.size(); ++i) {
    if (steps[i].file.empty())
      script += "{ " + steps[i].text + "\n} >'" + record(i, ".said").string() + "' 2>&1 </dev/null\necho $? >'" +
                record(i, ".status").string() + "'\n";
    else
      script +=
          "cp '" + records.file(std::to_string(i) + ".file", steps[i].text).string() + "' '" + steps[i].file + "'\n";
  }
  Run run;
  run.program = "/bin/sh";
  run.arguments = {records.file("script", script).string()};
  run.environment = {"HOME=" + folder.string(), "PATH=/usr/local/bin:/usr/bin:/bin", "LC_ALL=C.UTF-8"};
  const Outcome outcome = run_program(run);
  if (outcome.exit_status < 0 || !outcome.err.empty())
    throw std::runtime_error("the shell itself said: " + outcome.err);

  std::vector<Ran> ran;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    if (!steps[i].file.empty()) continue;
    Ran one{steps[i].text, -1, {}};
    if (fs::exists(record(i, ".status"))) {
      one.exit_status = std::stoi(content_of(record(i, ".status")));
      one.said = content_of(record(i, ".said"));
    }
    ran.push_back(std::move(one));
  }
  return ran;
}

}  // namespace regimen::testing
