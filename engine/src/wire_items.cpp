#include "wire_items.hpp"

#include <array>

#include "regimen/engine/wire.hpp"

namespace regimen::wire {

namespace {

struct DosePart {
  std::optional<Range> Dose::*part;
  std::string_view field;
};
// In the order of their bits; a new part goes to the end.
constexpr std::array<DosePart, 8> dose_parts{{{&Dose::sets, "dose.sets"},
                                              {&Dose::reps, "dose.reps"},
                                              {&Dose::hold_s, "dose.hold_s"},
                                              {&Dose::rest_s, "dose.rest_s"},
                                              {&Dose::minutes, "dose.minutes"},
                                              {&Dose::every_min, "dose.every_min"},
                                              {&Dose::times_per_day, "dose.times_per_day"},
                                              {&Dose::days_per_week, "dose.days_per_week"}}};

void write(ByteWriter& out, const Dose& dose) {
  unsigned present = 0;
  for (std::size_t i = 0; i < dose_parts.size(); ++i)
    if (dose.*dose_parts[i].part) present |= 1U << i;
  out.u8(static_cast<std::uint8_t>(present));
  for (const DosePart& each : dose_parts)
    if (const auto& range = dose.*each.part) {
      out.i32(range->min);
      out.i32(range->max);
    }
}

Dose read_dose(ByteReader& in) {
  Dose dose;
  const unsigned present = in.u8("dose");
  for (std::size_t i = 0; i < dose_parts.size(); ++i) {
    if ((present & (1U << i)) == 0) continue;
    const DosePart& each = dose_parts[i];
    Range range;
    range.min = in.i32(each.field);
    range.max = in.i32(each.field);
    if (range.min > range.max) in.refuse(each.field, "the range ends before it begins");
    dose.*each.part = range;
  }
  return dose;
}

}  // namespace

void write(ByteWriter& out, const ScreeningItem& item) {
  out.text(item.exercise);
  out.term(item.kind);
  out.term(item.position);
  out.term(item.level);
  out.term(item.phase);
  out.term(item.side);
  out.flag(item.unilateral);
  out.count(item.demands.size());
  for (const auto& [demand, level] : item.demands) {
    out.term(demand);
    out.term(level);
  }
  write(out, item.dose);
}

ScreeningItem read_item(ByteReader& in) {
  ScreeningItem item;
  item.exercise = in.text("exercise");
  item.kind = in.term<Kind>("kind");
  item.position = in.term<Position>("position");
  item.level = in.term<Level>("level");
  item.phase = in.term<Phase>("phase");
  item.side = in.term<Side>("side");
  item.unilateral = in.flag("unilateral");
  const std::size_t demands = in.count("demands", 2, max_frame);
  for (std::size_t i = 0; i < demands && in.good(); ++i) {
    const auto demand = in.term<Demand>("demands");
    item.demands.emplace_back(demand, in.term<DemandLevel>("demands"));
  }
  item.dose = read_dose(in);
  return item;
}

void write_patient(ByteWriter& out, const ScreeningRequest& request) {
  out.count(request.facts.size());
  for (const auto& [fact, truth] : request.facts) {
    out.text(fact);
    out.term(truth);
  }
  out.number(request.age_years);
  out.term(request.sex);
  out.number(request.pain_now);
  out.number(request.symptom_weeks);
  out.number(request.program_weeks);
}

ScreeningRequest read_patient(ByteReader& in) {
  constexpr std::size_t fact_bytes = 4 + 1;
  ScreeningRequest request;
  const std::size_t facts = in.count("facts", fact_bytes, max_frame);
  for (std::size_t i = 0; i < facts && in.good(); ++i) {
    in.enter("facts", i);
    std::string fact = in.text("id");
    request.facts.emplace_back(std::move(fact), in.term<Truth>("truth"));
    in.leave();
  }
  request.age_years = in.number("age_years");
  request.sex = in.term<Sex>("sex");
  request.pain_now = in.number("pain_now");
  request.symptom_weeks = in.number("symptom_weeks");
  request.program_weeks = in.number("program_weeks");
  return request;
}

Bytes encode(const ScreeningRequest& request) {
  ByteWriter out;
  write_patient(out, request);
  out.count(request.items.size());
  for (const ScreeningItem& item : request.items) write(out, item);
  return out.take();
}

Result<ScreeningRequest> decode_request(std::span<const std::byte> payload) {
  ByteReader in(payload);
  ScreeningRequest request = read_patient(in);
  const std::size_t items = in.count("items", item_bytes, max_frame);
  for (std::size_t i = 0; i < items && in.good(); ++i) {
    in.enter("items", i);
    request.items.push_back(read_item(in));
    in.leave();
  }
  return finished(in, std::move(request));
}

}  // namespace regimen::wire
