#pragma once

/// \file
/// Figures made up for tests: one with every part filled in, and one that simply stands.

#include "regimen/engine/figure.hpp"

namespace regimen::testing {

/// A limb whose end is held somewhere.
inline LimbPose limb_at(LimbContact contact) {
  LimbPose limb;
  limb.contact = contact;
  return limb;
}

/// Two frames with every part of a figure; nobody could stand like this.
inline Figure full_figure() {
  Figure figure;
  figure.view = FigureView::front;
  figure.shows = Side::left;
  figure.even = true;
  figure.loop = FigureLoop::back;
  figure.throughout = true;
  figure.regions = {FigureRegion::neck, FigureRegion::upper_arm};
  figure.far_regions = {FigureRegion::calf};
  figure.props = {
      {PropKind::band, {0.1, 0.2}, {-0.3, 0.4}, {0.5, 0.6}, FigurePart::near_hand, FigurePart::far_foot, true, true},
      {PropKind::bicycle, {0.25, 0.125}, {}, {}, {}, {}, false, false}};
  FigureFrame frame;
  frame.captions = {{"en", "Start \"here\""}, {"es", "Así"}};
  frame.arrows = {{{0, 0.5}, {0.1, 0.6}, -0.25}, {{1, 1}, {2, 2}, 0}};
  FigurePose& pose = frame.pose;
  pose.pelvis = {0.1, 0.5};
  pose.trunk = 88.5;
  pose.lumbar = 3;
  pose.thoracic = -4;
  pose.neck = 5.25;
  pose.head = -6;
  pose.shoulders = 0.75;
  pose.hips = 0.5;
  pose.face = FigureFace::down;
  pose.near_arm = {1, 2, 3, 0.5, 0.25, 0.75, {}, false};
  pose.far_arm = limb_at({LimbContact::Kind::joint, {0.2, 0.3}, FigurePart::head, true});
  pose.near_leg = limb_at({LimbContact::Kind::flat, {-0.1, 0}, FigurePart::head, false});
  pose.far_leg = limb_at({LimbContact::Kind::part, {0.01, 0.02}, FigurePart::near_knee, false});
  pose.far_leg.swapped = true;
  pose.rests = {{FigurePart::back, 0.125}, {FigurePart::buttocks, 0}};
  pose.lean = FigureRest{FigurePart::shoulders, -0.5};
  figure.frames = {frame, frame};
  FigureFrame& second = figure.frames[1];
  second.pose.near_arm.end.reset();
  second.pose.rests.clear();
  second.pose.lean.reset();
  second.arrows.clear();
  return figure;
}

/// One frame, seen from the side: a person who stands upright on the floor, arms hanging.
inline Figure standing_figure() {
  Figure figure;
  figure.props = {{PropKind::floor, {-0.4, 0}, {0.4, 0}, {}, {}, {}, false, false}};
  FigureFrame frame;
  frame.captions = {{"en", "Stand"}, {"es", "De pie"}};
  frame.pose.pelvis = {0, 0.53};
  frame.pose.near_leg = limb_at({LimbContact::Kind::flat, {0.02, 0}, FigurePart::head, false});
  frame.pose.far_leg = frame.pose.near_leg;
  figure.frames = {frame};
  return figure;
}

}  // namespace regimen::testing
