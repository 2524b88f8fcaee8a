#pragma once

/// \file
/// Text measured by pango, ready to be placed. Everything is in points; nothing depends on the screen or the locale.

#include <pango/pangocairo.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace regimen::pdf {

struct Color {
  double red = 0;
  double green = 0;
  double blue = 0;
};

namespace color {
inline constexpr Color ink{0.114, 0.153, 0.188};
inline constexpr Color muted{0.294, 0.357, 0.400};
inline constexpr Color teal{0.122, 0.435, 0.471};
inline constexpr Color mist{0.922, 0.957, 0.961};
inline constexpr Color hairline{0.831, 0.859, 0.875};
inline constexpr Color writing_line{0.55, 0.60, 0.63};
inline constexpr Color red{0.639, 0.114, 0.129};
inline constexpr Color blush{0.992, 0.953, 0.949};
inline constexpr Color amber{0.565, 0.337, 0.0};
inline constexpr Color white{1, 1, 1};
}  // namespace color

struct Style {
  double size = 12;  ///< points
  bool bold = false;
  Color color = color::ink;
  enum class Align { left, center, right } align = Align::left;
  double hanging = 0;          ///< how far lines after the first are indented
  int most_lines = 0;          ///< longer text ends in an ellipsis and a warning; 0: no limit
  bool own_direction = false;  ///< each paragraph runs in the direction of its first letter
};

struct Unref {
  void operator()(gpointer object) const { g_object_unref(object); }
};

/// Has pango look for the faces of the usual sizes, on threads of its own, while the caller does something else.
void begin_to_load_fonts();

/// A laid out text.
class Text {
 public:
  Text(std::shared_ptr<PangoLayout> layout, double height, Color color)
      : layout_(std::move(layout)), height_(height), color_(color) {}

  [[nodiscard]] double height() const { return height_; }
  /// The distance from the top to the first line's baseline.
  [[nodiscard]] double baseline() const;
  /// The width that the letters really take.
  [[nodiscard]] double ink_width() const;
  [[nodiscard]] PangoLayout* layout() const { return layout_.get(); }
  [[nodiscard]] Color color() const { return color_; }

 private:
  std::shared_ptr<PangoLayout> layout_;
  double height_;
  Color color_;
};

/// A piece of a text with its own weight and colour.
struct Run {
  std::string_view text;
  bool bold = false;
  Color color = color::ink;
};

/// Lays out texts in the product's font, and keeps account of what could not be shown.
class Typesetter {
 public:
  Typesetter();

  /// `what` names the text in warnings ("the patient's name"); the text itself is never repeated there.
  [[nodiscard]] Text set(std::string_view text, const Style& style, double width, std::string_view what);
  /// Runs on one paragraph, without anything between them.
  [[nodiscard]] Text set(const std::vector<Run>& runs, const Style& style, double width, std::string_view what);
  /// The same text in pieces of at most `lines` lines, for what may be longer than a page.
  [[nodiscard]] std::vector<Text> set_in_pieces(std::string_view text, const Style& style, double width, int lines,
                                                std::string_view what);

  /// Makes the account of another, of what follows, a part of this one.
  void add_remarks_of(const Typesetter& other);
  /// What was shortened, each thing once, in the order of appearance.
  [[nodiscard]] const std::vector<std::string>& warnings() const { return warnings_; }
  /// Texts with letters that no font has, each with what to install: the document must not be used.
  [[nodiscard]] const std::vector<std::string>& undrawable() const { return undrawable_; }

 private:
  [[nodiscard]] std::shared_ptr<PangoLayout> layout(const std::string& text, const Style& style, double width);
  [[nodiscard]] Text finished(std::shared_ptr<PangoLayout> layout, const Style& style, std::string_view what);
  /// Says which of the text's letters no font has.
  void note_unknown_letters(PangoLayout* layout, std::string_view what);

  std::unique_ptr<PangoContext, Unref> context_;
  std::vector<std::string> warnings_;
  std::vector<std::string> undrawable_;
};

}  // namespace regimen::pdf
