#include "regimen/presenters/cautions_view.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "question_words.hpp"
#include "regimen/engine/contract.hpp"
#include "regimen/presenters/words.hpp"
#include "regimen/reports/phrases.hpp"

namespace regimen {
namespace {

bool is_measure(std::string_view fact) { return fact == "pain-now" || fact == "symptom-weeks"; }

std::string title_of(const Finding& finding, const std::string& exercise) {
  if (finding.severity == Severity::ask) return fmt::format(fmt::runtime(tr("{}: not asked")), fact_name(finding.fact));
  const auto slash = finding.rule.rfind('/');
  const std::string about = finding.reason.empty() ? finding.rule.substr(slash + 1) : finding.reason;
  if (exercise.empty()) return topic_name(about);
  return fmt::format("{}: {}", exercise, topic_inside(about));
}

std::string decision_words(const Acknowledgement& decision) {
  std::string text = decision_reason_name(decision.reason);
  if (!decision.by.empty()) text += " · " + decision.by;
  text += " · " + iso(decision.at).substr(0, 10);
  if (!decision.note.empty()) text += ": " + decision.note;
  return text;
}

std::string lapsed_words(const LapsedDecision& lapsed) {
  std::string why;
  for (const Lapse one : lapsed.why) why += (why.empty() ? "" : " · ") + tr(lapse_words(one));
  return fill(tr("{decision}. Lapsed: {why}."), {{"decision", decision_words(lapsed.decision)}, {"why", why}});
}

/// What happened to a plugin that did not answer. What its host saw is English: it says more than the window's words,
/// so it stands behind them where they are in another language.
std::string trouble_of(const PluginState& plugin) {
  if (plugin.detail.empty()) return plugin_trouble(plugin.status);
  if (window_language() == "en") return plugin.detail;
  return plugin_trouble(plugin.status) + " (" + plugin.detail + ")";
}

/// The finding's source and those of what was merged into it, each once.
std::string sources_of(const Finding& finding) {
  std::vector<std::string> sources{spoken_source(finding.source)};
  for (const auto& also : finding.also)
    if (auto source = spoken_source(also.source); std::ranges::find(sources, source) == sources.end())
      sources.push_back(std::move(source));
  std::string text;
  for (const std::string& source : sources) text += (text.empty() ? "" : "; ") + source;
  return text;
}

std::string no_replacement_words(NoSubstitute why) {
  switch (why) {
    case NoSubstitute::not_checked:
      return tr("No other exercise is offered: not all rules answered.");
    case NoSubstitute::dose_alone:
      return tr("At the catalogue's dose this exercise raises nothing.");
    case NoSubstitute::none_alike:
      return tr("No other exercise serves the same purpose without being harder.");
    case NoSubstitute::all_raise:
      return tr("Every exercise that would serve raises a caution for this patient, too.");
  }
  return {};
}

/// What a rule says, in the window's language: in its own words for it, where it has them.
std::string in_window(const std::string& said, const std::vector<Wording>& others) {
  const std::string& own = in_language(said, others, window_language());
  return own == said ? rule_words(said) : own;
}

CautionCard card_of(const Finding& finding, const Program& program, const Catalogue& catalogue) {
  CautionCard card;
  card.severity = finding.severity;
  card.rule = finding.rule;
  std::string exercise;
  if (finding.item) {
    const ProgramItem& item = program.items[*finding.item];
    card.item = item.id;
    exercise = exercise_name(*item.exercise);
  }
  card.title = title_of(finding, exercise);
  card.message = finding.severity == Severity::ask ? question_words(finding, catalogue)
                                                   : in_window(finding.message, finding.message_in);
  if (finding.severity != Severity::ask) {
    for (const std::string& because : finding.because) {
      if (!card.because.empty()) card.because += " · ";
      card.because += spoken_reason(because, finding.exercise, exercise);
    }
    card.source = sources_of(finding);
  }
  for (const Suggestion& suggestion : finding.suggest) {
    if (suggestion.action == SuggestionAction::modify) {
      card.modifications.push_back(
          {suggestion.text, in_window(suggestion.text, suggestion.text_in), suggestion.text_in});
    } else if (const auto with = catalogue.find(suggestion.with)) {
      card.replacements.push_back({with->key, exercise_name(*with)});
    }
  }
  if (finding.no_substitute) card.no_replacement = no_replacement_words(*finding.no_substitute);
  card.fact = finding.fact;
  card.measure = is_measure(finding.fact);
  if (finding.decision) card.decision = decision_words(*finding.decision);
  if (finding.lapsed) card.lapsed = lapsed_words(*finding.lapsed);
  card.basis = basis_of(finding, program);
  card.grounds = grounds_of(finding, program);
  return card;
}

/// What a person can do about a plugin that did not answer.
std::string way_on(PluginStatus status) {
  if (status == PluginStatus::incompatible) return tr("Get the version that was made for this Regimen.");
  if (status == PluginStatus::rejected) return tr("Tools, Rules says what it is and enables it or switches it off.");
  return tr("“Try again” asks it once more; until it answers, its cautions are yours to think of.");
}

/// The rules that wait for an answer, and for which, most decisive first.
std::string waiting_words(const std::vector<Finding>& findings) {
  constexpr std::size_t named = 4;
  std::set<std::string> rules;
  std::vector<std::string> facts;
  for (const Finding& finding : findings) {
    if (finding.severity != Severity::ask) continue;
    rules.insert(finding.rule);
    for (const auto& also : finding.also) rules.insert(also.rule);
    facts.push_back(fact_name(finding.fact));
  }
  if (facts.empty()) return {};
  std::string text;
  for (std::size_t i = 0; i < std::min(named, facts.size()); ++i) text += (i == 0 ? "" : ", ") + facts[i];
  if (facts.size() > named) text += " · " + trn("{n} more", "{n} more", facts.size() - named);
  return trn("{n} rule waits for what is not known", "{n} rules wait for what is not known", rules.size()) + ": " +
         text + ".";
}

std::vector<std::string> unchecked_of(const ScreeningAnswer& answer, const CautionsState& state) {
  std::vector<std::string> sentences;
  if (state.check == CheckState::unavailable) sentences.push_back(state.nothing);
  std::size_t silent = 0;
  for (const PluginState& plugin : answer.report.plugins)
    if (plugin.status != PluginStatus::ok)
      sentences.push_back(state.silent[silent++].sentence + " " + way_on(plugin.status));
  if (auto waiting = waiting_words(answer.report.findings); !waiting.empty()) sentences.push_back(std::move(waiting));
  return sentences;
}

std::string heading_of(const std::vector<CautionCard>& cards) {
  const auto count = [&](auto holds) { return static_cast<std::size_t>(std::ranges::count_if(cards, holds)); };
  const auto stops =
      count([](const CautionCard& card) { return card.wants_decision() && card.severity == Severity::stop; });
  const auto cautions =
      count([](const CautionCard& card) { return card.wants_decision() && card.severity == Severity::caution; });
  const auto questions = count([](const CautionCard& card) { return card.severity == Severity::ask; });
  std::vector<std::string> parts;
  if (stops > 0) parts.push_back(trn("{n} stop", "{n} stops", stops));
  if (cautions > 0) parts.push_back(trn("{n} to decide", "{n} to decide", cautions));
  if (questions > 0) parts.push_back(trn("{n} to ask", "{n} to ask", questions));
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : ", ") + part;
  return text;
}

}  // namespace

