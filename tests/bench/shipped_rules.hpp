#pragma once

/// \file
/// The rules that come with the program, in this process.

#include <filesystem>
#include <initializer_list>
#include <memory>
#include <string>
#include <vector>

#include "in_process_rules.hpp"
#include "regimen/engine/plugin_call.hpp"
#include "regimen/rule_sdk.hpp"
#include "rulebook/open_pack.hpp"

namespace bench {

/// Plugins in this process that are shown the catalogue once.
class BriefRules final : public regimen::RuleSet {
 public:
  explicit BriefRules(std::initializer_list<const regimen_rule_plugin*> plugins);
  void switch_on(const std::string& /*plugin_id*/) override {}
  [[nodiscard]] std::vector<regimen::PluginAnswer> evaluate(const regimen::ScreeningRequest& request) override;
  [[nodiscard]] std::vector<regimen::CatalogueAnswer> screen_catalogue(
      const std::shared_ptr<const regimen::ScreenedCatalogue>& catalogue,
      const regimen::ScreeningRequest& patient) override;

 private:
  struct Asked {
    const regimen_rule_plugin* plugin;
    regimen::PluginDescriptor described;
    regimen::KeptCatalogue kept = {};
  };
  std::vector<Asked> plugins_;
  std::shared_ptr<const regimen::ScreenedCatalogue> shown_;
};

class ShippedRules {
 public:
  /// `folder` has the packs. In the order in which HostedRules asks: by file name.
  explicit ShippedRules(const std::filesystem::path& folder);
  ShippedRules(const ShippedRules&) = delete;
  ShippedRules& operator=(const ShippedRules&) = delete;
  [[nodiscard]] regimen::RuleSet& all() { return all_; }
  /// The same, but for the catalogue, of which they are asked briefly, as in their hosts.
  [[nodiscard]] regimen::RuleSet& briefly() { return briefly_; }
  [[nodiscard]] const regimen_rule_plugin& stenosis() const { return stenosis_; }

 private:
  regimen_rule_plugin general_safety_, red_flags_, sciatica_, stenosis_, traumatic_injury_;
  rulebook::PackReading falls_, joints_;
  regimen::test::InProcessRules all_;
  BriefRules briefly_;
};

/// A patient with stenosis, osteoporosis and a sore knee, who raises something everywhere.
[[nodiscard]] regimen::Patient troubled_patient();
/// A program of so many exercises of the catalogue, at their default doses.
[[nodiscard]] regimen::Program first_exercises(const regimen::Catalogue& catalogue, std::size_t count);

}  // namespace bench
