import assert from "node:assert/strict";
import test from "node:test";
import { bridge, handout, open, useBrowser } from "./handout.mjs";

useBrowser();

/** A browser with these voices, which notes what it is to say. */
const withVoices = (voices) => (page) => page.addInitScript((given) => {
  const spoken = [];
  window.spoken = spoken;
  const synthesis = {
    given,
    getVoices() { return this.given; },
    speak(utterance) { spoken.push(utterance); },
    cancel() { spoken.length = 0; },
  };
  Object.defineProperty(window, "speechSynthesis", { value: synthesis });
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
}, voices);

const english = { lang: "en-US", localService: true, name: "one" };
const spoken = (page) => page.evaluate(() => window.spoken.map(({ text, lang }) => `${lang} ${text}`));

test("an exercise is read aloud line by line in the page's language, and stops when asked", async (t) => {
  const page = await open(t, handout([bridge]), {}, withVoices([english]));
  await page.click(".aloud");
  const lines = await spoken(page);
  assert.equal(lines[0], "en 1. Bridge");
  assert.ok(lines.some((line) => line.includes("Do 2 sets of 2")));
  const steps = await page.$$eval(".steps li", (items) => items.map((item) => `en ${item.textContent}`));
  assert.ok(steps.every((step) => lines.includes(step)));
  assert.equal(await page.textContent(".aloud"), "Stop reading");
  await page.click(".aloud");
  assert.deepEqual(await spoken(page), []);
  assert.equal(await page.textContent(".aloud"), "Read aloud");
});

test("the button is there only for a voice of the language that is on the device", async (t) => {
  const address = handout([bridge]);
  for (const voices of [[], [{ ...english, localService: false }], [{ ...english, lang: "es-MX" }]])
    assert.ok(await (await open(t, address, {}, withVoices(voices))).isHidden(".aloud"), JSON.stringify(voices));
  const page = await open(t, handout([bridge], { language: "es" }), {}, withVoices([{ ...english, lang: "es_MX" }]));
  assert.equal(await page.textContent(".aloud"), "Leer en voz alta");
  assert.ok(await page.isVisible(".aloud"));
});

test("voices that come late are found, and the end of the text ends the reading", async (t) => {
  const page = await open(t, handout([bridge]), {}, withVoices([]));
  await page.evaluate((voice) => { speechSynthesis.given = [voice]; speechSynthesis.onvoiceschanged(); }, english);
  await page.click(".aloud");
  await page.evaluate(() => window.spoken.at(-1).onend());
  assert.equal(await page.textContent(".aloud"), "Read aloud");
});

test("a line to write on is not read", async (t) => {
  const page = await open(t, handout([{ exercise: "bridge", sets: 3, reps: 15 }]), {}, withVoices([english]));
  await page.click(".aloud");
  assert.ok((await spoken(page)).every((line) => !line.includes("_")));
});
