// The coach reads whatever is pasted into a note.

#include <catch2/catch.hpp>

#include <chrono>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "regimen/reports/readability.hpp"

using namespace regimen;

namespace {

constexpr std::size_t large = 40'000;  // bytes: the longest note that may be stored is of this order

std::string filled_with(const std::string& unit, std::size_t bytes) {
  std::string text;
  while (text.size() < bytes) text += unit;
  return text;
}

/// Texts made to send each part of the reader the long way round.
std::vector<std::string> hostile_texts(std::size_t bytes) {
  std::vector<std::string> texts;
  for (const char* unit : {"a",
                           "e",
                           "-",
                           "'",
                           ".",
                           "/",
                           "1",
                           "1.",
                           "1. ",
                           "a.",
                           "a. ",
                           "a-",
                           "a/",
                           "w/",
                           "... ",
                           "e.g. ",
                           "\n",
                           "\n1. ",
                           "- ",
                           "(",
                           ")",
                           ".)",
                           ". )",
                           "!",
                           "?\"",
                           ",",
                           "supine ",
                           "range of ",
                           "and ",
                           "y ",
                           "lift, ",
                           "É",
                           "í",
                           "\xCC\x81",
                           "a\xCC\x81",
                           "\xC2\xAD",
                           "\xFF",
                           "\xC3",
                           "\xE2\x80",
                           "\xF0\x9F\x98\x80",
                           "日",
                           "\xE2\x80\xA8",
                           "ROM ",
                           "stabilization-",
                           "electromyography ",
                           "no ",
                           "la ",
                           "xese "})
    texts.push_back(filled_with(unit, bytes));
  return texts;
}

const std::vector<std::string> some_names{"Range of motion walk", "supine", "Lift and lower", "electromyography walk"};

double seconds_for(const std::string& text, const char* language) {
  double best = 1e9;
  for (int run = 0; run < 2; ++run) {
    const auto start = std::chrono::steady_clock::now();
    const std::size_t found = assess(text, language).words + coach(text, language, some_names).size();
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
    if (found <= text.size() * 3) best = std::min(best, taken.count());
  }
  return best;
}

}  // namespace

TEST_CASE("hostile texts are read, and every remark stands inside the text", "[reports][readability]") {
  for (const std::string& text : hostile_texts(large)) {
    for (const char* language : {"en", "es", "de"}) {
      CAPTURE(text.substr(0, 20), language);
      const Readability result = assess(text, language);
      CHECK(result.sentences <= result.words);
      for (const Remark& remark : coach(text, language, some_names)) {
        if (remark.begin >= remark.end || remark.end > text.size()) FAIL("a remark outside of the text");
        if (remark.words != text.substr(remark.begin, remark.end - remark.begin)) FAIL("other words than its own");
      }
    }
  }
}

TEST_CASE("texts of random bytes and of random pieces are read", "[reports][readability]") {
  std::mt19937 random(20261120);  // NOLINT(cert-msc51-cpp,bugprone-random-generator-seed): the same texts each time
  const auto pieces = hostile_texts(1);
  for (int run = 0; run < 3000; ++run) {
    std::string text;
    const std::size_t length = random() % 120;
    for (std::size_t i = 0; i < length; ++i) {
      if (run % 2 == 0)
        text += static_cast<char>(random() & 0xFFU);
      else
        text += pieces[random() % pieces.size()];
    }
    for (const char* language : {"en", "es"}) {
      const Readability result = assess(text, language);
      CHECK(result.sentences <= result.words);
      for (const Remark& remark : coach(text, language, some_names)) {
        if (remark.begin >= remark.end || remark.end > text.size()) FAIL("a remark outside of the text");
      }
    }
  }
}

TEST_CASE("eight times the text takes far less than sixty-four times as long", "[reports][readability]") {
  // Quadratic work would take 64 times as long; a busy machine doubles a time, and now and then does more.
  const auto small_texts = hostile_texts(large / 8);
  const auto large_texts = hostile_texts(large);
  for (std::size_t i = 0; i < small_texts.size(); ++i) {
    for (const char* language : {"en", "es"}) {
      CAPTURE(small_texts[i].substr(0, 20), language);
      const double small_seconds = std::max(seconds_for(small_texts[i], language), 1e-3);
      CHECK(seconds_for(large_texts[i], language) < 30 * small_seconds);
    }
  }
}
