#include "regimen/presenters/figure_timeline.hpp"

#include <catch2/catch.hpp>

using namespace regimen;
using namespace std::chrono_literals;

namespace {

FigureTimeline timeline_of(std::size_t frames, FigureLoop loop = FigureLoop::round) {
  Figure figure;
  figure.loop = loop;
  figure.frames.resize(frames);
  return FigureTimeline(figure);
}

/// The key frames in which a round rests, in order.
std::vector<std::size_t> rests_of(const FigureTimeline& timeline) {
  std::vector<std::size_t> rests;
  for (auto at = 0ms; at < timeline.round(); at += FigureTimeline::rest + FigureTimeline::move)
    rests.push_back(timeline.at(at).from);
  return rests;
}

}  // namespace

TEST_CASE("a figure of one picture does not move", "[presenters][figure]") {
  CHECK_FALSE(FigureTimeline().moves());
  CHECK_FALSE(timeline_of(1).moves());
  CHECK(timeline_of(1).at(12345ms) == FigureMoment{0, 0, 0});
  CHECK(timeline_of(2).moves());
}

TEST_CASE("a figure rests in each key frame and comes back to the first", "[presenters][figure]") {
  CHECK(rests_of(timeline_of(2)) == std::vector<std::size_t>{0, 1});
  CHECK(rests_of(timeline_of(4)) == std::vector<std::size_t>{0, 1, 2, 3});
  const auto timeline = timeline_of(3);
  const auto last = timeline.at(timeline.round() - 1ms);
  CHECK(last.from == 2);
  CHECK(last.to == 0);
  CHECK(last.t > 0.99);
  CHECK(timeline.at(timeline.round()) == timeline.at(0ms));
}

TEST_CASE("a figure that goes back passes every key frame on its way, the ends once", "[presenters][figure]") {
  CHECK(rests_of(timeline_of(3, FigureLoop::back)) == std::vector<std::size_t>{0, 1, 2, 1});
  CHECK(rests_of(timeline_of(4, FigureLoop::back)) == std::vector<std::size_t>{0, 1, 2, 3, 2, 1});
  CHECK(rests_of(timeline_of(2, FigureLoop::back)) == rests_of(timeline_of(2)));
}

TEST_CASE("the movement begins where the rest ends and never goes backwards", "[presenters][figure]") {
  const auto timeline = timeline_of(2);
  CHECK(timeline.at(FigureTimeline::rest - 1ms).rests());
  CHECK(timeline.at(FigureTimeline::rest) == FigureMoment{0, 1, 0});
  double before = 0;
  for (auto at = FigureTimeline::rest; at < FigureTimeline::rest + FigureTimeline::move; at += 10ms) {
    const auto moment = timeline.at(at);
    REQUIRE(moment.from == 0);
    REQUIRE(moment.to == 1);
    REQUIRE(moment.t >= before);
    before = moment.t;
  }
  CHECK(before > 0.99);
}

TEST_CASE("nothing is drawn during a rest and some 25 pictures a second in between", "[presenters][figure]") {
  const auto timeline = timeline_of(2);
  CHECK(timeline.next_picture(0ms) == FigureTimeline::rest);
  CHECK(timeline.next_picture(500ms) == FigureTimeline::rest);
  int pictures = 0;
  for (auto at = 0ms; at < timeline.round(); at = timeline.next_picture(at)) {
    REQUIRE(timeline.next_picture(at) > at);
    ++pictures;
  }
  const auto moving = 2 * FigureTimeline::move;
  CHECK(pictures <= moving / 40ms + 4);
  CHECK(pictures >= moving / 50ms);
}

TEST_CASE("playing goes on from the key frame that is shown", "[presenters][figure]") {
  const auto timeline = timeline_of(4, FigureLoop::back);
  for (std::size_t frame = 0; frame < 4; ++frame)
    CHECK(timeline.at(timeline.beginning_of(frame)) == FigureMoment{frame, frame, 0});
  CHECK(timeline.beginning_of(9) == 0ms);
}
