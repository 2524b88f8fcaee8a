#include <catch2/catch.hpp>

#include <set>
#include <string>
#include <vector>

#include "regimen/presenters/words.hpp"

using namespace regimen;

namespace {

bool each_its_own(const std::vector<std::string>& names) {
  return std::set<std::string>(names.begin(), names.end()).size() == names.size();
}

}  // namespace

TEST_CASE("every muscle and every piece of equipment has a name of its own with a capital", "[presenters][words]") {
  std::vector<std::string> names;
  for (const MuscleTerm& muscle : muscle_vocabulary()) names.push_back(muscle_name(muscle.id));
  for (const std::string_view equipment : equipment_vocabulary()) names.push_back(equipment_name(equipment));
  CHECK(each_its_own(names));
  for (const std::string& name : names) CHECK((name.front() >= 'A' && name.front() <= 'Z'));
  CHECK(muscle_name("gluteus-maximus") == "Gluteus maximus");
  CHECK(equipment_name("resistance-band") == "Resistance band");
}

TEST_CASE("what a finding is about is a demand, a fact or a rule's own word", "[presenters][words]") {
  for (const auto& demand : tokens<Demand>()) CHECK(topic_inside(demand.token) == spoken_inside(demand.token));
  CHECK(topic_name("lumbar-extension") == "Lumbar extension");
  CHECK(topic_name("night-pain") == "Pain at night that rest does not ease");
  CHECK(topic_inside("night-pain") == "pain at night that rest does not ease");
  CHECK(topic_name("cauda-equina") == "Cauda equina");
  CHECK(topic_inside("our-own-thing") == "our own thing");
  CHECK(topic_name("") == "");
}
