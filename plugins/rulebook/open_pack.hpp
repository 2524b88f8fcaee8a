#pragma once

/// \file
/// A pack behind the C interface: as far as the program can see, a plugin with the pack's name.

#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "findings.hpp"
#include "pack.hpp"
#include "pack_tests.hpp"
#include "regimen/rule_abi.h"
#include "request_view.hpp"

namespace rulebook {

/// Stays where it was made: its table points into it.
class OpenPack {
 public:
  explicit OpenPack(Pack pack);
  OpenPack(const OpenPack&) = delete;
  OpenPack& operator=(const OpenPack&) = delete;

  [[nodiscard]] const regimen_rule_plugin& plugin() const { return table_; }
  [[nodiscard]] const Pack& pack() const { return pack_; }
  [[nodiscard]] const RuleProgram& rules() const { return rules_; }

 private:
  static std::int32_t evaluate(const regimen_rule_plugin* plugin, const regimen_request* request,
                               const regimen_sink* sink);
  void answer(const regimen_request& request, const regimen_sink& sink);
  void answer_without_words(const regimen_sink& sink, bool of_items_only);
  void emit(const Finding& finding, const regimen_sink& sink) const;
  void declare(const Rule& rule);
  void translate(const Texts& texts, std::vector<regimen_translation>& into) const;

  Pack pack_;
  RuleProgram rules_;
  Judge judge_;
  RequestView question_;
  std::deque<std::string> rule_ids_;
  std::deque<std::vector<const char*>> needs_;
  std::deque<std::vector<regimen_translation>> translations_;
  std::vector<regimen_rule> declared_;
  /// The table knows the way back to its pack.
  struct Table : regimen_rule_plugin {
    OpenPack* self;
  } table_{};
};

/// What the program is handed for a file: the pack if it is one, what is wrong if it is not, and how its tests went.
class PackReading {
 public:
  explicit PackReading(std::string_view bytes);
  PackReading(const PackReading&) = delete;
  PackReading& operator=(const PackReading&) = delete;
  [[nodiscard]] const regimen_pack& table() const { return table_; }
  [[nodiscard]] const OpenPack* pack() const { return pack_.get(); }

 private:
  std::unique_ptr<OpenPack> pack_;
  std::vector<Fault> faults_;
  std::vector<TestOutcome> outcomes_;
  std::vector<regimen_pack_fault> fault_tables_;
  std::vector<regimen_pack_test> test_tables_;
  regimen_pack table_{};
};

/// What `extension` gives.
[[nodiscard]] const regimen_rule_pack_reader& pack_reader();

}  // namespace rulebook
