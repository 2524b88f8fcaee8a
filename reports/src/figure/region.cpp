#include <algorithm>
#include <vector>

#include "figure/body.hpp"
#include "figure/outline.hpp"
#include "figure/palette.hpp"
#include "figure/person.hpp"

namespace regimen::figure {
namespace {

constexpr double hatch_distance = 0.0145;
constexpr double hatch_width = 0.0045;

/// A lens along a line: at a part of its length, between two parts of the half width on one side.
struct Lens {
  double from;
  double to;
  double inner;  ///< 1 is the front edge (the left of the way), -1 the back edge
  double outer;
};

/// White lines at 45 degrees across a closed outline: colour vanishes in grey print, lines do not.
void hatch(Drawing& drawing, const std::vector<Point>& outline) {
  const auto across = [](Point p) { return p.x - p.y; };
  const auto along = [](Point p) { return p.x + p.y; };
  const auto [least, most] = std::ranges::minmax(outline, {}, across);
  Pen pen;
  bool any = false;
  const double first = std::ceil(across(least) / hatch_distance) * hatch_distance;
  for (double level = first; level < across(most); level += hatch_distance) {
    std::vector<double> crossings;
    for (std::size_t i = 0; i < outline.size(); ++i) {
      const Point a = outline[i];
      const Point b = outline[(i + 1) % outline.size()];
      if ((across(a) < level) == (across(b) < level)) continue;
      const double t = (level - across(a)) / (across(b) - across(a));
      crossings.push_back(along(between(a, b, t)));
    }
    std::ranges::sort(crossings);
    for (std::size_t i = 0; i + 1 < crossings.size(); i += 2) {
      pen.move({(crossings[i] + level) / 2, (crossings[i] - level) / 2});
      pen.line({(crossings[i + 1] + level) / 2, (crossings[i + 1] - level) / 2});
      any = true;
    }
  }
  if (any) drawing.push_back({pen.path(), {}, palette::paper, hatch_width, false});
}

/// The outline of a lens given the place of a point by length and side.
template <class Place>
std::vector<Point> lens_outline(const Lens& lens, Place place) {
  constexpr int samples = 9;
  const double middle = (lens.inner + lens.outer) / 2;
  const double half = (lens.outer - lens.inner) / 2;
  std::vector<Point> outline;
  for (int i = 0; i <= samples; ++i) {
    const double t = static_cast<double>(i) / samples;
    outline.push_back(
        place(lens.from + (lens.to - lens.from) * t, middle + half * std::sqrt(1 - (2 * t - 1) * (2 * t - 1))));
  }
  for (int i = samples - 1; i > 0; --i) {
    const double t = static_cast<double>(i) / samples;
    outline.push_back(
        place(lens.from + (lens.to - lens.from) * t, middle - half * std::sqrt(1 - (2 * t - 1) * (2 * t - 1))));
  }
  return outline;
}

std::vector<Point> on_trunk(const Skeleton& s, const Lens& lens) {
  return lens_outline(lens, [&](double at, double side) {
    const SpinePlace place = spine_at(s, at);
    const TrunkWidth width = trunk_width(s, at);
    return place.point + left_of(place.direction) * (-side * (side > 0 ? width.front : width.back));
  });
}

/// `side`: 1 for the front of a limb in a side view; outward from the body's middle in a front view.
std::vector<Point> on_segment(Point from, Point to, double half_from, double half_to, const Lens& lens, double sign) {
  const Point across = left_of(unit(to - from)) * sign;
  return lens_outline(lens, [&](double at, double side) {
    return between(from, to, at) + across * (side * (half_from + (half_to - half_from) * at));
  });
}

class RegionDrawer {
 public:
  RegionDrawer(Drawing& drawing, const Skeleton& skeleton, Layer layer, bool hatched)
      : drawing_(drawing), s_(skeleton), layer_(layer), hatched_(hatched), side_(skeleton.view == FigureView::side) {}

  void draw(FigureRegion region) {
    const bool of_arm = region == FigureRegion::shoulder || region == FigureRegion::upper_arm;
    const bool of_leg = region == FigureRegion::thigh_front || region == FigureRegion::thigh_back ||
                        region == FigureRegion::thigh_inner || region == FigureRegion::thigh_outer ||
                        region == FigureRegion::calf || region == FigureRegion::shin;
    if (layer_ == Layer::far_limbs ? !(of_arm || of_leg) : of_arm != (layer_ == Layer::near_arm)) return;
    if (of_arm)
      arm(region, layer_ == Layer::far_limbs ? s_.far_arm : s_.near_arm);
    else if (of_leg)
      leg(region, layer_ == Layer::far_limbs ? s_.far_leg : s_.near_leg, layer_ == Layer::far_limbs ? -1 : 1);
    else
      trunk(region);
  }

