#include "figure_document.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace regimen::db {
namespace {

constexpr double farthest = 4;  ///< statures from the middle of the picture
constexpr double widest_angle = 720;
constexpr std::size_t most_frames = 4;

class FigureReader {
 public:
  FigureReader(const TomlValue& value, std::vector<Fault>& faults) : faults_(faults), top_(value, "figure.", faults) {}

  Figure read() {
    Figure figure;
    figure.view = top_.token<FigureView>("view");
    usual_face_ = figure.view == FigureView::side ? FigureFace::profile : FigureFace::front;
    figure.shows = top_.optional_token<Side>("shows");
    if (figure.shows && *figure.shows != Side::left && *figure.shows != Side::right)
      top_.add(top_.line(), "figure.shows: expected left or right");
    figure.even = top_.optional_flag("even");
    figure.loop = top_.optional_token<FigureLoop>("loop").value_or(FigureLoop::round);
    figure.throughout = top_.optional_flag("throughout");
    figure.regions = regions("region");
    figure.far_regions = regions("far_region");
    const TomlArray& props = top_.optional_list("props");
    for (std::size_t i = 0; i < props.size(); ++i)
      figure.props.push_back(prop(props[i], fmt::format("figure.props[{}].", i)));
    const TomlArray& frames = top_.optional_list("frames");
    if (frames.empty() || frames.size() > most_frames)
      top_.add(top_.line(), fmt::format("figure.frames: expected one to {}, got {}", most_frames, frames.size()));
    for (std::size_t i = 0; i < std::min(frames.size(), most_frames); ++i)
      figure.frames.push_back(
          frame(frames[i], fmt::format("figure.frames[{}].", i), i == 0 ? nullptr : &figure.frames.back().pose));
    top_.finish();
    return figure;
  }

 private:
  std::vector<FigureRegion> regions(std::string_view key) {
    std::vector<FigureRegion> all;
    const TomlArray& list = top_.optional_list(key);
    for (std::size_t i = 0; i < list.size(); ++i)
      all.push_back(top_.token_of<FigureRegion>(list[i], fmt::format("figure.{}[{}]", key, i)));
    return all;
  }

  /// A list of between `least` and `most` numbers.
  static std::vector<double> numbers(TableReader& table, const TomlValue& value, const std::string& path,
                                     std::size_t least, std::size_t most, double bound) {
    const TomlArray* list = value.array();
    if (list == nullptr || list->size() < least || list->size() > most) {
      table.expected(value, path,
                     least == most ? fmt::format("a list of {} numbers", least)
                                   : fmt::format("a list of {} to {} numbers", least, most));
      return std::vector<double>(most, 0);
    }
    std::vector<double> read;
    for (std::size_t i = 0; i < list->size(); ++i)
      read.push_back(table.real_of((*list)[i], fmt::format("{}[{}]", path, i), -bound, bound));
    return read;
  }

  static void point(TableReader& table, std::string_view key, FigurePoint& into) {
    const TomlValue* value = table.optional(key);
    if (value == nullptr) return;
    const auto xy = numbers(table, *value, table.where() + std::string(key), 2, 2, farthest);
    into = {xy[0], xy[1]};
  }

  /// Two numbers of one key.
  static void pair(TableReader& table, std::string_view key, double bound, double& first, double& second) {
    const TomlValue* value = table.optional(key);
    if (value == nullptr) return;
    const auto both = numbers(table, *value, table.where() + std::string(key), 2, 2, bound);
    first = both[0];
    second = both[1];
  }

  FigureProp prop(const TomlValue& value, const std::string& where) {
    TableReader table(value, where, faults_);
    FigureProp prop;
    prop.kind = table.token<PropKind>("kind");
    point(table, "at", prop.at);
    point(table, "to", prop.to);
    point(table, "size", prop.size);
    prop.from_part = table.optional_token<FigurePart>("from_part");
    prop.to_part = table.optional_token<FigurePart>("to_part");
    prop.flipped = table.optional_flag("flipped");
    prop.in_front = table.optional_flag("in_front");
    table.finish();
    return prop;
  }

