import assert from "node:assert/strict";
import test from "node:test";
import axe from "axe-core";
import { desktop, handout, open, phone, useBrowser, withoutScript } from "./handout.mjs";

useBrowser();

async function violations(page) {
  await page.evaluate(axe.source);
  const found = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
  return found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 120)).join(" | ")}`);
}

const looks = {
  light: {},
  dark: { colorScheme: "dark" },
  "large print": { press: "button.large" },
  "dark by its switch": { press: "button.dark" },
  "without script": { change: withoutScript },
};

for (const [size, viewport] of Object.entries({ phone, desktop }))
  for (const [look, { press, change = (same) => same, ...options }] of Object.entries(looks))
    test(`axe finds nothing on a ${size}, ${look}`, async (t) => {
      const page = await open(t, change(handout()), { viewport, ...options });
      if (press) await page.click(press);
      assert.deepEqual(await violations(page), []);
    });

test("axe finds nothing in Spanish, in print and while a counter counts", async (t) => {
  const page = await open(t, handout(undefined, { language: "es" }), { viewport: phone });
  await page.click("#e3 .count");
  assert.deepEqual(await violations(page), []);
  await page.emulateMedia({ media: "print" });
  assert.deepEqual(await violations(page), []);
});

test("whatever can be pressed is at least 44 pixels in both directions", async (t) => {
  for (const viewport of [phone, desktop]) {
    const page = await open(t, handout(), { viewport });
    const small = await page.evaluate(() => Array.from(document.querySelectorAll("button, select, input, a"))
      .map((element) => element.closest("label") && element.type === "checkbox" ? element.closest("label") : element)
      .filter((element) => element.checkVisibility())
      .map((element) => [element.outerHTML.slice(0, 80), element.getBoundingClientRect()])
      .filter(([, box]) => Math.round(box.width) < 44 || Math.round(box.height) < 44)
      .map(([html, box]) => `${html} ${box.width} x ${box.height}`));
    assert.deepEqual(small, []);
  }
});

test("no text is smaller than 16 pixels", async (t) => {
  const page = await open(t, handout(), { viewport: phone });
  const small = await page.evaluate(() => Array.from(document.querySelectorAll("body *"))
    .filter((element) => Array.from(element.childNodes).some((node) => node.nodeType === 3 && node.textContent.trim()))
    .filter((element) => !["SCRIPT", "OPTION"].includes(element.tagName))
    .filter((element) => parseFloat(getComputedStyle(element).fontSize) < 16)
    .map((element) => element.outerHTML.slice(0, 80)));
  assert.deepEqual(small, []);
});

test("axe sees a fault when there is one", async (t) => {
  const page = await open(t, handout());
  await page.evaluate(() => {
    document.querySelector("html").removeAttribute("lang");
    document.querySelector(".dose").style.color = "#cfd8da";
  });
  assert.deepEqual((await violations(page)).map((found) => found.split(":")[0]), ["color-contrast", "html-has-lang"]);
});
