import assert from "node:assert/strict";
import { test } from "node:test";
import { source } from "../support/source.mjs";

const { closed, opened, presence, ticked, unticked } = await source("draft/set.ts");
const members = ["latar", "tujuan", "manfaat"];

test("a tick says nothing about the others", () => {
  const value = ticked(undefined, "tujuan");
  assert.deepEqual(value, { tujuan: true });
  assert.equal(presence(value, "tujuan"), "present");
  assert.equal(presence(value, "latar"), "open");
});

test("the last tick taken away leaves no answer", () => {
  assert.equal(unticked({ tujuan: true }, "tujuan"), undefined);
});

test("closing makes the rest absent, opening makes it unknown again", () => {
  const whole = closed({ tujuan: true }, members);
  assert.deepEqual(whole, ["tujuan"]);
  assert.equal(presence(whole, "latar"), "absent");
  assert.deepEqual(opened(whole, members), { tujuan: true });
});

test("closing an empty list states that there is none", () => {
  assert.deepEqual(closed(undefined, members), []);
  assert.equal(opened([], members), undefined);
});

test("ticks in a closed list keep it closed", () => {
  assert.deepEqual(ticked(["latar"], "tujuan"), ["latar", "tujuan"]);
  assert.deepEqual(unticked(["latar"], "latar"), []);
});

test("a member denied elsewhere stays denied until it is ticked", () => {
  const value = ticked({ latar: false }, "tujuan");
  assert.equal(presence(value, "latar"), "absent");
  assert.equal(presence(ticked(value, "latar"), "latar"), "present");
});
