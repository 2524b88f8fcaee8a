// The buttons under a figure: show the movement, count along. At most one player plays at a time.

const calm = matchMedia("(prefers-reduced-motion: reduce)");

let playing = null;

function rangeOf(text) {
  const [least, most] = (text || "0 0").split(" ").map(Number);
  return [least, most];
}

function clock(seconds) {
  return `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;
}

class Player {
  constructor(box) {
    const article = box.closest("article");
    const stage = article.querySelector(".stage");
    this.movement = stage ? new Movement(stage) : null;
    this.mirrors = Boolean(stage && stage.dataset.turns);
    this.frames = all(".frame", article);
    this.captions = this.frames.map((frame) => frame.querySelector("span")?.textContent || "");
    this.counter = box.querySelector(".counter");
    this.playButton = box.querySelector("button.play");
    this.countButton = box.querySelector("button.count");
    const { sets, reps, hold, rest, minutes, sides, turns } = box.dataset;
    this.dose = {
      sets: rangeOf(sets),
      reps: reps ? rangeOf(reps) : [1, 1],
      hold: rangeOf(hold),
      rest: rangeOf(rest),
      minutes: rangeOf(minutes),
      sides: Number(sides),
      turns: Boolean(turns),
    };
    this.moments = null;
    this.counts = false;
    this.turn = 0;
    this.playButton?.addEventListener("click", () => this.pressPlay());
    this.countButton?.addEventListener("click", () => this.pressCount());
    show(stage, true);
    show(box, true);
  }

  get plays() {
    return playing === this;
  }

  pressPlay() {
    if (this.plays) return this.pause();
    if (!this.moments) this.begin(watching(this.movement), false);
    this.goOn();
  }

  pressCount() {
    if (this.counts && (this.plays || this.playButton)) return this.end();
    if (!this.counts) this.begin(counting(this.dose, this.movement), true);
    this.goOn();
  }

  begin(moments, counts) {
    this.moments = moments;
    this.counts = counts;
    show(this.counter, counts);
    this.movement?.mirror(false);
    this.next();
  }

  goOn() {
    if (playing && !this.plays) playing.pause();
    if (this.moments && this.moment && this.moment.seconds === undefined) this.next();
    if (!this.moments) return;
    playing = this;
    this.label();
    // Whatever was asked for before must not tick beside this.
    const turn = ++this.turn;
    this.before = performance.now();
    requestAnimationFrame((now) => this.tick(now, turn));
  }

  pause() {
    if (this.plays) playing = null;
    this.label();
  }

  /** Back to the beginning. */
  end() {
    this.pause();
    this.moments = this.moment = null;
    this.counts = false;
    show(this.counter, false);
    this.movement?.mirror(false);
    this.still(0);
    this.frames.forEach((frame) => frame.classList.remove("now"));
    this.label();
  }

  next() {
    const { value, done } = this.moments.next();
    this.spent = 0;
    if (done) {
      this.moments = null;
      return;
    }
    this.moment = value;
    if (value.mirrored !== undefined && this.mirrors) this.movement.mirror(value.mirrored);
    this.draw();
  }

  tick(now, turn) {
    if (!this.plays || turn !== this.turn) return;
    // A page in the background gets no ticks; what it missed is not made up for.
    this.spent += Math.min(0.5, Math.max(0, (now - this.before) / 1000));
    this.before = now;
    while (this.moments && this.moment.seconds !== undefined && this.spent >= this.moment.seconds) {
      const over = this.spent - this.moment.seconds;
      this.next();
      this.spent = over;
    }
    if (!this.moments) return this.finish();
    this.draw();
    if (this.moment.seconds === undefined) return this.pause();
    requestAnimationFrame((later) => this.tick(later, turn));
  }

  /** The last word stays until the next press. */
  finish() {
    this.counts = false;
    this.pause();
  }

  still(frame) {
    this.movement?.drawFrame(frame);
    this.frames.forEach((element, index) => element.classList.toggle("now", index === frame && this.frames.length > 1));
  }

  draw() {
    const moment = this.moment;
    if (moment.frame !== undefined) this.still(moment.frame);
    else if (moment.way !== undefined && !calm.matches) this.move(moment);
    if (this.counts) this.tell(moment);
  }

  move({ way, backwards, seconds }) {
    const along = Math.min(1, this.spent / seconds);
    const eased = along * along * (3 - 2 * along);
    this.movement.draw(way, backwards ? 1 - eased : eased);
    this.frames.forEach((frame) => frame.classList.remove("now"));
  }

  tell(moment) {
    const set = (name, text) => {
      const element = this.counter.querySelector(name);
      // Only what changes is written: a screen reader says every writing.
      if (element.textContent !== text) element.textContent = text;
    };
    set(".doing", moment.doing || this.captions[moment.to ?? moment.frame] || words.move);
    set(".so-far", moment.so || "");
    if (moment.down) set(".seconds", String(Math.max(1, Math.ceil(moment.seconds - this.spent))));
    else set(".seconds", moment.spent === undefined ? "" : clock(moment.spent + this.spent));
  }

  label() {
    const waits = Boolean(this.moments) && !this.plays;
    if (this.playButton) {
      this.playButton.textContent = this.plays ? words.pause : this.counts && waits ? words.goOn : words.play;
      this.playButton.classList.toggle("active", this.plays);
    }
    if (this.countButton) this.countButton.textContent = this.counts ? (waits && !this.playButton ? words.goOn : words.stop) : words.count;
  }
}

const players = all(".player").map((box) => new Player(box));
