import assert from "node:assert/strict";
import test from "node:test";
import { bridge, handout, open, source, useBrowser, walking } from "./handout.mjs";

useBrowser();

/** Everything that a browser complains of or asks for, from the first byte on. */
function listen(page) {
  const heard = { requests: [], complaints: [] };
  page.on("request", (request) => heard.requests.push(request.url()));
  page.on("console", (message) => heard.complaints.push(message.text()));
  page.on("pageerror", (error) => heard.complaints.push(error.message));
  return heard;
}

test("the page asks for nothing but itself, and nothing complains while all of it is used", async (t) => {
  const address = handout();
  let heard = null;
  const page = await open(t, address, {}, async (fresh) => { heard = listen(fresh); });
  await page.click("button.large");
  await page.click("button.dark");
  for (const article of await page.$$("article")) {
    await (await article.$(".play")).click();
    await (await article.$(".count"))?.click();
  }
  await page.check(".days input >> nth=0");
  await page.click("button.copy");
  await page.emulateMedia({ media: "print" });
  assert.deepEqual(heard, { requests: [address], complaints: [] });
});

test("the security policy really stops a script, a style and a request that are not the page's own", async (t) => {
  const page = await open(t, handout([bridge]));
  const blocked = await page.evaluate(async () => {
    const seen = [];
    document.addEventListener("securitypolicyviolation", (event) => seen.push(event.effectiveDirective));
    const script = document.createElement("script");
    script.textContent = "window.broken = true";
    document.body.append(script);
    const style = document.createElement("style");
    style.textContent = "body { display: none }";
    document.body.append(style);
    const button = document.createElement("button");
    button.setAttribute("onclick", "window.broken = true");
    document.body.append(button);
    button.click();
    const image = document.createElement("img");
    image.src = "https://example.org/x.png";
    document.body.append(image);
    await fetch("https://example.org/").catch(() => {});
    await new Promise((resolve) => { setTimeout(resolve, 0); });
    return { broken: window.broken, seen: seen.sort() };
  });
  assert.equal(blocked.broken, undefined);
  assert.deepEqual(blocked.seen, ["connect-src", "img-src", "script-src-attr", "script-src-elem", "style-src-elem"]);
});

test("a hostile name, title and note are text, in the tab too", async (t) => {
  const hostile = `</script></title><script>window.broken = true</script><img src=x onerror="window.broken = true">`;
  const page = await open(t, handout([{ ...bridge, note: hostile }], { name: hostile, title: hostile }));
  assert.equal(await page.evaluate(() => window.broken), undefined);
  assert.equal(await page.title(), hostile);
  assert.equal(await page.textContent(".patient"), hostile);
  assert.equal(await page.textContent(".note p"), hostile);
});

test("the tab shows the program, not the patient", async (t) => {
  const page = await open(t, handout([bridge, walking]));
  assert.equal(await page.title(), "Low back, first weeks");
});

test("a movement that cannot be read leaves the page readable and the diary working", async (t) => {
  const address = handout([bridge]);
  assert.ok(source(address).includes(`{"box"`));
  const page = await open(t, address, {}, (fresh) => fresh.addInitScript(() => {
    const parse = JSON.parse;
    JSON.parse = (text) => { if (text?.includes("\"box\"")) throw new SyntaxError("broken"); return parse(text); };
  }));
  assert.ok(await page.isVisible(".frame svg >> nth=0"));
  assert.ok(await page.isHidden(".stage"));
  await page.check(".days input >> nth=0");
  assert.match(await page.textContent(".kept"), /stays in this browser/);
});
