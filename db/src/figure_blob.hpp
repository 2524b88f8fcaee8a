#pragma once

/// \file
/// A figure as bytes in catalogue.sqlite: the file is built anew with each version and read on the machine that built
/// or installed it, and reading fifty figures from text would cost more than the whole rest of opening it.

#include <optional>
#include <string>
#include <string_view>

#include "regimen/engine/figure.hpp"

namespace regimen::db {

[[nodiscard]] std::string figure_bytes(const Figure& figure);
/// Nothing where the bytes are not of a figure.
[[nodiscard]] std::optional<Figure> figure_from(std::string_view bytes);

}  // namespace regimen::db
