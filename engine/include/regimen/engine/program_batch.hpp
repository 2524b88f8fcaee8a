#pragma once

/// \file
/// Many programs asked about at once, for those who want to know which rules are raised and need no words.

#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "regimen/engine/screening_request.hpp"

namespace regimen {

/// Patients and programs; an item that many have is there once.
struct ProgramBatch {
  struct One {
    ScreeningRequest patient;          ///< without items
    std::vector<std::uint32_t> items;  ///< places in `pool`
    bool operator==(const One&) const = default;
  };
  std::vector<ScreeningItem> pool;
  std::vector<One> programs;
  bool operator==(const ProgramBatch&) const = default;

  /// One of the programs as it would be asked about by itself. Expects that it is there.
  [[nodiscard]] ScreeningRequest request(std::size_t program) const;
};

/// Puts requests into a batch.
class BatchMaker {
 public:
  void add(ScreeningRequest request);
  [[nodiscard]] ProgramBatch take() { return std::move(batch_); }

 private:
  ProgramBatch batch_;
  std::unordered_map<std::string, std::uint32_t> places_;  // by the item's bytes on the wire
};

/// What a finding is of, without item and words.
struct RaisedRule {
  std::string rule;
  int version = 1;
  Severity severity = Severity::info;
  std::string about;  ///< of a question the fact, else the reason
  bool operator==(const RaisedRule&) const = default;
};

/// One plugin's answer about a batch, or why there is none.
struct BatchAnswer {
  static constexpr std::int32_t no_item = -1;
  struct Raise {
    std::uint32_t program = 0;
    std::int32_t item = no_item;  ///< its place in the program
    std::uint32_t said = 0;       ///< a place in `said`
    bool operator==(const Raise&) const = default;
  };
  std::string plugin;  ///< its id
  PluginStatus status = PluginStatus::ok;
  std::string detail;            ///< for a person: what happened; empty when ok
  std::vector<RaisedRule> said;  ///< each once
  std::vector<Raise> raised;     ///< by program
  bool operator==(const BatchAnswer&) const = default;
};

}  // namespace regimen
