#pragma once

/// \file
/// Lists of the C interface whose elements may be longer than we know them.

#include <cstddef>

namespace regimen::abi {

/// Element `index` of a list whose elements are `stride` bytes apart.
template <class T>
[[nodiscard]] const T& element(const T* first, std::size_t stride, std::size_t index) {
  const void* const at = reinterpret_cast<const std::byte*>(first) + stride * index;
  return *static_cast<const T*>(at);
}

/// Can elements of `least` bytes or more be so many bytes apart?
template <class T>
[[nodiscard]] constexpr bool is_stride_of(std::size_t stride, std::size_t least = sizeof(T)) {
  return stride >= least && stride % alignof(T) == 0;
}

}  // namespace regimen::abi
