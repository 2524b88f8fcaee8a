#pragma once

/// \file
/// Calling a plugin through its C interface, in this process. In the product only the rule host does so.

#include <cstddef>
#include <memory>
#include <vector>

#include "regimen/engine/error.hpp"
#include "regimen/engine/screening.hpp"
#include "regimen/engine/wire.hpp"

// The plugin's entry table, defined by regimen/rule_abi.h (which public headers of the engine do not include).
struct regimen_rule_plugin;

namespace regimen::abi {
class ItemTables;
}

namespace regimen {

/// Reads what the plugin declares; an error where the table is of another version, incomplete, or not UTF-8.
[[nodiscard]] Result<PluginDescriptor> describe(const regimen_rule_plugin& plugin);

/// Tries a plugin on the cases that it ships with (REGIMEN_CANARIES): how many there are, 0 where it has none. An error
/// names the first canary that it judges otherwise than it promised, or that cannot be.
[[nodiscard]] Result<std::size_t> try_canaries(const regimen_rule_plugin& plugin, const PluginDescriptor& described);

/// One evaluation. A plugin that returns an error, or says something that cannot be (an item that does not exist, a
/// rule it did not declare, text that is not UTF-8), has not answered: `rejected`, with the reason, and no findings.
[[nodiscard]] PluginAnswer call(const regimen_rule_plugin& plugin, const PluginDescriptor& described,
                                const ScreeningRequest& request);

/// One evaluation of each program of a batch. As with a KeptCatalogue, of words that nobody reads it is only seen that
/// they are there; the first program that the plugin does not answer for refuses the whole answer.
[[nodiscard]] tl::expected<wire::RaisedInBatch, wire::Refusal> call(const regimen_rule_plugin& plugin,
                                                                    const PluginDescriptor& described,
                                                                    const ProgramBatch& batch);

/// Exercises that stay while they are asked about again and again, with their tables for the C interface.
class KeptCatalogue {
 public:
  KeptCatalogue();
  ~KeptCatalogue();
  KeptCatalogue(KeptCatalogue&&) noexcept;
  KeptCatalogue& operator=(KeptCatalogue&&) noexcept;

  /// Takes the next exercises, or the first ones of another catalogue (`first` is 0). An error for a part that is not
  /// the next one; then nothing is kept.
  [[nodiscard]] Result<void> add(wire::CataloguePart part);
  [[nodiscard]] std::size_t size() const { return items_.size(); }

  /// One evaluation of all exercises at once: what is raised on each, or why the plugin has not answered. As in `call`,
  /// what cannot be refuses the whole answer; of words that nobody reads it is only seen that they are there.
  [[nodiscard]] tl::expected<wire::BriefAnswer, wire::Refusal> ask(const regimen_rule_plugin& plugin,
                                                                   const PluginDescriptor& described,
                                                                   const ScreeningRequest& patient);

 private:
  std::vector<ScreeningItem> items_;
  std::unique_ptr<abi::ItemTables> tables_;  ///< of all of them; made when they are asked about
};

}  // namespace regimen
