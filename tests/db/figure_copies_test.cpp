// Figures on their way into and out of what is stored: the copy that a program keeps, and the catalogue's database.

#include <catch2/catch.hpp>

#include <cmath>
#include <limits>
#include <random>

#include "catalogue_text.hpp"
#include "figure_blob.hpp"
#include "regimen/db/catalogue.hpp"
#include "regimen/db/catalogue_source.hpp"
#include "sample_figures.hpp"
#include "small_catalogue.hpp"

using namespace regimen;
using namespace regimen::testing;
using db::figure_bytes;
using db::figure_from;

namespace {

const std::vector<ExercisePtr>& shipped() {
  static const auto catalogue = open_catalogue(REGIMEN_CATALOGUE);
  return catalogue->all();
}

template <class E>
bool in_vocabulary(E value) {
  return static_cast<std::size_t>(value) < tokens<E>().size();
}

bool number(double value) { return std::isfinite(value) && std::abs(value) <= 720; }
bool point(const FigurePoint& p) { return number(p.x) && number(p.y); }

bool possible(const LimbPose& limb) {
  return number(limb.upper) && number(limb.lower) && number(limb.end.value_or(0)) && number(limb.upper_scale) &&
         number(limb.lower_scale) && number(limb.end_scale) &&
         (!limb.contact || (limb.contact->kind <= LimbContact::Kind::part && point(limb.contact->at) &&
                            in_vocabulary(limb.contact->part)));
}

bool possible(const FigurePose& pose) {
  for (const FigureRest& rest : pose.rests)
    if (!in_vocabulary(rest.part) || !number(rest.at)) return false;
  if (pose.lean && (!in_vocabulary(pose.lean->part) || !number(pose.lean->at))) return false;
  return point(pose.pelvis) && number(pose.trunk) && number(pose.lumbar) && number(pose.thoracic) &&
         number(pose.neck) && number(pose.head) && number(pose.shoulders) && number(pose.hips) &&
         in_vocabulary(pose.face) && possible(pose.near_arm) && possible(pose.far_arm) && possible(pose.near_leg) &&
         possible(pose.far_leg) && pose.rests.size() <= 2;
}

bool possible(const FigureProp& prop) {
  return in_vocabulary(prop.kind) && point(prop.at) && point(prop.to) && point(prop.size) &&
         (!prop.from_part || in_vocabulary(*prop.from_part)) && (!prop.to_part || in_vocabulary(*prop.to_part));
}

/// Whether every word of it is one of a vocabulary and every number one that can be drawn.
bool possible(const Figure& figure) {
  const auto all_of = [](const auto& values, auto good) { return std::all_of(values.begin(), values.end(), good); };
  return in_vocabulary(figure.view) && in_vocabulary(figure.loop) &&
         (!figure.shows || figure.shows == Side::left || figure.shows == Side::right) &&
         all_of(figure.regions, in_vocabulary<FigureRegion>) &&
         all_of(figure.far_regions, in_vocabulary<FigureRegion>) &&
         all_of(figure.props, [](const FigureProp& prop) { return possible(prop); }) && !figure.frames.empty() &&
         figure.frames.size() <= 4 && all_of(figure.frames, [&](const FigureFrame& frame) {
           return possible(frame.pose) && all_of(frame.arrows, [](const FigureArrow& arrow) {
                    return point(arrow.from) && point(arrow.to) && number(arrow.bow);
                  });
         });
}

/// Nothing, or a figure that can be: what reading damaged bytes may give.
bool harmless(const std::string& bytes) {
  const auto figure = figure_from(bytes);
  return !figure || possible(*figure);
}

}  // namespace

TEST_CASE("the copy of every shipped exercise reads back equal, its figure in it", "[db][figure][catalogue]") {
  REQUIRE(shipped().size() == 52);
  for (const ExercisePtr& exercise : shipped()) {
    CAPTURE(exercise->key);
    REQUIRE(exercise->figure);
    CHECK(possible(*exercise->figure));
    const auto copy = parse_exercise_copy(write_exercise(*exercise), "copy");
    REQUIRE(copy);
    CHECK(*copy == *exercise);
  }
}

TEST_CASE("the built catalogue has the figures of its source files, number for number", "[db][figure][catalogue]") {
  const auto sources = read_catalogue(REGIMEN_SOURCE_DIR "/db/catalogue");
  REQUIRE(sources);
  REQUIRE(sources->size() == shipped().size());
  for (std::size_t i = 0; i < sources->size(); ++i) {
    CAPTURE((*sources)[i].key);
    CHECK((*sources)[i].figure == shipped()[i]->figure);
  }
}

