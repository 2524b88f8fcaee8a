#include "readability/syllables.hpp"

#include <algorithm>
#include <array>

namespace regimen::readability {
namespace {

/// The syllables of the numbers as they are spoken.
struct NumberSyllables {
  std::array<std::size_t, 30> below_thirty;  ///< zero, one ... twenty-nine
  std::array<std::size_t, 10> tens;          ///< `thirty` is the fourth; those before are not asked for
  std::size_t tens_and;                      ///< `treinta y uno`
  std::array<std::size_t, 10> hundreds;      ///< `two hundred` is the third
  std::size_t one_hundred_and;               ///< what `cien` grows by in `ciento uno`
};

constexpr NumberSyllables english_numbers{
    {2, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 3, 1, 2, 2, 2, 2, 3, 2, 2, 2, 3, 3, 3, 3, 3, 3, 4, 3, 3},
    {0, 0, 0, 2, 2, 2, 2, 3, 2, 2},
    0,
    {0, 3, 3, 3, 3, 3, 3, 4, 3, 3},
    0};
constexpr NumberSyllables spanish_numbers{
    {2, 2, 1, 1, 2, 2, 1, 2, 2, 2, 1, 2, 2, 2, 3, 2, 3, 4, 3, 4, 2, 3, 3, 3, 4, 4, 3, 4, 3, 4},
    {0, 0, 0, 2, 3, 3, 3, 3, 3, 3},
    1,
    {0, 1, 3, 3, 4, 3, 3, 4, 4, 4},
    1};

std::size_t number_syllables(std::string_view digits, const NumberSyllables& spoken) {
  const auto digit = [&](std::size_t i) { return static_cast<std::size_t>(digits[i] - '0'); };
  if (digits.size() > 3) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < digits.size(); ++i) count += spoken.below_thirty[digit(i)];
    return count;
  }
  std::size_t number = 0;
  for (std::size_t i = 0; i < digits.size(); ++i) number = number * 10 + digit(i);
  const std::size_t hundreds = number / 100;
  const std::size_t rest = number % 100;
  std::size_t count = spoken.hundreds[hundreds];
  if (hundreds > 0 && rest == 0) return count;
  if (hundreds == 1) count += spoken.one_hundred_and;
  if (rest < 30) return count + spoken.below_thirty[rest];
  count += spoken.tens[rest / 10];
  return rest % 10 == 0 ? count : count + spoken.tens_and + spoken.below_thirty[rest % 10];
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_between_parts(char c) { return c == '-' || c == '/' || c == ',' || c == ':'; }

}  // namespace

std::size_t syllables(std::string_view word, Language language) {
  std::size_t count = 0;
  while (!word.empty()) {
    const bool number = is_digit(word.front());
    std::size_t length = 1;
    if (!is_between_parts(word.front())) {
      while (length < word.size() && is_digit(word[length]) == number && !is_between_parts(word[length])) ++length;
      const auto run = word.substr(0, length);
      if (number)
        count += number_syllables(run, language == Language::english ? english_numbers : spanish_numbers);
      else
        count += language == Language::english ? english_syllables(run) : spanish_syllables(run);
    }
    word.remove_prefix(length);
  }
  return std::max<std::size_t>(count, 1);
}

}  // namespace regimen::readability
