#include "dose_patterns.hpp"

namespace regimen {

DosePatterns::DosePatterns(const Phrases& phrases)
    : sets_of(phrases.plural_forms("Do {sets} set of {reps}", "Do {sets} sets of {reps}")),
      rounds(phrases.plural_forms("Do {sets} round of {minutes}", "Do {sets} rounds of {minutes}")),
      sets(phrases.plural_forms("Do {sets} set", "Do {sets} sets")),
      as_often_as(phrases.text("Do it {times}")),
      lasting(phrases.text("Do this for {duration}")),
      held(phrases.text("Hold for {duration}")),
      whole(phrases.text("{amount}.")),
      with_side{phrases.text("{amount} on the left side only."), phrases.text("{amount} on the right side only."),
                phrases.text("{amount} on each side.")},
      side_alone{phrases.text("On the left side only."), phrases.text("On the right side only."),
                 phrases.text("On each side.")},
      held_once(phrases.text("Hold for {duration}.")),
      held_each_time(phrases.text("Hold each one for {duration}.")),
      again(phrases.text("Do this {times}.")),
      switch_sides(phrases.text("Switch sides each time.")),
      rest{phrases.text("Rest {duration} between sets."), phrases.text("Rest {duration} between rounds."),
           phrases.text("Rest {duration} in between.")},
      no_rest{phrases.text("Do not rest between sets."), phrases.text("Do not rest between rounds."),
              phrases.text("Do not rest in between.")},
      // Translators: stands by itself behind another sentence, with a capital: "Twice a day, every day."
      frequency(phrases.text("{how_often}.")),
      repeated(phrases.text("Repeat every {interval}.")),
      ask(phrases.text("Ask your therapist how many.")),
      only_frequency(phrases.text("Do this {how_often}.")),
      only_interval(phrases.text("Do this every {interval}.")) {}

}  // namespace regimen
