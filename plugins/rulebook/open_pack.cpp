#include "open_pack.hpp"

#include <set>

namespace rulebook {
namespace {

regimen_text text_of(std::string_view text) { return {text.data(), text.size()}; }

std::int32_t highest(Severity severity) {
  switch (severity) {
    case Severity::stop:
      return REGIMEN_STOP;
    case Severity::caution:
      return REGIMEN_CAUTION;
    case Severity::info:
      break;
  }
  return REGIMEN_INFO;
}

/// The facts and measures that a condition looks at.
std::set<std::string_view> needs_of(const Rule& rule, const Names& names) {
  std::set<std::string_view> needs;
  for (const Conjunction& one : rule.when)
    for (const Term& term : one) {
      if (term.subject == Subject::fact) needs.insert(names.facts[term.which]);
      if (term.subject == Subject::pain_now || term.subject == Subject::symptom_weeks)
        needs.insert(name_of(term.subject));
    }
  return needs;
}

}  // namespace

OpenPack::OpenPack(Pack pack) : pack_(std::move(pack)), rules_(compile(pack_.rules, pack_.names)), judge_(rules_) {
  for (const Rule& rule : pack_.rules) declare(rule);
  table_.struct_size = sizeof(regimen_rule_plugin);
  table_.abi_major = REGIMEN_RULE_ABI_MAJOR;
  table_.abi_minor = REGIMEN_RULE_ABI_MINOR;
  table_.flags = REGIMEN_PLUGIN_ASKS;
  table_.id = pack_.id.c_str();
  table_.version = pack_.version.c_str();
  table_.name = pack_.title.c_str();
  table_.rules = declared_.data();
  table_.rule_count = declared_.size();
  table_.rule_stride = sizeof(regimen_rule);
  table_.evaluate = &OpenPack::evaluate;
  table_.extension = nullptr;
  table_.self = this;
}

void OpenPack::translate(const Texts& texts, std::vector<regimen_translation>& into) const {
  if (texts.empty()) return;
  const std::string& original = texts.at(pack_.languages.front());
  for (const auto& [language, translated] : texts) {
    if (language == pack_.languages.front()) continue;
    into.push_back({sizeof(regimen_translation), 0, language.c_str(), original.c_str(), translated.c_str()});
  }
}

void OpenPack::declare(const Rule& rule) {
  std::vector<const char*> needs;
  for (const std::string_view need : needs_of(rule, pack_.names)) needs.push_back(need.data());  // each ends in a zero
  needs.push_back(nullptr);
  std::vector<regimen_translation> translations;
  translate(rule.message, translations);
  translate(rule.modification, translations);
  rule_ids_.push_back(pack_.id + "/" + rule.id);
  needs_.push_back(std::move(needs));
  translations_.push_back(std::move(translations));
  regimen_rule declared{};
  declared.struct_size = sizeof(regimen_rule);
  declared.version = rule.version;
  declared.id = rule_ids_.back().c_str();
  declared.summary = rule.summary.c_str();
  declared.needs = needs_.back().data();
  declared.severity = highest(rule.severity);
  declared.translations = translations_.back().empty() ? nullptr : translations_.back().data();
  declared.translation_count = translations_.back().size();
  declared.translation_stride = sizeof(regimen_translation);
  declared_.push_back(declared);
}

std::int32_t OpenPack::evaluate(const regimen_rule_plugin* plugin, const regimen_request* request,
                                const regimen_sink* sink) {
  try {
    static_cast<const Table*>(plugin)->self->answer(*request, *sink);
    return REGIMEN_OK;
  } catch (...) {
    return REGIMEN_FAILED;  // memory ran out: the program says that this pack did not answer
  }
}

void OpenPack::answer(const regimen_request& request, const regimen_sink& sink) {
  read_request(request, rules_, question_);
  const std::uint32_t flags = REGIMEN_HAS(&request, regimen_request, flags) ? request.flags : 0;
  if ((flags & REGIMEN_REQUEST_BRIEF) != 0) return answer_without_words(sink, true);
  if ((flags & REGIMEN_REQUEST_WORDLESS) != 0) {
    answer_without_words(sink, false);
    for (const Finding& question :
         questions_of(pack_, rules_, judge_, question_.patient, question_.items, question_.exercises))
      emit(question, sink);
    return;
  }
  for (const Finding& finding :
       findings_of(pack_, rules_, judge_, question_.patient, question_.items, question_.exercises))
    emit(finding, sink);
}

void OpenPack::answer_without_words(const regimen_sink& sink, bool of_items_only) {
  constexpr regimen_text some_reason{};
  for (const BriefFinding& said :
       brief_findings_of(pack_, rules_, judge_, question_.patient, question_.items, of_items_only)) {
    const Rule& rule = pack_.rules[said.rule];
    regimen_finding finding{};
    finding.struct_size = sizeof finding;
    finding.severity = highest(rule.severity);
    finding.item = said.item;
    finding.rule = text_of(rule_ids_[said.rule]);
    finding.reason = said.reason.empty() ? finding.rule : text_of(said.reason);
    finding.message = text_of(rule.message.at(pack_.languages.front()));
    finding.because = &some_reason;
    finding.because_count = 1;
    finding.source.title = text_of(rule.source.title);
    finding.source.year = REGIMEN_UNKNOWN;
    sink.add(&sink, &finding);
  }
}

void OpenPack::emit(const Finding& said, const regimen_sink& sink) const {
  const Rule& rule = pack_.rules[said.rule];
  std::vector<regimen_text> because;
  because.reserve(said.because.size());
  for (const std::string& fact : said.because) because.push_back(text_of(fact));
  regimen_suggestion suggestions[2]{};
  std::size_t count = 0;
  if (said.raised && !rule.modification.empty())
    suggestions[count++] = {REGIMEN_SUGGEST_MODIFY, 0, text_of(rule.modification.at(pack_.languages.front()))};
  if (said.raised && rule.replace && said.item != no_item) suggestions[count++] = {REGIMEN_SUGGEST_REPLACE, 0, {}};
  regimen_finding finding{};
  finding.struct_size = sizeof finding;
  finding.severity = said.severity;
  finding.item = said.item;
  finding.rule = text_of(rule_ids_[said.rule]);
  finding.reason = text_of(said.reason);
  finding.message = text_of(said.message);
  finding.fact = text_of(said.fact);
  finding.because = because.data();
  finding.because_count = because.size();
  finding.source = {text_of(rule.source.title), text_of(rule.source.ref), rule.source.year.value_or(REGIMEN_UNKNOWN),
                    0};
  finding.suggestions = &suggestions[0];
  finding.suggestion_count = count;
  finding.decides_stops = said.decides_stops;
  finding.decides_cautions = said.decides_cautions;
  sink.add(&sink, &finding);
}

PackReading::PackReading(std::string_view bytes) {
  auto read = read_pack(bytes);
  if (auto* faults = std::get_if<std::vector<Fault>>(&read)) {
    faults_ = std::move(*faults);
  } else {
    pack_ = std::make_unique<OpenPack>(std::get<Pack>(std::move(read)));
    outcomes_ = run_tests(pack_->pack(), pack_->rules());
  }
  for (const Fault& fault : faults_)
    fault_tables_.push_back({sizeof(regimen_pack_fault), fault.line, text_of(fault.message)});
  for (const TestOutcome& outcome : outcomes_)
    test_tables_.push_back({sizeof(regimen_pack_test), outcome.line, text_of(outcome.name), text_of(outcome.failure)});
  table_.struct_size = sizeof table_;
  table_.plugin = pack_ == nullptr ? nullptr : &pack_->plugin();
  table_.faults = fault_tables_.data();
  table_.fault_count = fault_tables_.size();
  table_.fault_stride = sizeof(regimen_pack_fault);
  table_.tests = test_tables_.data();
  table_.test_count = test_tables_.size();
  table_.test_stride = sizeof(regimen_pack_test);
  if (pack_ == nullptr) return;
  table_.author = text_of(pack_->pack().author);
  table_.approved_by = text_of(pack_->pack().approved_by);
  table_.approved_on = text_of(pack_->pack().approved_on);
  table_.review_by = text_of(pack_->pack().review_by);
}

const regimen_rule_pack_reader& pack_reader() {
  static const regimen_rule_pack_reader reader{
      sizeof(regimen_rule_pack_reader), 0,
      [](const regimen_rule_pack_reader*, regimen_text, regimen_text bytes) -> const regimen_pack* {
        try {
          // One process reads one pack; what an earlier call handed out goes on living.
          static std::deque<std::unique_ptr<PackReading>> readings;
          readings.push_back(std::make_unique<PackReading>(
              bytes.size == 0 ? std::string_view() : std::string_view(bytes.bytes, bytes.size)));
          return &readings.back()->table();
        } catch (...) {
          return nullptr;
        }
      }};
  return reader;
}

}  // namespace rulebook
