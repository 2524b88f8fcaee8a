import assert from "node:assert/strict";
import test from "node:test";
import { birdDog, bridge, catCow, handout, open, useBrowser, walking } from "./handout.mjs";

useBrowser();

/** A page whose time stands still until the test lets it run. */
const openStopped = (t, items, options) => open(t, handout(items), options, (fresh) => fresh.clock.install());

const drawing = (page, article = "#e1") => page.$$eval(`${article} .stage path`, (shapes) => shapes.map((shape) => shape.getAttribute("d")).join(" "));

const told = (page) => page.evaluate(() => [".doing", ".seconds", ".so-far"].map((name) => document.querySelector(`.counter ${name}`).textContent));

/** What the counter says, each thing once, while time runs. */
async function toldFor(page, seconds, step = 500) {
  const all = [];
  for (let at = 0; at < seconds * 1000; at += step) {
    const now = (await told(page)).join(" | ");
    if (all.at(-1) !== now) all.push(now);
    await page.clock.runFor(step);
  }
  return all;
}

test("nothing moves until it is asked to", async (t) => {
  const page = await openStopped(t, [bridge]);
  const before = await drawing(page);
  await page.clock.runFor(10_000);
  assert.equal(await drawing(page), before);
  assert.equal(await page.evaluate(() => document.getAnimations().length), 0);
});

test("a figure moves from key frame to key frame, and stands still while it is paused", async (t) => {
  const page = await openStopped(t, [bridge]);
  await page.click(".play");
  const seen = new Set();
  for (let i = 0; i < 20; ++i) {
    seen.add(await drawing(page));
    await page.clock.runFor(100);
  }
  assert.ok(seen.size > 10, `${seen.size} drawings in two seconds`);
  await page.click(".play");
  const paused = await drawing(page);
  await page.clock.runFor(5_000);
  assert.equal(await drawing(page), paused);
  await page.click(".play");
  await page.clock.runFor(1_000);
  assert.notEqual(await drawing(page), paused);
});

test("the moving figure passes through the very key frames that stand on the page", async (t) => {
  const page = await openStopped(t, [bridge, catCow, birdDog, walking]);
  const missing = await page.evaluate(async () => {
    const numbers = (path) => path.getAttribute("d").match(/-?\d+(\.\d+)?/g).map(Number);
    // The way ends a moment before the key frame: a number may be rounded the other way.
    const alike = (a, b) => a.length === b.length && a.every((number, index) => Math.abs(number - b[index]) <= 1);
    const lacking = [];
    for (const article of document.querySelectorAll("article")) {
      const player = players.find((one) => one.frames[0].closest("article") === article);
      article.querySelectorAll(".frame").forEach((frame, index) => {
        player.movement.drawFrame(index);
        const still = Array.from(frame.querySelectorAll("path"), numbers);
        const shapes = Array.from(article.querySelectorAll(".stage path"));
        // The mark of what is at work is on the moving figure from the beginning.
        const unknown = shapes.filter((shape) => shape.getAttribute("fill") !== "#e8590c")
          .filter((shape) => !still.some((path) => alike(path, numbers(shape))));
        if (unknown.length > 0) lacking.push(`${article.id} ${index + 1}: ${unknown.length} of ${shapes.length}`);
      });
    }
    return lacking;
  });
  assert.deepEqual(missing, []);
});

test("starting one figure pauses the other", async (t) => {
  const page = await openStopped(t, [bridge, birdDog]);
  await page.click("#e1 .play");
  await page.click("#e2 .play");
  assert.equal(await page.textContent("#e1 .play"), "Show the movement");
  assert.equal(await page.textContent("#e2 .play"), "Pause");
  const first = await drawing(page, "#e1");
  await page.clock.runFor(1_000);
  assert.equal(await drawing(page, "#e1"), first);
});

test("with reduced motion nothing glides: only key frames are shown, one after the other", async (t) => {
  const page = await openStopped(t, [bridge], { reducedMotion: "reduce" });
  await page.click(".play");
  const seen = new Set();
  for (let i = 0; i < 60; ++i) {
    seen.add(await drawing(page));
    await page.clock.runFor(100);
  }
  assert.equal(seen.size, 2);
});

test("the counter counts repetitions and sets, holds and rests down, and says when it is done", async (t) => {
  const page = await openStopped(t, [bridge]);
  await page.click(".count");
  const said = await toldFor(page, 70);
  const wanted = [
    "Get ready | 4 |", "Get ready | 1 |", "Set 1 of 2 · 1 of 2", "Hold | 3 | Set 1 of 2 · 1 of 2", "Hold | 1 | Set 1 of 2 · 1 of 2",
    "Hold | 3 | Set 1 of 2 · 2 of 2", "Rest | 5 | Set 1 of 2", "Rest | 1 | Set 1 of 2", "Hold | 3 | Set 2 of 2 · 1 of 2",
    "Hold | 1 | Set 2 of 2 · 2 of 2", "Done |  | ",
  ];
  let at = 0;
  for (const text of said) if (at < wanted.length && text.includes(wanted[at])) ++at;
  assert.equal(wanted[at], undefined, said.join("\n"));
  assert.equal(said.at(-1), "Done |  | ");
  assert.equal(await page.textContent(".count"), "Count with me");
});

test("the counter can be paused and goes on where it was", async (t) => {
  const page = await openStopped(t, [bridge]);
  await page.click(".count");
  await page.clock.runFor(6_500);
  await page.click(".play");
  const paused = await told(page);
  await page.clock.runFor(20_000);
  assert.deepEqual(await told(page), paused);
  assert.equal(await page.textContent(".play"), "Go on");
  await page.click(".play");
  await page.clock.runFor(500);
  assert.match((await told(page))[0], /Hold|Lift/);
});

test("each side is counted by itself, the second one in a mirror", async (t) => {
  const page = await openStopped(t, [birdDog]);
  const mirrored = () => page.getAttribute(".stage g", "transform");
  await page.click(".count");
  await page.clock.runFor(8_000);
  assert.equal(await mirrored(), null);
  const said = await toldFor(page, 30);
  assert.ok(said.some((text) => text.startsWith("Now the other side")), said.join("\n"));
  assert.ok(await mirrored());
  await page.click(".count");
  await page.clock.runFor(1_000);
  assert.equal(await mirrored(), null);
});

test("minutes are counted up to the most", async (t) => {
  const page = await openStopped(t, [walking]);
  await page.click(".count");
  const said = await toldFor(page, 140, 5_000);
  assert.ok(said.some((text) => /\| 0:\d\d \| Minute 1 of 2$/.test(text)), said.join("\n"));
  assert.ok(said.some((text) => /\| 1:\d\d \| Minute 2 of 2$/.test(text)), said.join("\n"));
  assert.equal(said.at(-1), "Done |  | ");
});

test("a rest of unknown length waits until the patient goes on", async (t) => {
  const { rest_s, ...noRest } = { ...bridge, exercise: "clamshell", side: "left", sets: 2, reps: 1 };
  const page = await openStopped(t, [noRest]);
  await page.click(".count");
  await page.clock.runFor(60_000);
  assert.equal((await told(page))[0], "Rest as long as you need.");
  await page.click(".play");
  await page.clock.runFor(1_000);
  assert.match((await told(page))[2], /Set 2 of 2/);
});
