import assert from "node:assert/strict";
import { test } from "node:test";
import { source } from "../support/source.mjs";

const { otherReadings } = await source("judge/readings.ts");

const reading = (name) => ({
  title: `judul ${name}`,
  text: `dibaca ${name}`,
  other: `lain ${name}`,
});
const vocabulary = {
  pack: { readings: { A2: reading("A2"), A8: reading("A8") } },
  rules: new Map([["dprd.setuju", { title: "DPRD menyetujui" }]]),
};
const told = (id, verdict, rule) => ({
  reading: id,
  verdict,
  changed: [{ rule, status: "failed", severity: "must" }],
});

test("a reading is told with its words, its verdict and the rules that change", () => {
  const assessment = { verdict: "ready", otherReadings: [told("A2", "fix", "dprd.setuju")] };
  assert.deepEqual(otherReadings(assessment, vocabulary), [
    {
      id: "A2",
      title: "judul A2",
      taken: "dibaca A2",
      other: "lain A2",
      verdict: "fix",
      changed: [{ title: "DPRD menyetujui", status: "failed" }],
    },
  ]);
});

test("readings with another verdict come first", () => {
  const assessment = {
    verdict: "fix",
    otherReadings: [told("A2", "fix", "dprd.setuju"), told("A8", "incomplete", "dprd.setuju")],
  };
  const order = otherReadings(assessment, vocabulary).map(({ id }) => id);
  assert.deepEqual(order, ["A8", "A2"]);
});

test("what the pack has no words for is named by its id", () => {
  const assessment = { verdict: "ready", otherReadings: [told("X", "fix", "tanpa.kata")] };
  const [only] = otherReadings(assessment, vocabulary);
  assert.equal(only.title, "X");
  assert.equal(only.changed[0].title, "tanpa.kata");
});

test("nothing is told where no reading changes anything", () => {
  assert.deepEqual(otherReadings({ verdict: "ready", otherReadings: [] }, vocabulary), []);
});
