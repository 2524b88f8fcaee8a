#include "request_reading.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>

#include "regimen/engine/utf8.hpp"
#include "regimen/engine/wire.hpp"
#include "strided.hpp"

namespace regimen::abi {

namespace {

/// Reads until the first thing that cannot be, and remembers that.
class Reader {
 public:
  [[nodiscard]] const std::optional<Error>& error() const { return error_; }

  void refuse(std::string place, std::string message) {
    if (!error_) error_ = Error{std::move(place), std::move(message)};
  }

  std::string text(const regimen_text& written, const char* place) {
    if ((written.bytes == nullptr && written.size > 0) || written.size > wire::max_text) {
      refuse(place, fmt::format("a text of {} bytes cannot be", written.size));
      return {};
    }
    std::string read(written.size == 0 ? std::string_view{} : std::string_view(written.bytes, written.size));
    if (!is_utf8(read)) refuse(place, "the text is not UTF-8");
    return read;
  }

  template <class E>
  E term(const regimen_text& written, const char* place) {
    const auto value = from_token<E>(text(written, place));
    if (!value) refuse(place, "expected " + token_choice<E>());
    return value.value_or(E{});
  }

  std::optional<int> number(std::int32_t written, const char* place) {
    if (written == REGIMEN_UNKNOWN) return std::nullopt;
    if (written < 0) refuse(place, fmt::format("{} cannot be", written));
    return written;
  }

  std::optional<Range> range(std::int32_t written, const char* place) {
    const auto value = number(written, place);
    return value ? std::optional(Range{*value, *value}) : std::nullopt;
  }

  /// Each element of a table, as long as all is right.
  template <class T, class Take>
  void each(const T* first, std::size_t count, std::size_t stride, const char* place, const Take& take) {
    if (count == 0) return;
    if (first == nullptr || count > max_written || !is_stride_of<T>(stride))
      return refuse(place, fmt::format("a table of {} with {} bytes each cannot be", count, stride));
    for (std::size_t i = 0; i < count && !error_; ++i) take(element(first, stride, i));
  }

 private:
  std::optional<Error> error_;
};

Truth truth(Reader& in, std::int32_t code) {
  switch (code) {
    case REGIMEN_TRUTH_UNKNOWN:
      return Truth::unknown;
    case REGIMEN_TRUTH_NO:
      return Truth::no;
    case REGIMEN_TRUTH_YES:
      return Truth::yes;
    default:
      in.refuse("facts", fmt::format("{} is neither yes, no nor unknown", code));
      return Truth::unknown;
  }
}

DemandLevel demand_level(Reader& in, std::int32_t code) {
  switch (code) {
    case REGIMEN_LEVEL_LOW:
      return DemandLevel::low;
    case REGIMEN_LEVEL_MODERATE:
      return DemandLevel::moderate;
    case REGIMEN_LEVEL_HIGH:
      return DemandLevel::high;
    default:
      in.refuse("demands", fmt::format("{} is no level", code));
      return DemandLevel::low;
  }
}

ScreeningItem read_item(Reader& in, const regimen_item& written) {
  ScreeningItem item;
  if (!REGIMEN_HAS(&written, regimen_item, reserved)) {
    in.refuse("items", fmt::format("a table of {} bytes, expected {} or more", written.struct_size, sizeof written));
    return item;
  }
  item.exercise = in.text(written.exercise, "exercise");
  item.kind = in.term<Kind>(written.kind, "kind");
  item.position = in.term<Position>(written.position, "position");
  item.level = in.term<Level>(written.level, "level");
  item.phase = in.term<Phase>(written.phase, "phase");
  item.side = in.term<Side>(written.side, "side");
  item.unilateral = written.unilateral != 0;
  in.each(written.demands, written.demand_count, written.demand_stride, "demands", [&](const regimen_demand& demand) {
    const auto what = in.term<Demand>(demand.id, "demands");
    item.demands.emplace_back(what, demand_level(in, demand.level));
  });
  item.dose.sets = in.range(written.sets, "sets");
  item.dose.reps = in.range(written.reps, "reps");
  item.dose.hold_s = in.range(written.hold_s, "hold_s");
  item.dose.rest_s = in.range(written.rest_s, "rest_s");
  item.dose.minutes = in.range(written.minutes, "minutes");
  item.dose.times_per_day = in.range(written.times_per_day, "times_per_day");
  item.dose.days_per_week = in.range(written.days_per_week, "days_per_week");
  return item;
}

}  // namespace

Result<ScreeningRequest> read_request(const regimen_request& written) {
  if (!REGIMEN_HAS(&written, regimen_request, item_stride))
    return fail("request",
                fmt::format("a table of {} bytes, expected {} or more", written.struct_size, sizeof written));
  Reader in;
  ScreeningRequest request;
  in.each(written.facts, written.fact_count, written.fact_stride, "facts", [&](const regimen_fact& fact) {
    std::string id = in.text(fact.id, "facts");
    const Truth known = truth(in, fact.truth);
    if (known != Truth::unknown) request.facts.emplace_back(std::move(id), known);
  });
  std::ranges::sort(request.facts);
  request.age_years = in.number(written.age_years, "age_years");
  request.sex = in.term<Sex>(written.sex, "sex");
  request.pain_now = in.number(written.pain_now, "pain_now");
  request.symptom_weeks = in.number(written.symptom_weeks, "symptom_weeks");
  request.program_weeks = in.number(written.program_weeks, "program_weeks");
  in.each(written.items, written.item_count, written.item_stride, "items",
          [&](const regimen_item& item) { request.items.push_back(read_item(in, item)); });
  if (in.error()) return tl::unexpected(*in.error());
  return request;
}

Result<std::string> read_text(const char* bytes, const std::string& place) {
  if (bytes == nullptr) return fail(place, "expected a text, found a null pointer");
  const std::size_t size = strnlen(bytes, wire::max_text + 1);
  if (size > wire::max_text) return fail(place, fmt::format("a text of more than {} bytes", wire::max_text));
  std::string text(bytes, size);
  if (!is_utf8(text)) return fail(place, "the text is not UTF-8");
  return text;
}

}  // namespace regimen::abi
