// What a player plays, moment by moment. A moment lasts `seconds` (without: until the patient goes on) and may
// move the figure ({way, backwards}) or hold it still ({frame}); `doing` is the word for it, `down` counts its seconds down.

const secondsOfWay = 1.7;
const secondsStill = 0.9;
const secondsWithoutFigure = 3;
const secondsToGetReady = 4;

/** One repetition, with a pause or a hold where the movement is at its furthest: at the last key frame. */
function* repetition(movement, hold) {
  const held = hold ? { seconds: hold, doing: words.hold, down: true } : { seconds: secondsStill };
  if (!movement) {
    yield hold ? held : { seconds: secondsWithoutFigure, doing: words.move };
    return;
  }
  for (const [way, backwards, frame] of movement.turn) {
    yield { seconds: secondsOfWay, way, backwards, to: frame };
    yield frame === movement.frames - 1 ? { ...held, frame } : { seconds: secondsStill, frame };
  }
}

/** The movement again and again. */
function* watching(movement) {
  for (;;) yield* repetition(movement, 0);
}

/** `3 of 15`, `3 of 10 to 15` */
function counted(pattern, number, [least, most]) {
  const range = least === most ? least : filled(words.range, { least, most });
  return filled(pattern, { number, all: range });
}

function* minutesOf(dose, movement, status) {
  const most = dose.minutes[1] * 60;
  for (let spent = 0; spent < most; ) {
    for (const moment of movement ? repetition(movement, 0) : [{ seconds: 60 }]) {
      yield { ...moment, doing: words.move, spent, so: status(counted(words.minutes, Math.floor(spent / 60) + 1, dose.minutes)) };
      spent += moment.seconds;
      if (spent >= most) break;
    }
  }
}

function* repetitionsOf(dose, movement, status) {
  const times = dose.turns ? dose.reps.map((number) => number * dose.sides) : dose.reps;
  const sides = dose.turns ? 1 : dose.sides;
  for (let side = 0; side < sides; ++side) {
    const mirrored = side > 0;
    if (mirrored) yield { seconds: secondsToGetReady, doing: words.other, down: true, frame: 0, mirrored, so: "" };
    for (let number = 1; number <= times[1]; ++number) {
      const so = status(times[1] > 1 ? counted(words.times, number, times) : "");
      for (const moment of repetition(movement, dose.hold[0])) yield { ...moment, mirrored, so };
    }
  }
}

/**
 * The whole dose of one time. Of a range it counts up to the most repetitions, because one can stop at any of them, and
 * the shortest hold, because one cannot easily stop in the middle of it.
 */
function* counting(dose, movement) {
  yield { seconds: secondsToGetReady, doing: words.ready, down: true, frame: 0, so: "" };
  const sets = dose.sets[1] || 1;
  for (let set = 1; set <= sets; ++set) {
    const inSet = sets > 1 ? counted(words.set, set, dose.sets) : "";
    const status = (text) => [inSet, text].filter(Boolean).join(" · ");
    if (dose.minutes[1]) yield* minutesOf(dose, movement, status);
    else yield* repetitionsOf(dose, movement, status);
    if (set === sets) break;
    if (dose.rest[1]) yield { seconds: dose.rest[1], doing: words.rest, down: true, frame: 0, so: inSet };
    else yield { doing: words.breathe, frame: 0, so: inSet };
  }
  yield { seconds: 0, doing: words.done, frame: 0, so: "" };
}
