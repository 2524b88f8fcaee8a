#include "regimen/presenters/live_trial.hpp"

#include <algorithm>
#include <set>
#include <string_view>
#include <system_error>
#include <utility>

#include "regimen/presenters/condition_choices.hpp"
#include "regimen/presenters/words.hpp"
#include "regimen/reports/file.hpp"
#include "toml_places.hpp"

namespace regimen {
namespace {

/// A fact that no patient has: by it the trial's own test raises the rule, which a pack must do before it may judge. In
/// a trial it is `no`, so that `… or trial/self = yes` is what the rule itself says.
constexpr std::string_view self_fact = "trial/self";
constexpr std::string_view trial_id = "trial.regimen/";

std::string rule_text(const std::string& id, std::string_view severity, const std::string& when,
                      const std::string& ask_when) {
  return "[[rule]]\nid = \"" + id + "\"\nversion = 1\nseverity = \"" + std::string(severity) +
         "\"\nsummary = \"trial\"\nwhen = " + toml_quoted(when) +
         (ask_when.empty() ? "" : "\nask-when = " + toml_quoted(ask_when)) +
         "\nmessage.en = \"trial\"\nsource = { title = \"trial\" }\n\n";
}

/// The number behind `yes-` or `no-`.
std::optional<std::size_t> part_number(std::string_view id, std::string_view prefix) {
  if (!id.starts_with(prefix)) return std::nullopt;
  std::size_t number = 0;
  for (const char c : id.substr(prefix.size())) number = number * 10 + static_cast<std::size_t>(c - '0');
  return number;
}

/// A rule that also looks at the rest of the program says nothing of an exercise by itself.
bool is_about_each_item_alone(std::string_view when) {
  return is_about_items(when) &&
         std::ranges::none_of(
             topics_named(when),
             [](const std::string& token) { return find_topic(token)->group == TopicGroup::program; }) &&
         when.find("item (") == std::string_view::npos && when.find("item(") == std::string_view::npos;
}

/// Takes the file away when the trial is over.
class ScratchFile {
 public:
  ScratchFile(const std::filesystem::path& folder, const char* name, const std::string& text) : file_(folder / name) {
    std::error_code there_already;
    std::filesystem::create_directories(folder, there_already);
    write_file(file_, text);
  }
  ~ScratchFile() {
    std::error_code gone;
    std::filesystem::remove(file_, gone);
  }
  ScratchFile(const ScratchFile&) = delete;
  ScratchFile& operator=(const ScratchFile&) = delete;
  [[nodiscard]] const std::filesystem::path& path() const { return file_; }

