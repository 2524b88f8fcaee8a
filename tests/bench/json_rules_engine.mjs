// json-rules-engine, started once, told by lines: {"rules": …} takes rules, {"patient": …, "items": …} makes a program
// ready, {"change": …} what its first item will be, "screen" and "edit" judge, "hits" says what was raised. Each line is
// answered by a line. The argument is the folder with node_modules.

import { createRequire } from "node:module";
import { createInterface } from "node:readline";

const { Engine } = createRequire(`${process.argv[2]}/`)("json-rules-engine");
let engine;
let patient;
let items;
let hits;

async function judge(from, to) {
  hits = [];
  for (let item = from; item < to; item += 1) {
    const { events } = await engine.run({ ...patient, ...items[item] });
    for (const event of events) hits.push(item, event.params.rule);
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  let answer = "done";
  if (line === "screen") {
    await judge(0, items.length);
  } else if (line === "edit") {
    await judge(0, 1);
  } else if (line === "hits") {
    answer = hits.join(" ");
  } else {
    const told = JSON.parse(line);
    if (told.rules) {
      engine = new Engine([], { allowUndefinedFacts: true });
      told.rules.forEach((all, rule) =>
        engine.addRule({ conditions: { all }, event: { type: "hit", params: { rule } } }));
    } else if (told.change) {
      items[0] = told.change;
    } else {
      ({ patient, items } = told);
    }
  }
  console.log(answer);
}
