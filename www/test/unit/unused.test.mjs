import assert from "node:assert/strict";
import { test } from "node:test";
import { source } from "../support/source.mjs";

const { isUnused, touches, withoutFact } = await source("draft/unused.ts");

const part = (pointer) => ({ code: "problem.wrong_type", pointer, parameters: { found: "?" } });

test("a pointer leads to a fact, into its value, or past it", () => {
  assert.ok(touches("/daerah/nama", "daerah.nama"));
  assert.ok(touches("/daerah.nama", "daerah.nama"));
  assert.ok(touches("/urusan/1", "urusan"));
  assert.ok(touches("/daerah.batas/1", "daerah.batas"));
  assert.ok(!touches("/daerah", "daerah.nama"));
  assert.ok(!touches("/daerah/nama_lama", "daerah.nama"));
});

test("an answer deals with the parts of its own fact alone", () => {
  const parts = ["/urusan/0", "/urusan/1", "/daerah", "/berkas_lama"].map(part);
  assert.deepEqual(withoutFact(parts, "urusan"), parts.slice(2));
  assert.deepEqual(withoutFact(parts, "daerah.nama"), parts);
});

test("only what the page can draw passes for a kept part", () => {
  assert.ok(isUnused(part("/x")));
  for (const other of [
    null,
    [],
    {},
    { ...part("/x"), parameters: { found: 1 } },
    { ...part("/x"), pointer: 1 },
  ]) {
    assert.ok(!isUnused(other), JSON.stringify(other));
  }
});
