import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { source } from "../support/source.mjs";

const { load, remove, save } = await source("draft/storage.ts");

const draft = {
  answers: { tahap: "persiapan" },
  unsure: ["prakarsa"],
  language: "en",
  rulebook: "2026.11",
};

/** A storage in memory, as full as the test wants it. */
class Storage {
  kept = new Map();
  isFull = false;
  getItem(key) {
    return this.kept.get(key) ?? null;
  }
  setItem(key, value) {
    if (this.isFull) throw new Error("QuotaExceededError");
    this.kept.set(key, value);
  }
  removeItem(key) {
    this.kept.delete(key);
  }
}

beforeEach(() => {
  globalThis.localStorage = new Storage();
});

test("a kept draft comes back the same", () => {
  assert.deepEqual(load(), { tag: "none" });
  assert.equal(save(draft), true);
  assert.deepEqual(load(), { tag: "draft", draft });
  assert.equal(remove(), true);
  assert.deepEqual(load(), { tag: "none" });
});

test("what a file held and the check does not use comes back with the draft", () => {
  const unused = [{ code: "problem.unknown_field", pointer: "/x", parameters: { found: "x" } }];
  assert.equal(save({ ...draft, unused }), true);
  assert.deepEqual(load().draft.unused, unused);
});

test("a draft of another form is handed back as text, never used", () => {
  for (const text of [
    "{",
    "null",
    '"text"',
    '{"form":2,"draft":{}}',
    '{"form":1,"draft":{"answers":[],"unsure":[],"language":"id","rulebook":"x"}}',
    '{"form":1,"draft":{"answers":{},"unsure":[1],"language":"id","rulebook":"x"}}',
    '{"form":1,"draft":{"answers":{},"unsure":[],"language":"fr","rulebook":"x"}}',
    '{"form":1,"draft":{"answers":{},"unsure":[],"unused":{},"language":"id","rulebook":"x"}}',
    '{"form":1,"draft":{"answers":{},"unsure":[],"unused":[null],"language":"id","rulebook":"x"}}',
  ]) {
    localStorage.kept.set("patuh.draft", text);
    assert.deepEqual(load(), { tag: "unread", text });
  }
});

test("a full or forbidden storage is told, not thrown", () => {
  localStorage.isFull = true;
  assert.equal(save(draft), false);
  Object.defineProperty(globalThis, "localStorage", {
    configurable: true,
    get() {
      throw new Error("SecurityError");
    },
  });
  assert.deepEqual(load(), { tag: "unavailable" });
  assert.equal(save(draft), false);
  assert.equal(remove(), false);
  delete globalThis.localStorage;
});
