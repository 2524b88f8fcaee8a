#include "pdf/missing_letters.hpp"

#include <array>

namespace regimen::pdf {
namespace {

struct Block {
  char32_t first;
  char32_t last;
  const char* package;
};

// Chinese is not drawn with fonts-noto-cjk: cairo 1.16 leaves out the glyph of one of its words for "if".
constexpr auto blocks = std::to_array<Block>({{0x1100, 0x11FF, "fonts-nanum (Korean)"},
                                              {0x3040, 0x30FF, "fonts-ipaexfont (Japanese)"},
                                              {0x2E80, 0x9FFF, "fonts-wqy-microhei (Chinese)"},
                                              {0xAC00, 0xD7FF, "fonts-nanum (Korean)"},
                                              {0xF900, 0xFAFF, "fonts-wqy-microhei (Chinese)"},
                                              {0x20000, 0x3FFFF, "fonts-hanazono (rare Chinese)"},
                                              {0x2600, 0x27BF, "fonts-noto-color-emoji or fonts-symbola (symbols)"},
                                              {0x1F000, 0x1FAFF, "fonts-noto-color-emoji or fonts-symbola (symbols)"}});

}  // namespace

std::string package_for(char32_t codepoint) {
  for (const Block& block : blocks)
    if (codepoint >= block.first && codepoint <= block.last) return block.package;
  return "fonts-noto-core, or the fonts of that script";
}

}  // namespace regimen::pdf
