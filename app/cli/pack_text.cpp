#include "pack_text.hpp"

#include "findings_json.hpp"
#include "json_writer.hpp"
#include "text_layout.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace regimen::cli {
namespace {

/// Everything but line ends that a terminal would obey becomes a blank.
std::string harmless(std::string text) {
  for (char& c : text)
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = ' ';
  return text;
}

OrderedJson test_json(const PackTest& test) {
  OrderedJson json;
  json["name"] = test.name;
  json["line"] = test.line;
  json["passed"] = test.failure.empty();
  if (!test.failure.empty()) json["failure"] = test.failure;
  return json;
}

}  // namespace

std::string fault_line(const PackFault& fault, std::string_view file) {
  return harmless(fault.line > 0 ? fmt::format("{}:{}: {}", file, fault.line, fault.message)
                                 : fmt::format("{}: {}", file, fault.message)) +
         "\n";
}

std::string overdue_words(const PackCredentials& pack, Date today) {
  return pack.overdue(today) ? fmt::format("due for review since {}", iso(pack.review_by)) : std::string();
}

std::string pack_text(const PackCheck& check, Date today) {
  const PluginDescriptor& plugin = *check.plugin;
  std::string text = paragraph("", fmt::format("{} {}", plugin.id, plugin.version)) + paragraph("  ", plugin.name);
  if (plugin.pack) {
    text += paragraph(
        "  ", fmt::format("Written by {}; approved by {} on {}; to be reviewed by {}.", plugin.pack->author,
                          plugin.pack->approved_by, iso(plugin.pack->approved_on), iso(plugin.pack->review_by)));
    if (plugin.pack->overdue(today)) text += paragraph("  ", "It is " + overdue_words(*plugin.pack, today) + ".");
  }
  text += "\n" + counted(plugin.rules.size(), "rule", "rules") + "\n";
  for (const RuleDescriptor& rule : plugin.rules)
    text +=
        paragraph("  " + padded(to_token(rule.severity), 9),
                  fmt::format("{}, version {}: {}", rule.id.substr(plugin.id.size() + 1), rule.version, rule.summary));
  text += "\n" + counted(check.tests.size(), "test", "tests") + "\n";
  for (const PackTest& test : check.tests) {
    if (test.failure.empty())
      text += paragraph("  passed   ", test.name);
    else
      text += paragraph("  FAILED   ", fmt::format("{} (line {}): {}", test.name, test.line, test.failure));
  }
  text += "\n" +
          (check.good() ? std::string("A good rule pack.")
                        : fmt::format("{} of {} failed: this pack would be refused.", check.failing(),
                                      counted(check.tests.size(), "test", "tests"))) +
          "\n";
  return text;
}

std::string pack_json(const PackCheck& check, Date today) {
  OrderedJson json;
  json["good"] = check.good();
  json["pack"] = nullptr;
  json["rules"] = OrderedJson::array();
  if (check.plugin) {
    OrderedJson pack;
    pack["id"] = check.plugin->id;
    pack["version"] = check.plugin->version;
    pack["title"] = check.plugin->name;
    if (check.plugin->pack) pack.update(credentials_json(*check.plugin->pack, today));
    json["pack"] = std::move(pack);
    for (const RuleDescriptor& rule : check.plugin->rules) json["rules"].push_back(rule_json(rule));
  }
  json["faults"] = OrderedJson::array();
  for (const PackFault& fault : check.faults) {
    OrderedJson entry;
    entry["line"] = fault.line > 0 ? OrderedJson(fault.line) : OrderedJson(nullptr);
    entry["message"] = fault.message;
    json["faults"].push_back(std::move(entry));
  }
  json["tests"] = OrderedJson::array();
  for (const PackTest& test : check.tests) json["tests"].push_back(test_json(test));
  return json_text(json);
}

}  // namespace regimen::cli
