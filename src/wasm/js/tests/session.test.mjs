/** A session, and that it says what a fresh assessment says. */

import assert from "node:assert/strict";
import { describe, it } from "node:test";

import fc from "fast-check";

import { AT, facts, oddities, patuh } from "./package.mjs";
import { proposal, statement } from "./proposals.mjs";

const { Session, assess, explain } = patuh;
const options = { at: AT };

describe("a session", () => {
  it("equals a fresh assessment after any sequence of answers", () => {
    const step = fc.oneof(
      { weight: 4, arbitrary: statement },
      { weight: 1, arbitrary: fc.constantFrom(...facts).map((fact) => [fact.id, undefined]) },
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const session = new Session(options);
        const stated = new Map();
        for (const [id, value] of steps) {
          session.set(id, value);
          stated.delete(id);
          if (value !== undefined) stated.set(id, value);
        }
        const whole = proposal(stated);
        assert.deepEqual(session.assessment(), assess(whole, options));
        const rule = session.assessment().findings[0]?.rule;
        if (rule !== undefined)
          assert.deepEqual(session.explain(rule), explain(whole, rule, options));
        session.dispose();
      }),
      { numRuns: 150 },
    );
  });

  it("gives a proposal that is judged the same", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(statement, { selector: ([id]) => id, maxLength: 20 }),
        (statements) => {
          const session = new Session(options);
          for (const [id, value] of statements) session.set(id, value);
          const again = assess(session.proposal(), options);
          const { statuses, proposal: stamp } = session.assessment();
          assert.deepEqual([again.statuses, again.proposal], [statuses, stamp]);
          session.dispose();
        },
      ),
      { numRuns: 100 },
    );
  });

  it("tells which rules a fact changed", () => {
    const session = new Session(options);
    const before = session.assessment();
    const change = session.set("jenis", "ksdpk");
    const after = session.assessment();
    const letters = new Map();
    before.statuses.split("").forEach((letter, at) => {
      if (letter.toLowerCase() !== after.statuses[at].toLowerCase()) letters.set(at, letter);
    });
    assert.equal(change.changed.length, letters.size);
    assert.equal(change.verdict, after.verdict);
    assert.deepEqual(change.counts, after.counts);
    assert.deepEqual(oddities(change), []);
  });

  it("refuses a fact that does not exist and keeps what it had", () => {
    const session = new Session(options);
    session.set("jenis", "ksdpk");
    const before = session.assessment();
    assert.throws(() => session.set("tidak.ada", 1), { code: "fact.unknown" });
    assert.throws(() => session.clear("tidak.ada"), { code: "fact.unknown" });
    assert.throws(() => session.set("jenis", () => 1), { code: "input.function" });
    assert.throws(() => session.explain("tidak.ada"), { code: "rule.unknown" });
    assert.deepEqual(session.assessment(), before);
  });

  it("is over when it is disposed of", () => {
    const session = new Session(options);
    session.dispose();
    session.dispose();
    assert.throws(() => session.assessment(), { code: "session.disposed" });
    assert.throws(() => session.set("jenis", "ksdpk"), { code: "session.disposed" });
  });

  it("does not touch another session", () => {
    const [one, other] = [new Session(options), new Session(options)];
    one.set("jenis", "ksdpk");
    assert.deepEqual(other.assessment(), assess({}, options));
  });
});
