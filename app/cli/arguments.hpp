#pragma once

/// \file
/// The command line as a value.

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "answer.hpp"

namespace regimen::cli {

struct CatalogueList {
  bool json = false;
};
struct CatalogueShow {
  std::string key;
  std::optional<std::string> language;
  bool json = false;
};
struct CatalogueSearch {
  std::string text;
  std::size_t limit = 20;
  bool json = false;
};
struct Screen {
  std::string case_file;  ///< `-` is standard input
  std::vector<std::filesystem::path> rules;
  bool json = false;
};
struct Report {
  std::string case_file;  ///< `-` is standard input
  std::vector<std::filesystem::path> rules;
  std::optional<std::filesystem::path> pdf;
  std::optional<std::filesystem::path> html;
  std::optional<std::filesystem::path> clinician;
  std::optional<std::string> language;
  std::optional<std::string> paper;  ///< `a4` or `letter`
  std::optional<std::string> second_language;
  std::optional<std::string> layout;  ///< `comfortable`, `compact` or `large-print`
  bool accept_incomplete = false;
  // The head of the handout; what is not given is a line to fill in by pen.
  std::optional<std::string> clinic_name;
  std::optional<std::string> therapist;  ///< on the clinician's page, too
  std::optional<std::string> phone;
  std::optional<std::string> address;
  std::optional<std::filesystem::path> logo;
  std::optional<std::string> next_visit;  ///< as it was typed
};
struct Plugins {
  std::vector<std::filesystem::path> rules;
  bool json = false;
};
struct RulesCheck {
  std::filesystem::path file;  ///< a rule plugin where it ends in `.so`, otherwise a rule pack
  bool json = false;
};

struct RulesList {
  std::vector<std::filesystem::path> rules;
};

using Command =
    std::variant<CatalogueList, CatalogueShow, CatalogueSearch, Screen, Report, Plugins, RulesCheck, RulesList>;

struct Arguments {
  Command command;
  std::optional<std::filesystem::path> catalogue;  ///< another catalogue than the installed one
};

/// The arguments after the program's name. Help, version and bad usage are answers of their own.
[[nodiscard]] std::variant<Arguments, Answer> parse_arguments(const std::vector<std::string>& arguments);

}  // namespace regimen::cli
