#pragma once

/// \file
/// A rule pack as it was written, checked, and not compiled yet.

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "condition.hpp"
#include "fault.hpp"

namespace rulebook {

/// A text in each language of the pack.
using Texts = std::map<std::string, std::string, std::less<>>;

struct Source {
  std::string title;
  std::optional<int> year;
  std::string ref;
};

enum class Severity : std::uint8_t { stop, caution, info };

struct Rule {
  std::string id;  ///< without the pack's
  int line = 0;
  int version = 1;
  Severity severity = Severity::caution;
  std::string summary;
  Alternatives when;
  Alternatives ask_when;  ///< of the patient: what is not known is asked about only then; empty: always
  Texts message;
  Texts modification;  ///< empty: none
  bool replace = false;
  Source source;
  std::string reason;  ///< empty: the demand that fired it
};

/// An item of a test. What is not given is unknown; a demand that is not given is `none`.
struct TestItem {
  std::vector<std::pair<std::string, std::string>> demands;
  std::string position = "standing";
  std::string kind = "strength";
  std::string level = "start";
  std::string phase = "strengthen";
  std::string side = "both";
  bool one_sided = false;
  std::map<Subject, int> dose;
};

struct Test {
  std::string name;
  int line = 0;
  std::vector<std::pair<std::string, std::string>> facts;
  std::optional<int> age;
  std::optional<int> pain_now;
  std::optional<int> symptom_weeks;
  std::optional<int> weeks;
  std::string sex = "unknown";
  std::vector<TestItem> items;
  std::vector<std::string> raises;  ///< ids of rules
  std::vector<std::string> silent;
  std::vector<std::string> asks;  ///< facts and measures
};

struct Pack {
  std::string id, version, title, author, approved_by;
  std::string approved_on, review_by;  ///< `2026-11-02`
  std::vector<std::string> languages;  ///< the first is the one that findings speak
  std::vector<Rule> rules;
  std::vector<Test> tests;
  Names names;
};

inline constexpr std::size_t largest_pack = std::size_t{1024} * 1024;  ///< bytes
inline constexpr std::size_t most_rules = 1024;
inline constexpr std::size_t most_tests = 4096;
inline constexpr std::size_t most_faults = 50;

/// Does some alternative speak of the item? Otherwise the rule is about the patient or the whole program.
[[nodiscard]] bool is_about_items(const Alternatives& when);

/// The pack, or everything that is wrong with it, by line.
[[nodiscard]] std::variant<Pack, std::vector<Fault>> read_pack(std::string_view document);

}  // namespace rulebook