CautionsState cautions_state(const std::optional<ScreeningAnswer>& answer, std::uint64_t revision,
                             const Catalogue& catalogue) {
  CautionsState state;
  if (!answer) {
    state.verdict = tr("Checking …");
    state.nothing = tr("The rules are being asked.");
    return state;
  }
  for (const Finding& finding : answer->report.findings)
    state.cards.push_back(card_of(finding, answer->program, catalogue));
  state.heading = heading_of(state.cards);
  for (const PluginState& plugin : answer->report.plugins)
    if (plugin.status != PluginStatus::ok)
      state.silent.push_back(
          {plugin.id, fmt::format(fmt::runtime(tr("{} did not answer: {}.")), plugin.id, trouble_of(plugin))});

  if (answer->revision != revision) {
    state.check = CheckState::checking;
    state.verdict = tr("Checking …");
    state.nothing = tr("The rules are being asked.");
  } else if (!answer->failure.empty() || answer->report.plugins.empty()) {
    state.check = CheckState::unavailable;
    state.verdict = tr("Not checked");
    state.nothing = answer->failure.empty() ? tr("Nothing was checked: no rule plugin is installed.")
                                            : fmt::format(fmt::runtime(tr("Nothing was checked: {}")), answer->failure);
  } else if (!answer->report.complete()) {
    state.check = CheckState::incomplete;
    state.verdict = trn("Not checked: {n} rule plugin did not answer", "Not checked: {n} rule plugins did not answer",
                        state.silent.size());
    state.nothing = tr("The rules that answered raise nothing. Others did not answer.");
  } else {
    state.check = CheckState::complete;
    state.verdict = tr("All rules checked");
    state.nothing = answer->program.items.empty() ? tr("No cautions for this patient so far. Add exercises.")
                                                  : tr("No cautions for this patient and program.");
  }
  state.unchecked = unchecked_of(*answer, state);
  return state;
}

Acknowledgement decision_on(const CautionCard& card, DecisionReason reason, std::string note, std::string by,
                            Instant at) {
  return {card.rule, card.item, reason, std::move(note), std::move(by), at, card.basis, card.grounds};
}

std::vector<Edit> applying(const Program& program, const CautionCard& card, const Modification& modification,
                           std::string_view language, const std::string& by, Instant at) {
  REGIMEN_EXPECTS(card.item.has_value());
  const auto index = program.index_of(*card.item);
  REGIMEN_EXPECTS(index.has_value());
  std::string note = program.items[*index].note;
  const std::string& own = in_language(modification.said, modification.others, language);
  const std::string wanted =
      own == modification.said ? std::string(Phrases::for_language(language).text(modification.said)) : own;
  std::vector<Edit> edits;
  if (note.find(wanted) == std::string::npos) {
    if (!note.empty()) note += note.back() == '.' ? " " : ". ";
    edits.emplace_back(ChangeNote{*card.item, note + wanted});
  }
  if (!by.empty() && card.severity == Severity::caution)
    edits.emplace_back(Acknowledge{decision_on(card, DecisionReason::modified, modification.shown, by, at)});
  return edits;
}

Patient answered(Patient patient, const std::string& fact, Truth truth) {
  patient.facts.set(fact, truth);
  return patient;
}

}  // namespace regimen
