#include <algorithm>

#include "regimen/engine/wire.hpp"
#include "wire_items.hpp"

namespace regimen::wire {

namespace {

constexpr std::size_t said_bytes = 4 + 1 + 4 + 4;
constexpr std::size_t raised_bytes = 4 + 4;

}  // namespace

Bytes encode_part(std::size_t first, std::span<const ScreeningItem> items) {
  ByteWriter out;
  out.count(first);
  out.count(items.size());
  for (const ScreeningItem& item : items) write(out, item);
  return out.take();
}

Result<CataloguePart> decode_part(std::span<const std::byte> payload) {
  ByteReader in(payload);
  CataloguePart part;
  part.first = in.u32("first");
  if (part.first > max_exercises) in.refuse("first", "no catalogue has so many exercises");
  const std::size_t items = in.count("items", item_bytes, max_exercises - std::min(part.first, max_exercises));
  part.items.reserve(items);
  for (std::size_t i = 0; i < items && in.good(); ++i) {
    in.enter("items", i);
    part.items.push_back(read_item(in));
    in.leave();
  }
  return finished(in, std::move(part));
}

Bytes catalogue_frames(std::span<const ScreeningItem> items) {
  Bytes frames;
  if (items.size() > max_exercises) return frames;
  std::size_t at_a_time = 2048;
  std::size_t first = 0;
  do {
    const auto some = items.subspan(first, std::min(at_a_time, items.size() - first));
    const Bytes payload = encode_part(first, some);
    if (!fits_frame(payload.size())) {
      if (some.size() == 1) return {};
      at_a_time = some.size() / 2;
      continue;
    }
    const Bytes frame = frame_bytes(0, FrameKind::catalogue, payload);
    frames.insert(frames.end(), frame.begin(), frame.end());
    first += some.size();
  } while (first < items.size());
  return frames;
}

Bytes encode(const CatalogueQuestion& question) {
  ByteWriter out;
  out.count(question.exercises);
  write_patient(out, question.patient);
  return out.take();
}

Result<CatalogueQuestion> decode_question(std::span<const std::byte> payload) {
  ByteReader in(payload);
  CatalogueQuestion question;
  question.exercises = in.u32("exercises");
  question.patient = read_patient(in);
  return finished(in, std::move(question));
}

Bytes encode(const BriefAnswer& answer) {
  ByteWriter out;
  out.count(answer.said.size());
  for (const auto& [rule, raised] : answer.said) {
    out.text(rule);
    out.term(raised.severity);
    out.text(raised.reason);
    out.text(raised.message);
  }
  out.count(answer.raised.size());
  for (const auto& [exercise, said] : answer.raised) {
    out.u32(exercise);
    out.u32(said);
  }
  return out.take();
}

Result<BriefAnswer> decode_brief(std::span<const std::byte> payload) {
  ByteReader in(payload);
  BriefAnswer answer;
  const std::size_t said = in.count("said", said_bytes, max_findings);
  for (std::size_t i = 0; i < said && in.good(); ++i) {
    in.enter("said", i);
    BriefAnswer::Said one;
    one.rule = in.text("rule");
    one.raised.severity = in.term<Severity>("severity");
    one.raised.reason = in.text("reason");
    one.raised.message = in.text("message");
    answer.said.push_back(std::move(one));
    in.leave();
  }
  const std::size_t raised = in.count("raised", raised_bytes, max_exercises);
  answer.raised.reserve(raised);
  for (std::size_t i = 0; i < raised && in.good(); ++i) {
    const std::uint32_t exercise = in.u32("exercise");
    const std::uint32_t place = in.u32("place");
    if (i > 0 && exercise <= answer.raised.back().first) in.refuse("exercise", "they do not ascend");
    if (place >= answer.said.size()) in.refuse("place", "nothing of what is said has this place");
    answer.raised.emplace_back(exercise, place);
  }
  return finished(in, std::move(answer));
}

}  // namespace regimen::wire
