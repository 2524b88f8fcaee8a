#include "regimen/engine/wire.hpp"
#include "wire_items.hpp"

namespace regimen::wire {

namespace {

constexpr std::size_t program_bytes = 4 + 5 + 1 + 4;
constexpr std::size_t said_bytes = 4 + 4 + 1 + 4;
constexpr std::size_t raise_bytes = 4 + 4 + 4;

}  // namespace

Bytes encode(const ProgramBatch& batch) {
  ByteWriter out;
  out.count(batch.pool.size());
  for (const ScreeningItem& item : batch.pool) write(out, item);
  out.count(batch.programs.size());
  for (const auto& [patient, items] : batch.programs) {
    write_patient(out, patient);
    out.count(items.size());
    for (const std::uint32_t place : items) out.u32(place);
  }
  return out.take();
}

Result<ProgramBatch> decode_batch(std::span<const std::byte> payload) {
  ByteReader in(payload);
  ProgramBatch batch;
  const std::size_t pool = in.count("pool", item_bytes, max_frame);
  for (std::size_t i = 0; i < pool && in.good(); ++i) {
    in.enter("pool", i);
    batch.pool.push_back(read_item(in));
    in.leave();
  }
  const std::size_t programs = in.count("programs", program_bytes, max_frame);
  for (std::size_t i = 0; i < programs && in.good(); ++i) {
    in.enter("programs", i);
    ProgramBatch::One one;
    one.patient = read_patient(in);
    const std::size_t items = in.count("items", 4, max_frame);
    for (std::size_t n = 0; n < items && in.good(); ++n) {
      one.items.push_back(in.u32("item"));
      if (one.items.back() >= batch.pool.size()) in.refuse("item", "nothing of the pool has this place");
    }
    batch.programs.push_back(std::move(one));
    in.leave();
  }
  return finished(in, std::move(batch));
}

Bytes encode(const RaisedInBatch& answer) {
  ByteWriter out;
  out.count(answer.said.size());
  for (const RaisedRule& one : answer.said) {
    out.text(one.rule);
    out.i32(one.version);
    out.term(one.severity);
    out.text(one.about);
  }
  out.count(answer.raised.size());
  for (const BatchAnswer::Raise& one : answer.raised) {
    out.u32(one.program);
    out.i32(one.item);
    out.u32(one.said);
  }
  return out.take();
}

Result<RaisedInBatch> decode_raised(std::span<const std::byte> payload) {
  ByteReader in(payload);
  RaisedInBatch answer;
  const std::size_t said = in.count("said", said_bytes, max_findings);
  for (std::size_t i = 0; i < said && in.good(); ++i) {
    in.enter("said", i);
    RaisedRule one;
    one.rule = in.text("rule");
    one.version = in.i32("version");
    one.severity = in.term<Severity>("severity");
    one.about = in.text("about");
    answer.said.push_back(std::move(one));
    in.leave();
  }
  const std::size_t raised = in.count("raised", raise_bytes, max_frame);
  answer.raised.reserve(raised);
  for (std::size_t i = 0; i < raised && in.good(); ++i) {
    BatchAnswer::Raise one;
    one.program = in.u32("program");
    one.item = in.i32("item");
    one.said = in.u32("place");
    if (i > 0 && one.program < answer.raised.back().program) in.refuse("program", "they do not ascend");
    if (one.item < BatchAnswer::no_item) in.refuse("item", "no item has this index");
    if (one.said >= answer.said.size()) in.refuse("place", "nothing of what is said has this place");
    answer.raised.push_back(one);
  }
  return finished(in, std::move(answer));
}

}  // namespace regimen::wire
