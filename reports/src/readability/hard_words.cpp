#include "readability/hard_words.hpp"

#include <algorithm>

namespace regimen::readability {
namespace {

using std::string_view;

constexpr string_view separator = ", ";

/// The `number`th of the values of a column; its only one where it has one for all.
string_view value_of(string_view column, std::size_t number) {
  if (column.find(separator) == string_view::npos) return column;
  for (; number > 0; --number) column.remove_prefix(column.find(separator) + separator.size());
  return column.substr(0, column.find(separator));
}

std::vector<HardForm> forms_of(std::span<const HardWord> rows) {
  std::vector<HardForm> forms;
  for (const HardWord& row : rows) {
    auto rest = row.forms;
    for (std::size_t number = 0; !rest.empty(); ++number) {
      const auto form = rest.substr(0, rest.find(separator));
      forms.push_back({form, value_of(row.plainer, number), value_of(row.or_else, number)});
      rest.remove_prefix(std::min(rest.size(), form.size() + separator.size()));
    }
  }
  std::ranges::sort(forms, {}, &HardForm::form);
  return forms;
}

/// How many of `pieces` the form takes, the first of which it begins with; 0 where it takes other words.
std::size_t words_taken(string_view form, std::span<const Piece> pieces) {
  std::size_t taken = 1;
  while (true) {
    const auto blank = form.find(' ');
    if (blank == string_view::npos) return taken;
    form.remove_prefix(blank + 1);
    if (taken == pieces.size() || !pieces[taken].joined) return 0;
    if (form.substr(0, form.find(' ')) != pieces[taken].folded) return 0;
    ++taken;
  }
}

/// The longest form that begins with the whole word `first`. Behind it in order stand the forms that go on after a
/// blank, which sorts before every letter.
Found find_from(string_view first, std::span<const Piece> pieces, const std::vector<HardForm>& forms) {
  Found longest;
  for (auto at = std::ranges::lower_bound(forms, first, {}, &HardForm::form); at != forms.end(); ++at) {
    const auto form = at->form;
    if (!form.starts_with(first) || (form.size() > first.size() && form[first.size()] != ' ')) break;
    const std::size_t taken = words_taken(form, pieces);
    if (taken > longest.words) longest = {&*at, taken};
  }
  return longest;
}

}  // namespace

const std::vector<HardForm>& hard_forms(Language language) {
  static const std::vector<HardForm> english = forms_of(english_hard_words());
  static const std::vector<HardForm> spanish = forms_of(spanish_hard_words());
  return language == Language::english ? english : spanish;
}

Found find_hard_word(std::span<const Piece> pieces, Language language) {
  const auto& forms = hard_forms(language);
  const Piece& first = pieces.front();
  const Found as_written = find_from(first.written, pieces, forms);
  return as_written.form != nullptr ? as_written : find_from(first.folded, pieces, forms);
}

}  // namespace regimen::readability
