// The coach reads whatever is pasted into a note.

#include <catch2/catch.hpp>

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "hostile_notes.hpp"
#include "regimen/reports/readability.hpp"

using namespace regimen;

namespace {

constexpr std::size_t large = 40'000;  // bytes: the longest note that may be stored is of this order

const std::vector<std::string> some_names{"Range of motion walk", "supine", "Lift and lower", "electromyography walk"};

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
