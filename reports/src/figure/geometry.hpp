#pragma once

/// \file
/// Points and directions of the plane in which a figure is drawn: x to the right, y up, degrees counter-clockwise.

#include <cmath>
#include <numbers>

#include "regimen/engine/figure.hpp"

namespace regimen::figure {

using Point = FigurePoint;

inline Point operator+(Point a, Point b) { return {a.x + b.x, a.y + b.y}; }
inline Point operator-(Point a, Point b) { return {a.x - b.x, a.y - b.y}; }
inline Point operator*(Point a, double k) { return {a.x * k, a.y * k}; }
inline double dot(Point a, Point b) { return a.x * b.x + a.y * b.y; }
inline double length(Point a) { return std::hypot(a.x, a.y); }
inline Point between(Point a, Point b, double t) { return a + (b - a) * t; }

inline double radians(double degrees) { return degrees * std::numbers::pi / 180; }
inline double degrees(double radians) { return radians * 180 / std::numbers::pi; }
/// The unit vector of a direction.
inline Point toward(double direction) { return {std::cos(radians(direction)), std::sin(radians(direction))}; }
/// The direction of a vector.
inline double direction_of(Point vector) { return degrees(std::atan2(vector.y, vector.x)); }
/// A quarter turn to the left.
inline Point left_of(Point a) { return {-a.y, a.x}; }
inline Point unit(Point a) {
  const double l = length(a);
  return l > 1e-9 ? a * (1 / l) : Point{1, 0};
}
/// The same angle between -180 and 180.
inline double wrapped(double degrees) { return std::remainder(degrees, 360.0); }

/// A round part of an outline.
struct Disc {
  Point center;
  double radius = 0;
};

}  // namespace regimen::figure
