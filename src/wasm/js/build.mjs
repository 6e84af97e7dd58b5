/**
 * Makes the npm package `patuh` from what wasm-pack built.
 *
 *   node build.mjs --pkg DIR --texts DIR --rulebooks DIR --out DIR
 *
 *   --pkg    what wasm-pack wrote (--target web --out-name patuh), and types.d.ts, what the
 *            engine declares
 *   --texts  the text packs: `id.json` of the whole rulebook, `first.id.json` of its first part
 *   --rulebooks  `rulebook.bin`, and `first.bin`, the part by which a page begins
 *   --out    where the package goes; emptied first
 *
 * In this order: the binding code becomes a factory (`glue.js`), the declarations of the Rust types
 * become `wire.ts` and `expand.ts`, the vocabulary of the rulebook becomes `vocabulary.ts`, esbuild makes
 * `index.js`, tsc makes the declarations, and the rest is copied beside them. What is made of the
 * rulebook is never written by hand and never committed.
 */

import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { build } from "esbuild";

import { expand } from "./build/expand.mjs";
import { manifest } from "./build/manifest.mjs";
import { vocabulary } from "./build/vocabulary.mjs";
import { bindings, wire } from "./build/wire.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, "../../..");
const source = join(here, "source");
const generated = join(source, "generated");

const { values } = parseArgs({
  options: {
    pkg: { type: "string", default: join(root, "target/npm/pkg") },
    texts: { type: "string", default: join(root, "target/npm/texts") },
    out: { type: "string", default: join(root, "dist/npm") },
    rulebooks: { type: "string", default: join(root, "target/npm/rulebooks") },
  },
});
const pkg = resolve(values.pkg);
const packs = resolve(values.texts);
const out = resolve(values.out);

await writeGlue();
const { text, names, declarations } = wire(readFileSync(join(pkg, "types.d.ts"), "utf8"));
writeFileSync(join(source, "wire.ts"), text);
writeFileSync(join(source, "expand.ts"), expand(declarations));
writeFileSync(join(source, "vocabulary.ts"), vocabulary(await catalogue(), names));

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
await build({
  entryPoints: [join(source, "index.ts")],
  outfile: join(out, "index.js"),
  bundle: true,
  format: "esm",
  target: "es2022",
  minify: true,
  sourcemap: "linked",
  logLevel: "warning",
});
execFileSync(
  process.execPath,
  [
    join(here, "node_modules/typescript/bin/tsc"),
    ...["-p", join(here, "tsconfig.json"), "--outDir", out],
  ],
  { stdio: "inherit" },
);
keepOnly(reachable(join(out, "index.d.ts")));
copyFiles();

/**
 * The binding code keeps its instance in module variables. Wrapped in a function, each call gives
 * bindings of their own, so that an instance that trapped can be replaced.
 */
async function writeGlue() {
  mkdirSync(generated, { recursive: true });
  await build({
    stdin: { contents: 'export { Judge, initSync } from "./patuh.js";', resolveDir: pkg },
    outfile: join(generated, "glue.js"),
    bundle: true,
    format: "iife",
    globalName: "glue",
    target: "es2022",
    banner: { js: "export function createGlue() {" },
    footer: { js: "return glue; }" },
    // The part that fetches by itself is not used; see module.ts.
    logOverride: { "empty-import-meta": "silent" },
  });
  writeFileSync(
    join(generated, "patuh.d.ts"),
    bindings(readFileSync(join(pkg, "patuh.d.ts"), "utf8")),
  );
  writeFileSync(
    join(generated, "glue.d.ts"),
    `import type { Judge, SessionJudge, initSync } from "./patuh.js";
export type { Judge, SessionJudge };
/** Bindings to an instance of their own. */
export interface Glue {
  readonly Judge: typeof Judge;
  readonly initSync: typeof initSync;
}
export function createGlue(): Glue;
`,
  );
}

/** What the rulebook holds. */
async function catalogue() {
  const { createGlue } = await import(join(generated, "glue.js"));
  const { Judge, initSync } = createGlue();
  initSync({ module: readFileSync(join(pkg, "patuh_bg.wasm")) });
  const judge = new Judge(new Uint8Array(readFileSync(join(values.rulebooks, "rulebook.bin"))));
  await build({ entryPoints: [join(source, "expand.ts")], format: "esm", outdir: generated });
  const { expander } = await import(join(generated, "expand.js"));
  return expander(JSON.parse(judge.texts())).catalogue(JSON.parse(judge.catalogue()));
}

/** The declaration files that `file` needs, itself included. */
function reachable(file, found = new Set()) {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, name] of readFileSync(file, "utf8").matchAll(/ from "(\.\/[\w-]+)\.js"/g)) {
    reachable(join(out, `${name}.d.ts`), found);
  }
  return found;
}

/** Removes the declarations of what is only used inside. */
function keepOnly(files) {
  for (const name of readdirSync(out)) {
    if (name.endsWith(".d.ts") && !files.has(join(out, name))) rmSync(join(out, name));
  }
}

function copyFiles() {
  cpSync(join(pkg, "patuh_bg.wasm"), join(out, "patuh_bg.wasm"));
  for (const name of ["rulebook.bin", "first.bin"]) {
    cpSync(join(values.rulebooks, name), join(out, name));
  }
  cpSync(join(here, "README.md"), join(out, "README.md"));
  mkdirSync(join(out, "texts"));
  const languages = existsSync(packs)
    ? readdirSync(packs).filter((name) => name.endsWith(".json"))
    : [];
  for (const name of languages) {
    const pack = JSON.parse(readFileSync(join(packs, name), "utf8"));
    const parts = name.startsWith("first.") ? [[name, pack]] : split(pack);
    for (const [file, part] of parts) {
      writeFileSync(join(out, "texts", file), JSON.stringify(part));
    }
  }
  for (const name of readdirSync(root)) {
    if (/^(LICENSE|NOTICE)/.test(name)) cpSync(join(root, name), join(out, name));
  }
  writeFileSync(join(out, "package.json"), manifest(version()));
}

/**
 * A pack in files that can be fetched apart: what is asked, what rules say, what the law says,
 * what the codes of tables stand for.
 * `texts.use` puts them together again.
 */
function split(pack) {
  const { language, rulebook, rules, clocks, readings, tables, ...rest } = pack;
  const { citations, regulations, sentences, ...asked } = rest;
  return [
    [`${language}.json`, { language, rulebook, ...asked }],
    [`${language}.rules.json`, { language, rulebook, rules, clocks, readings }],
    [`${language}.codes.json`, { language, rulebook, tables }],
    [`${language}.law.json`, { language, rulebook, citations, regulations, sentences }],
  ];
}

/** The package has the version of the workspace. */
function version() {
  const workspace = readFileSync(join(root, "Cargo.toml"), "utf8");
  const found = /^\[workspace\.package\]\s+version = "([^"]+)"/m.exec(workspace);
  if (found === null) throw new Error("Cargo.toml: no version in [workspace.package]");
  return found[1];
}
