#include <algorithm>
#include <array>
#include <optional>

#include "code_point.hpp"
#include "readability/commands.hpp"
#include "readability/grade.hpp"
#include "readability/hard_words.hpp"
#include "readability/letters.hpp"
#include "readability/names.hpp"
#include "readability/pieces.hpp"
#include "readability/sentences.hpp"
#include "readability/syllables.hpp"
#include "regimen/reports/readability.hpp"

namespace regimen {
namespace {

using namespace readability;
using std::string_view;

/// When a sentence is long. Above `words` where it reads harder than `easy_grade` by itself, and above `words_at_most`
/// whatever its words are: many short words, as in `Slide that heel slowly up the wall until the knee is straight`, are
/// no trouble. English: good writing has 15 to 20 words a sentence on average (Plain English Campaign, "How to write in
/// plain English"). Spanish says the same with about a fifth more words.
struct LongSentence {
  std::size_t words;
  std::size_t words_at_most;
};
constexpr LongSentence english_limits{15, 20};
constexpr LongSentence spanish_limits{18, 24};
/// The lower end of what handouts are asked to be, 6th to 8th grade (Stiller 2024).
constexpr double easy_grade = 6;
/// From so many things to do in one sentence on, a reader has to come back to it in the middle of the movement.
constexpr std::size_t too_many_commands = 3;
/// A longer run of letters is no word, whatever else it is.
constexpr std::size_t longest_word = 40;

Remark remark(RemarkKind kind, string_view text, std::size_t begin, std::size_t end, std::size_t count) {
  return {kind, begin, end, std::string(text.substr(begin, end - begin)), {}, count};
}

std::size_t syllables_of(std::span<const Piece> pieces, Language language) {
  std::size_t count = 0;
  for (const Piece& piece : pieces) count += syllables(piece.folded, language);
  return count;
}

bool is_long(const Sentence& sentence, std::span<const Piece> pieces, Language language) {
  const LongSentence& limits = language == Language::english ? english_limits : spanish_limits;
  if (sentence.words <= limits.words) return false;
  if (sentence.words > limits.words_at_most) return true;
  const auto words = static_cast<double>(sentence.words);
  return grade(words, static_cast<double>(syllables_of(pieces, language)) / words, language) > easy_grade;
}

/// Whether the command at `i` goes on with what is being done (`keep breathing`, `siga respirando`).
bool goes_on(std::span<const Piece> pieces, std::size_t i, Language language) {
  if (i + 1 >= pieces.size()) return false;
  const string_view command = pieces[i].folded;
  const string_view next = pieces[i + 1].folded;
  return language == Language::english ? command == "keep" && next.ends_with("ing")
                                       : (command == "siga" || command == "sigue") && next.ends_with("ndo");
}

/// How many clauses of a sentence begin with a command for something new. What stands behind `or` is another way to do
/// the same.
std::size_t commands_in(std::span<const Piece> pieces, Language language) {
  std::size_t commands = 0;
  bool clause_begins = true;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    clause_begins = clause_begins || pieces[i].clause_begins;
    const Opening opening = opening_of(pieces[i].folded, language);
    if (opening == Opening::adverb) continue;
    if (opening == Opening::command && clause_begins && !goes_on(pieces, i, language)) ++commands;
    clause_begins = opening == Opening::joint;
    if (opening == Opening::choice) ++i;
  }
  return commands;
}

/// A capital letter at the start of a word inside a sentence: the name of someone or something.
bool is_proper_name(const Piece& piece) {
  return !piece.clause_begins && is_capital(first_code_point(piece.written).code);
}

/// The syllables of a word without what every reader knows to take off: `-mente`, and the pronoun of `levantarse`.
std::size_t felt_syllables(string_view word, Language language) {
  const std::size_t count = syllables(word, language);
  if (language == Language::english) return count;
  if (word.ends_with("mente")) return count - 2;
  static constexpr auto with_pronoun =
      std::to_array<string_view>({"rse", "rlo", "rla", "rlos", "rlas", "ndose", "ndolo", "ndola", "ndolos", "ndolas",
                                  "ese", "elo", "ela", "elos", "elas"});
  const bool pronoun = std::ranges::any_of(with_pronoun, [&](string_view end) { return word.ends_with(end); });
  return pronoun ? count - 1 : count;
}

bool is_hard_by_length(const Piece& piece, Language language) {
  // Two letters a syllable are the least, so that short words need no counting.
  if (piece.folded.size() < 2 * long_word_syllables(language) || piece.written.size() > longest_word) return false;
  const bool number = piece.written.find_first_of("0123456789") != string_view::npos;
  return !number && !is_proper_name(piece) && felt_syllables(piece.folded, language) >= long_word_syllables(language) &&
         !is_common_long_word(piece.folded, language);
}

/// Appends what is to be said of the words of one sentence.
void judge_words(string_view text, std::span<const Piece> pieces, Language language, ExerciseNames& names,
                 std::vector<Remark>& remarks) {
  for (std::size_t i = 0; i < pieces.size();) {
    const Found found = find_hard_word(pieces.subspan(i), language);
    const std::size_t words = std::max<std::size_t>(found.words, 1);
    const bool hard = found.form != nullptr || is_hard_by_length(pieces[i], language);
    if (hard && !names.include(pieces, i, words)) {
      const Piece& last = pieces[i + words - 1];
      const bool dotted =
          last.written.find('.') != string_view::npos && text.substr(last.end).starts_with('.');  // `e.g.`
      Remark one = remark(RemarkKind::hard_word, text, pieces[i].begin, last.end + (dotted ? 1 : 0),
                          syllables_of(pieces.subspan(i, words), language));
      if (found.form != nullptr)
        for (const string_view proposal : {found.form->plainer, found.form->or_else})
          if (!proposal.empty()) one.proposals.emplace_back(proposal);
      remarks.push_back(std::move(one));
    }
    i += words;
  }
}

}  // namespace

std::vector<Remark> coach(string_view text, string_view language, std::span<const std::string> names) {
  std::vector<Remark> remarks;
  const auto coached = language_of(language);
  if (!coached) return remarks;
  ExerciseNames exercise_names(names, *coached);
  const Sentences parts = sentences_of(text);
  for (const Sentence& sentence : parts.sentences) {
    const auto pieces = pieces_of(text, std::span(parts.words).subspan(sentence.first_word, sentence.words), *coached);
    if (is_long(sentence, pieces, *coached))
      remarks.push_back(remark(RemarkKind::long_sentence, text, sentence.begin, sentence.end, sentence.words));
    if (const std::size_t commands = commands_in(pieces, *coached); commands >= too_many_commands)
      remarks.push_back(remark(RemarkKind::crowded_sentence, text, sentence.begin, sentence.end, commands));
    judge_words(text, pieces, *coached, exercise_names, remarks);
  }
  return remarks;
}

}  // namespace regimen
