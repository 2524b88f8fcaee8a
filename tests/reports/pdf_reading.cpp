#include "pdf_reading.hpp"

#include <charconv>
#include <map>
#include <sstream>
#include <stdexcept>

#include "run_program.hpp"
#include "temporary_folder.hpp"

namespace regimen::testing {
namespace {

std::string output_of(const std::string& tool, std::vector<std::string> before, const std::string& pdf,
                      const std::vector<std::string>& after) {
  const TemporaryFolder folder;
  const auto file = folder.file("page.pdf", pdf);
  before.push_back(file.string());
  before.insert(before.end(), after.begin(), after.end());
  const auto outcome =
      run_program({.program = "/usr/bin/" + tool, .arguments = before, .environment = {"LC_ALL=C.UTF-8"}});
  if (outcome.exit_status != 0) throw std::runtime_error(tool + " failed: " + outcome.err);
  return outcome.out;
}

/// The value of `name="…"` in a line of XML; throws when it is not there.
std::string attribute(const std::string& line, const std::string& name) {
  const std::string opening = " " + name + "=\"";
  const auto at = line.find(opening);
  if (at == std::string::npos) throw std::runtime_error("no " + name + " in " + line);
  const auto start = at + opening.size();
  return line.substr(start, line.find('"', start) - start);
}

}  // namespace

std::string text_of(const std::string& pdf, int first, int last) {
  std::vector<std::string> pages;
  if (first > 0) pages = {"-f", std::to_string(first), "-l", std::to_string(last)};
  return output_of("pdftotext", pages, pdf, {"-"});
}

std::vector<std::string> fonts_of(const std::string& pdf) {
  std::istringstream lines(output_of("pdffonts", {}, pdf, {}));
  std::vector<std::string> fonts;
  std::string line;
  for (int number = 0; std::getline(lines, line); ++number)
    if (number >= 2) fonts.push_back(line);  // under a heading and a rule
  return fonts;
}

std::string information_of(const std::string& pdf) { return output_of("pdfinfo", {}, pdf, {}); }

std::vector<SizedText> sized_texts_of(const std::string& pdf) {
  std::istringstream lines(output_of("pdftohtml", {"-xml", "-stdout", "-i", "-zoom", "3"}, pdf, {}));
  std::map<std::string, double> size_of;
  std::vector<SizedText> texts;
  for (std::string line; std::getline(lines, line);) {
    if (line.find("<fontspec ") != std::string::npos) {
      const std::string digits = attribute(line, "size");
      int size = 0;
      std::from_chars(digits.data(), digits.data() + digits.size(), size);
      size_of[attribute(line, "id")] = size / 3.0;
    } else if (line.find("<text ") != std::string::npos) {
      const auto start = line.find('>') + 1;
      texts.push_back({size_of.at(attribute(line, "font")), line.substr(start, line.rfind("</text>") - start)});
    }
  }
  return texts;
}

std::string unwrapped(const std::string& text) {
  std::istringstream words(text);
  std::string line;
  for (std::string word; words >> word;) line += (line.empty() ? "" : " ") + word;
  return line;
}

}  // namespace regimen::testing