 private:
  void mark(const std::vector<Point>& outline) {
    drawing_.push_back({Pen().polygon(outline).path(), palette::working, {}, 0, false});
    if (hatched_) hatch(drawing_, outline);
  }

  void trunk(FigureRegion region) {
    switch (region) {
      case FigureRegion::neck:
        return neck();
      case FigureRegion::upper_back:
        return mark(on_trunk(s_, side_ ? Lens{.52, .95, -.95, -.25} : Lens{.55, .92, -.7, .7}));
      case FigureRegion::lower_back:
        return mark(on_trunk(s_, side_ ? Lens{.14, .55, -.95, -.2} : Lens{.18, .5, -.5, .5}));
      case FigureRegion::chest:
        return mark(on_trunk(s_, side_ ? Lens{.62, .92, .25, .92} : Lens{.62, .88, -.75, .75}));
      case FigureRegion::abdomen:
        return mark(on_trunk(s_, side_ ? Lens{.2, .62, .2, .93} : Lens{.2, .6, -.5, .5}));
      case FigureRegion::waist:
        return mark(on_trunk(s_, side_ ? Lens{.2, .62, -.4, .5} : Lens{.18, .62, -.98, -.35}));
      case FigureRegion::buttocks:
        return mark(on_trunk(s_, side_ ? Lens{-.16, .17, -.97, -.05} : Lens{-.14, .15, -.8, .8}));
      case FigureRegion::hip:
        return mark(on_trunk(s_, side_ ? Lens{-.1, .17, -.5, .45} : Lens{-.14, .18, -.95, -.35}));
      default:
        return;
    }
  }

  void neck() {
    const Point base = s_.spine.back();
    const Point top = s_.head - toward(s_.head_direction) * (body::head * 0.3);
    mark(on_segment(base, top, 0.036, 0.03, side_ ? Lens{-.15, .9, -.9, -.1} : Lens{-.1, .8, -.9, .9}, -1));
  }

  void leg(FigureRegion region, const Limb& leg, double outward) {
    // Side view: forward is the left of a leg's way. Front view: outward, for the near leg, is its right.
    const double sign = side_ ? 1 : -outward;
    const auto thigh = [&](const Lens& lens) {
      mark(on_segment(leg.root, leg.middle, body::leg[0], body::leg[2], lens, sign));
    };
    const auto shank = [&](const Lens& lens) {
      mark(on_segment(leg.middle, leg.tip, body::leg[2], body::leg[4] + 0.006, lens, sign));
    };
    switch (region) {
      case FigureRegion::thigh_front:
        return thigh(side_ ? Lens{.18, .88, .1, .93} : Lens{.15, .88, -.6, .6});
      case FigureRegion::thigh_back:
        return thigh(side_ ? Lens{.18, .9, -.93, -.1} : Lens{.15, .88, -.6, .6});
      case FigureRegion::thigh_inner:
        return thigh(side_ ? Lens{.1, .8, -.5, .5} : Lens{.1, .8, -.93, -.1});
      case FigureRegion::thigh_outer:
        return thigh(side_ ? Lens{.1, .8, -.5, .5} : Lens{.05, .8, .1, .93});
      case FigureRegion::calf:
        return shank(side_ ? Lens{.08, .7, -.97, -.05} : Lens{.08, .7, -.7, .7});
      case FigureRegion::shin:
        return shank(side_ ? Lens{.12, .85, .1, .93} : Lens{.1, .85, -.6, .6});
      default:
        return;
    }
  }

  void arm(FigureRegion region, const Limb& arm) {
    if (region == FigureRegion::shoulder)
      mark(on_segment(arm.root, arm.middle, body::arm[0], body::arm[2], {-.1, .45, -.85, .85}, 1));
    else
      mark(on_segment(arm.root, arm.middle, body::arm[0], body::arm[2], {.3, .95, -.8, .8}, 1));
  }

  Drawing& drawing_;
  const Skeleton& s_;
  Layer layer_;
  bool hatched_;
  bool side_;
};

}  // namespace

void draw_regions(Drawing& drawing, const Skeleton& skeleton, const Figure& figure, Layer layer, bool hatched) {
  RegionDrawer drawer(drawing, skeleton, layer, hatched);
  for (const FigureRegion region : layer == Layer::far_limbs ? figure.far_regions : figure.regions) drawer.draw(region);
}

}  // namespace regimen::figure
