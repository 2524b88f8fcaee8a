#pragma once

/// \file
/// Items and the patient's part of a request on the wire, for every frame that has them.

#include <cstddef>
#include <utility>

#include "byte_reader.hpp"
#include "byte_writer.hpp"
#include "regimen/engine/error.hpp"
#include "regimen/engine/screening_request.hpp"

namespace regimen::wire {

void write(ByteWriter& out, const ScreeningItem& item);
[[nodiscard]] ScreeningItem read_item(ByteReader& in);
inline constexpr std::size_t item_bytes = 4 + 5 + 1 + 4 + 1;  ///< of the shortest one

/// Everything of a request but its items.
void write_patient(ByteWriter& out, const ScreeningRequest& request);
[[nodiscard]] ScreeningRequest read_patient(ByteReader& in);

/// What was read, if all of it was right.
template <class T>
[[nodiscard]] Result<T> finished(ByteReader& in, T value) {
  if (auto end = in.finish(); !end) return tl::unexpected(std::move(end.error()));
  return value;
}

}  // namespace regimen::wire
