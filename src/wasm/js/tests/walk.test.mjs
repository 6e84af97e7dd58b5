/** The way in for objects. */

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { runInNewContext } from "node:vm";

import fc from "fast-check";

import { HOSTILE, nested } from "./hostile.mjs";
import { load } from "./sources.mjs";

const { write } = await load("walk");
const { writeText } = await load("utf8");

const buffer = new Uint8Array(262_144);

/** What crosses for `value`, as text. */
function written(value) {
  return new TextDecoder().decode(buffer.subarray(0, write(value, buffer)));
}

/** The code and the place of what `task` refuses. */
function refusal(task) {
  try {
    task();
  } catch (error) {
    assert.equal(error.name, "PatuhError");
    return [error.code, error.pointer];
  }
  return assert.fail("nothing was refused");
}

describe("the walk refuses", () => {
  for (const [name, value, code, place] of HOSTILE) {
    it(name, () =>
      assert.deepEqual(
        refusal(() => written(value)),
        [code, place],
      ),
    );
  }
});

describe("the walk admits", () => {
  it("the deepest and the longest that are allowed", () => {
    assert.ok(written(nested(16)));
    assert.ok(written({ a: Array(19_998).fill(0) }));
    assert.equal(written({ a: "x".repeat(262_144 - 8) }).length, 262_144);
    assert.deepEqual(
      refusal(() => written({ a: "x".repeat(262_144 - 7) })),
      ["input.too_large", ""],
    );
  });

  it("a part that stands in several places", () => {
    const part = { b: 1 };
    assert.equal(written({ x: part, y: part }), '{"x":{"b":1},"y":{"b":1}}');
  });

  it("objects without a prototype, frozen ones and those of another window", () => {
    assert.equal(written(runInNewContext("({ a: [1, { b: 2 }] })")), '{"a":[1,{"b":2}]}');
    assert.equal(written(Object.freeze({ __proto__: null, a: 1 })), '{"a":1}');
  });

  it("64-bit numbers, exactly", () => {
    const text = written([2n ** 63n - 1n, -(2n ** 63n)]);
    assert.equal(text, "[9223372036854775807,-9223372036854775808]");
  });
});

describe("what the walk writes", () => {
  it("is what JSON.stringify writes", () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: "binary" }), (value) => {
        assert.equal(written(value), JSON.stringify(value));
      }),
      { numRuns: 2000 },
    );
  });

  it("is what JSON.stringify writes of any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const end = writeText(text, buffer, 0);
        assert.equal(new TextDecoder().decode(buffer.subarray(0, end)), JSON.stringify(text));
      }),
      { numRuns: 2000 },
    );
  });

  it("holds own enumerable properties only", () => {
    const value = Object.defineProperty({ a: 1 }, "hidden", { value: 2, enumerable: false });
    assert.equal(written(value), '{"a":1}');
  });

  it("keeps a key called __proto__ as a key", () => {
    assert.equal(written(JSON.parse('{"__proto__":{"x":1}}')), '{"__proto__":{"x":1}}');
  });

  it("leaves out undefined, and null stands for an empty place", () => {
    assert.equal(
      written({ a: undefined, b: withHoles([undefined, 0, 1, 0]) }),
      '{"b":[null,null,1,null]}',
    );
  });

  it("does not see a tampered prototype", () => {
    const tampering = [
      [Object.prototype, { x: 1, value: 2, get: () => 3, set: () => 3, toJSON: () => 4 }],
      [Array.prototype, { x: 1, 1: 5, toJSON: () => 4 }],
      [String.prototype, { toJSON: () => 4 }],
    ];
    for (const [target, properties] of tampering) {
      const [plain, accessor] = withProperties(target, properties, () => [
        written({ a: withHoles([1, 0, { b: "c" }]) }),
        refusal(() =>
          written({
            get a() {
              return 1;
            },
          }),
        ),
      ]);
      assert.equal(plain, '{"a":[1,null,{"b":"c"}]}');
      assert.deepEqual(accessor, ["input.accessor", "/a"]);
    }
  });

  it("survives code of the page that runs in the middle", async () => {
    // As in a browser, where a Proxy cannot be told.
    const { withBuffer } = await load("bytes");
    const outer = withBuffer((first) => withBuffer((second) => first === second));
    assert.equal(outer, false);
  });
});

/** Runs `task` while `target` has these properties, enumerable and inherited by everything. */
function withProperties(target, properties, task) {
  for (const [key, value] of Object.entries(properties)) {
    // Without a prototype itself: a descriptor must not inherit the `get` that is planted here.
    const descriptor = {
      __proto__: null,
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    };
    Object.defineProperty(target, key, descriptor);
  }
  try {
    return task();
  } finally {
    for (const key of Object.keys(properties)) delete target[key];
  }
}

/** A list with an empty place wherever there was a zero. */
function withHoles(list) {
  for (const at of list.keys()) if (list[at] === 0) delete list[at];
  return list;
}
