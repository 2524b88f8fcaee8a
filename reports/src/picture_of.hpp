#pragma once

#include <cairo.h>

#include <functional>

#include "regimen/reports/picture.hpp"

namespace regimen {

/// What `paint` paints, as an image that is transparent where it paints nothing. Throws WorldFailure when cairo fails.
[[nodiscard]] Picture picture_of(int width, int height, const std::function<void(cairo_t*)>& paint);

}  // namespace regimen
