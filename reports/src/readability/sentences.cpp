#include "readability/sentences.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "code_point.hpp"
#include "readability/letters.hpp"

namespace regimen::readability {
namespace {

using std::string_view;

/// Written with a point and followed by the rest of the sentence; in order. `in.`, `no.` and `reps.` are left out: they
/// end more sentences than they interrupt.
constexpr auto abbreviations = std::to_array<string_view>(
    {"approx", "aprox", "bilat", "cm",  "dcha", "dr",  "dra", "ej",  "etc", "ext", "fig", "ft",
     "hr",     "hrs",   "izda",  "izq", "kg",   "lb",  "lbs", "lic", "max", "min", "mr",  "mrs",
     "ms",     "máx",   "mín",   "núm", "oz",   "pág", "sec", "seg", "sr",  "sra", "vs"});
static_assert(std::is_sorted(abbreviations.begin(), abbreviations.end()));

/// Those that a name follows, so that a capital after them begins no sentence.
constexpr auto titles = std::to_array<string_view>({"dr", "dra", "lic", "mr", "mrs", "ms", "sr", "sra"});

bool is_bullet(char32_t c) {
  static constexpr auto bullets =
      std::to_array<char32_t>({'*', '+', '-', 0xB7, 0x2013, 0x2014, 0x2022, 0x2023, 0x2043, 0x25AA, 0x25CF, 0x25E6});
  return std::find(bullets.begin(), bullets.end(), c) != bullets.end();
}

/// Brackets and quotation marks that may stand between a full stop and the blank after it.
bool is_closing(char32_t c) {
  return c == '"' || c == '\'' || c == ')' || c == ']' || c == 0xBB || c == 0x2019 || c == 0x201D;
}

bool is_blank(char32_t c) { return c == ' ' || c == '\t' || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F; }

class Splitter {
 public:
  explicit Splitter(string_view text) : text_(text) {}

  Sentences split() {
    skip_list_marker();
    while (at_ < text_.size()) {
      const auto [code, bytes] = here();
      if (is_line_end(code)) {
        close(at_);
        at_ += bytes;
        skip_list_marker();
      } else if (const Part part = part_of(code); part == Part::letter || part == Part::digit) {
        read_word();
      } else if (code == '.' || code == 0x2026) {
        read_points();
      } else {
        at_ += bytes;
        if (code == '!' || code == '?') close(after_closing(at_));
      }
    }
    close(text_.size());
    return std::move(found_);
  }

 private:
  [[nodiscard]] CodePoint at(std::size_t place) const {
    return place < text_.size() ? first_code_point(text_.substr(place)) : CodePoint{U'\n', 0};
  }
  [[nodiscard]] CodePoint here() const { return at(at_); }
  [[nodiscard]] bool is_part(std::size_t place, Part part) const { return part_of(at(place).code) == part; }
  [[nodiscard]] bool is_alphanumeric(std::size_t place) const {
    return is_part(place, Part::letter) || is_part(place, Part::digit);
  }

  /// A bullet, `3.`, `3)` or `a)` at the start of a line is no word.
  void skip_list_marker() {
    std::size_t place = at_;
    while (is_blank(at(place).code)) place += at(place).bytes;
    if (const auto [code, bytes] = at(place); is_bullet(code)) {
      at_ = place + bytes;
      return;
    }
    std::size_t end = place;
    while (end < place + 2 && is_part(end, Part::digit)) ++end;
    const bool numbered = end > place && (at(end).code == '.' || at(end).code == ')');
    const bool lettered = is_part(place, Part::letter) && at(place + 1).code == ')';
    if (lettered) end = place + 1;
    if ((numbered || lettered) && is_blank(at(end + 1).code)) at_ = end + 1;
  }

  void read_word() {
    const std::size_t begin = at_;
    Part last = Part::none;         // what the character before is
    std::size_t run_begin = begin;  // where the letters since the last point began
    while (at_ < text_.size()) {
      const auto [code, bytes] = here();
      const Part part = part_of(code);
      const std::size_t next = at_ + bytes;
      if (part == Part::letter || part == Part::digit) {
        last = part;
      } else if (part == Part::apostrophe || part == Part::hyphen) {
        if (!holds_together(part, last, next)) break;
      } else if (code == '.' || code == ',' || code == ':') {
        const bool in_number = last == Part::digit && is_part(next, Part::digit);
        if (!in_number && !(code == '.' && is_inside_abbreviation(run_begin, next))) break;
        run_begin = next;
      } else if (part != Part::silent) {
        break;
      }
      at_ = next;
    }
    if (at_ == begin + 1 && last == Part::letter) read_slash_abbreviation();
    if (in_sentence_ == 0) first_byte_ = begin;
    ++in_sentence_;
    found_.words.push_back({begin, at_});
  }

