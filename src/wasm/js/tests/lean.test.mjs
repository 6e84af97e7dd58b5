/**
 * What crosses in lean form and is made whole again equals what the engine says in plain JSON.
 *
 * In a process of its own: the package holds one rulebook, and here it is not the one beside it.
 */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { it } from "node:test";
import { pathToFileURL } from "node:url";

import { specimen } from "../build/specimen.mjs";

const made = specimen(400);
const file = (name) => readFileSync(join(made, name));
const { proposal, at } = JSON.parse(file("specimen.json"));
const expected = JSON.parse(file("expected.json"));
const folder =
  process.env.PATUH_PACKAGE ?? new URL("../../../../dist/npm/", import.meta.url).pathname;
const { Session, assess, explain, init } = await import(pathToFileURL(join(folder, "index.js")));
await init({ rulebook: new Uint8Array(file("rulebook.bin")) });
const options = { at, explain: true };
const EMPTY = { tidak_ada: 1, bagian_0: { bulan_0: "2 tahun" } };

it("an assessment, explanations included, byte for byte", () => {
  assert.equal(JSON.stringify(assess(proposal, options)), JSON.stringify(expected.whole));
});

it("an assessment with problems, notes and nearly everything unknown", () => {
  assert.ok(expected.empty.problems.length > 0 && expected.empty.notes.length > 0);
  assert.equal(JSON.stringify(assess(EMPTY, options)), JSON.stringify(expected.empty));
});

it("the explanation of one rule", () => {
  for (const one of expected.whole.explanations.slice(0, 40)) {
    assert.equal(JSON.stringify(explain(proposal, one.rule, { at })), JSON.stringify(one));
  }
});

it("a session", () => {
  const session = new Session(options);
  for (const [key, value] of Object.entries(proposal)) {
    if (typeof value !== "object") session.set(key, value);
    else for (const [name, each] of Object.entries(value)) session.set(`${key}.${name}`, each);
  }
  assert.equal(JSON.stringify(session.assessment()), JSON.stringify(expected.whole));
});
