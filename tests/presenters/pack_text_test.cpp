#include "regimen/presenters/pack_text.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "house_pack.hpp"

using namespace regimen;
using namespace regimen::testing;

namespace {

constexpr const char* by_hand = R"(# Our rules.
# Ask Dana before you change them.

# Who we are
[pack]
id = "org.example.hand" # never change
languages = [
  "en", # first
  "es",
]

# The knee, see the minutes of May
[[rule]]
id = "knee"
when = """
knee-pain = yes
and kneeling-pressure >= moderate"""
message.en = 'Pad the "knee".'
message.es = "Proteja la rodilla." # [[rule]] is no header here
source = { title = "Minutes", year = 2026 } # ours

[[rule]]
id = "hip"
  [rule.message]
  en = "Keep the legs apart."
  es = "No cruce las piernas."

[[test]]
name = "[[test]]"
)";

std::string text_of_section(const PackText& pack, PackPart part, std::size_t which = 0) {
  return pack.sections.at(sections_of(pack, part).at(which)).text;
}

std::string file_text(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace

TEST_CASE("a document is cut at its headers and put together the same", "[presenters][pack]") {
  const PackText pack = pack_text(by_hand);
  CHECK(document_of(pack) == by_hand);
  REQUIRE(pack.sections.size() == 5);
  CHECK(pack.sections[0].part == PackPart::preamble);
  CHECK(pack.sections[1].text.starts_with("# Who we are\n[pack]"));
  CHECK(pack.sections[2].text.starts_with("# The knee, see the minutes of May\n[[rule]]"));
  CHECK(sections_of(pack, PackPart::rule).size() == 2);
  CHECK(sections_of(pack, PackPart::test).size() == 1);
  CHECK(first_line(pack, 1) == 4);
  CHECK(section_at_line(pack, 5) == 1);
  CHECK(section_at_line(pack, 12) == 2);
}

TEST_CASE("whatever a document holds, cutting loses no byte", "[presenters][pack]") {
  for (const std::string document :
       {"", "\n", "[", "[[", "[[rule]]", "x = \"\"\"\n[[rule]]\n", "x = [\n[[rule]]\n", "# only\n# comments",
        "a\r\n[pack]\r\n", "[pack]\nx = '''\n[[rule]]\n'''\n[[rule]]", "\"\"\"\n[[rule]]",
        "[[rule]]\n[rule.message]\n[test]\n[other.x]"}) {
    CAPTURE(document);
    const PackText pack = pack_text(document);
    CHECK(document_of(pack) == document);
    for (const PackSection& section : pack.sections) static_cast<void>(fields_of(section));
  }
}

TEST_CASE("shipped packs and templates are the same after cutting, and each table can be read", "[presenters][pack]") {
  int files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(REGIMEN_SOURCE_DIR "/plugins/packs")) {
    const std::string document = file_text(entry.path());
    const PackText pack = pack_text(document);
    CAPTURE(entry.path());
    CHECK(document_of(pack) == document);
    for (const PackSection& section : pack.sections) CHECK(fields_of(section));
    CHECK(sections_of(pack, PackPart::rule).size() > 3);
    ++files;
  }
  CHECK(files >= 2);
}

TEST_CASE("values are read by their keys, with what texts say", "[presenters][pack]") {
  const PackText pack = pack_text(by_hand);
  const auto knee = fields_of(pack.sections[2]).value();
  CHECK(field(knee, "when") == "knee-pain = yes\nand kneeling-pressure >= moderate");
  CHECK(field(knee, "message.en") == "Pad the \"knee\".");
  CHECK(field(knee, "source.title") == "Minutes");
  CHECK(field(knee, "source.year") == "2026");
  CHECK(field(knee, "modification.en").empty());
  CHECK(field(fields_of(pack.sections[3]).value(), "message.es") == "No cruce las piernas.");
  CHECK(list_of(pack.sections[1], "languages") == std::vector<std::string>{"en", "es"});
}

TEST_CASE("an edit replaces one value and leaves every comment where it was", "[presenters][pack]") {
  PackText pack = pack_text(by_hand);
  pack = with_text(pack, 2, "source.title", "Minutes of \"May\"");
  pack = with_text(pack, 2, "message.es", "Otra.");
  std::string expected = by_hand;
  const auto put = [&](const std::string& from, const std::string& to) {
    expected.replace(expected.find(from), from.size(), to);
  };
  put(R"("Minutes")", R"("Minutes of \"May\"")");
  put(R"("Proteja la rodilla.")", R"("Otra.")");
  CHECK(document_of(pack) == expected);
}

TEST_CASE("a new value comes behind those that usually stand before it", "[presenters][pack]") {
  PackText pack = pack_text(house_pack());
  const std::size_t rule = sections_of(pack, PackPart::rule).front();
  pack = with_plain(pack, rule, "replace", "true");
  pack = with_text(pack, rule, "ask-when", "age >= 60");
  const std::string text = text_of_section(pack, PackPart::rule);
  CHECK(text.find("ask-when = \"age >= 60\"\nmessage.en") != std::string::npos);
  CHECK(text.find("almohadilla.\"\nreplace = true\nreason") != std::string::npos);
  pack = without(without(pack, rule, "replace"), rule, "ask-when");
  CHECK(document_of(pack) == house_pack());
}

