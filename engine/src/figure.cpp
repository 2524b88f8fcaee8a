#include "regimen/engine/figure.hpp"

#include <cstddef>

namespace regimen {
namespace {

/// `to_token` indexes a table by the value, so each table holds every value in order.
template <class E, std::size_t size>
consteval bool complete_and_in_order(const std::array<Token<E>, size>& table, E last) {
  if (size != static_cast<std::size_t>(last) + 1) return false;
  for (std::size_t i = 0; i < size; ++i)
    if (static_cast<std::size_t>(table[i].value) != i) return false;
  return true;
}

constexpr auto views = std::to_array<Token<FigureView>>(
    {{FigureView::side, "side"}, {FigureView::front, "front"}, {FigureView::top, "top"}});
static_assert(complete_and_in_order(views, FigureView::top));

constexpr auto faces = std::to_array<Token<FigureFace>>({{FigureFace::profile, "profile"},
                                                         {FigureFace::profile_back, "profile-back"},
                                                         {FigureFace::front, "front"},
                                                         {FigureFace::back, "back"},
                                                         {FigureFace::down, "down"}});
static_assert(complete_and_in_order(faces, FigureFace::down));

constexpr auto parts = std::to_array<Token<FigurePart>>({{FigurePart::head, "head"},
                                                         {FigurePart::shoulders, "shoulders"},
                                                         {FigurePart::back, "back"},
                                                         {FigurePart::chest, "chest"},
                                                         {FigurePart::belly, "belly"},
                                                         {FigurePart::buttocks, "buttocks"},
                                                         {FigurePart::hip, "hip"},
                                                         {FigurePart::near_upper_arm, "near-upper-arm"},
                                                         {FigurePart::near_elbow, "near-elbow"},
                                                         {FigurePart::near_forearm, "near-forearm"},
                                                         {FigurePart::near_hand, "near-hand"},
                                                         {FigurePart::far_upper_arm, "far-upper-arm"},
                                                         {FigurePart::far_elbow, "far-elbow"},
                                                         {FigurePart::far_forearm, "far-forearm"},
                                                         {FigurePart::far_hand, "far-hand"},
                                                         {FigurePart::near_thigh, "near-thigh"},
                                                         {FigurePart::near_knee, "near-knee"},
                                                         {FigurePart::near_shin, "near-shin"},
                                                         {FigurePart::near_foot, "near-foot"},
                                                         {FigurePart::far_thigh, "far-thigh"},
                                                         {FigurePart::far_knee, "far-knee"},
                                                         {FigurePart::far_shin, "far-shin"},
                                                         {FigurePart::far_foot, "far-foot"}});
static_assert(complete_and_in_order(parts, FigurePart::far_foot));

constexpr auto regions = std::to_array<Token<FigureRegion>>({{FigureRegion::neck, "neck"},
                                                             {FigureRegion::upper_back, "upper-back"},
                                                             {FigureRegion::lower_back, "lower-back"},
                                                             {FigureRegion::chest, "chest"},
                                                             {FigureRegion::abdomen, "abdomen"},
                                                             {FigureRegion::waist, "waist"},
                                                             {FigureRegion::buttocks, "buttocks"},
                                                             {FigureRegion::hip, "hip"},
                                                             {FigureRegion::thigh_front, "thigh-front"},
                                                             {FigureRegion::thigh_back, "thigh-back"},
                                                             {FigureRegion::thigh_inner, "thigh-inner"},
                                                             {FigureRegion::thigh_outer, "thigh-outer"},
                                                             {FigureRegion::calf, "calf"},
                                                             {FigureRegion::shin, "shin"},
                                                             {FigureRegion::shoulder, "shoulder"},
                                                             {FigureRegion::upper_arm, "upper-arm"}});
static_assert(complete_and_in_order(regions, FigureRegion::upper_arm));

constexpr auto prop_kinds = std::to_array<Token<PropKind>>({{PropKind::mat, "mat"},
                                                            {PropKind::floor, "floor"},
                                                            {PropKind::pillow, "pillow"},
                                                            {PropKind::towel, "towel"},
                                                            {PropKind::roller, "roller"},
                                                            {PropKind::chair, "chair"},
                                                            {PropKind::stool, "stool"},
                                                            {PropKind::wall, "wall"},
                                                            {PropKind::doorway, "doorway"},
                                                            {PropKind::counter, "counter"},
                                                            {PropKind::step, "step"},
                                                            {PropKind::band, "band"},
                                                            {PropKind::strap, "strap"},
                                                            {PropKind::dumbbell, "dumbbell"},
                                                            {PropKind::bicycle, "bicycle"}});
static_assert(complete_and_in_order(prop_kinds, PropKind::bicycle));

constexpr auto loops = std::to_array<Token<FigureLoop>>({{FigureLoop::round, "round"}, {FigureLoop::back, "back"}});
static_assert(complete_and_in_order(loops, FigureLoop::back));

}  // namespace

template <>
std::span<const Token<FigureView>> tokens<FigureView>() {
  return views;
}

template <>
std::span<const Token<FigureFace>> tokens<FigureFace>() {
  return faces;
}

template <>
std::span<const Token<FigurePart>> tokens<FigurePart>() {
  return parts;
}

template <>
std::span<const Token<FigureRegion>> tokens<FigureRegion>() {
  return regions;
}

template <>
std::span<const Token<PropKind>> tokens<PropKind>() {
  return prop_kinds;
}

template <>
std::span<const Token<FigureLoop>> tokens<FigureLoop>() {
  return loops;
}

bool shows_other_side(const Figure& figure, Side wanted) {
  if (!figure.shows) return false;
  return (*figure.shows == Side::right && wanted == Side::left) ||
         (*figure.shows == Side::left && wanted == Side::right);
}

}  // namespace regimen
