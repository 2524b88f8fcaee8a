// The handout as regimen-cli writes it, and a browser to open it in.

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { after, before } from "node:test";
import { chromium } from "playwright-core";

export const phone = { width: 360, height: 740 };
export const desktop = { width: 1280, height: 900 };

/** Facts that nothing is a stop for. */
const facts = {
  "spinal-stenosis": "yes", "traumatic-injury": "no", "bladder-bowel-change": "no", "saddle-numbness": "no",
  "progressive-leg-weakness": "no", fever: "no", "unexplained-weight-loss": "no", "cancer-history": "no",
};

export const bridge = { exercise: "bridge", sets: 2, reps: 2, hold_s: 3, rest_s: 5, times_per_day: 1 };
export const birdDog = { exercise: "bird-dog", sets: 1, reps: 1, hold_s: 2, side: "both" };
export const walking = { exercise: "walking", minutes: 2 };
export const catCow = { exercise: "cat-cow", reps: 3, note: "Go slowly.\n<b>Stop</b> if your wrists hurt & tell me." };
export const usual = [walking, catCow, bridge, birdDog, { exercise: "squat" }];

const folder = mkdtempSync(join(tmpdir(), "regimen-browser-"));
let written = 0;

/** Writes a handout and returns its address. */
export function handout(items = usual, { language = "en", second = "", weeks = 4, name = "Margaret Example", title = "Low back, first weeks" } = {}) {
  const patient = { name, birth_date: "1951-03-02", sex: "female", language, facts, measures: { "pain-now": 4 } };
  const program = { title, weeks, start_date: "2026-11-23", items };
  const stem = join(folder, `handout-${++written}`);
  writeFileSync(`${stem}.json`, JSON.stringify({ format: "regimen-case/1", patient, program }));
  execFileSync(join(process.env.REGIMEN_BUILD, "bin/regimen-cli"), ["report", `${stem}.json`, "--html", `${stem}.html`,
    ...(second ? ["--second-lang", second] : [])], { stdio: "pipe" });
  return pathToFileURL(`${stem}.html`).href;
}

/** The same page without its script. A browser that is told to run none cannot be asked much either. */
export function withoutScript(address) {
  const still = new URL(address.replace(".html", "-still.html"));
  writeFileSync(still, source(address).replace(/<script>[^]*<\/script>/, ""));
  return still.href;
}

export function source(address) {
  return readFileSync(new URL(address), "utf8");
}

let browser = null;

/** To be called once by a file of tests. */
export function useBrowser() {
  before(async () => {
    browser = await chromium.launch({
      executablePath: "/usr/bin/chromium",
      args: ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync"],
    });
  });
  after(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });
}

/** A page in a profile of its own, with the network off; closed when the test ends. `prepare` runs before it loads. */
export async function open(t, address, options = {}, prepare = async () => {}) {
  const context = await browser.newContext({ viewport: desktop, offline: true, ...options });
  t.after(() => context.close());
  const page = await context.newPage();
  await prepare(page);
  await page.goto(address);
  return page;
}
