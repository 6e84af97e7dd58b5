/** What the page loads before it can be used, as a server sends it. */
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { brotliCompressSync } from "node:zlib";
import { dist } from "./support/browser.mjs";

const MOST = 130_000;

test("all that the page loads first is at most 130 kB with brotli", async (context) => {
  const folder = join(dist, "www");
  const html = await readFile(join(folder, "index.html"), "utf8");
  const named = [...html.matchAll(/(?:href|src)="([^":]+)"/g)].map(([, name]) => name);
  const files = new Set(["index.html", ...named]);
  for (const kind of [/\.wasm$/, /^main-.*\.js$/, /\.css$/, /^id-.*\.js$/]) {
    assert.ok(
      [...files].some((name) => kind.test(name)),
      `${kind} is among the first`,
    );
  }
  let sum = 0;
  for (const name of files) {
    const size = brotliCompressSync(await readFile(join(folder, name))).length;
    context.diagnostic(`${name}: ${size}`);
    sum += size;
  }
  context.diagnostic(`together: ${sum} of ${MOST}`);
  assert.ok(sum <= MOST, `${sum} bytes`);
});

test("the other language is a chunk of its own", async () => {
  const names = await readdir(join(dist, "www"));
  assert.ok(names.some((name) => /^en-.*\.js$/.test(name)));
});
