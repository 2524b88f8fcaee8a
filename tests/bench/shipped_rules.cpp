#include "shipped_rules.hpp"

#include "general_safety/general_safety.hpp"
#include "red_flags/red_flags.hpp"
#include "sciatica/sciatica.hpp"
#include "stenosis/stenosis.hpp"
#include "temporary_folder.hpp"
#include "traumatic_injury/traumatic_injury.hpp"

namespace bench {

ShippedRules::ShippedRules(const std::filesystem::path& folder)
    : general_safety_(regimen::sdk::Entry<GeneralSafety>::table()),
      red_flags_(regimen::sdk::Entry<RedFlags>::table()),
      sciatica_(regimen::sdk::Entry<Sciatica>::table()),
      stenosis_(regimen::sdk::Entry<Stenosis>::table()),
      traumatic_injury_(regimen::sdk::Entry<TraumaticInjury>::table()),
      falls_(regimen::testing::content_of(folder / "falls.toml")),
      joints_(regimen::testing::content_of(folder / "joints.toml")),
      all_{&falls_.pack()->plugin(), &general_safety_, &joints_.pack()->plugin(), &red_flags_, &sciatica_, &stenosis_,
           &traumatic_injury_},
      briefly_{
          &falls_.pack()->plugin(), &general_safety_, &joints_.pack()->plugin(), &red_flags_, &sciatica_, &stenosis_,
          &traumatic_injury_} {}

BriefRules::BriefRules(std::initializer_list<const regimen_rule_plugin*> plugins) {
  for (const regimen_rule_plugin* plugin : plugins) plugins_.push_back({plugin, *regimen::describe(*plugin)});
}

std::vector<regimen::PluginAnswer> BriefRules::evaluate(const regimen::ScreeningRequest& request) {
  std::vector<regimen::PluginAnswer> answers;
  for (const Asked& one : plugins_) answers.push_back(regimen::call(*one.plugin, one.described, request));
  return answers;
}

std::vector<regimen::CatalogueAnswer> BriefRules::screen_catalogue(
    const std::shared_ptr<const regimen::ScreenedCatalogue>& catalogue, const regimen::ScreeningRequest& patient) {
  std::vector<regimen::CatalogueAnswer> answers;
  for (Asked& one : plugins_) {
    if (shown_ != catalogue) (void)one.kept.add({0, catalogue->items()});
    auto& answer = answers.emplace_back();
    answer.plugin = one.described.id;
    auto said = one.kept.ask(*one.plugin, one.described, patient);
    if (!said) {
      answer.status = said.error().status;
      answer.detail = said.error().detail;
      continue;
    }
    for (auto& each : said->said) answer.said.push_back(std::move(each.raised));
    answer.raised = std::move(said->raised);
  }
  shown_ = catalogue;
  return answers;
}

regimen::Patient troubled_patient() {
  regimen::Patient patient;
  patient.birth_date = regimen::parse_date("1951-03-02");
  patient.sex = regimen::Sex::female;
  for (const auto* fact : {"spinal-stenosis", "osteoporosis", "knee-pain", "leg-pain-below-knee"})
    patient.facts.set(fact, regimen::Truth::yes);
  for (const auto* fact : {"traumatic-injury", "fever", "bladder-bowel-change", "saddle-numbness", "vertigo"})
    patient.facts.set(fact, regimen::Truth::no);
  patient.measures.pain_now = 4;
  return patient;
}

regimen::Program first_exercises(const regimen::Catalogue& catalogue, std::size_t count) {
  regimen::Program program;
  program.weeks = 6;
  for (std::size_t i = 0; i < count; ++i) {
    regimen::ProgramItem item;
    item.id = regimen::ItemId{program.next_item++};
    item.exercise = catalogue.all()[i];
    program.items.push_back(std::move(item));
  }
  return program;
}

}  // namespace bench
