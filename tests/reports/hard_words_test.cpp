#include "readability/hard_words.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>
#include <string>

#include "readability/letters.hpp"
#include "regimen/reports/readability.hpp"

using namespace regimen;
using namespace regimen::readability;

namespace {

std::size_t values_in(std::string_view column) {
  if (column.empty()) return 0;
  std::size_t count = 1;
  for (auto at = column.find(", "); at != std::string_view::npos; at = column.find(", ", at + 1)) ++count;
  return count;
}

std::span<const HardWord> rows_of(Language language) {
  return language == Language::english ? english_hard_words() : spanish_hard_words();
}

}  // namespace

TEST_CASE("the lists of hard words are long, in order and without a form that stands twice", "[reports][readability]") {
  for (const Language language : {Language::english, Language::spanish}) {
    const auto rows = rows_of(language);
    CHECK(rows.size() >= 120);
    CHECK(std::ranges::is_sorted(rows, {}, &HardWord::forms));
    const auto& forms = hard_forms(language);
    CHECK(std::ranges::is_sorted(forms, {}, &HardForm::form));
    for (std::size_t i = 1; i < forms.size(); ++i) {
      CAPTURE(forms[i].form);
      CHECK(forms[i - 1].form != forms[i].form);
    }
  }
}

TEST_CASE("a row of hard words has one proposal for all forms, or one for each", "[reports][readability]") {
  for (const Language language : {Language::english, Language::spanish}) {
    for (const HardWord& row : rows_of(language)) {
      CAPTURE(row.forms);
      const std::size_t forms = values_in(row.forms);
      CHECK(forms > 0);
      CHECK((values_in(row.plainer) == 1 || values_in(row.plainer) == forms));
      CHECK((row.or_else.empty() || values_in(row.or_else) == 1 || values_in(row.or_else) == forms));
    }
  }
}

TEST_CASE("a form is written as words are looked up, or it would never be found", "[reports][readability]") {
  for (const Language language : {Language::english, Language::spanish}) {
    const char* const tag = language == Language::english ? "en" : "es";
    for (const HardForm& one : hard_forms(language)) {
      const std::string form(one.form);
      CAPTURE(form);
      const auto remarks = coach(form, tag);
      REQUIRE(std::ranges::count(remarks, RemarkKind::hard_word, &Remark::kind) == 1);
      CHECK(remarks.back().words == form);
      REQUIRE_FALSE(remarks.back().proposals.empty());
      CHECK(remarks.back().proposals.front() == one.plainer);
    }
  }
}

TEST_CASE("no proposal is itself hard, and none proposes the word that it replaces", "[reports][readability]") {
  for (const Language language : {Language::english, Language::spanish}) {
    const char* const tag = language == Language::english ? "en" : "es";
    for (const HardForm& one : hard_forms(language)) {
      for (const std::string_view proposal : {one.plainer, one.or_else}) {
        CAPTURE(one.form, proposal);
        CHECK(proposal != one.form);
        CHECK(coach(proposal, tag).empty());
      }
    }
  }
}
