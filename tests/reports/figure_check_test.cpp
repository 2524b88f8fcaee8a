#include "regimen/reports/figure_check.hpp"

#include <catch2/catch.hpp>

#include "sample_figures.hpp"
#include "shipped_figures.hpp"

using namespace regimen;
using namespace regimen::testing;
using Catch::Matchers::Contains;

namespace {

/// All faults of a figure in a row.
std::string faults_of(const Figure& figure) {
  std::string all;
  for (const std::string& fault : figure_faults(figure)) all += fault + "\n";
  return all;
}

/// The faults of a standing person whose pose was changed.
template <class Change>
std::string faults_after(Change change) {
  Figure figure = standing_figure();
  change(figure.frames[0].pose);
  return faults_of(figure);
}

/// The faults of a standing person, seen from the front, whose pose was changed.
template <class Change>
std::string front_faults_after(Change change) {
  Figure figure = standing_figure();
  figure.view = FigureView::front;
  FigurePose& pose = figure.frames[0].pose;
  pose.face = FigureFace::front;
  for (LimbPose* leg : {&pose.near_leg, &pose.far_leg}) {
    *leg = {};
    leg->end = -90;
  }
  change(pose);
  return faults_of(figure);
}

LimbPose free_limb(double upper, double lower) {
  LimbPose limb;
  limb.upper = upper;
  limb.lower = lower;
  return limb;
}

}  // namespace

TEST_CASE("no figure that we ship has a fault", "[reports][figure][catalogue]") {
  for (const auto& [key, figure] : shipped_figures()) {
    CAPTURE(key);
    CHECK(faults_of(figure).empty());
  }
}

TEST_CASE("a person who simply stands has no fault", "[reports][figure]") {
  CHECK(faults_of(standing_figure()).empty());
  CHECK(front_faults_after([](FigurePose&) {}).empty());
}

TEST_CASE("a joint beyond its range is named with its frame, its side, its angle and the range", "[reports][figure]") {
  CHECK_THAT(faults_after([](FigurePose& pose) { pose.near_leg = free_limb(-90, -70); }),
             Contains("frame 1: near knee at -20 degrees, expected -10 to 160"));
  CHECK_THAT(faults_after([](FigurePose& pose) { pose.far_leg = free_limb(0, -175); }), Contains("far knee at 175"));
  CHECK_THAT(faults_after([](FigurePose& pose) { pose.near_leg = free_limb(-140, -140); }),
             Contains("near hip at -50 degrees, expected -35 to 135"));
  CHECK_THAT(faults_after([](FigurePose& pose) { pose.far_leg = free_limb(60, 50); }), Contains("far hip at 150"));
  CHECK_THAT(faults_after([](FigurePose& pose) { pose.near_leg.end = 60; }), Contains("near ankle at"));
  CHECK_THAT(faults_after([](FigurePose& pose) { pose.near_arm = free_limb(-170, -170); }),
             Contains("near shoulder at -80"));
  CHECK_THAT(faults_after([](FigurePose& pose) { pose.far_arm = free_limb(-90, -110); }), Contains("far elbow at -20"));
  CHECK_THAT(faults_after([](FigurePose& pose) { pose.far_arm = free_limb(-90, 75); }), Contains("far elbow at 165"));
  CHECK_THAT(faults_after([](FigurePose& pose) { pose.near_arm.end = 20; }), Contains("near wrist at 110"));
  CHECK_THAT(faults_after([](FigurePose& pose) { pose.lumbar = 90; }), Contains("lower back at"));
  CHECK_THAT(faults_after([](FigurePose& pose) { pose.lumbar = -60; }), Contains("lower back at"));
  CHECK_THAT(faults_after([](FigurePose& pose) { pose.thoracic = 70; }), Contains("upper back at"));
  CHECK_THAT(faults_after([](FigurePose& pose) { pose.neck = -80; }), Contains("neck at -80"));
  CHECK_THAT(faults_after([](FigurePose& pose) { pose.head = 70; }), Contains("neck at 70"));
}

TEST_CASE("a joint at its range's end is no fault", "[reports][figure]") {
  CHECK(faults_after([](FigurePose& pose) { pose.near_leg = free_limb(30, -125); }).empty());
  CHECK(faults_after([](FigurePose& pose) { pose.near_arm = free_limb(99, 99); }).empty());
  CHECK(faults_after([](FigurePose& pose) { pose.near_arm = free_limb(-90, 60); }).empty());
  CHECK(faults_after([](FigurePose& pose) { pose.neck = 60; }).empty());
}

