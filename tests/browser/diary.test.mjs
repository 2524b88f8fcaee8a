import assert from "node:assert/strict";
import test from "node:test";
import { bridge, handout, open, useBrowser, walking } from "./handout.mjs";

useBrowser();

const note = `<img src=x onerror="alert(1)"> & "more"`;

async function enter(page) {
  await page.check(".days input >> nth=0");
  await page.check(".days input >> nth=2");
  await page.selectOption(".pain select >> nth=0", "4");
  await page.fill(".remark input >> nth=0", note);
}

const entered = (page) => page.evaluate(() => ({
  days: Array.from(document.querySelectorAll(".days input"), (day, index) => (day.checked ? index : -1)).filter((day) => day >= 0),
  pain: document.querySelector(".pain select").value,
  note: document.querySelector(".remark input").value,
}));

const tableRow = (page) => page.evaluate(() => Array.from(document.querySelectorAll(".pen tbody tr:first-child td"), (cell) => cell.textContent));

const filled = { days: [0, 2], pain: "4", note };
const untouched = { days: [], pain: "", note: "" };

test("what was entered is there after a reload", async (t) => {
  const page = await open(t, handout());
  await enter(page);
  await page.reload();
  assert.deepEqual(await entered(page), filled);
  assert.match(await page.textContent(".kept"), /stays in this browser/);
});

test("another program has a diary of its own, and the browser's memory names nobody", async (t) => {
  const page = await open(t, handout());
  await enter(page);
  assert.doesNotMatch(await page.evaluate(() => JSON.stringify(localStorage)), /Margaret|Example/);
  await page.goto(handout([bridge, walking]));
  assert.deepEqual(await entered(page), untouched);
});

test("where the browser keeps nothing, the diary works until the page is closed and says so", async (t) => {
  const page = await open(t, handout(), {}, (fresh) => fresh.addInitScript(() => {
    Object.defineProperty(window, "localStorage", { get() { throw new DOMException("refused", "SecurityError"); } });
  }));
  assert.match(await page.textContent(".kept"), /does not keep what you enter/);
  await enter(page);
  assert.deepEqual(await entered(page), filled);
  assert.match(await page.textContent(".kept"), /does not keep what you enter/);
  await page.click("button.large");
  assert.equal(await page.getAttribute("button.large", "aria-pressed"), "true");
});

test("a memory that is broken or of another shape is an empty diary", async (t) => {
  const address = handout();
  for (const broken of ["{", "null", "7", `{"days":1}`, `[1,2]`, `[{"days":"x","pain":{},"note":5}]`, `[{"pain":"99"}]`]) {
    const page = await open(t, address);
    const key = await page.getAttribute(".diary", "data-key");
    await page.evaluate(([name, value]) => localStorage.setItem(name, value), [key, broken]);
    await page.reload();
    assert.deepEqual(await entered(page), untouched, broken);
    await enter(page);
    assert.deepEqual(await entered(page), filled);
  }
});

test("the printed table holds what was entered, as text", async (t) => {
  const page = await open(t, handout());
  await enter(page);
  await page.emulateMedia({ media: "print" });
  assert.ok(await page.isVisible(".pen"));
  assert.ok(await page.isHidden(".fields"));
  assert.deepEqual(await tableRow(page), ["✓", "", "✓", "", "", "", "", "4", note]);
});

test("the diary can be copied as text, without the patient's name", async (t) => {
  const page = await open(t, handout(), { permissions: ["clipboard-read", "clipboard-write"] });
  await enter(page);
  await page.click("button.copy");
  await page.waitForFunction(() => document.querySelector(".kept").textContent === "The diary is copied.");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.deepEqual(copied.split("\n").slice(0, 3),
    ["Low back, first weeks", `Week 1, 23 Nov: Mon, Wed; Pain, 0 to 10: 4; Note: ${note}`, "Week 2, 30 Nov: –"]);
  assert.doesNotMatch(copied, /Margaret/);
});

test("where the clipboard is refused, the text stands there selected", async (t) => {
  const page = await open(t, handout(), {}, (fresh) => fresh.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", { value: undefined });
  }));
  await enter(page);
  await page.click("button.copy");
  await page.waitForSelector(".copied:not([hidden])");
  assert.match(await page.evaluate(() => getSelection().toString() || document.activeElement.value), /Week 1, 23 Nov: Mon, Wed/);
});

test("large print and the dark screen are remembered", async (t) => {
  const page = await open(t, handout());
  await page.click("button.large");
  await page.click("button.dark");
  await page.reload();
  assert.equal(await page.getAttribute("button.large", "aria-pressed"), "true");
  assert.equal(await page.getAttribute("button.dark", "aria-pressed"), "true");
  assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), "rgb(18, 24, 28)");
});
