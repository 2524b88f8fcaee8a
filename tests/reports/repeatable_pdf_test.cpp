#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>

#include "pdf_reading.hpp"
#include "regimen/reports/file.hpp"
#include "run_program.hpp"
#include "sample_exercises.hpp"
#include "temporary_folder.hpp"

using namespace regimen;
using namespace regimen::testing;

namespace {

Handout sample() {
  return make_handout(sample_patient(), sample_program(6), {.date = parse_date("2026-11-20").value()});
}

}  // namespace

TEST_CASE("the same handout gives the same bytes", "[reports][pdf][repeatable]") {
  const auto first = drawn_pdf(sample(), Paper::a4);
  static_cast<void>(drawn_pdf(sample(), Paper::letter));  // what was drawn before leaves no trace
  CHECK(drawn_pdf(sample(), Paper::a4).bytes == first.bytes);
}

TEST_CASE("another day or another word gives other bytes", "[reports][pdf][repeatable]") {
  auto handout = sample();
  const auto bytes = drawn_pdf(handout, Paper::a4).bytes;
  handout.date = parse_date("2026-11-21").value();
  CHECK(drawn_pdf(handout, Paper::a4).bytes != bytes);
  handout = sample();
  handout.patient += "!";
  CHECK(drawn_pdf(handout, Paper::a4).bytes != bytes);
}

// Not a test by itself: what the other process of the next test runs.
TEST_CASE("write the sample handout where the environment says", "[.][other-process]") {
  const char* file = std::getenv("REGIMEN_TEST_OUTPUT");
  REQUIRE(file != nullptr);
  write_file(file, drawn_pdf(sample(), Paper::a4).bytes);
}

TEST_CASE("another process with another locale and time zone gives the same bytes", "[reports][pdf][repeatable]") {
  const TemporaryFolder folder;
  const auto file = folder.path() / "other.pdf";
  const char* leak_options = std::getenv("ASAN_OPTIONS");
  const auto outcome = run_program(
      {.program = std::filesystem::read_symlink("/proc/self/exe"),
       .arguments = {"write the sample handout where the environment says"},
       .environment = {"REGIMEN_TEST_OUTPUT=" + file.string(), "LC_ALL=ar_EG.UTF-8", "LANGUAGE=ar", "LANG=tr_TR.UTF-8",
                       "TZ=Asia/Tokyo", std::string("ASAN_OPTIONS=") + (leak_options != nullptr ? leak_options : "")}});
  INFO(outcome.out << outcome.err);
  REQUIRE(outcome.exit_status == 0);
  CHECK(content_of(file) == drawn_pdf(sample(), Paper::a4).bytes);
}
