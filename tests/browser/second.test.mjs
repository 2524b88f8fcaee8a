import assert from "node:assert/strict";
import test from "node:test";
import axe from "axe-core";
import { bridge, catCow, desktop, handout, open, phone, useBrowser, withoutScript } from "./handout.mjs";

useBrowser();

const both = () => handout(undefined, { second: "es" });

/** Where each language of an exercise's words stands. */
const columns = (page, selector) => page.$$eval(`${selector} > .both > *`, (parts) => parts.map((part) => {
  const { left, right, top, bottom } = part.getBoundingClientRect();
  return { left, right, top, bottom, language: part.closest("[lang]").lang };
}));

test("two languages stand side by side on a desktop and below each other on a phone", async (t) => {
  const address = both();
  const wide = await columns(await open(t, address, { viewport: desktop }), "#e1 .text");
  assert.deepEqual(wide.map(({ language }) => language), ["en", "es"]);
  assert.ok(wide[0].right <= wide[1].left && wide[0].top === wide[1].top, JSON.stringify(wide));
  assert.ok(wide.every(({ left, right }) => right - left > 300), JSON.stringify(wide));
  const narrow = await columns(await open(t, address, { viewport: phone }), "#e1 .text");
  assert.ok(narrow[0].bottom <= narrow[1].top && narrow[0].left === narrow[1].left, JSON.stringify(narrow));
});

test("nothing of two languages is broader than the screen, in any size of letters", async (t) => {
  const address = both();
  for (const viewport of [phone, { width: 800, height: 900 }, { width: 1100, height: 900 }, desktop])
    for (const options of [{}, { javaScriptEnabled: false }]) {
      const page = await open(t, address, { viewport, ...options });
      const broader = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      assert.equal(await broader(), 0, JSON.stringify({ viewport, ...options }));
      if (options.javaScriptEnabled === false) continue;
      await page.click("button.large");
      assert.equal(await broader(), 0, `${JSON.stringify(viewport)} in large print`);
    }
});

test("axe finds nothing on a page of two languages, with script and without", async (t) => {
  const address = both();
  for (const viewport of [phone, desktop])
    for (const shown of [address, withoutScript(address)]) {
      const page = await open(t, shown, { viewport });
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
      assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 120)}`), []);
    }
});

test("no Spanish sentence stands on the page as English, nor an English one as Spanish", async (t) => {
  const only = async (language) => {
    const page = await open(t, handout([bridge, catCow], { language }));
    return page.$$eval("main li, main p, main h3 bdi, footer p", (elements) => elements.map((element) => element.textContent.trim()));
  };
  const [english, spanish] = [await only("en"), await only("es")];
  const page = await open(t, handout([bridge, catCow], { second: "es" }));
  const said = await page.$$eval("main li, main p, main h3 bdi, footer p",
    (elements) => elements.map((element) => [element.closest("[lang]").lang, element.textContent.trim()]));
  const mine = (language) => said.filter(([spoken]) => spoken === language).map(([, text]) => text);
  const ours = new Set(english.filter((text) => !spanish.includes(text)));
  const theirs = new Set(spanish.filter((text) => !english.includes(text)));
  assert.ok(mine("es").length > 30);
  assert.deepEqual(mine("es").filter((text) => ours.has(text)), []);
  assert.deepEqual(mine("en").filter((text) => theirs.has(text)), []);
});

test("each language is read aloud by its own button and voice", async (t) => {
  const page = await open(t, handout([bridge], { second: "es" }), {}, (opened) => opened.addInitScript(() => {
    window.spoken = [];
    const voices = ["en-US", "es-MX"].map((lang) => ({ lang, localService: true }));
    Object.defineProperty(window, "speechSynthesis", { value: {
      getVoices: () => voices,
      speak: (utterance) => window.spoken.push(utterance),
      cancel: () => { window.spoken.length = 0; },
    } });
    window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
  }));
  const spoken = () => page.evaluate(() => window.spoken.map(({ text, lang, voice }) => [lang, voice.lang, text]));
  await page.click(".aloud[lang=es]");
  assert.ok((await spoken()).every(([lang, voice]) => lang === "es" && voice === "es-MX"));
  assert.ok((await spoken()).some(([, , text]) => text === "Puente"));
  assert.equal(await page.textContent(".aloud[lang=es]"), "Dejar de leer");
  await page.click(".aloud[lang=en]");
  assert.ok((await spoken()).every(([lang, voice]) => lang === "en" && voice === "en-US"));
  assert.equal(await page.textContent(".aloud[lang=es]"), "Leer en voz alta");
});
