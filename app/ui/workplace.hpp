#pragma once

/// \file
/// What the windows are given to work with. app/main.cpp fills it in.

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "regimen/engine/clinic_store.hpp"
#include "regimen/engine/rule_pack.hpp"
#include "regimen/engine/rule_trust.hpp"
#include "regimen/presenters/chart_session.hpp"

namespace regimen::ui {

/// Questions to the user, one function each, so that a test can answer them without a dialog.
class Prompts {
 public:
  virtual ~Prompts() = default;
  /// Where to write a file; nothing when the user thinks better of it.
  [[nodiscard]] virtual std::optional<std::filesystem::path> where_to_save(const std::string& title,
                                                                           const std::string& file_name,
                                                                           const std::string& kind,
                                                                           const std::string& pattern) = 0;
  /// A file to be read; nothing when the user thinks better of it.
  [[nodiscard]] virtual std::optional<std::filesystem::path> which_file(const std::string& title,
                                                                        const std::string& kind,
                                                                        const std::string& pattern) = 0;
};

struct Workplace {
  ClinicStore& store;
  const Catalogue& catalogue;
  const Clock& clock;
  Prompts& prompts;
  std::function<std::unique_ptr<RuleSet>()> make_rules;
  /// Rule files, and whose word they run by.
  struct Rules {
    std::filesystem::path shipped;  ///< the folder of the program's own
    std::filesystem::path clinic;   ///< the clinic's folder; need not be there
    std::shared_ptr<EnabledRules> enabled;
    std::function<std::unique_ptr<RuleSet>(const std::filesystem::path&)> make_pack;  ///< one pack by itself
    std::function<Result<PackCheck>(const std::filesystem::path&)> check_pack;
  };
  Rules rules;
  /// Another connection to the clinic, for another thread. Throws WorldFailure.
  std::function<std::unique_ptr<ClinicStore>()> open_store;
  /// Writes a chart into a new clinic database of its own, when the clinic's own cannot be written. Throws
  /// WorldFailure.
  std::function<void(const std::filesystem::path&, const Chart&)> save_copy;
  std::filesystem::path clinic_file;
  bool sample = false;  ///< invented patients, said so in the title
};

}  // namespace regimen::ui
