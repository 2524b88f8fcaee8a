#include "regimen/engine/patient.hpp"

#include <catch2/catch.hpp>

#include <iostream>
#include <type_traits>

using namespace regimen;

namespace {

template <class T, class = void>
constexpr bool can_be_streamed = false;
template <class T>
constexpr bool can_be_streamed<T, std::void_t<decltype(std::declval<std::ostream&>() << std::declval<const T&>())>> =
    true;

}  // namespace

TEST_CASE("a fact that was never set is unknown, not no", "[engine][patient][facts]") {
  const ClinicalFacts facts;
  CHECK(facts.get("sciatica") == Truth::unknown);
  CHECK(facts.get("no-such-fact") == Truth::unknown);
  CHECK(facts.known().empty());
}

TEST_CASE("a fact is what it was last set to", "[engine][patient][facts]") {
  ClinicalFacts facts;
  facts.set("sciatica", Truth::yes);
  facts.set("fever", Truth::no);
  facts.set("clinic-name/fact", Truth::yes);
  CHECK(facts.get("sciatica") == Truth::yes);
  CHECK(facts.get("fever") == Truth::no);
  CHECK(facts.get("clinic-name/fact") == Truth::yes);
  facts.set("sciatica", Truth::no);
  CHECK(facts.get("sciatica") == Truth::no);
  CHECK(facts.known().size() == 3);
}

TEST_CASE("setting a fact to unknown forgets it", "[engine][patient][facts]") {
  ClinicalFacts facts;
  facts.set("sciatica", Truth::yes);
  facts.set("sciatica", Truth::unknown);
  facts.set("fever", Truth::unknown);
  CHECK(facts.get("sciatica") == Truth::unknown);
  CHECK(facts == ClinicalFacts{});
}

TEST_CASE("the known facts are sorted by id", "[engine][patient][facts]") {
  ClinicalFacts facts;
  facts.set("vertigo", Truth::no);
  facts.set("fever", Truth::yes);
  facts.set("kyphosis", Truth::no);
  std::string order;
  for (const auto& [fact, truth] : facts.known()) order += fact + " ";
  CHECK(order == "fever kyphosis vertigo ");
}

TEST_CASE("a person's name cannot be written to a stream", "[engine][patient]") {
  CHECK_FALSE(can_be_streamed<PersonName>);
  CHECK(can_be_streamed<std::string>);  // the check itself can tell
  CHECK_FALSE(std::is_convertible_v<PersonName, std::string>);
  CHECK(PersonName{"A. Example"}.reveal() == "A. Example");
}

TEST_CASE("a new patient has nothing known", "[engine][patient]") {
  const Patient patient;
  CHECK(patient.name.empty());
  CHECK(patient.sex == Sex::unknown);
  CHECK(patient.birth_date == std::nullopt);
  CHECK(patient.measures == Measures{});
  CHECK(patient.language == "en");
}
