import assert from "node:assert/strict";
import { test } from "node:test";
import { source } from "../support/source.mjs";

const languages = await Promise.all(["id", "en"].map((name) => source(`words/${name}.ts`)));

/** Every text of a catalogue; sentences are tried with small numbers. */
function texts(value, path = "") {
  if (typeof value === "string") return [[path, value]];
  if (typeof value === "function") return [0, 1, 2].map((n) => [path, value(n, n, n)]);
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${path}.${key}`));
}

test("no catalogue lacks a word or leaves one empty", () => {
  const [id, en] = languages.map(({ words }) => texts(words));
  assert.deepEqual(
    id.map(([path]) => path),
    en.map(([path]) => path),
  );
  for (const [path, text] of [...id, ...en]) {
    if (!/(setState|shortCounts)$/.test(path)) assert.notEqual(text, "", path);
  }
});

test("the page never speaks of errors, invalid values or null", () => {
  for (const { words } of languages) {
    for (const [path, text] of texts(words)) {
      assert.doesNotMatch(text, /\b(error|galat|kesalahan|invalid|tidak valid|null)\b/i, path);
    }
  }
});

test("the verdicts have their four names", () => {
  const [id, en] = languages.map(({ words }) => Object.values(words.verdicts));
  assert.deepEqual(id, [
    "Dilarang dikerjasamakan",
    "Perlu diperbaiki",
    "Belum lengkap",
    "Layak diajukan",
  ]);
  assert.deepEqual(en, ["Not allowed", "Needs fixing", "Incomplete", "Ready to submit"]);
});
