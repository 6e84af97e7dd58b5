/** Both doors, and that it does not matter which one a document takes. */

import assert from "node:assert/strict";
import { describe, it } from "node:test";

import fc from "fast-check";

import { AT, memories, oddities, patuh } from "./package.mjs";
import { proposals } from "./proposals.mjs";

const { assess, assessText } = patuh;
const options = { at: AT };

describe("both doors", () => {
  it("give the same bytes for every document", () => {
    const documents = fc.oneof(proposals, fc.jsonValue({ stringUnit: "grapheme" }));
    fc.assert(
      fc.property(documents, fc.nat(9), (document, chance) => {
        const chosen = { ...options, explain: chance === 0 };
        const byText = JSON.stringify(assessText(JSON.stringify(document), chosen));
        assert.equal(JSON.stringify(assess(document, chosen)), byText);
        // White space and line ends are no part of a document.
        assert.equal(
          JSON.stringify(assessText(JSON.stringify(document, null, "\t"), chosen)),
          byText,
        );
      }),
      { numRuns: 200 },
    );
  });

  it("give the same bytes whatever is planted in Object.prototype", () => {
    fc.assert(
      fc.property(
        proposals,
        fc.string({ minLength: 1 }),
        fc.jsonValue(),
        (document, key, value) => {
          fc.pre(!(key in Object.prototype));
          const clean = JSON.stringify(assess(document, options));
          const descriptor = {
            __proto__: null,
            value,
            enumerable: true,
            configurable: true,
            writable: true,
          };
          let tampered;
          Object.defineProperty(Object.prototype, key, descriptor);
          try {
            tampered = [assess(document, options), assessText(JSON.stringify(document), options)];
          } finally {
            delete Object.prototype[key];
          }
          assert.deepEqual(
            tampered.map((each) => JSON.stringify(each)),
            [clean, clean],
          );
        },
      ),
      { numRuns: 50 },
    );
  });

  it("give neither null nor undefined", () => {
    fc.assert(
      fc.property(proposals, (document) => {
        assert.deepEqual(oddities(assess(document, options)), []);
      }),
      { numRuns: 100 },
    );
  });

  it("tell whole numbers beyond 2^53 exactly", () => {
    const amount = 9_007_199_254_740_993n;
    const byObject = assess({ contoh: amount }, options);
    const byText = assessText('{"contoh":9007199254740993}', options);
    assert.equal(JSON.stringify(byObject), JSON.stringify(byText));
  });
});

describe("memory", () => {
  it("grows by at most a page over many assessments", () => {
    const sizes = () => memories.map(({ buffer }) => buffer.byteLength);
    const run = (times) => {
      for (let turn = 0; turn < times; turn++) {
        assess(
          { jenis: "ksdpk", contoh: "x".repeat(turn % 500) },
          { at: AT, explain: turn % 50 === 0 },
        );
      }
    };
    run(200);
    const before = sizes();
    run(1000);
    assert.ok(before.length > 0);
    for (const [at, size] of sizes().entries()) {
      assert.ok(size - before[at] <= 65_536, `${before[at]} to ${size}`);
    }
  });
});
