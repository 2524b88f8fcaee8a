#include "decision_json.hpp"

#include "regimen/engine/contract.hpp"

namespace regimen::cli {

OrderedJson decision_json(const Acknowledgement& decision, const Program& program) {
  OrderedJson json;
  json["rule"] = decision.rule;
  json["item"] = nullptr;
  if (decision.item) {
    const auto index = program.index_of(*decision.item);
    REGIMEN_EXPECTS(index.has_value());
    json["item"] = index.value_or(0);
  }
  json["reason"] = to_token(decision.reason);
  json["note"] = decision.note;
  json["by"] = decision.by;
  json["at"] = iso(decision.at);
  return json;
}

}  // namespace regimen::cli
