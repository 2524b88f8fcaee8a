#include "pdf_reading.hpp"

#include <charconv>
#include <map>
#include <sstream>
#include <stdexcept>
#include <utility>

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

std::vector<std::string> lines_of(const std::string& text) {
  std::istringstream in(text);
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(std::move(line));
  return lines;
}

/// The value of `name="…"` in a line of XML; throws when it is not there.
std::string attribute(const std::string& line, const std::string& name) {
  const std::string opening = " " + name + "=\"";
  const auto at = line.find(opening);
  if (at == std::string::npos) throw std::runtime_error("no " + name + " in " + line);
  const auto start = at + opening.size();
  return line.substr(start, line.find('"', start) - start);
}

/// The document, which has to be there.
PdfDocument expected(Result<PdfDocument> document) {
  if (!document) throw std::runtime_error("no PDF: " + document.error().text());
  return *std::move(document);
}

}  // namespace

PdfDocument drawn_pdf(const Handout& handout, Paper paper, HandoutLayout layout) {
  return expected(render_pdf(handout, paper, layout));
}

PdfDocument drawn_pdf(const ClinicianPage& page, Paper paper) { return expected(render_pdf(page, paper)); }

std::string text_of(const std::string& pdf, int first, int last) {
  std::vector<std::string> pages;
  if (first > 0) pages = {"-f", std::to_string(first), "-l", std::to_string(last)};
  return output_of("pdftotext", pages, pdf, {"-"});
}

std::vector<std::string> pages_of(const std::string& pdf) {
  std::istringstream text(output_of("pdftotext", {"-raw"}, pdf, {"-"}));
  std::vector<std::string> pages;
  for (std::string page; std::getline(text, page, '\f');) pages.push_back(std::move(page));
  return pages;
}

std::vector<std::string> fonts_of(const std::string& pdf) {
  auto fonts = lines_of(output_of("pdffonts", {}, pdf, {}));
  fonts.erase(fonts.begin(), fonts.begin() + 2);  // a heading and a rule
  return fonts;
}

std::string information_of(const std::string& pdf) { return output_of("pdfinfo", {}, pdf, {}); }

std::string checked_by_qpdf(const std::string& pdf) { return output_of("qpdf", {"--check"}, pdf, {}); }

std::vector<std::string> structure_of(const std::string& pdf) {
  return lines_of(output_of("python3", {REGIMEN_SOURCE_DIR "/tests/reports/pdf_structure.py"}, pdf, {}));
}

std::vector<TaggedText> tagged_texts_of(const std::string& pdf) {
  std::vector<TaggedText> texts;
  std::string tag;
  for (const std::string& line : lines_of(output_of("pdfinfo", {"-struct-text"}, pdf, {}))) {
    const auto start = line.find_first_not_of(' ');
    if (start == std::string::npos || line[start] == '/') continue;  // an attribute
    if (line[start] == '"')
      texts.push_back({tag, line.substr(start + 1, line.rfind('"') - start - 1)});
    else
      tag = line.substr(start, line.find_first_of(" :", start) - start);
  }
  return texts;
}

std::vector<GreyPage> drawn_by_poppler(const std::string& pdf, int dots) {
  std::istringstream pictures(output_of("pdftoppm", {"-gray", "-r", std::to_string(dots)}, pdf, {}));
  std::vector<GreyPage> pages;
  std::string kind;
  int lightest = 0;
  for (GreyPage page; pictures >> kind >> page.width >> page.height >> lightest;) {
    if (kind != "P5" || lightest != 255) throw std::runtime_error("not a grey picture: " + kind);
    pictures.get();  // one blank before the pixels
    page.grey.resize(static_cast<std::size_t>(page.width) * static_cast<std::size_t>(page.height));
    pictures.read(reinterpret_cast<char*>(page.grey.data()), static_cast<std::streamsize>(page.grey.size()));
    if (!pictures) throw std::runtime_error("a picture ends early");
    pages.push_back(page);
  }
  return pages;
}

int count_of(const std::string& part, const std::string& text) {
  int count = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++count;
  return count;
}

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

std::string without_blanks(const std::string& text) {
  std::istringstream words(text);
  std::string letters;
  for (std::string word; words >> word;) letters += word;
  return letters;
}

int ink_at_the_foot(const std::string& pdf) {
  int ink = 0;
  for (const GreyPage& page : drawn_by_poppler(pdf, 36))
    for (int y = page.height - 8; y < page.height; ++y)
      for (int x = 0; x < page.width; ++x) ink += page.at(x, y) < 250 ? 1 : 0;
  return ink;
}

}  // namespace regimen::testing
