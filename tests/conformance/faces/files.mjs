/** The cases on the disk, and the folder where results are published. For Node.js. */

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = dirname(dirname(fileURLToPath(import.meta.url)));
const target = process.env.CARGO_TARGET_DIR ?? join(folder, "../../target");

/** Where the cases are. */
export const cases = folder;
/** Where the build leaves the rulebook of the cases on the language, and the faces their results. */
export const made = join(target, "conformance");

/** The names of all files of cases: `rules/ksdpk.json`. */
export function names() {
  return ["proposals", "rules", "language"].flatMap((part) =>
    readdirSync(join(folder, part))
      .filter((name) => name.endsWith(".json"))
      .sort()
      .map((name) => `${part}/${name}`),
  );
}

/** A file of cases. */
export function read(name) {
  const text = readFileSync(join(folder, name), "utf8");
  return { part: name.slice(0, name.indexOf("/")), name, cases: JSON.parse(text) };
}

/** The rulebook of the cases on the language. */
export function language() {
  return {
    bytes: new Uint8Array(readFileSync(join(made, "language.bin"))),
    pack: JSON.parse(readFileSync(join(made, "language.id.json"), "utf8")),
  };
}

/**
 * Writes the results of a face, and the summary of all faces that judged the same cases by the same
 * rulebook. Gives the summary.
 */
export function publish({ wrong, ...results }) {
  mkdirSync(made, { recursive: true });
  writeFileSync(join(made, `${results.face}.json`), JSON.stringify(results));
  const same = (other) => other.rulebook === results.rulebook && other.all[0] === results.all[0];
  const faces = ["native", "node", "browser"]
    .map(kept)
    .filter((it) => it !== undefined && same(it));
  const rows = new Map();
  for (const { face, all, labels } of faces) {
    add(rows, "all", "", face, all);
    for (const [label, values] of Object.entries(labels)) {
      for (const [value, pair] of Object.entries(values)) {
        // Hundreds of provisions: summed by regulation.
        add(rows, label, label === "article" ? value.split("/")[0] : value, face, pair);
      }
    }
  }
  const title = `| label | value | cases | ${faces.map(({ face }) => `${face} passed`).join(" | ")} |`;
  const line = ({ label, value, cases, passed }) => {
    const cells = faces.map(({ face }) => passed[face] ?? 0);
    return `| ${label} | ${value.replaceAll("|", "\\|")} | ${cases} | ${cells.join(" | ")} |`;
  };
  const rule = `|---|---|---|${"---|".repeat(faces.length)}`;
  const summary = [title, rule, ...[...rows.values()].map(line)].join("\n");
  writeFileSync(join(made, "summary.md"), `${summary}\n`);
  return summary;
}

function kept(face) {
  try {
    return JSON.parse(readFileSync(join(made, `${face}.json`), "utf8"));
  } catch {
    return undefined;
  }
}

function add(rows, label, value, face, [cases, passed]) {
  const key = `${label} ${value}`;
  const row = rows.get(key) ?? { label, value, cases: 0, passed: {} };
  if (row.passed[face] === undefined) row.cases = 0;
  row.cases += cases;
  row.passed[face] = (row.passed[face] ?? 0) + passed;
  rows.set(key, row);
}