  /// `don't` and `hip-width` are one word; `3-5` are two.
  [[nodiscard]] bool holds_together(Part part, Part before, std::size_t next) const {
    if (part == Part::apostrophe) return before == Part::letter && is_part(next, Part::letter);
    return is_alphanumeric(next) && !(before == Part::digit && is_part(next, Part::digit));
  }

  /// `e.g`, `a.m`, `p.ej`: one letter, a point and a small letter, or capitals by themselves (`R.O.M`).
  [[nodiscard]] bool is_inside_abbreviation(std::size_t run_begin, std::size_t after_point) const {
    if (after_point != run_begin + 2 || !is_part(run_begin, Part::letter)) return false;
    const auto [code, bytes] = at(after_point);
    return part_of(code) == Part::letter && (!is_capital(code) || !is_part(after_point + bytes, Part::letter));
  }

  /// After a single letter: `w/`, `w/o`.
  void read_slash_abbreviation() {
    if (here().code != '/') return;
    ++at_;
    if (is_part(at_, Part::letter) && !is_alphanumeric(at_ + at(at_).bytes)) at_ += at(at_).bytes;
  }

  void read_points() {
    const std::size_t begin = at_;
    while (here().code == '.' || here().code == 0x2026) at_ += here().bytes;
    const bool ellipsis = at_ - begin > 1;  // two points or more, or the three bytes of the character
    if (in_sentence_ == 0) return;
    const std::size_t end = after_closing(at_);
    std::size_t next = end;
    while (is_blank(at(next).code)) next += at(next).bytes;
    const char32_t follows = at(next).code;
    const bool sentence_begins = is_capital(follows) || follows == U'¿' || follows == U'¡' || is_line_end(follows);
    if (next == at_ && !is_line_end(follows)) {  // something stands directly behind the point
      if (!is_capital(follows) || ellipsis || is_abbreviation(begin)) return;
    } else if (ellipsis) {
      if (!sentence_begins) return;
    } else if (is_abbreviation(begin)) {
      if (!is_line_end(follows) && (!sentence_begins || is_title(begin))) return;
    }
    close(end);
  }

  /// The word that ends at `point`, folded; empty where none does.
  [[nodiscard]] std::string word_before(std::size_t point) const {
    const Word& word = found_.words.back();
    constexpr std::size_t longest = 12;
    if (word.end != point || word.end - word.begin > longest) return {};
    return folded(text_.substr(word.begin, word.end - word.begin));
  }

  [[nodiscard]] bool is_abbreviation(std::size_t point) const {
    const std::string word = word_before(point);
    if (word.empty()) return false;
    const auto written = text_.substr(found_.words.back().begin, point - found_.words.back().begin);
    const bool initial = word.size() == 1 && part_of(at(point - 1).code) == Part::letter;
    const bool dotted =
        part_of(first_code_point(written).code) == Part::letter && written.find('.') != string_view::npos;
    return initial || dotted || std::binary_search(abbreviations.begin(), abbreviations.end(), string_view(word));
  }

  [[nodiscard]] bool is_title(std::size_t point) const {
    return std::find(titles.begin(), titles.end(), word_before(point)) != titles.end();
  }

  [[nodiscard]] std::size_t after_closing(std::size_t place) const {
    while (is_closing(at(place).code)) place += at(place).bytes;
    return place;
  }

  void close(std::size_t end) {
    at_ = std::max(at_, end);
    if (in_sentence_ == 0) return;
    found_.sentences.push_back({first_byte_, end, found_.words.size() - in_sentence_, in_sentence_});
    in_sentence_ = 0;
  }

  string_view text_;
  std::size_t at_ = 0;
  Sentences found_;
  std::size_t in_sentence_ = 0;  ///< words of the sentence that is being read
  std::size_t first_byte_ = 0;   ///< where it began
};

}  // namespace

Sentences sentences_of(string_view text) { return Splitter(text).split(); }

}  // namespace regimen::readability
