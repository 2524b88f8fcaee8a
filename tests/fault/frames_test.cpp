// What crosses the boundary to a plugin, byte for byte: the movement and the coded facts, and nothing of the person.
#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

#include "beside_good.hpp"
#include "regimen/engine/edit.hpp"
#include "small_catalogue.hpp"

namespace fs = std::filesystem;
using Catch::Matchers::Contains;
using namespace regimen;
using regimen::test::plugin_folder;
using regimen::test::rule_host;
using regimen::test::ScratchFolder;

namespace {

/// A rule host in the folder whose pipes are overheard: what it was asked is written to `asked`, what it said to
/// `said`, and its command line to `words`; each before it is passed on.
fs::path overheard_host(const ScratchFolder& folder) {
  fs::path host = folder.path() / "host";
  std::ofstream script(host);
  script << "#!/bin/sh\n"
            "here=${0%/*}\n"
            "echo \"$@\" > \"$here/words\"\n"
            "{ /usr/bin/tee \"$here/asked\" /dev/fd/5 5>&1 >/dev/null <&3 4>&-; } | '"
         << rule_host().string()
         << "' \"$1\" \"$2\" $$ 3<&0 4>&1 | { /usr/bin/tee \"$here/said\" /dev/fd/4 >/dev/null; }\n";
  script.close();
  fs::permissions(host, fs::perms(0755));
  return host;
}

std::string bytes_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream all;
  all << in.rdbuf();
  return all.str();
}

struct Overheard {
  std::string asked;
  std::string said;
  std::string words;
};

Overheard overhear(const Patient& patient, const Program& program, const Catalogue& catalogue) {
  const ScratchFolder folder;
  {
    HostedRules rules(overheard_host(folder), {plugin_folder("good")});
    Screener screener(catalogue, rules);
    REQUIRE(screener.screen(patient, program, *parse_date("2026-11-20")).complete());
  }
  return {bytes_of(folder.path() / "asked"), bytes_of(folder.path() / "said"), bytes_of(folder.path() / "words")};
}

/// Everything that a plugin must not know of somebody, and something of what it must.
Patient somebody() {
  Patient patient;
  patient.name = PersonName("Zebulon Quisquilia");
  patient.birth_date = parse_date("1951-03-02");
  patient.language = "xx-Zzzz";
  patient.notes = "lives in Lummerland";
  patient.facts.set("pregnancy", Truth::no);
  patient.measures.pain_now = 4;
  return patient;
}

Program somebodys_program(const Catalogue& catalogue) {
  const auto added = apply(Program{}, AddExercise{catalogue.find("bridge"), {}, {}});
  Program program = added.value();
  program.title = "For the garden fence";
  program.start_date = parse_date("2026-11-23");
  program.next_visit = parse_date("2026-12-24");
  program.items[0].note = "mind the parrot";
  Acknowledgement decision;
  decision.rule = "org.example.good/hold";
  decision.item = program.items[0].id;
  decision.note = "said by telephone";
  decision.by = "therapist Brunhilde";
  program.decisions = {decision};
  return program;
}

/// The four bytes of a number on the wire.
std::string on_the_wire(std::uint32_t number) {
  std::string bytes;
  for (int i = 0; i < 4; ++i, number >>= 8U) bytes += static_cast<char>(number & 0xFFU);
  return bytes;
}

}  // namespace

TEST_CASE("neither name, dates nor any free text of a patient crosses to a plugin", "[fault][frames]") {
  const auto catalogue = regimen::testing::small_catalogue();
  const Overheard heard = overhear(somebody(), somebodys_program(catalogue), catalogue);
  // What has to cross is heard, so the rest would have been heard, too.
  CHECK_THAT(heard.asked, Contains("pregnancy") && Contains("bridge") && Contains(on_the_wire(75)));
  CHECK_THAT(heard.said, Contains("org.example.good/hold"));
  for (const char* const private_word :
       {"Zebulon", "Quisquilia", "Lummerland", "garden", "parrot", "telephone", "Brunhilde", "therapist", "xx-Zzzz",
        "1951", "2026", "03-02", "11-23", "12-24", "Lie down", "It helps"}) {
    CAPTURE(private_word);
    CHECK_THAT(heard.asked, !Contains(private_word, Catch::CaseSensitive::No));
    CHECK_THAT(heard.said, !Contains(private_word, Catch::CaseSensitive::No));
    CHECK_THAT(heard.words, !Contains(private_word, Catch::CaseSensitive::No));
  }
  for (const std::uint32_t year : {1951U, 2026U}) CHECK_THAT(heard.asked, !Contains(on_the_wire(year)));
}

TEST_CASE("two people with the same facts and exercises cannot be told apart by what crosses", "[fault][frames]") {
  const auto catalogue = regimen::testing::small_catalogue();
  Patient other = somebody();
  other.name = PersonName("A");
  other.birth_date = parse_date("1951-07-19");  // the same age at the start
  other.language = "en";
  other.notes.clear();
  Program others_program = somebodys_program(catalogue);
  others_program.title.clear();
  others_program.start_date = parse_date("2026-11-30");
  others_program.next_visit.reset();
  others_program.items[0].note.clear();
  others_program.decisions.clear();
  const Overheard one = overhear(somebody(), somebodys_program(catalogue), catalogue);
  CHECK(one.asked == overhear(other, others_program, catalogue).asked);
  // And the facts make the difference.
  other.facts.set("pregnancy", Truth::yes);
  CHECK(one.asked != overhear(other, others_program, catalogue).asked);
}

TEST_CASE("the catalogue crosses once, and for the next patient only the facts do", "[fault][frames]") {
  const auto catalogue = regimen::testing::small_catalogue();
  const ScratchFolder folder;
  {
    HostedRules rules(overheard_host(folder), {plugin_folder("good")});
    Screener screener(catalogue, rules);
    Patient patient = somebody();
    for (const int pain : {1, 2, 3}) {
      patient.measures.pain_now = pain;
      REQUIRE(screener.raised_by_catalogue(patient, *parse_date("2026-11-20")));
    }
  }
  const std::string asked = bytes_of(folder.path() / "asked");
  const auto times = [&](const std::string& words) {
    std::size_t found = 0;
    for (auto at = asked.find(words); at != std::string::npos; at = asked.find(words, at + 1)) ++found;
    return found;
  };
  CHECK(times("knee-to-chest-single") == 1);
  CHECK(times("pregnancy") == 3);
}
