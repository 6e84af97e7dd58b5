/** The rulebook of regular make that tests and measurements use, made by `examples/specimen.rs`. */

import { execFileSync } from "node:child_process";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../../../..");

/** Makes it with this many rules, if it is not there already, and gives its folder. */
export function specimen(rules) {
  const folder = process.env.PATUH_SPECIMEN ?? join(root, "target/npm", `specimen-${rules}`);
  if (process.env.PATUH_SPECIMEN === undefined) {
    const command = ["run", "--quiet", "-p", "patuh-wasm", "--example", "specimen", "--"];
    execFileSync("cargo", [...command, folder, String(rules)], { cwd: root, stdio: "inherit" });
  }
  return folder;
}
