#pragma once

/// \file
/// The measures of the drawn person, in statures.

#include <array>

namespace regimen::figure::body {

// Lengths of the segments between joints: Winter, Biomechanics and Motor Control of Human Movement, after Drillis and
// Contini 1966; the trunk is measured from the hip joints to the base of the neck.
inline constexpr double thigh = 0.245;
inline constexpr double shank = 0.235;
inline constexpr double upper_arm = 0.175;
inline constexpr double forearm = 0.145;
inline constexpr double trunk = 0.30;
inline constexpr double hand = 0.085;
inline constexpr double foot = 0.135;
inline constexpr double neck = 0.055;
inline constexpr double head = 0.135;
/// Half the distance of the hip joints and of the shoulder joints.
inline constexpr double half_hips = 0.052;
inline constexpr double half_shoulders = 0.098;

// How thick the drawn parts are: measured by eye on the drawings, for a grown person of usual build.
inline constexpr double ankle_height = 0.052;  ///< of the ankle joint above the sole
inline constexpr double palm_depth = 0.0215;   ///< of the wrist joint above the surface that the palm lies on
/// Half the width of a leg: hip, mid thigh, knee, calf, ankle.
inline constexpr std::array<double, 5> leg{0.060, 0.054, 0.0445, 0.0400, 0.0255};
/// Half the width of an arm: shoulder, mid upper arm, elbow, forearm, wrist.
inline constexpr std::array<double, 5> arm{0.036, 0.0335, 0.0275, 0.0262, 0.0185};
/// A light edge of this width where parts overlap makes the overlap readable.
inline constexpr double light_edge = 0.0075;

/// How wide the trunk is at a part of its length (0: hip joints, 1: base of the neck), to the front and to the back; in
/// a front view to either side.
struct Width {
  double at;
  double front;
  double back;
};
inline constexpr std::array<Width, 8> from_the_side{{{-0.10, 0.046, 0.060},
                                                     {0.00, 0.056, 0.074},
                                                     {0.16, 0.060, 0.070},
                                                     {0.40, 0.060, 0.053},
                                                     {0.62, 0.069, 0.060},
                                                     {0.80, 0.072, 0.065},
                                                     {0.93, 0.056, 0.056},
                                                     {1.01, 0.034, 0.040}}};
inline constexpr std::array<Width, 8> from_the_front{{{-0.16, 0.078, 0.078},
                                                      {-0.02, 0.096, 0.096},
                                                      {0.14, 0.088, 0.088},
                                                      {0.40, 0.073, 0.073},
                                                      {0.64, 0.083, 0.083},
                                                      {0.84, 0.104, 0.104},
                                                      {0.95, 0.098, 0.098},
                                                      {1.01, 0.060, 0.060}}};

}  // namespace regimen::figure::body
