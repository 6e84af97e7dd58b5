/** The built package, ready: where it is, and a vocabulary to make proposals of. */

import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));

/** The folder of the package: what the build wrote, or `PATUH_PACKAGE`. */
export const folder = resolve(process.env.PATUH_PACKAGE ?? join(here, "../../../../dist/npm"));

/** The memories of all instances that are made, in order. */
export const memories = [];

WebAssembly.Instance = class extends WebAssembly.Instance {
  constructor(...parts) {
    super(...parts);
    memories.push(this.exports.memory);
  }
};

const patuh = await import(pathToFileURL(join(folder, "index.js")));
await patuh.init();

export { patuh };

/** A day on which the rulebook is in force and reviewed. */
export const AT = "2026-11-24";

/** The facts of the rulebook, with their types. */
export const facts = await allFacts();

async function allFacts() {
  await patuh.texts.load("id");
  return patuh.vocabulary("id").groups.flatMap((group) => group.facts);
}

/** Something inside, and the values of it that are not plain data or nothing. */
export function oddities(value, place = "") {
  if (value === null || value === undefined) return [`${place}: ${value}`];
  if (typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, inner]) => oddities(inner, `${place}/${key}`));
}
