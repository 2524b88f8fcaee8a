#include <charconv>
#include <cstdint>

#include "figure/svg_path.hpp"
#include "html/movement.hpp"
#include "regimen/reports/figure_svg.hpp"

namespace regimen::html {
namespace {

/// One path of a look and where its numbers begin.
struct Place {
  std::size_t first = 0;
  std::size_t count = 0;
  std::size_t path = 0;  ///< paths that are always alike have one number
};

/// What is written of a look: its paths, which of their numbers move, and how they are when the movement begins.
struct LookPlan {
  std::vector<Place> places;  ///< one for each outline
  std::vector<bool> moves;    ///< one for each number
  std::vector<int> beginning;
};

std::string real(double value) {
  std::array<char, 32> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  return {digits.data(), end};
}

/// Digits of 60 with 30 that say "more follows": what a movement mostly consists of, -30 to 29, is one character.
void append_packed(std::string& text, int number) {
  auto rest = static_cast<std::uint32_t>(number < 0 ? -2 * number - 1 : 2 * number);
  const auto put = [&](std::uint32_t digit) {
    const char c = static_cast<char>('#' + digit);
    if (c == '<')
      text += "\\u003c";
    else if (c == '\\')
      text += "\\\\";
    else
      text += c;
  };
  while (rest >= 60) {
    put(60 + rest % 30);
    rest /= 30;
  }
  put(rest);
}

class TextWriter {
 public:
  explicit TextWriter(const Movement& movement) : movement_(movement) {
    for (std::size_t look = 0; look < movement.looks.size(); ++look) plans_.push_back(plan(look));
  }

  std::string write() {
    constexpr double margin = 0.012;
    text_ = "{\"box\":\"" + svg_view_box(movement_.frame.grown(margin)) + "\",\"round\":";
    text_ += movement_.round ? "1" : "0";
    text_ += ",\"looks\":[";
    for (std::size_t look = 0; look < movement_.looks.size(); ++look) {
      if (look > 0) text_ += ',';
      write_look(look);
    }
    text_ += "],\"ways\":[";
    const Stretch* before = nullptr;
    for (const auto& way : movement_.ways) {
      text_ += text_.back() == ']' ? ",[" : "[";
      for (const Stretch& stretch : way) {
        if (&stretch != &way.front()) text_ += ',';
        write_stretch(stretch, before);
        before = &stretch;
      }
      text_ += ']';
    }
    return text_ + "]}";
  }

 private:
  /// Calls with the numbers at every node of every stretch of a look.
  template <class Visit>
  void for_each_node(std::size_t look, Visit visit) const {
    for (const auto& way : movement_.ways)
      for (const Stretch& stretch : way)
        if (stretch.look == look)
          for (const auto& numbers : stretch.numbers) visit(numbers);
  }

  [[nodiscard]] LookPlan plan(std::size_t look) const {
    LookPlan plan;
    for_each_node(look, [&](const std::vector<int>& numbers) {
      if (plan.beginning.empty()) plan.beginning = numbers;
      plan.moves.resize(numbers.size());
      for (std::size_t i = 0; i < numbers.size(); ++i)
        if (numbers[i] != plan.beginning[i]) plan.moves[i] = true;
    });
    const Look& outlines = movement_.looks[look];
    std::size_t next = 0;
    for (std::size_t i = 0; i < outlines.size(); ++i) {
      Place place{next, 0, i};
      for (const char letter : outlines[i].letters) place.count += figure::numbers_of(letter);
      next += place.count;
      for (std::size_t other = 0; other < i && place.path == i; ++other)
        if (outlines[other].letters == outlines[i].letters && always_alike(look, plan.places[other], place))
          place.path = plan.places[other].path;
      plan.places.push_back(place);
    }
    return plan;
  }

  [[nodiscard]] bool always_alike(std::size_t look, const Place& a, const Place& b) const {
    bool alike = true;
    for_each_node(look, [&](const std::vector<int>& numbers) {
      const auto begin = numbers.begin();
      const auto from = [&](const Place& place) { return begin + static_cast<std::ptrdiff_t>(place.first); };
      alike = alike && std::equal(from(a), from(a) + static_cast<std::ptrdiff_t>(a.count), from(b));
    });
    return alike;
  }

  void write_look(std::size_t look) {
    const Look& outlines = movement_.looks[look];
    const LookPlan& plan = plans_[look];
    std::vector<std::size_t> written(outlines.size());
    std::string paths;
    std::size_t count = 0;
    text_ += "{\"shapes\":[";
    for (std::size_t i = 0; i < outlines.size(); ++i) {
      const Place& place = plan.places[i];
      if (place.path == i) {
        written[i] = count++;
        paths += (paths.empty() ? "\"" : ",\"") + pattern(outlines[i].letters, plan, place.first) + '"';
      }
      const auto color = [](const std::optional<Rgb>& c) { return c ? '"' + figure::color_text(*c) + '"' : "0"; };
      const Outline& outline = outlines[i];
      text_ += (i > 0 ? ",[" : "[") + color(outline.fill) + ',' + color(outline.edge) + ',' +
               std::to_string(outline.edge_width) + (outline.edge_on_top ? ",1," : ",0,") +
               std::to_string(written[place.path]) + ']';
    }
    text_ += "],\"paths\":[" + paths + "]}";
  }

  /// A path with `#` for each number that moves.
  static std::string pattern(const std::string& letters, const LookPlan& plan, std::size_t number) {
    std::string text;
    for (const char letter : letters) {
      text += figure::svg_letter(letter);
      for (std::size_t i = 0; i < figure::numbers_of(letter); ++i, ++number) {
        const bool turn = i == 2 && figure::is_arc(letter);
        if (turn) figure::append_turn(text, letter);
        if (i > 0) text += turn ? ' ' : ',';
        text += plan.moves[number] ? "#" : std::to_string(plan.beginning[number]);
      }
    }
    return text;
  }

  /// For each number that moves, its forward differences (Newton); before them its beginning, unless the stretch before
  /// ended there.
  void write_stretch(const Stretch& stretch, const Stretch* before) {
    const LookPlan& plan = plans_[stretch.look];
    const bool goes_on =
        before != nullptr && before->look == stretch.look && before->numbers.back() == stretch.numbers.front();
    text_ += '[' + std::to_string(stretch.look) + ',' + real(stretch.from) + ',' + real(stretch.to) +
             (goes_on ? ",1,\"" : ",0,\"");
    for (std::size_t i = 0; i < plan.places.size(); ++i) {
      const Place& place = plan.places[i];
      if (place.path != i) continue;
      for (std::size_t number = place.first; number < place.first + place.count; ++number)
        if (plan.moves[number]) write_number(stretch, number, goes_on);
    }
    text_ += "\"]";
  }

  void write_number(const Stretch& stretch, std::size_t number, bool goes_on) {
    std::array<int, Stretch::nodes> differences{};
    for (std::size_t i = 0; i < Stretch::nodes; ++i) differences[i] = stretch.numbers[i][number];
    for (std::size_t order = 1; order < Stretch::nodes; ++order)
      for (std::size_t i = Stretch::nodes - 1; i >= order; --i) differences[i] -= differences[i - 1];
    for (std::size_t order = goes_on ? 1 : 0; order < Stretch::nodes; ++order) append_packed(text_, differences[order]);
  }

  const Movement& movement_;
  std::vector<LookPlan> plans_;
  std::string text_;
};

}  // namespace

std::string movement_text(const Movement& movement) { return TextWriter(movement).write(); }

}  // namespace regimen::html