TEST_CASE("a figure with every part reads back equal from text and from bytes", "[db][figure]") {
  Exercise exercise = made_up_exercise("bridge", "Bridge", Kind::strength);
  exercise.figure = full_figure();
  const auto copy = parse_exercise_copy(write_exercise(exercise), "copy");
  REQUIRE(copy);
  CHECK(copy->figure == full_figure());
  CHECK(figure_from(figure_bytes(full_figure())) == full_figure());
  CHECK(figure_from(figure_bytes(standing_figure())) == standing_figure());
}

TEST_CASE("every shipped figure reads back equal from its bytes, and equal figures have equal bytes",
          "[db][figure][catalogue]") {
  for (const ExercisePtr& exercise : shipped()) {
    CAPTURE(exercise->key);
    const std::string bytes = figure_bytes(*exercise->figure);
    CHECK(figure_from(bytes) == exercise->figure);
    CHECK(figure_bytes(*figure_from(bytes)) == bytes);
  }
}

TEST_CASE("bytes of a figure that end early, or go on, are no figure", "[db][figure][hostile]") {
  CHECK_FALSE(figure_from(""));
  for (const Figure& figure : {full_figure(), standing_figure(), *shipped().front()->figure}) {
    const std::string bytes = figure_bytes(figure);
    for (std::size_t size = 0; size < bytes.size(); ++size) {
      if (!figure_from(std::string_view(bytes).substr(0, size))) continue;
      CAPTURE(size, bytes.size());
      FAIL_CHECK("a figure was read from the beginning of its bytes");
    }
    CHECK_FALSE(figure_from(bytes + '\0'));
    CHECK_FALSE(figure_from(bytes + bytes));
  }
}

// In each byte of one figure with every part the values that are near something's end, and some in every shipped one.
TEST_CASE("a figure from damaged bytes is none, or one of known words and of numbers that can be drawn",
          "[db][figure][hostile]") {
  const std::string good = figure_bytes(full_figure());
  for (std::size_t at = 0; at < good.size(); ++at)
    for (const int value : {0, 1, 2, 3, 4, 5, 14, 15, 16, 22, 23, 24, 64, 127, 128, 240, 255}) {
      std::string damaged = good;
      damaged[at] = static_cast<char>(value);
      if (harmless(damaged)) continue;
      CAPTURE(at, value);
      FAIL_CHECK("an impossible figure was read");
      break;
    }
  std::mt19937 random(20261120);
  for (const ExercisePtr& exercise : shipped()) {
    std::string damaged = figure_bytes(*exercise->figure);
    for (int change = 0; change < 100; ++change) {
      damaged[random() % damaged.size()] = static_cast<char>(random() % 256);
      CHECK(harmless(damaged));
      CHECK(harmless(damaged.substr(0, random() % damaged.size())));
    }
  }
}

TEST_CASE("a number that nobody can draw makes the bytes no figure", "[db][figure][hostile]") {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  const double endless = std::numeric_limits<double>::infinity();
  for (const double impossible : {nan, endless, -endless, 1e9}) {
    Figure figure = standing_figure();
    figure.frames[0].pose.trunk = impossible;
    CHECK_FALSE(figure_from(figure_bytes(figure)));
    figure = standing_figure();
    figure.props[0].to.x = impossible;
    CHECK_FALSE(figure_from(figure_bytes(figure)));
  }
}

TEST_CASE("a copy that was stored before there were figures still reads, without one", "[db][figure][catalogue]") {
  const auto old = parse_exercise_copy(catalogue_text(), "copy 1");
  REQUIRE(old);
  CHECK(old->key == "bridge");
  CHECK_FALSE(old->figure);
  // What has no figure is written as it was before there were any: the copies of old programs stay shared.
  CHECK(write_exercise(*old).find("figure") == std::string::npos);
}

TEST_CASE("a stored copy whose figure lacks what only a shipped one must have still reads", "[db][figure][catalogue]") {
  Exercise exercise = made_up_exercise("bridge", "Bridge", Kind::strength);
  exercise.unilateral = true;
  exercise.figure = standing_figure();
  exercise.figure->frames[0].captions.clear();
  const auto copy = parse_exercise_copy(write_exercise(exercise), "copy");
  REQUIRE(copy);
  CHECK(*copy == exercise);
}

TEST_CASE("a damaged figure in a stored copy is an error with its line", "[db][figure][catalogue]") {
  Exercise exercise = made_up_exercise("bridge", "Bridge", Kind::strength);
  exercise.figure = standing_figure();
  const std::string copy = write_exercise(exercise);
  const auto broken = parse_exercise_copy(with(copy, "kind = \"floor\"", "kind = \"flor\""), "copy 7");
  REQUIRE_FALSE(broken);
  CHECK(broken.error().place.rfind("copy 7:", 0) == 0);
  CHECK(broken.error().message.find("figure.props[0].kind: expected mat, floor") == 0);
}
