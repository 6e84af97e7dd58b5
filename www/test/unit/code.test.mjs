import assert from "node:assert/strict";
import { test } from "node:test";
import { source } from "../support/source.mjs";

const { codeOf, nameOf, optionText } = await source("draft/code.ts");
const options = [
  { id: "33.08", label: "Kabupaten Magelang" },
  { id: "33.09", label: "Kabupaten Boyolali" },
  { id: "33.71", label: "Kota Magelang" },
  { id: "91.01", label: "Rekaan" },
  { id: "92.01", label: "Rekaan" },
];

test("what is chosen from the list is its code", () => {
  assert.equal(codeOf(optionText(options[1]), options), "33.09");
  assert.equal(optionText(options[1]), "33.09 – Kabupaten Boyolali");
});

test("a code, or a name that only one has, is found whatever its letter case", () => {
  assert.equal(codeOf(" 33.09 ", options), "33.09");
  assert.equal(codeOf("kota magelang", options), "33.71");
});

test("what is no code stays as it was written", () => {
  assert.equal(codeOf("3309", options), "3309");
  assert.equal(codeOf("Magelang", options), "Magelang");
  assert.equal(codeOf("Rekaan", options), "Rekaan");
  assert.equal(codeOf("33.09", []), "33.09");
});

test("an emptied line is no answer", () => {
  assert.equal(codeOf("  ", options), undefined);
});

test("a code has a name only where the table knows it", () => {
  assert.equal(nameOf("33.71", options), "Kota Magelang");
  assert.equal(nameOf("3371", options), "");
});
