/** The package as npm installs it: in a folder of its own, in Node and for the compiler. */

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";

import { folder } from "./package.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const modules = join(here, "../node_modules");
let place;

before(() => {
  place = mkdtempSync(join(tmpdir(), "patuh-install-"));
  writeFileSync(join(place, "package.json"), JSON.stringify({ private: true, type: "module" }));
  const options = { cwd: place, stdio: "pipe", shell: process.platform === "win32" };
  execFileSync(
    "npm",
    ["install", "--offline", "--no-audit", "--no-fund", "--install-links", folder],
    options,
  );
});

after(() => rmSync(place, { recursive: true, force: true }));

/** Runs a program in the folder; what it prints. */
function run(text) {
  writeFileSync(join(place, "program.mjs"), text);
  return execFileSync(process.execPath, ["program.mjs"], {
    cwd: place,
    encoding: "utf8",
    stdio: "pipe",
  });
}

describe("installed", () => {
  it("judges in Node", () => {
    const printed = run(`
      import { assess, init } from "patuh";
      await init();
      console.log(assess({}, { at: "2026-11-24" }).verdict);`);
    assert.equal(printed, "incomplete\n");
  });

  it("runs what the README shows", () => {
    const readme = readFileSync(join(folder, "README.md"), "utf8");
    const blocks = [...readme.matchAll(/```js\n([\s\S]*?)```/g)].map(([, block]) => block);
    assert.ok(blocks.length > 0);
    for (const block of blocks) run(block);
  });

  it("does nothing on import and says when init is missing", () => {
    const printed = run(`
      import { assess } from "patuh";
      try { assess({}, { at: "2026-11-24" }); } catch (error) { console.log(error.code); }`);
    assert.equal(printed, "module.not_ready\n");
  });

  it("takes the module as bytes, as a compiled module and as an address", () => {
    for (const source of [
      "bytes",
      "await WebAssembly.compile(bytes)",
      "url",
      "String(url)",
      "new Response(bytes)",
    ]) {
      const printed = run(`
        import { readFileSync } from "node:fs";
        import { assess, init } from "patuh";
        const url = new URL(import.meta.resolve("patuh/patuh_bg.wasm"));
        const bytes = readFileSync(url);
        await init({ module: ${source} });
        console.log(assess({}, { at: "2026-11-24" }).verdict);`);
      assert.equal(printed, "incomplete\n", source);
    }
  });

  it("says what is wrong with a module, and can be started again", () => {
    const printed = run(`
      import { init } from "patuh";
      const say = (error) => console.log(error.code);
      await init({ module: new Uint8Array([1, 2, 3]) }).catch(say);
      await init({ module: new URL("file:///nowhere.wasm") }).catch(say);
      await init({ rulebook: new Uint8Array([1, 2, 3]) }).catch(say);
      await init();
      console.log("ready");`);
    assert.equal(printed, "module.damaged\nmodule.unreachable\nrulebook.damaged\nready\n");
  });

  it("has text packs to import", () => {
    const printed = run(`
      import { createRequire } from "node:module";
      const require = createRequire(import.meta.url);
      console.log(require("patuh/texts/id.json").language, require("patuh/texts/en.json").language);`);
    assert.equal(printed, "id en\n");
  });

  it("has types for the whole of it, under the strictest settings", () => {
    cpSync(join(here, "use.ts"), join(place, "use.ts"));
    const settings = {
      compilerOptions: {
        strict: true,
        noEmit: true,
        target: "es2022",
        module: "nodenext",
        lib: ["es2022", "dom"],
        types: [],
        exactOptionalPropertyTypes: true,
        noUncheckedIndexedAccess: true,
        skipLibCheck: false,
      },
      files: ["use.ts"],
    };
    writeFileSync(join(place, "tsconfig.json"), JSON.stringify(settings));
    const compiler = join(modules, "typescript/bin/tsc");
    try {
      execFileSync(process.execPath, [compiler, "-p", place], { encoding: "utf8", stdio: "pipe" });
    } catch (error) {
      assert.fail(error.stdout);
    }
  });

  it("is small and complete", () => {
    const { files } = JSON.parse(
      execFileSync("npm", ["pack", "--dry-run", "--json"], {
        cwd: folder,
        encoding: "utf8",
        stdio: "pipe",
      }),
    )[0];
    const names = files.map(({ path }) => path);
    for (const name of [
      "index.js",
      "index.d.ts",
      "wire.d.ts",
      "vocabulary.d.ts",
      "patuh_bg.wasm",
      "README.md",
      "LICENSE-MIT",
      "LICENSE-APACHE",
      "NOTICE",
      "texts/id.json",
      "texts/en.json",
    ]) {
      assert.ok(names.includes(name), name);
    }
  });
});
