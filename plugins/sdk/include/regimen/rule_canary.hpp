/// \file
/// A case on which a plugin is tried before it is believed. Part of rule_sdk.hpp.
#ifndef REGIMEN_RULE_CANARY_HPP
#define REGIMEN_RULE_CANARY_HPP

#include <string>
#include <vector>

#include "regimen/rule_case.hpp"

namespace regimen {
namespace sdk {

/// What the plugin must say, and must not say, of a patient and a program. The program tries every canary each time
/// that it starts the plugin; a plugin that judges one of them otherwise is refused and shown by name.
///
///     sdk::Canary("arching with stenosis", test::Patient().yes("spinal-stenosis"),
///                 test::Program().add(test::Exercise("arch").asks(Demand::lumbar_extension, Level::high)))
///         .raises("extension")
class Canary {
 public:
  /// `name` is for the person who reads that it failed.
  Canary(const std::string& name, const test::Patient& patient, const test::Program& program = test::Program())
      : name_(name), patient_(patient), program_(program) {}
  /// The rule speaks: a stop, a caution or an info. Rules are named without the plugin's id.
  Canary& raises(const std::string& rule) {
    raises_.push_back(rule);
    return *this;
  }
  /// The rule does not speak; a question is allowed.
  Canary& spares(const std::string& rule) {
    spares_.push_back(rule);
    return *this;
  }

 private:
  friend class CanaryTable;
  std::string name_;
  test::Patient patient_;
  test::Program program_;
  std::vector<std::string> raises_, spares_;
};

/// A canary as the C interface shows it. Points into itself.
class CanaryTable {
 public:
  CanaryTable(const Canary& canary, const std::string& plugin_id)
      : canary_(canary), request_(canary_.patient_, canary_.program_) {
    name_rules(canary_.raises_, plugin_id, raises_);
    name_rules(canary_.spares_, plugin_id, spares_);
  }
  regimen_canary shown() const {
    regimen_canary canary = regimen_canary();
    canary.struct_size = sizeof(regimen_canary);
    canary.name = canary_.name_.c_str();
    canary.request = &request_.get();
    canary.raises = raises_.data();
    canary.spares = spares_.data();
    return canary;
  }

 private:
  CanaryTable(const CanaryTable&);
  CanaryTable& operator=(const CanaryTable&);

  static void name_rules(std::vector<std::string>& rules, const std::string& plugin_id, std::vector<const char*>& ids) {
    for (std::size_t i = 0; i < rules.size(); ++i) {
      rules[i] = plugin_id + "/" + rules[i];
      ids.push_back(rules[i].c_str());
    }
    ids.push_back(nullptr);
  }

  Canary canary_;
  test::Request request_;
  std::vector<const char*> raises_, spares_;
};

}  // namespace sdk
}  // namespace regimen

#endif