 private:
  std::filesystem::path file_;
};

}  // namespace

std::string trial_pack(const LiveTask::Rule& rule) {
  std::string text =
      "[pack]\nid = \"trial.regimen\"\nversion = \"1\"\ntitle = \"trial\"\nauthor = \"trial\"\napproved-by = "
      "\"trial\"\n"
      "approved-on = 2026-01-01\nreview-by = 2999-01-01\nlanguages = [\"en\"]\n\n";
  text +=
      rule_text("rule", rule.severity, "(" + rule.when + ") or " + std::string(self_fact) + " = yes", rule.ask_when);
  for (std::size_t i = 0; i < rule.parts.size(); ++i) {
    text += rule_text("yes-" + std::to_string(i), "info", rule.parts[i], {});
    text += rule_text("no-" + std::to_string(i), "info", "not (" + rule.parts[i] + ")", {});
  }
  return text + "[[test]]\nname = \"trial\"\nfacts = { \"" + std::string(self_fact) +
         "\" = \"yes\" }\nitems = [{}]\nraises = [\"rule\"]\n";
}

ScreeningRequest trial_request(ScreeningRequest chart) {
  const std::pair<std::string, Truth> self(self_fact, Truth::no);
  std::erase_if(chart.facts, [&](const auto& fact) { return fact.first == self_fact; });
  chart.facts.insert(std::ranges::upper_bound(chart.facts, self), self);
  return chart;
}

LiveVerdict verdict_of(const std::vector<Finding>& findings, const ScreeningRequest& chart,
                       const LiveTask::Rule& rule) {
  const std::size_t parts = rule.parts.size();
  LiveVerdict verdict;
  verdict.rows.assign(parts, std::vector(std::max<std::size_t>(chart.items.size(), 1), RowTruth::unknown));
  std::set<std::size_t> items;
  std::vector<const Finding*> questions;
  for (const Finding& finding : findings) {
    const std::string_view id =
        finding.rule.starts_with(trial_id) ? std::string_view(finding.rule).substr(trial_id.size()) : finding.rule;
    if (finding.severity == Severity::ask) {
      questions.push_back(&finding);
      continue;
    }
    const auto truth = id.starts_with("yes-") ? RowTruth::yes : RowTruth::no;
    if (const auto part = part_number(id, truth == RowTruth::yes ? "yes-" : "no-"); part && *part < parts) {
      auto& row = verdict.rows[*part];
      if (finding.item)
        row.at(*finding.item) = truth;
      else
        std::ranges::fill(row, truth);
    } else if (finding.severity == Severity::info && rule.severity != "info") {
      // A stop or caution that hangs on what no tap can answer.
      verdict.lacks_age_or_sex = true;
    } else if (finding.item) {
      items.insert(*finding.item);
    } else {
      verdict.raised_for_program = true;
    }
  }
  verdict.raised_items.assign(items.begin(), items.end());
  std::ranges::stable_sort(questions, [](const Finding* a, const Finding* b) { return a->decides > b->decides; });
  for (const Finding* question : questions)
    if (std::ranges::find(verdict.asked, question->fact) == verdict.asked.end())
      verdict.asked.push_back(question->fact);
  return verdict;
}

LiveTrial::LiveTrial(Ports ports) : ports_(std::move(ports)), thread_([this] { run(); }) {}

LiveTrial::~LiveTrial() {
  {
    const std::scoped_lock lock(mutex_);
    ending_ = true;
  }
  wake_.notify_one();
  thread_.join();
}

void LiveTrial::ask(LiveTask task) {
  {
    const std::scoped_lock lock(mutex_);
    waiting_ = std::move(task);
  }
  wake_.notify_one();
}

void LiveTrial::run() {
  while (true) {
    std::optional<LiveTask> task;
    {
      std::unique_lock lock(mutex_);
      wake_.wait(lock, [this] { return ending_ || waiting_; });
      if (ending_) return;
      task = std::exchange(waiting_, std::nullopt);
    }
    LiveAnswer said;
    try {
      said = answer(*task);
    } catch (const WorldFailure& failure) {
      // Where the command of this thread starts.
      said.problem = failure_sentence(failure);
    }
    said.revision = task->revision;
    ports_.deliver(std::move(said));
  }
}

LiveAnswer LiveTrial::answer(const LiveTask& task) {
  LiveAnswer said;
  {
    const ScratchFile file(ports_.folder, ".check", task.document);
    const auto check = ports_.check_pack(file.path());
    if (check)
      said.check = *check;
    else
      said.problem = check.error().text();
  }
  if (task.rule && task.chart && condition_choices(task.rule->when)) said.verdict = judge(task);
  return said;
}

std::optional<LiveVerdict> LiveTrial::judge(const LiveTask& task) {
  const ScratchFile file(ports_.folder, ".trial", trial_pack(*task.rule));
  const auto rules = ports_.make_pack(file.path());
  const auto ask = [&](const ScreeningRequest& request) -> std::optional<std::vector<Finding>> {
    const auto answers = rules->evaluate(request);
    if (answers.size() != 1 || answers.front().status != PluginStatus::ok) return std::nullopt;
    return answers.front().findings;
  };
  const ScreeningRequest request = trial_request(*task.chart);
  const auto findings = ask(request);
  if (!findings) return std::nullopt;
  LiveVerdict verdict = verdict_of(*findings, request, *task.rule);
  if (is_about_each_item_alone(task.rule->when)) {
    ScreeningRequest catalogue = request;
    catalogue.items = task.catalogue;
    LiveTask::Rule alone = *task.rule;
    alone.parts.clear();
    if (const auto hits = ask(catalogue))
      verdict.catalogue_hits = verdict_of(*hits, catalogue, alone).raised_items.size();
  }
  return verdict;
}

}  // namespace regimen
