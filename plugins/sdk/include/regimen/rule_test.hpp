/// \file
/// Testing rules without loading a library: describe a patient and items, run the plugin through its real C table, look
/// at what it says. Works with any test framework. C++11 to C++20, standard library only.
///
///     using namespace regimen::sdk;
///     test::Patient patient;
///     patient.fact("spinal-stenosis", Truth::yes).age(74);
///     test::Program program;
///     program.add(test::Exercise("arch").asks(Demand::lumbar_extension, Level::high));
///     const test::Answer answer = test::run(Entry<Stenosis>::table(), patient, program);
///     assert(answer.says("extension", 0, Severity::caution));
#ifndef REGIMEN_RULE_TEST_HPP
#define REGIMEN_RULE_TEST_HPP

#include <cstdint>
#include <string>
#include <vector>

#include "regimen/rule_case.hpp"
#include "regimen/rule_sdk.hpp"

namespace regimen {
namespace sdk {
namespace test {

/// What a plugin said, copied.
struct Found {
  std::string rule;  ///< without the plugin's id
  Severity severity;
  int item;  ///< -1: the patient or the whole program
  std::string reason, message, fact, source_title;
  std::vector<std::string> because;
  std::vector<std::string> modifications;
  bool replace;
};

struct Answer {
  std::int32_t status;
  std::vector<Found> findings;

  const Found* find(const std::string& rule, int item, Severity severity) const {
    for (std::size_t i = 0; i < findings.size(); ++i)
      if (findings[i].rule == rule && findings[i].item == item && findings[i].severity == severity) return &findings[i];
    return nullptr;
  }
  bool says(const std::string& rule, int item, Severity severity) const {
    return find(rule, item, severity) != nullptr;
  }
  bool asks_about(const std::string& fact) const {
    for (std::size_t i = 0; i < findings.size(); ++i)
      if (findings[i].severity == Severity::ask && findings[i].fact == fact) return true;
    return false;
  }
  std::size_t count(Severity severity) const {
    std::size_t number = 0;
    for (std::size_t i = 0; i < findings.size(); ++i)
      if (findings[i].severity == severity) ++number;
    return number;
  }
};

namespace detail_ {

inline void collect(const regimen_sink* sink, const regimen_finding* finding) {
  Found found;
  const std::string rule = detail::to_string(finding->rule);
  found.rule = rule.substr(rule.find('/') + 1);
  found.severity = static_cast<Severity>(finding->severity);
  found.item = finding->item;
  found.reason = detail::to_string(finding->reason);
  found.message = detail::to_string(finding->message);
  found.fact = detail::to_string(finding->fact);
  found.source_title = detail::to_string(finding->source.title);
  for (std::size_t i = 0; i < finding->because_count; ++i)
    found.because.push_back(detail::to_string(finding->because[i]));
  found.replace = false;
  for (std::size_t i = 0; i < finding->suggestion_count; ++i) {
    if (finding->suggestions[i].action == REGIMEN_SUGGEST_REPLACE)
      found.replace = true;
    else
      found.modifications.push_back(detail::to_string(finding->suggestions[i].text));
  }
  static_cast<Answer*>(sink->self)->findings.push_back(found);
}

}  // namespace detail_

/// Runs a plugin as the program would, but in this process.
inline Answer run(const regimen_rule_plugin& plugin, const Patient& patient, const Program& program) {
  const Request request(patient, program);
  Answer answer;
  regimen_sink sink = regimen_sink();
  sink.struct_size = sizeof(regimen_sink);
  sink.self = &answer;
  sink.add = &detail_::collect;
  answer.status = plugin.evaluate(&plugin, &request.get(), &sink);
  return answer;
}

}  // namespace test
}  // namespace sdk
}  // namespace regimen

#endif
