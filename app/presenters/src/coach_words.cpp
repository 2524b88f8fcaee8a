#include "regimen/presenters/coach_words.hpp"

#include "regimen/presenters/words.hpp"
#include "regimen/reports/phrases.hpp"
#include "regimen/reports/readability.hpp"

namespace regimen {
namespace {

std::string hard_word_sentence(const Remark& remark) {
  if (remark.proposals.empty())
    return fill(trn("“{word}” is hard to read: it has {n} syllable. Is there a shorter word?",
                    "“{word}” is hard to read: it has {n} syllables. Is there a shorter word?", remark.count),
                {{"word", remark.words}});
  if (remark.proposals.size() == 1)
    return fill(tr("A patient may not know “{word}”. Try “{plainer}”."),
                {{"word", remark.words}, {"plainer", remark.proposals[0]}});
  return fill(tr("A patient may not know “{word}”. Try “{plainer}” or “{other}”."),
              {{"word", remark.words}, {"plainer", remark.proposals[0]}, {"other", remark.proposals[1]}});
}

}  // namespace

std::string remark_sentence(const Remark& remark) {
  switch (remark.kind) {
    case RemarkKind::long_sentence:
      return trn("This sentence is long: {n} word. Can it be two?", "This sentence is long: {n} words. Can it be two?",
                 remark.count);
    case RemarkKind::hard_word:
      return hard_word_sentence(remark);
    case RemarkKind::crowded_sentence:
      return trn("This sentence asks for {n} thing at once. Give each a sentence of its own.",
                 "This sentence asks for {n} things at once. Give each a sentence of its own.", remark.count);
  }
  return {};
}

}  // namespace regimen
