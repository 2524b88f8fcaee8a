#include "regimen/presenters/rules_page.hpp"

#include <algorithm>
#include <system_error>
#include <tuple>

#include "regimen/presenters/words.hpp"
#include "regimen/reports/phrases.hpp"

namespace regimen {
namespace {

std::string percent(int part, int whole) { return std::to_string((100 * part + whole / 2) / whole); }

std::string record_words(const RulesKnown& known, const std::string& rule) {
  if (!known.records) return tr("Being counted …");
  const auto record = std::ranges::find(*known.records, rule, &RuleRecord::rule);
  if (record == known.records->end()) return tr("Never raised in an issued version");
  int overridden = 0;
  std::string reasons;
  for (const auto& [reason, times] : record->overridden) {
    overridden += times;
    reasons += (reasons.empty() ? "" : ", ") + decision_reason_name(reason) + " " + std::to_string(times);
  }
  std::string text = trn("Raised once in issued versions", "Raised {n} times in issued versions",
                         static_cast<std::size_t>(record->raised));
  if (overridden == 0) return text + ", " + tr("never overridden");
  return text + ", " +
         fill(tr("overridden {count} ({percent} %): {reasons}"), {{"count", std::to_string(overridden)},
                                                                  {"percent", percent(overridden, record->raised)},
                                                                  {"reasons", reasons}});
}

std::vector<std::string> sources_of(const std::string& rule, const RulesKnown& known) {
  if (!known.sources) return {tr("Its sources are being looked up …")};
  const auto sources = known.sources->find(rule);
  if (sources == known.sources->end()) return {tr("Its source stands with each of its findings.")};
  std::vector<std::string> cited;
  for (const std::string& source : sources->second) cited.push_back(tr("Source") + ": " + source);
  return cited;
}

RuleLine line_of(const RuleDescriptor& rule, const RulesKnown& known) {
  RuleLine line;
  line.id = rule.id;
  line.severity = severity_name(rule.severity);
  line.summary = rule_words(rule.summary);
  for (const std::string& need : rule.needs) line.needs += (line.needs.empty() ? "" : ", ") + fact_name(need);
  line.sources = sources_of(rule.id, known);
  line.record = record_words(known, rule.id);
  return line;
}

std::string held_by(const Confinement& confinement) {
  std::string text = tr("Its process is held by limits on memory and files");
  if (confinement.files) text += ", Landlock";
  if (confinement.calls) text += ", seccomp";
  text += ".";
  if (!confinement.files) text += " " + tr("This kernel has no Landlock: it could read files.");
  if (!confinement.calls) text += " " + tr("This kernel has no seccomp: it could do what you can do.");
  return text;
}

std::string pack_words(const PackCredentials& pack, Date today) {
  std::string text = fill(tr("Rule pack by {author}, approved by {approver} on {day}, to be reviewed by {review}."),
                          {{"author", pack.author},
                           {"approver", pack.approved_by},
                           {"day", iso(pack.approved_on)},
                           {"review", iso(pack.review_by)}});
  if (pack.overdue(today)) text += " " + tr("The review is overdue.");
  return text;
}

std::string enabled_words(const RuleFile& file) {
  if (file.standing == RuleStanding::unreadable)
    return fill(tr("The file cannot be read: {problem}."), {{"problem", file.problem}});
  if (!file.word) return tr("Nobody has enabled it yet, so it does not run.");
  const char* pattern = file.standing == RuleStanding::enabled
                            ? marked("Enabled by {who} on {day}.")
                            : marked("{who} enabled it on {day}, and the file has changed since, so it does not run.");
  return fill(tr(pattern), {{"who", file.word->enabled_by}, {"day", iso(file.word->at).substr(0, 10)}});
}

std::string origin_words(RuleOrigin origin) {
  switch (origin) {
    case RuleOrigin::shipped:
      return tr("Comes with Regimen, and always judges.");
    case RuleOrigin::clinic:
      return tr("Added to this clinic.");
    case RuleOrigin::given:
      return tr("From a folder that was named for this run.");
  }
  return {};
}

/// The file where it is a rule pack, which can be edited.
std::optional<std::filesystem::path> as_pack(const std::filesystem::path& file) {
  if (file.extension() != ".toml") return std::nullopt;
  return file;
}

/// A file of the clinic's own stands for itself until its plugin has said who it is.
void describe_file(RulePluginRow& row, const RuleFile& file) {
  row.origin = RuleOrigin::clinic;
  row.file = file;
  row.pack_file = as_pack(file.file);
  row.about = {origin_words(row.origin) + " " + file.file.filename().string(), enabled_words(file)};
  row.can_enable = file.standing == RuleStanding::asks || file.standing == RuleStanding::changed;
  row.can_disable = true;
}

RulePluginRow row_of(const PluginAnswer& answer, const RulesKnown& known, const std::filesystem::path& shipped,
                     Date today) {
  RulePluginRow row;
  row.id = answer.plugin.id;
  row.name = answer.plugin.name.empty() ? answer.plugin.id : rule_words(answer.plugin.name);
  if (!answer.plugin.version.empty()) row.name += " " + answer.plugin.version;
  row.answers = answer.status == PluginStatus::ok;
  row.status = row.answers ? tr("Answers")
                           : fill(tr("Did not answer: {why}"),
                                  {{"why", answer.detail.empty() ? plugin_trouble(answer.status) : answer.detail}});
  const auto file = std::ranges::find(known.clinic_files, answer.file, &RuleFile::file);
  if (file != known.clinic_files.end()) {
    describe_file(row, *file);
  } else {
    std::error_code unknown;
    row.origin = std::filesystem::equivalent(answer.file.parent_path(), shipped, unknown) ? RuleOrigin::shipped
                                                                                          : RuleOrigin::given;
    row.about = {origin_words(row.origin)};
    row.pack_file = as_pack(answer.file);
  }
  if (answer.plugin.pack) row.about.push_back(pack_words(*answer.plugin.pack, today));
  if (answer.confinement) row.about.push_back(held_by(*answer.confinement));
  if (answer.plugin.canaries > 0)
    row.about.push_back(trn("Tried on {n} case of its own at its start, and judged it as promised.",
                            "Tried on {n} cases of its own at its start, and judged them as promised.",
                            answer.plugin.canaries));
  for (const RuleDescriptor& rule : answer.plugin.rules) row.rules.push_back(line_of(rule, known));
  return row;
}

RulePluginRow row_of(const RuleFile& file, const std::string& status) {
  RulePluginRow row;
  row.id = file.file.stem().string();
  row.name = row.id;
  row.status = status;
  describe_file(row, file);
  return row;
}

RulePluginRow row_of(const PackDraft& draft) {
  RulePluginRow row;
  row.id = draft.file.stem().string();
  row.name = row.id;
  row.status = tr("Draft, not in force");
  row.origin = RuleOrigin::clinic;
  row.about = {tr("It is being written. It judges nothing until somebody checks and enables it.")};
  row.pack_file = draft.file;
  row.is_draft = true;
  return row;
}

}  // namespace

RulesPageState rules_page(const RulesKnown& known, const std::filesystem::path& shipped, Date today) {
  RulesPageState state;
  std::size_t answering = 0;
  if (known.plugins)
    for (const PluginAnswer& answer : *known.plugins) {
      state.rows.push_back(row_of(answer, known, shipped, today));
      answering += state.rows.back().answers ? 1U : 0U;
    }
  const std::size_t asked = state.rows.size();
  for (const RuleFile& file : known.switched_off) {
    state.rows.push_back(row_of(file, tr("Switched off")));
    state.rows.back().can_enable = file.standing != RuleStanding::unreadable;
    state.rows.back().can_disable = false;
  }
  for (const PackDraft& draft : known.drafts) state.rows.push_back(row_of(draft));
  std::ranges::stable_sort(state.rows, [](const RulePluginRow& a, const RulePluginRow& b) {
    const auto rank = [](const RulePluginRow& row) {
      return row.is_draft ? 2 : row.answers ? 1 : row.can_disable || !row.file ? 0 : 2;
    };
    return std::tuple(rank(a), a.name) < std::tuple(rank(b), b.name);
  });
  if (!known.plugins)
    state.message = tr("The rules are being asked.");
  else if (asked == 0)
    state.message = tr("No rule plugin is installed: nothing can be checked.");
  else if (answering == asked)
    state.message = trn("The one plugin answers.", "All {n} plugins and packs answer.", asked);
  else
    state.message = trn("{n} did not answer: cautions are incomplete.", "{n} did not answer: cautions are incomplete.",
                        asked - answering);
  return state;
}

}  // namespace regimen
