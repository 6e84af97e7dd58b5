/** The conformance cases on the package in a browser: all of them, in one page, over http. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { cases, made, names, publish } from "../../tests/conformance/faces/files.mjs";
import { dist, open } from "./support/browser.mjs";
import { serve } from "./support/server.mjs";

let browser;
let server;
before(async () => {
  browser = await open();
  server = await serve(cases, { "/npm/": join(dist, "npm"), "/made/": made });
});
after(async () => {
  await browser.close();
  await server.close();
});

test("every conformance case comes out as it says", async () => {
  const { page, context: window } = await browser.visit();
  await page.goto(`${server.url}faces/page.html`);
  const results = await page.evaluate(async (names) => {
    const { judge } = await import("/faces/judge.mjs");
    const patuh = await import("/npm/index.js");
    const fetched = async (address) => (await fetch(address)).json();
    const bytes = await (await fetch("/made/language.bin")).arrayBuffer();
    const language = {
      bytes: new Uint8Array(bytes),
      pack: await fetched("/made/language.id.json"),
    };
    const files = await Promise.all(
      names.map(async (name) => ({
        part: name.slice(0, name.indexOf("/")),
        name,
        cases: await fetched(`/${name}`),
      })),
    );
    await patuh.init();
    await patuh.texts.load("id");
    return judge(patuh, "browser", files, language);
  }, names());
  process.stdout.write(`${publish(results)}\n`);
  assert.deepEqual(results.wrong, []);
  assert.ok(results.all[0] >= 700, `only ${results.all[0]} cases`);
  await window.close();
});
