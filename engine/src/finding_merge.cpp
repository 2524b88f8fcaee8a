#include "finding_merge.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace regimen {
namespace {

/// Place in the vocabulary's groups of the first fact that fired a finding; diagnoses come first there.
std::size_t group_rank(const Finding& finding) {
  const auto vocabulary = fact_vocabulary();
  if (finding.because.empty()) return vocabulary.size();
  const std::string_view first = finding.because.front();
  const auto fact = first.substr(0, first.find(':'));
  const auto at =
      std::find_if(vocabulary.begin(), vocabulary.end(), [&](const FactTerm& term) { return term.id == fact; });
  if (at == vocabulary.end()) return vocabulary.size();
  const auto group = at->group;
  return static_cast<std::size_t>(
      std::find_if(vocabulary.begin(), vocabulary.end(), [&](const FactTerm& term) { return term.group == group; }) -
      vocabulary.begin());
}

bool leads(const Finding& a, const Finding& b) {
  return std::tuple(a.severity, group_rank(a), a.rule) < std::tuple(b.severity, group_rank(b), b.rule);
}

template <class T>
void add_missing(std::vector<T>& to, const std::vector<T>& from) {
  for (const auto& value : from)
    if (std::find(to.begin(), to.end(), value) == to.end()) to.push_back(value);
}

void absorb(Finding& lead, const Finding& other) {
  add_missing(lead.because, other.because);
  add_missing(lead.suggest, other.suggest);
  lead.decides.stops += other.decides.stops;
  lead.decides.cautions += other.decides.cautions;
  if (other.rule != lead.rule) add_missing(lead.also, {{other.rule, other.source}});
}

}  // namespace

std::vector<Finding> merged(std::vector<Finding> findings) {
  std::stable_sort(findings.begin(), findings.end(), leads);
  using Key = std::tuple<bool, std::optional<std::size_t>, std::string>;
  std::map<Key, std::size_t> lines;
  std::vector<Finding> result;
  for (auto& finding : findings) {
    const bool question = finding.severity == Severity::ask;
    const Key key{question, finding.item, question ? finding.fact : finding.reason};
    const auto [line, is_new] = lines.try_emplace(key, result.size());
    if (is_new)
      result.push_back(std::move(finding));
    else
      absorb(result[line->second], finding);
  }
  return result;
}

void sort_for_reading(std::vector<Finding>& findings) {
  std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
    // More decided comes first: the sides change places.
    return std::tie(a.severity, a.item, b.decides, a.rule, a.fact) <
           std::tie(b.severity, b.item, a.decides, b.rule, b.fact);
  });
}

}  // namespace regimen
