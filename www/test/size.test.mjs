/** What the page names to be loaded first. How large that may be is measured by the task `sizes`. */
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { dist } from "./support/browser.mjs";

test("the document names all that the page loads first", async () => {
  const folder = join(dist, "www");
  const html = await readFile(join(folder, "index.html"), "utf8");
  const named = [...html.matchAll(/(?:href|src)="([^":]+)"/g)].map(([, name]) => name);
  const files = new Set(["index.html", ...named]);
  for (const kind of [/\.wasm$/, /^main-.*\.js$/, /\.css$/, /^first-id-.*\.js$/]) {
    assert.ok(
      [...files].some((name) => kind.test(name)),
      `${kind} is among the first`,
    );
  }
});

test("the other language is a chunk of its own", async () => {
  const names = await readdir(join(dist, "www"));
  assert.ok(names.some((name) => /^en-.*\.js$/.test(name)));
});
