/// \file
/// Notes made to send each part of the readability coach the long way round.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace regimen {

inline std::string filled_with(const std::string& unit, std::size_t bytes) {
  std::string text;
  while (text.size() < bytes) text += unit;
  return text;
}

/// Texts made to send each part of the reader the long way round.
inline std::vector<std::string> hostile_texts(std::size_t bytes) {
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

}  // namespace regimen
