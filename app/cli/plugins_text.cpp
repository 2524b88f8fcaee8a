#include "plugins_text.hpp"

#include "pack_text.hpp"
#include "text_layout.hpp"

#include <fmt/core.h>

#include <set>

namespace regimen::cli {

std::vector<std::string> needs_of(const PluginDescriptor& plugin) {
  std::set<std::string> needs;
  for (const RuleDescriptor& rule : plugin.rules) needs.insert(rule.needs.begin(), rule.needs.end());
  return {needs.begin(), needs.end()};
}

std::string status_words(PluginStatus status) {
  switch (status) {
    case PluginStatus::ok:
      return "answers";
    case PluginStatus::crashed:
      return "crashed";
    case PluginStatus::timed_out:
      return "timed out";
    case PluginStatus::rejected:
      return "was rejected";
    case PluginStatus::incompatible:
      return "is incompatible";
  }
  return {};
}

std::vector<std::string> confinement_tokens(const PluginAnswer& answer) {
  if (!answer.confinement) return {};
  std::vector<std::string> layers{"rlimits"};
  if (answer.confinement->files) layers.emplace_back("landlock");
  if (answer.confinement->calls) layers.emplace_back("seccomp");
  return layers;
}

namespace {

std::string confinement_words(const Confinement& confinement) {
  std::string words = "limits";
  if (confinement.files) words += ", Landlock";
  if (confinement.calls) words += ", seccomp";
  if (!confinement.files) words += "; not by Landlock, which this kernel does not have: it can read files";
  if (!confinement.calls) words += "; not by seccomp, which this kernel does not have: it can do what you can do";
  return words;
}

}  // namespace

std::string plugins_text(const std::vector<PluginAnswer>& plugins, Date today) {
  if (plugins.empty()) return "No rule plugins are installed: nothing can be checked.\n";
  std::string text;
  for (const PluginAnswer& answer : plugins) {
    if (!text.empty()) text += '\n';
    text += paragraph("", fmt::format("{} {}", answer.plugin.id, answer.plugin.version));
    if (!answer.plugin.name.empty()) text += paragraph("  ", answer.plugin.name);
    if (answer.plugin.pack) {
      const auto& pack = *answer.plugin.pack;
      const std::string overdue = pack.overdue(today) ? "; " + overdue_words(pack, today) : std::string();
      text += paragraph("  Pack:   ", fmt::format("by {}, approved by {} on {}{}", pack.author, pack.approved_by,
                                                  iso(pack.approved_on), overdue));
    }
    const auto needs = needs_of(answer.plugin);
    if (!needs.empty()) text += paragraph("  Needs:  ", enumerated(needs));
    if (answer.plugin.canaries > 0)
      text += paragraph("  Tried:  ",
                        counted(answer.plugin.canaries, "canary", "canaries") + " of its own, judged as promised");
    if (answer.confinement) text += paragraph("  Held:   ", confinement_words(*answer.confinement));
    const std::string detail = answer.status == PluginStatus::ok ? std::string() : fmt::format(" ({})", answer.detail);
    text += paragraph("  Status: ", status_words(answer.status) + detail);
  }
  return text;
}

}  // namespace regimen::cli
