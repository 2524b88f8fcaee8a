import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import test from "node:test";
import { handout, open, phone, useBrowser } from "./handout.mjs";

useBrowser();

const hiddenOnes = (page, selector) => page.evaluate((wanted) => Array.from(document.querySelectorAll(wanted))
  .filter((element) => !element.checkVisibility() || element.getBoundingClientRect().height < 10)
  .map((element) => element.outerHTML.slice(0, 80)), selector);

const broaderThanTheScreen = (page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

test("without script everything can be read, and nothing asks to be pressed in vain", async (t) => {
  for (const viewport of [phone, undefined]) {
    const page = await open(t, handout(), { javaScriptEnabled: false, ...(viewport && { viewport }) });
    assert.deepEqual(await hiddenOnes(page, ".frame svg, .frame p, .steps li, .tips li, .dose, .note p, .alarms p, .pen tbody tr, .growth tbody tr"), []);
    assert.equal(await page.locator("button:visible, input:visible, select:visible").count(), 0);
    assert.equal(await page.locator(".frame svg").count(), 14);
  }
});

test("no text is lost between the page with script and the one without", async (t) => {
  const address = handout();
  const words = async (javaScriptEnabled) => (await open(t, address, { javaScriptEnabled })).evaluate(() =>
    Array.from(document.querySelectorAll("h1, h2, h3, h4, p, li, dd, figure"), (element) => element.checkVisibility() && element.innerText.trim()).filter(Boolean));
  const without = await words(false);
  const having = new Set(await words(true));
  assert.deepEqual(without.filter((text) => !text.startsWith("1 ") && !having.has(text)), []);
  assert.ok(without.length > 80);
});

test("a phone of 360 pixels never scrolls sideways", async (t) => {
  for (const options of [{}, { javaScriptEnabled: false }, { colorScheme: "dark" }])
    for (const language of ["en", "es"]) {
      const page = await open(t, handout(undefined, { language }), { viewport: phone, ...options });
      assert.equal(await broaderThanTheScreen(page), 0, `${JSON.stringify(options)} ${language}`);
    }
});

test("a phone does not scroll sideways in large print or with letters of twice the size", async (t) => {
  for (const language of ["en", "es"]) {
    const page = await open(t, handout(undefined, { language }), { viewport: phone });
    await page.click("button.large");
    await page.click("#e3 .count");
    assert.equal(await broaderThanTheScreen(page), 0, language);
    await page.click("button.large");
    await page.evaluate(() => { document.documentElement.style.fontSize = "225%"; });
    assert.equal(await broaderThanTheScreen(page), 0, language);
  }
});

test("a title or a note without a blank is broken, not cut off", async (t) => {
  const long = "W".repeat(300);
  const page = await open(t, handout([{ exercise: "bridge", note: long }], { title: long, name: long }), { viewport: phone });
  assert.equal(await broaderThanTheScreen(page), 0);
});

test("print shows every key frame and no button, also from a dark screen in large print", async (t) => {
  const page = await open(t, handout(), { colorScheme: "dark" });
  await page.click("button.large");
  await page.click("#e3 .play");
  await page.emulateMedia({ media: "print" });
  assert.deepEqual(await hiddenOnes(page, ".frame svg, .steps li, .alarms p, .pen tbody tr"), []);
  assert.equal(await page.locator("button:visible, .stage:visible, .counter:visible").count(), 0);
  assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), "rgb(255, 255, 255)");
});

test("a printed page holds the captions of all key frames and lines for the pen", async (t) => {
  const page = await open(t, handout());
  const captions = await page.evaluate(() => Array.from(document.querySelectorAll(".frame span"), (caption) => caption.textContent));
  const pdf = await page.pdf({ format: "A4" });
  let text = "";
  try {
    text = execFileSync("pdftotext", ["-", "-"], { input: pdf, encoding: "utf8" }).replace(/\s+/g, " ");
  } catch (error) {
    if (error.code === "ENOENT") return t.skip("pdftotext is not installed");
    throw error;
  }
  // Captions stand beside one another, so that their words are mixed where they have several lines.
  for (const word of captions.flatMap((caption) => caption.split(" "))) assert.ok(text.includes(word), word);
  for (const label of ["Clinic", "Telephone", "Week 4"]) assert.ok(text.includes(label), label);
});

test("headings go down one level at a time", async (t) => {
  const page = await open(t, handout());
  const levels = await page.evaluate(() => Array.from(document.querySelectorAll("h1, h2, h3, h4"), (heading) => Number(heading.tagName[1])));
  assert.equal(levels[0], 1);
  assert.equal(levels.filter((level) => level === 1).length, 1);
  levels.reduce((before, level) => { assert.ok(level <= before + 1); return level; });
});
