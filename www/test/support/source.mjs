/** Brings a TypeScript module of the page into Node. */
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const src = join(dirname(fileURLToPath(import.meta.url)), "../../src");

/** The exports of `path` under `src`. */
export async function source(path) {
  const { outputFiles } = await build({
    entryPoints: [join(src, path)],
    bundle: true,
    format: "esm",
    write: false,
    external: ["patuh"],
  });
  const [{ text }] = outputFiles;
  return import(`data:text/javascript;base64,${Buffer.from(text).toString("base64")}`);
}
