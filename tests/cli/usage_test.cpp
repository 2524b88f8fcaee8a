#include "installation.hpp"

#include <catch2/catch.hpp>

using namespace regimen;
using namespace regimen::cli;
using Catch::Matchers::Contains;

TEST_CASE("help and version are no errors", "[cli][usage]") {
  const Installation installation({});
  const std::vector<std::string> arguments =
      GENERATE(std::vector<std::string>{"--help"}, std::vector<std::string>{"--version"},
               std::vector<std::string>{"screen", "--help"}, std::vector<std::string>{"catalogue", "show", "-h"},
               std::vector<std::string>{"rules", "check", "--help"});
  const auto outcome = installation.run(arguments);
  CHECK(outcome.exit_status == 0);
  CHECK(outcome.err.empty());
  CHECK_THAT(outcome.out, Contains("regimen-cli") || Contains("Usage"));
}

TEST_CASE("the help names every command and the exit statuses", "[cli][usage]") {
  const Installation installation({});
  const auto outcome = installation.run({"--help"});
  for (const char* word : {"catalogue", "screen", "report", "plugins", "rules", "--catalogue", "Exit status"})
    CHECK_THAT(outcome.out, Contains(word));
}

TEST_CASE("bad usage is exit status 2, with a message and nothing on standard output", "[cli][usage][bad-input]") {
  using Words = std::vector<std::string>;
  const Installation installation({});
  for (const Words& arguments : {Words{},
                                 Words{"fly"},
                                 Words{"catalogue"},
                                 Words{"catalogue", "show"},
                                 Words{"catalogue", "list", "extra"},
                                 Words{"catalogue", "search"},
                                 Words{"catalogue", "search", "x", "--limit", "0"},
                                 Words{"catalogue", "search", "x", "--limit", "ten"},
                                 Words{"catalogue", "search", "x", "--limit", "-1"},
                                 Words{"catalogue", "search", "x", "--limit", "1.5"},
                                 Words{"catalogue", "list", "--jsn"},
                                 Words{"screen"},
                                 Words{"screen", "a", "b"},
                                 Words{"screen", "-", "--rules"},
                                 Words{"report", "-", "--pdf"},
                                 Words{"rules"},
                                 Words{"rules", "check"},
                                 Words{"--catalogue"},
                                 Words{"plugins", "list"},
                                 Words{"screen", "-", "plugins"}}) {
    CAPTURE(arguments);
    const auto outcome = installation.run(arguments);
    CHECK(outcome.exit_status == 2);
    CHECK(outcome.out.empty());
    CHECK_FALSE(outcome.err.empty());
  }
}

TEST_CASE("a full disk behind standard output is reported", "[cli][usage][bad-input]") {
  const Installation installation({});
  testing::Run how;
  how.arguments = {"catalogue", "list", "--json"};
  how.output_file = "/dev/full";
  const auto outcome = installation.run_as(how);
  CHECK(outcome.exit_status == 2);
  CHECK_THAT(outcome.err, Contains("cannot write to standard output: No space left on device"));
}

TEST_CASE("a reader that has gone is reported and ends nothing by a signal", "[cli][usage][bad-input]") {
  const Installation installation({});
  testing::Run how;
  how.arguments = {"catalogue", "list", "--json"};
  how.output_has_no_reader = true;
  const auto outcome = installation.run_as(how);
  CHECK(outcome.exit_status == 2);
  CHECK_THAT(outcome.err, Contains("cannot write to standard output: Broken pipe"));
}
