import assert from "node:assert/strict";
import test from "node:test";
import { handout, open, useBrowser } from "./handout.mjs";

useBrowser();

const focused = (page) => page.evaluate(() => {
  const element = document.activeElement;
  const style = getComputedStyle(element);
  return {
    what: element.className || element.type || element.textContent,
    article: element.closest("article")?.id,
    outline: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth),
  };
});

/** Tab until something that answers to the selector has the focus. */
async function tabTo(page, selector) {
  for (let i = 0; i < 200; ++i) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement.matches(wanted), selector)) return;
  }
  assert.fail(`the keyboard does not reach ${selector}`);
}

test("every control is reached by Tab in the order of the page, and shows it", async (t) => {
  const page = await open(t, handout());
  const expected = await page.evaluate(() => Array.from(document.querySelectorAll("a, button, input, select, textarea"))
    .filter((element) => element.checkVisibility()).length);
  const order = [];
  for (let i = 0; i < expected; ++i) {
    await page.keyboard.press("Tab");
    const { outline, what } = await focused(page);
    assert.ok(outline >= 2, `the focus is not visible on ${what}`);
    order.push(await page.evaluate(() => Array.from(document.querySelectorAll("*")).indexOf(document.activeElement)));
  }
  assert.deepEqual(order, [...new Set(order)].sort((a, b) => a - b));
  assert.ok(expected > 40);
});

test("switches, contents, movement, counter and diary work with the keyboard alone", async (t) => {
  const page = await open(t, handout());
  const pressed = (name) => page.getAttribute(`button.${name}`, "aria-pressed");

  await tabTo(page, "button.large");
  await page.keyboard.press("Space");
  assert.equal(await pressed("large"), "true");
  await tabTo(page, "button.dark");
  await page.keyboard.press("Enter");
  assert.equal(await pressed("dark"), "true");

  await tabTo(page, "nav a[href='#e3']");
  await page.keyboard.press("Enter");
  await tabTo(page, "button.play");
  assert.equal((await focused(page)).article, "e3");
  await page.keyboard.press("Space");
  assert.equal(await page.textContent("#e3 .play"), "Pause");
  await page.keyboard.press("Space");
  assert.equal(await page.textContent("#e3 .play"), "Show the movement");
  await tabTo(page, "#e3 .count");
  await page.keyboard.press("Enter");
  await page.waitForSelector("#e3 .counter:not([hidden])");
  await page.keyboard.press("Enter");
  await page.waitForSelector("#e3 .counter", { state: "hidden" });

  await tabTo(page, ".days input");
  await page.keyboard.press("Space");
  assert.ok(await page.isChecked(".days input >> nth=0"));
  await tabTo(page, ".pain select");
  await page.keyboard.type("7");
  assert.equal(await page.inputValue(".pain select >> nth=0"), "7");
  await tabTo(page, ".remark input");
  await page.keyboard.type("a bit stiff");
  assert.equal(await page.inputValue(".remark input >> nth=0"), "a bit stiff");
});