  FigureFrame frame(const TomlValue& value, const std::string& where, const FigurePose* before) {
    TableReader table(value, where, faults_);
    FigureFrame frame;
    if (before != nullptr) frame.pose = *before;
    FigurePose& pose = frame.pose;
    read_captions(table, where, frame);
    if (before == nullptr)
      for (const std::string_view key : {"pelvis", "trunk", "near_arm", "far_arm", "near_leg", "far_leg"})
        static_cast<void>(table.required(key, "this in the first frame"));
    point(table, "pelvis", pose.pelvis);
    pose.trunk = table.optional_real("trunk", -widest_angle, widest_angle, pose.trunk);
    pair(table, "spine", widest_angle, pose.lumbar, pose.thoracic);
    pair(table, "neck", widest_angle, pose.neck, pose.head);
    pair(table, "turned", 1, pose.shoulders, pose.hips);
    if (before == nullptr) pose.face = usual_face_;
    pose.face = table.optional_token<FigureFace>("face").value_or(pose.face);
    for (const auto& [key, limb] : {std::pair{"near_arm", &pose.near_arm}, std::pair{"far_arm", &pose.far_arm},
                                    std::pair{"near_leg", &pose.near_leg}, std::pair{"far_leg", &pose.far_leg}})
      if (const TomlValue* limb_value = table.optional(key)) *limb = limb_of(*limb_value, where + key + ".");
    if (const TomlValue* rest = table.optional("rest")) {
      pose.rests = rests(*rest, where + "rest.");
      if (pose.rests.size() > 2) table.expected(*rest, where + "rest", "at most two parts");
    }
    if (const TomlValue* lean = table.optional("lean")) {
      const auto parts = rests(*lean, where + "lean.");
      if (parts.size() > 1) table.expected(*lean, where + "lean", "one part");
      pose.lean = parts.empty() ? std::nullopt : std::optional(parts.front());
    }
    const TomlArray& arrows = table.optional_list("arrows");
    for (std::size_t i = 0; i < arrows.size(); ++i) {
      TableReader arrow(arrows[i], fmt::format("{}arrows[{}].", where, i), faults_);
      FigureArrow read;
      static_cast<void>(arrow.required("from", "a point [x, y]"));
      static_cast<void>(arrow.required("to", "a point [x, y]"));
      point(arrow, "from", read.from);
      point(arrow, "to", read.to);
      read.bow = arrow.optional_real("bow", -2, 2, 0);
      arrow.finish();
      frame.arrows.push_back(read);
    }
    table.finish();
    return frame;
  }

  void read_captions(TableReader& table, const std::string& where, FigureFrame& frame) {
    const TomlValue* captions = table.required("caption", "a table of a few words for each language");
    if (captions == nullptr) return;
    if (captions->table() == nullptr) return table.expected(*captions, where + "caption", "a table");
    for (const auto& [language, words] : captions->entries())
      frame.captions[language] = table.text_of(words, where + "caption." + language, true);
  }

  LimbPose limb_of(const TomlValue& value, const std::string& where) {
    TableReader table(value, where, faults_);
    LimbPose limb;
    limb.upper = table.optional_real("upper", -widest_angle, widest_angle, limb.upper);
    limb.lower = table.optional_real("lower", -widest_angle, widest_angle, limb.lower);
    if (const TomlValue* end = table.optional("end"))
      limb.end = table.real_of(*end, where + "end", -widest_angle, widest_angle);
    if (const TomlValue* scale = table.optional("scale")) {
      const auto parts = numbers(table, *scale, where + "scale", 2, 3, 1);
      limb.upper_scale = parts[0];
      limb.lower_scale = parts[1];
      if (parts.size() > 2) limb.end_scale = parts[2];
      if (std::ranges::any_of(parts, [](double part) { return part < 0.05; }))
        table.expected(*scale, where + "scale", "parts of a length from 0.05 to 1");
    }
    LimbContact contact;
    int contacts = 0;
    for (const auto& [key, kind] : {std::pair{"flat", LimbContact::Kind::flat}, {"joint", LimbContact::Kind::joint}}) {
      if (table.optional(key) == nullptr) continue;
      ++contacts;
      contact.kind = kind;
      point(table, key, contact.at);
    }
    if (const auto part = table.optional_token<FigurePart>("part")) {
      ++contacts;
      contact.kind = LimbContact::Kind::part;
      contact.part = *part;
      point(table, "offset", contact.at);
    }
    if (const TomlValue* bent = table.optional("bent")) {
      const std::string* word = bent->text();
      if (word == nullptr || *word != "other") table.expected(*bent, where + "bent", "\"other\"");
      if (contacts == 0) table.add(bent->line, where + "bent: expected flat, joint or part beside it, got none");
      contact.bent_other_way = true;
    }
    if (contacts > 1)
      table.add(table.line(), where.substr(0, where.size() - 1) + ": expected one of flat, joint and part");
    if (contacts == 1) limb.contact = contact;
    limb.swapped = table.optional_flag("swapped");
    table.finish();
    return limb;
  }

  std::vector<FigureRest> rests(const TomlValue& value, const std::string& where) {
    std::vector<FigureRest> all;
    TableReader table(value, where, faults_);
    if (value.table() == nullptr) return all;
    for (const auto& [key, height] : value.entries()) {
      static_cast<void>(table.optional(key));
      const auto part = from_token<FigurePart>(key);
      if (part)
        all.push_back({*part, table.real_of(height, where + key, -farthest, farthest)});
      else
        table.add(height.line, fmt::format("{}{}: expected {}{}", where, key, token_choice<FigurePart>(),
                                           did_you_mean(key, spellings<FigurePart>())));
    }
    return all;
  }

  std::vector<Fault>& faults_;
  TableReader top_;
  FigureFace usual_face_ = FigureFace::profile;
};

}  // namespace

Figure figure_of(const TomlValue& value, std::vector<Fault>& faults) { return FigureReader(value, faults).read(); }

}  // namespace regimen::db
