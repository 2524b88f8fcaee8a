#include <fmt/format.h>

#include "figure_document.hpp"
#include "toml_writer.hpp"

namespace regimen::db {
namespace {

/// The shortest digits that read back as the same number.
std::string real(double number) { return fmt::format("{}", number); }

std::string point(FigurePoint p) { return fmt::format("[{}, {}]", real(p.x), real(p.y)); }

template <class E>
std::string token(E value) {
  return fmt::format("\"{}\"", to_token(value));
}

std::string limb(const LimbPose& pose) {
  std::string text = "{ ";
  if (pose.contact) {
    const LimbContact& contact = *pose.contact;
    switch (contact.kind) {
      case LimbContact::Kind::flat:
        text += fmt::format("flat = {}", point(contact.at));
        break;
      case LimbContact::Kind::joint:
        text += fmt::format("joint = {}", point(contact.at));
        break;
      case LimbContact::Kind::part:
        text += fmt::format("part = {}, offset = {}", token(contact.part), point(contact.at));
        break;
    }
    if (contact.bent_other_way) text += ", bent = \"other\"";
    text += ", ";
  }
  text += fmt::format("upper = {}, lower = {}", real(pose.upper), real(pose.lower));
  if (pose.end) text += fmt::format(", end = {}", real(*pose.end));
  text += fmt::format(", scale = [{}, {}, {}]", real(pose.upper_scale), real(pose.lower_scale), real(pose.end_scale));
  if (pose.swapped) text += ", swapped = true";
  return text + " }";
}

std::string rests(const std::vector<FigureRest>& all) {
  std::string text;
  for (const FigureRest& rest : all)
    text += fmt::format("{}{} = {}", text.empty() ? "{ " : ", ", to_token(rest.part), real(rest.at));
  return text.empty() ? "{}" : text + " }";
}

std::string regions(const std::vector<FigureRegion>& all) {
  std::vector<std::string> names;
  for (const FigureRegion region : all) names.emplace_back(to_token(region));
  return toml_quoted(names);
}

std::string prop_lines(const FigureProp& prop) {
  std::string lines = fmt::format("\n[[figure.props]]\nkind = {}\nat = {}\nto = {}\nsize = {}\n", token(prop.kind),
                                  point(prop.at), point(prop.to), point(prop.size));
  if (prop.from_part) lines += fmt::format("from_part = {}\n", token(*prop.from_part));
  if (prop.to_part) lines += fmt::format("to_part = {}\n", token(*prop.to_part));
  if (prop.flipped) lines += "flipped = true\n";
  if (prop.in_front) lines += "in_front = true\n";
  return lines;
}

std::string frame_lines(const FigureFrame& frame) {
  const FigurePose& pose = frame.pose;
  std::string captions;
  for (const auto& [language, words] : frame.captions)
    captions += fmt::format("{}{} = {}", captions.empty() ? "{ " : ", ", toml_quoted(language), toml_quoted(words));
  std::string lines = "\n[[figure.frames]]\n";
  lines += fmt::format("caption = {}\n", captions.empty() ? "{}" : captions + " }");
  lines += fmt::format("pelvis = {}\ntrunk = {}\nspine = [{}, {}]\nneck = [{}, {}]\nturned = [{}, {}]\nface = {}\n",
                       point(pose.pelvis), real(pose.trunk), real(pose.lumbar), real(pose.thoracic), real(pose.neck),
                       real(pose.head), real(pose.shoulders), real(pose.hips), token(pose.face));
  lines += fmt::format("near_arm = {}\nfar_arm = {}\nnear_leg = {}\nfar_leg = {}\n", limb(pose.near_arm),
                       limb(pose.far_arm), limb(pose.near_leg), limb(pose.far_leg));
  lines += fmt::format("rest = {}\n", rests(pose.rests));
  lines += fmt::format("lean = {}\n", pose.lean ? rests({*pose.lean}) : "{}");
  std::string arrows;
  for (const FigureArrow& arrow : frame.arrows)
    arrows += fmt::format("{}{{ from = {}, to = {}, bow = {} }}", arrows.empty() ? "" : ", ", point(arrow.from),
                          point(arrow.to), real(arrow.bow));
  return lines + fmt::format("arrows = [{}]\n", arrows);
}

}  // namespace

std::string write_figure(const Figure& figure) {
  std::string lines = fmt::format("\n[figure]\nview = {}\n", token(figure.view));
  if (figure.shows) lines += fmt::format("shows = {}\n", token(*figure.shows));
  if (figure.even) lines += "even = true\n";
  if (figure.throughout) lines += "throughout = true\n";
  lines += fmt::format("loop = {}\nregion = {}\nfar_region = {}\n", token(figure.loop), regions(figure.regions),
                       regions(figure.far_regions));
  for (const FigureProp& prop : figure.props) lines += prop_lines(prop);
  for (const FigureFrame& frame : figure.frames) lines += frame_lines(frame);
  return lines;
}

}  // namespace regimen::db
