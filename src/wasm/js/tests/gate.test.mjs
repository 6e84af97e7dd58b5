/** The way in for text. */

import assert from "node:assert/strict";
import { describe, it } from "node:test";

import fc from "fast-check";

import { HOSTILE_TEXTS, nested } from "./hostile.mjs";
import { load } from "./sources.mjs";

const gate = await load("gate");
const { write } = await load("walk");

const buffer = new Uint8Array(262_144);
const admit = (text) => gate.admit(text, buffer);
const walk = (value) => write(value, buffer);

/** The code and the place of what `task` refuses, or `undefined`. */
function refusal(task) {
  try {
    task();
  } catch (error) {
    assert.equal(error.name, "PatuhError");
    return [error.code, error.pointer];
  }
  return undefined;
}

describe("the gate refuses", () => {
  for (const [name, text, code, place] of HOSTILE_TEXTS) {
    it(name, () =>
      assert.deepEqual(
        refusal(() => admit(text)),
        [code, place],
      ),
    );
  }
});

describe("the gate lets pass", () => {
  it("the deepest and the longest that are allowed", () => {
    admit(JSON.stringify(nested(16)));
    admit(JSON.stringify({ a: Array(19_998).fill(0) }));
    admit(JSON.stringify({ a: "x".repeat(262_144 - 8) }));
  });

  it("brackets, commas and quotes inside texts", () => {
    admit(JSON.stringify({ a: "[".repeat(100), b: ",".repeat(30_000), c: '\\"[{'.repeat(50) }));
  });

  it("whole pairs, escaped or not", () => {
    admit('{"a":"\\ud83d\\ude00","b":"😀","c":"\\\\ud800"}');
  });

  it("what is no JSON, for the engine to say so", () => {
    for (const text of [
      "",
      "{",
      '{"a',
      "}",
      "]]]",
      "nul",
      '{"a":}',
      "[1,,2]",
      ",",
      '"\\',
      "\u0000",
    ])
      admit(text);
  });
});

describe("the gate and the walk", () => {
  it("agree on every document", () => {
    const limits = [
      fc.jsonValue(),
      fc.integer({ min: 14, max: 19 }).map(nested),
      fc
        .integer({ min: 19_990, max: 20_010 })
        .map((length) => ({ a: { b: Array(length).fill(null) } })),
      fc.integer({ min: 262_120, max: 262_150 }).map((length) => ({ "a/~": ["x".repeat(length)] })),
    ];
    fc.assert(
      fc.property(fc.oneof(...limits), (value) => {
        const text = JSON.stringify(value);
        assert.deepEqual(
          refusal(() => admit(text)),
          refusal(() => walk(JSON.parse(text))),
        );
      }),
      { numRuns: 400 },
    );
  });

  it("name half a character at the same place", () => {
    const halves = fc.constantFrom("\ud800", "\udfff", "a\udc00b");
    const documents = fc.oneof(
      halves.map((half) => ({ a: [1, { "b/c": half }] })),
      halves.map((half) => ({ a: [{ x: "{[,:" }, { [half]: 1 }] })),
      halves.map((half) => ['\\"', half]),
    );
    fc.assert(
      fc.property(documents, (value) => {
        assert.deepEqual(
          refusal(() => admit(JSON.stringify(value))),
          refusal(() => walk(value)),
        );
      }),
    );
  });
});
