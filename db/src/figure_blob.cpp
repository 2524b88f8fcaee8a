#include "figure_blob.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <map>
#include <type_traits>
#include <vector>

namespace regimen::db {
namespace {

/// No angle and no length of a figure is larger (figure_document.cpp).
constexpr double largest_number = 720;
constexpr std::size_t most_frames = 4;
constexpr std::size_t most_rests = 2;

/// Writes what it visits.
class BlobWriter {
 public:
  static constexpr bool reads = false;
  template <class T>
  void plain(const T& value) {
    const auto at = bytes.size();
    bytes.resize(at + sizeof value);
    std::memcpy(bytes.data() + at, &value, sizeof value);
  }
  template <class T>
  bool count(const T& values) {
    plain(static_cast<std::uint32_t>(values.size()));
    return true;
  }
  void text(const std::string& value) {
    static_cast<void>(count(value));
    bytes += value;
  }

  std::string bytes;
};

/// Reads what it visits; `good` turns false where the bytes end early or say what cannot be.
class BlobReader {
 public:
  static constexpr bool reads = true;
  explicit BlobReader(std::string_view bytes) : rest(bytes) {}

  template <class T>
  void plain(T& value) {
    if (rest.size() < sizeof value) {
      good = false;
      return;
    }
    std::memcpy(&value, rest.data(), sizeof value);
    rest.remove_prefix(sizeof value);
  }
  std::uint32_t count() {
    std::uint32_t size = 0;
    plain(size);
    // Every element takes a byte at least: more of them than bytes are left cannot be.
    if (size > rest.size()) good = false;
    return good ? size : 0;
  }
  void text(std::string& value) {
    const std::uint32_t size = count();
    value.assign(rest.substr(0, size));
    rest.remove_prefix(size);
  }

  std::string_view rest;
  bool good = true;
};

// One walk over a figure serves both directions.

template <class Blob, class E>
requires std::is_enum_v<E>
void visit(Blob& blob, E& value) {
  if constexpr (Blob::reads) {
    std::uint8_t number = 0;
    blob.plain(number);
    if (number >= tokens<E>().size())
      blob.good = false;
    else
      value = static_cast<E>(number);
  } else {
    blob.plain(static_cast<std::uint8_t>(value));
  }
}

template <class Blob>
void visit(Blob& blob, double& value) {
  blob.plain(value);
  if constexpr (Blob::reads) {
    if (!std::isfinite(value) || std::abs(value) > largest_number) blob.good = false;
  }
}

template <class Blob>
void visit(Blob& blob, bool& value) {
  if constexpr (Blob::reads) {
    std::uint8_t number = 0;
    blob.plain(number);
    value = number != 0;
  } else {
    blob.plain(static_cast<std::uint8_t>(value));
  }
}

template <class Blob, class T>
void visit(Blob& blob, std::optional<T>& value) {
  bool there = value.has_value();
  visit(blob, there);
  if constexpr (Blob::reads) {
    if (there) value.emplace();
  }
  if (value) visit(blob, *value);
}

template <class Blob, class T>
void visit(Blob& blob, std::vector<T>& values) {
  if constexpr (Blob::reads)
    values.resize(blob.count());
  else
    static_cast<void>(blob.count(values));
  for (T& value : values) visit(blob, value);
}

template <class Blob>
void visit(Blob& blob, std::map<std::string, std::string>& values) {
  if constexpr (Blob::reads) {
    for (std::uint32_t left = blob.count(); left > 0 && blob.good; --left) {
      std::string key;
      blob.text(key);
      blob.text(values[key]);
    }
  } else {
    static_cast<void>(blob.count(values));
    for (const auto& [key, value] : values) {
      blob.text(key);
      blob.text(value);
    }
  }
}

template <class Blob, class... Parts>
void visit_all(Blob& blob, Parts&... parts) {
  (visit(blob, parts), ...);
}

template <class Blob>
void visit(Blob& blob, FigurePoint& p) {
  visit_all(blob, p.x, p.y);
}

template <class Blob>
void visit(Blob& blob, LimbContact& c) {
  auto kind = static_cast<std::uint8_t>(c.kind);
  blob.plain(kind);
  if constexpr (Blob::reads) {
    if (kind > static_cast<std::uint8_t>(LimbContact::Kind::part))
      blob.good = false;
    else
      c.kind = static_cast<LimbContact::Kind>(kind);
  }
  visit_all(blob, c.at, c.part, c.bent_other_way);
}

template <class Blob>
void visit(Blob& blob, LimbPose& l) {
  visit_all(blob, l.upper, l.lower, l.end, l.upper_scale, l.lower_scale, l.end_scale, l.contact, l.swapped);
}

template <class Blob>
void visit(Blob& blob, FigureRest& r) {
  visit_all(blob, r.part, r.at);
}

template <class Blob>
void visit(Blob& blob, FigurePose& p) {
  visit_all(blob, p.pelvis, p.trunk, p.lumbar, p.thoracic, p.neck, p.head, p.shoulders, p.hips, p.face, p.near_arm,
            p.far_arm, p.near_leg, p.far_leg, p.rests, p.lean);
}

template <class Blob>
void visit(Blob& blob, FigureArrow& a) {
  visit_all(blob, a.from, a.to, a.bow);
}

template <class Blob>
void visit(Blob& blob, FigureProp& p) {
  visit_all(blob, p.kind, p.at, p.to, p.size, p.from_part, p.to_part, p.flipped, p.in_front);
}

template <class Blob>
void visit(Blob& blob, FigureFrame& f) {
  visit_all(blob, f.pose, f.captions, f.arrows);
}

template <class Blob>
void visit(Blob& blob, Figure& f) {
  visit_all(blob, f.view, f.shows, f.even, f.loop, f.throughout, f.regions, f.far_regions, f.props, f.frames);
}

/// What the words and the numbers by themselves do not say: how many there are, and which side can be shown.
bool could_be(const Figure& figure) {
  return !figure.frames.empty() && figure.frames.size() <= most_frames &&
         (!figure.shows || *figure.shows == Side::left || *figure.shows == Side::right) &&
         std::ranges::all_of(figure.frames,
                             [](const FigureFrame& frame) { return frame.pose.rests.size() <= most_rests; });
}

}  // namespace

std::string figure_bytes(const Figure& figure) {
  BlobWriter blob;
  Figure written = figure;
  visit(blob, written);
  return std::move(blob.bytes);
}

std::optional<Figure> figure_from(std::string_view bytes) {
  BlobReader blob(bytes);
  Figure figure;
  visit(blob, figure);
  if (!blob.good || !blob.rest.empty() || !could_be(figure)) return std::nullopt;
  return figure;
}

}  // namespace regimen::db