TEST_CASE("from the front, what bends too far to the side is named", "[reports][figure]") {
  CHECK_THAT(front_faults_after([](FigurePose& pose) { pose.near_leg.upper = -160; }), Contains("near hip at 70"));
  CHECK_THAT(front_faults_after([](FigurePose& pose) { pose.far_leg.upper = -140; }), Contains("far hip at -50"));
  CHECK_THAT(front_faults_after([](FigurePose& pose) { pose.lumbar = 60; }), Contains("trunk at 60"));
  CHECK_THAT(front_faults_after([](FigurePose& pose) { pose.neck = 60; }), Contains("neck at 60"));
}

TEST_CASE("a foreshortened limb's angles are not judged: the drawing does not show them", "[reports][figure]") {
  CHECK(faults_after([](FigurePose& pose) {
          pose.near_leg = free_limb(-90, -70);
          pose.near_leg.upper_scale = 0.5;
        }).empty());
}

TEST_CASE("a contact that a limb cannot reach is named", "[reports][figure]") {
  CHECK_THAT(faults_after([](FigurePose& pose) {
               pose.near_leg.contact->at = {0.5, 0};
             }),
             Contains("frame 1: near leg cannot reach its contact"));
  CHECK_THAT(faults_after([](FigurePose& pose) {
               pose.far_arm = limb_at({LimbContact::Kind::joint, {0.6, 0.8}, FigurePart::head, false});
             }),
             Contains("far arm cannot reach its contact"));
}

TEST_CASE("a rest and a lean that cannot be brought about are named", "[reports][figure]") {
  CHECK_THAT(faults_after([](FigurePose& pose) {
               pose.rests = {{FigurePart::head, 0}, {FigurePart::buttocks, 2}};
             }),
             Contains("away from what it rests on"));
  CHECK_THAT(faults_after([](FigurePose& pose) {
               pose.lean = FigureRest{FigurePart::back, -4};
             }),
             Contains("back is") && Contains("away from what it rests on"));
}

TEST_CASE("a part under the floor is named, in a frame and on the way between frames", "[reports][figure]") {
  CHECK_THAT(faults_after([](FigurePose& pose) {
               for (LimbPose* leg : {&pose.near_leg, &pose.far_leg}) *leg = free_limb(-90, -90);
               pose.pelvis.y = 0.5;
             }),
             Contains("frame 1: near-foot is 0.0") && Contains("under the floor"));
  Figure figure = standing_figure();
  figure.frames.push_back(figure.frames[0]);
  for (FigureFrame& frame : figure.frames)
    for (LimbPose* leg : {&frame.pose.near_leg, &frame.pose.far_leg}) *leg = free_limb(-90, -90);
  for (LimbPose* leg : {&figure.frames[0].pose.near_leg, &figure.frames[0].pose.far_leg})
    leg->upper = leg->lower = -125;
  for (LimbPose* leg : {&figure.frames[1].pose.near_leg, &figure.frames[1].pose.far_leg}) leg->upper = leg->lower = -55;
  for (FigureFrame& frame : figure.frames) frame.pose.pelvis.y = 0.49;
  CHECK_THAT(faults_of(figure), Contains("between frames 1 and 2: ") && Contains("under the floor"));
}

TEST_CASE("a joint that is forced only on the way between two frames is named", "[reports][figure]") {
  Figure figure = standing_figure();
  figure.frames.push_back(figure.frames[0]);
  figure.frames[0].pose.near_arm = free_limb(-150, -150);
  figure.frames[1].pose.near_arm = free_limb(95, 95);
  CHECK_THAT(faults_of(figure), Contains("between frames 1 and 2: near shoulder at"));
  CHECK_THAT(faults_of(figure), !Contains("frame 1:") && !Contains("frame 2:"));
}

// An arm from the front to overhead and, the short way round, through the back.
TEST_CASE("the way round from the last frame to the first is looked at where it is shown", "[reports][figure]") {
  Figure figure = standing_figure();
  figure.frames.resize(3, figure.frames[0]);
  figure.frames[0].pose.near_arm = free_limb(-130, -130);
  figure.frames[1].pose.near_arm = free_limb(-20, -20);
  figure.frames[2].pose.near_arm = free_limb(95, 95);
  figure.loop = FigureLoop::back;
  CHECK(faults_of(figure).empty());
  figure.loop = FigureLoop::round;
  CHECK_THAT(faults_of(figure), Contains("between frames 3 and 1: near shoulder at"));
}

TEST_CASE("each fault is told once", "[reports][figure]") {
  Figure figure = standing_figure();
  figure.frames[0].pose.near_leg = free_limb(-90, -70);
  figure.frames[0].pose.far_leg = figure.frames[0].pose.near_leg;
  auto faults = figure_faults(figure);
  CHECK(std::adjacent_find(faults.begin(), faults.end()) == faults.end());
}
