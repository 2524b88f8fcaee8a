#include "regimen/engine/program_batch.hpp"

#include <map>
#include <tuple>

#include "byte_writer.hpp"
#include "regimen/engine/contract.hpp"
#include "regimen/engine/screening.hpp"
#include "wire_items.hpp"

namespace regimen {

ScreeningRequest ProgramBatch::request(std::size_t program) const {
  REGIMEN_EXPECTS(program < programs.size());
  ScreeningRequest request = programs[program].patient;
  for (const std::uint32_t place : programs[program].items) request.items.push_back(pool.at(place));
  return request;
}

void BatchMaker::add(ScreeningRequest request) {
  ProgramBatch::One one;
  for (ScreeningItem& item : request.items) {
    wire::ByteWriter bytes;
    wire::write(bytes, item);
    const auto written = bytes.take();
    const auto [at, is_new] =
        places_.try_emplace(std::string(reinterpret_cast<const char*>(written.data()), written.size()),
                            static_cast<std::uint32_t>(batch_.pool.size()));
    if (is_new) batch_.pool.push_back(std::move(item));
    one.items.push_back(at->second);
  }
  request.items.clear();
  one.patient = std::move(request);
  batch_.programs.push_back(std::move(one));
}

std::vector<BatchAnswer> RuleSet::evaluate_all(const ProgramBatch& batch) {
  std::vector<BatchAnswer> all;
  std::vector<std::map<std::tuple<std::string, Severity, std::string>, std::uint32_t>> places;
  for (std::uint32_t program = 0; program < batch.programs.size(); ++program) {
    const auto answers = evaluate(batch.request(program));
    all.resize(answers.size());
    places.resize(answers.size());
    for (std::size_t i = 0; i < answers.size(); ++i) {
      all[i].plugin = answers[i].plugin.id;
      if (all[i].status != PluginStatus::ok) continue;
      all[i].status = answers[i].status;
      all[i].detail = answers[i].detail;
      for (const Finding& finding : answers[i].findings) {
        const std::string& about = finding.severity == Severity::ask ? finding.fact : finding.reason;
        const auto [at, is_new] = places[i].try_emplace({finding.rule, finding.severity, about},
                                                        static_cast<std::uint32_t>(all[i].said.size()));
        if (is_new) all[i].said.push_back({finding.rule, finding.rule_version, finding.severity, about});
        all[i].raised.push_back(
            {program, finding.item ? static_cast<std::int32_t>(*finding.item) : BatchAnswer::no_item, at->second});
      }
    }
  }
  return all;
}

}  // namespace regimen