TEST_CASE("parts of an inline table come and go with their commas", "[presenters][pack]") {
  PackText pack = pack_text("[[rule]]\nsource = { title = \"A\" }\n");
  pack = with_plain(pack, 0, "source.year", "2026");
  pack = with_text(pack, 0, "source.ref", "p. 4");
  CHECK(document_of(pack) == "[[rule]]\nsource = { title = \"A\", year = 2026, ref = \"p. 4\" }\n");
  CHECK(document_of(without(pack, 0, "source.year")) == "[[rule]]\nsource = { title = \"A\", ref = \"p. 4\" }\n");
  CHECK(document_of(without(pack, 0, "source.ref")) == "[[rule]]\nsource = { title = \"A\", year = 2026 }\n");
}

TEST_CASE("a value of a table with a header of its own stays under it", "[presenters][pack]") {
  PackText pack = pack_text(by_hand);
  pack = with_text(pack, 3, "message.fr", "Non.");
  pack = with_text(pack, 3, "summary", "Hips");
  const std::string text = text_of_section(pack, PackPart::rule, 1);
  CHECK(text.find("[[rule]]\nid = \"hip\"\nsummary = \"Hips\"\n  [rule.message]") != std::string::npos);
  CHECK(text.find("piernas.\"\nfr = \"Non.\"\n") != std::string::npos);
  CHECK(field(fields_of(pack.sections[3]).value(), "message.fr") == "Non.");
}

TEST_CASE("every text comes back as it was written", "[presenters][pack]") {
  for (const std::string text : {"", "plain", "\"quoted\" and \\", "two\nlines", "\n", "tab\tand \x01", "ñ → ≥", "'''",
                                 "\"\"\"", "ends with \"\n", "# no comment", "[[rule]]\n[[test]]"}) {
    CAPTURE(text);
    const PackText pack = with_text(pack_text("[[rule]]\nid = \"a\"\n"), 0, "summary", text);
    REQUIRE(pack.sections.size() == 1);
    CHECK(field(fields_of(pack.sections[0]).value(), "summary") == text);
  }
}

TEST_CASE("what is no number is put in quotes, so that the reader can say what it expected", "[presenters][pack]") {
  const PackText pack = pack_text("[[rule]]\nid = \"a\"\n");
  CHECK(document_of(with_plain(pack, 0, "version", "7")) == "[[rule]]\nid = \"a\"\nversion = 7\n");
  CHECK(document_of(with_plain(pack, 0, "version", "07 #")) == "[[rule]]\nid = \"a\"\nversion = \"07 #\"\n");
  CHECK(document_of(with_plain(pack, 0, "version", "")) == "[[rule]]\nid = \"a\"\nversion = \"\"\n");
}

TEST_CASE("a table that cannot be read is left alone", "[presenters][pack]") {
  for (const std::string text :
       {"[[rule]]\nid = \"a\nwhen = \"b\"\n", "[[rule]]\nid\n", "[[rule]]\nid = \"a\"\nid = \"b\"\n",
        "[[rule]]\nsource = { title = \n", "[[rule]]\nid = \"a\" more\n", "[[rule]]\nx = [[[[[[[[[[[[[[[[[[[[[[[[\n"}) {
    CAPTURE(text);
    const PackText pack = pack_text(text);
    CHECK_FALSE(fields_of(pack.sections[0]));
    CHECK(document_of(with_text(pack, 0, "summary", "new")) == text);
    CHECK(document_of(without(pack, 0, "id")) == text);
  }
}

TEST_CASE("typing into a section keeps its neighbours, and a header that is typed begins another",
          "[presenters][pack]") {
  PackText pack = pack_text(house_pack());
  const std::size_t rule = sections_of(pack, PackPart::rule).front();
  CHECK(shown_text(pack.sections[rule]).back() == '}');
  const PackText same = with_shown_text(pack, rule, shown_text(pack.sections[rule]));
  CHECK(same == pack);
  const PackText two = with_shown_text(pack, rule, shown_text(pack.sections[rule]) + "\n\n[[rule]]\nid = \"b\"");
  CHECK(sections_of(two, PackPart::rule).size() == 2);
  CHECK(sections_of(two, PackPart::test).size() == 1);
  const PackText none = with_shown_text(pack, rule, "");
  CHECK(sections_of(none, PackPart::rule).empty());
  CHECK(sections_of(none, PackPart::test).size() == 1);
}

TEST_CASE("sections are added, moved and removed with the comments above them", "[presenters][pack]") {
  PackText pack = pack_text(by_hand);
  std::size_t at = 0;
  pack = with_section(pack, 3, "[[rule]]\nid = \"new\"\n", at);
  CHECK(at == 4);
  CHECK(sections_of(pack, PackPart::rule) == std::vector<std::size_t>{2, 3, 4});
  std::size_t knee = 2;
  pack = moved(pack, knee, 1);
  CHECK(knee == 3);
  CHECK(pack.sections[3].text.starts_with("# The knee"));
  pack = moved(pack, knee, 1);
  CHECK(knee == 4);
  CHECK(moved(pack, knee, 1) == pack);
  pack = without_section(pack, knee);
  CHECK(document_of(pack).find("The knee") == std::string::npos);
  CHECK(document_of(pack).find("[[test]]\nname") != std::string::npos);
  CHECK(sections_of(pack, PackPart::rule).size() == 2);
}

TEST_CASE("the last section may end without a line end, and another one can follow it", "[presenters][pack]") {
  std::size_t at = 0;
  const PackText pack = with_section(pack_text("[pack]\nid = \"a.b\""), 0, "[[rule]]\nid = \"a\"", at);
  CHECK(document_of(pack) == "[pack]\nid = \"a.b\"\n\n[[rule]]\nid = \"a\"\n");
}
