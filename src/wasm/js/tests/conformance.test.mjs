/** The conformance cases on the package in Node.js. */

import assert from "node:assert/strict";
import { it } from "node:test";

import { language, names, publish, read } from "../../../../tests/conformance/faces/files.mjs";
import { judge } from "../../../../tests/conformance/faces/judge.mjs";
import { patuh } from "./package.mjs";

it("every conformance case comes out as it says", (test) => {
  const results = judge(patuh, "node", names().map(read), language());
  test.diagnostic(`${results.all[1]} of ${results.all[0]} cases passed`);
  publish(results);
  assert.deepEqual(results.wrong, []);
  assert.ok(results.all[0] >= 700, `only ${results.all[0]} cases`);
  // The judge of this test would notice: one case with each expectation turned round.
  const turned = (expect) => [
    {
      part: "language",
      name: "x",
      cases: [{ name: "x", labels: {}, at: "2026-11-24", proposal: {}, expect }],
    },
  ];
  const wrong = [
    { verdict: "ready" },
    { kind: "satu" },
    { problems: ["/x"] },
    { rules: { dan: "satisfied" } },
    { rules: { "no-such-rule": "undecided" } },
    { clocks: { "no-such-clock": { state: "running" } } },
  ];
  for (const expect of wrong) {
    assert.equal(judge(patuh, "node", turned(expect), language()).wrong.length, 1);
  }
});
