#include "readability/names.hpp"

#include <algorithm>

namespace regimen::readability {
namespace {

/// Whether the words of `name` stand in `pieces`, the first of them at `begin`.
bool stands_at(const std::vector<std::string>& name, std::span<const Piece> pieces, std::size_t begin) {
  if (begin + name.size() > pieces.size()) return false;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const Piece& piece = pieces[begin + i];
    if (piece.folded != name[i] || (i > 0 && !piece.joined)) return false;
  }
  return true;
}

}  // namespace

bool ExerciseNames::include(std::span<const Piece> pieces, std::size_t first, std::size_t words) {
  if (folded_.empty()) {
    for (const std::string& name : names_) {
      std::vector<std::string> folded;
      for (Piece& piece : pieces_of(name, sentences_of(name).words, language_))
        folded.push_back(std::move(piece.folded));
      folded_.push_back(std::move(folded));
    }
  }
  return std::ranges::any_of(folded_, [&](const std::vector<std::string>& name) {
    if (name.size() < words) return false;
    const std::size_t before = std::min(first, name.size() - words);  // words of the name that may stand before `first`
    for (std::size_t begin = first - before; begin <= first; ++begin)
      if (stands_at(name, pieces, begin)) return true;
    return false;
  });
}

}  // namespace regimen::readability
