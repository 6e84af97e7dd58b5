/**
 * Builds the page twice from the same source:
 *
 * - `dist/www/`: a folder for a web server, a chunk a language, names that change with content; it
 *   links to the pages of the rulebook, which are put into its folder `docs/` afterwards;
 * - `dist/patuh.html`: one file with everything inside, which opens from a disk.
 *
 * Usage: node build.mjs [--npm FOLDER] [--out FOLDER]
 */
import { createHash } from "node:crypto";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const { values } = parseArgs({
  options: {
    npm: { type: "string", default: join(here, "../dist/npm") },
    out: { type: "string", default: join(here, "../dist") },
  },
});
const npm = resolve(values.npm);
const out = resolve(values.out);

/** What holds for both builds. */
const common = {
  absWorkingDir: here,
  entryPoints: ["src/main.ts"],
  bundle: true,
  minify: true,
  format: "esm",
  target: ["es2022", "chrome105", "edge105", "firefox121", "safari16.4"],
  legalComments: "none",
  charset: "utf8",
  logLevel: "warning",
  plugins: [
    {
      // The package as it is built, not as it may be installed somewhere.
      name: "patuh",
      setup(bundler) {
        bundler.onResolve({ filter: /^patuh(\/|$)/ }, ({ path }) => ({
          path: join(npm, path === "patuh" ? "index.js" : path.slice("patuh/".length)),
        }));
      },
    },
    {
      // Templates are written to be read; the space that indents them is not worth sending.
      name: "templates",
      setup(bundler) {
        bundler.onLoad({ filter: /\/src\/elements\/.*\.ts$/ }, async ({ path }) => ({
          contents: (await readFile(path, "utf8")).replace(/\n\s+/g, "\n"),
          loader: "ts",
        }));
      },
    },
  ],
};

const template = await readFile(join(here, "src/index.html"), "utf8");

await folder();
await singleFile();

async function folder() {
  const target = join(out, "www");
  await rm(target, { recursive: true, force: true });
  const { metafile } = await build({
    ...common,
    outdir: target,
    define: { RULEBOOK_PAGES: '"docs/"' },
    splitting: true,
    metafile: true,
    entryNames: "[name]-[hash]",
    chunkNames: "[name]-[hash]",
    assetNames: "[name]-[hash]",
    loader: { ".wasm": "file", ".bin": "file" },
  });
  const outputs = Object.entries(metafile.outputs);
  const entry = outputs.find(([, { entryPoint }]) => entryPoint === "src/main.ts");
  const firstLanguage = outputs.find(
    ([, { entryPoint }]) => entryPoint === "src/languages/first-id.ts",
  );
  const engine = outputs.filter(([path]) => /(?:\.wasm|\/first-\w+\.bin)$/.test(path));
  const modules = [firstLanguage, entry].flatMap(([path, { imports }]) => [
    path,
    ...imports.filter(({ kind }) => kind === "import-statement").map((file) => file.path),
  ]);
  const style = entry[1].cssBundle;
  const html = page({
    policy: [
      "default-src 'none'",
      "script-src 'self' 'wasm-unsafe-eval'",
      "style-src 'self'",
      "connect-src 'self'",
    ],
    assets: [
      `<link rel="stylesheet" href="${basename(style)}">`,
      ...engine.map(
        ([path]) => `<link rel="preload" href="${basename(path)}" as="fetch" crossorigin>`,
      ),
      ...[...new Set(modules)].map((path) => `<link rel="modulepreload" href="${basename(path)}">`),
    ].join("\n    "),
    script: `<script type="module" src="${basename(entry[0])}"></script>`,
  });
  await writeFile(join(target, "index.html"), html);
}

async function singleFile() {
  const { outputFiles } = await build({
    ...common,
    outdir: out,
    write: false,
    // One file reaches no pages beside it: it may be sent to somebody alone.
    define: { RULEBOOK_PAGES: '""' },
    loader: { ".wasm": "binary", ".bin": "binary" },
  });
  const text = (extension) => outputFiles.find(({ path }) => path.endsWith(extension)).text.trim();
  const script = text(".js");
  const style = text(".css");
  const html = page({
    policy: [
      "default-src 'none'",
      `script-src ${hashOf(script)} 'wasm-unsafe-eval'`,
      `style-src ${hashOf(style)}`,
    ],
    assets: `<style>${style}</style>`,
    script: `<script type="module">${script}</script>`,
  });
  await mkdir(out, { recursive: true });
  await writeFile(join(out, "patuh.html"), html);
}

/** The page with a policy that allows these parts and nothing else. */
function page({ policy, assets, script }) {
  const rules = [
    ...policy,
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types lit-html",
  ].join("; ");
  // Replaced by functions: the code may hold what `replace` reads as a pattern.
  return template
    .replace(
      "<!-- policy -->",
      () => `<meta http-equiv="Content-Security-Policy" content="${rules}">`,
    )
    .replace("<!-- assets -->", () => assets)
    .replace("<!-- script -->", () => script);
}

function hashOf(text) {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
