/** Loads a module of `source/` for tests of what the package does not export. */

import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

import { buildSync } from "esbuild";

const folder = mkdtempSync(join(tmpdir(), "patuh-"));

/** The exports of `source/<name>.ts`, with whatever it imports in one piece. */
export async function load(name) {
  const outfile = join(folder, `${name}.mjs`);
  buildSync({
    entryPoints: [fileURLToPath(new URL(`../source/${name}.ts`, import.meta.url))],
    outfile,
    bundle: true,
    format: "esm",
    target: "es2022",
    logLevel: "warning",
  });
  return import(pathToFileURL(outfile));
}
