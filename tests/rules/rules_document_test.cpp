/// \file
/// docs/rules.md says what the rules say today.

#include <catch2/catch.hpp>
#include <filesystem>

#include "regimen/db/catalogue.hpp"
#include "regimen/engine/hosted_rules.hpp"
#include "rules_document.hpp"
#include "temporary_folder.hpp"

using namespace regimen;

namespace {

namespace fs = std::filesystem;

const cli::RulesDocument& written_now() {
  static const cli::RulesDocument document = [] {
    const auto catalogue = open_catalogue(fs::path(REGIMEN_BINARY_DIR) / "share/regimen/catalogue.sqlite");
    HostedRules rules(fs::path(REGIMEN_BINARY_DIR) / "bin/regimen-rule-host",
                      {fs::path(REGIMEN_BINARY_DIR) / "lib/regimen/rules"});
    return cli::rules_document(rules, *catalogue);
  }();
  return document;
}

}  // namespace

TEST_CASE("docs/rules.md is what `regimen-cli rules list` writes", "[rules][document]") {
  REQUIRE(written_now().complete);
  CHECK(testing::content_of(fs::path(REGIMEN_SOURCE_DIR) / "docs/rules.md") == written_now().markdown);
}

TEST_CASE("every rule says something to some patient", "[rules][document]") {
  CHECK(written_now().never_seen == std::vector<std::string>{});
}

TEST_CASE("every fact of the vocabulary matters to a rule, or the document says why it is context only",
          "[rules][document]") {
  CHECK(written_now().markdown.find("nobody has said why") == std::string::npos);
  CHECK(written_now().markdown.find("- `scoliosis`: ") != std::string::npos);
}
