// Chromium, started once: for each line of input, a page and a file with a tab between them, writes the PDF and says so.
// The argument is the folder of playwright-core.

import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const { chromium } = await import(pathToFileURL(`${process.argv[2]}/index.mjs`));
const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync"],
});
const tab = await browser.newPage();
for await (const line of createInterface({ input: process.stdin })) {
  const [page, pdf] = line.split("\t");
  await tab.goto(pathToFileURL(page).href);
  await tab.pdf({ path: pdf, preferCSSPageSize: true, tagged: true });
  console.log("written");
}
await browser.close();
