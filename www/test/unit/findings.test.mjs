import assert from "node:assert/strict";
import { test } from "node:test";
import { source } from "../support/source.mjs";

const { mend, newlyFailed, requiredFacts, sorted } = await source("judge/findings.ts");

const TERM = "kesepakatan.jangka_waktu_bulan";
const node = (operator, truth, children = [], more = {}) => ({
  node: operator,
  operator,
  truth,
  value: { tag: "bool", value: truth === "true" },
  facts: [],
  definition: "",
  children,
  ...more,
});
const fact = (id, value) =>
  node("fact", "value", [], { value, facts: [{ fact: id, value, source: "stated" }] });
const constant = (number) =>
  node("constant", "value", [], { value: { tag: "int", value: number, unit: "bulan" } });
const term = fact(TERM, { tag: "int", value: 61, unit: "bulan" });
const explanation = (require) => ({ rule: "x", require, elements: [] });

test("a plain bound tells the nearest right value, strict or not, either way round", () => {
  for (const [operator, children, better] of [
    ["lessOrEqual", [term, constant(60)], 60],
    ["less", [term, constant(61)], 60],
    ["greaterOrEqual", [term, constant(70)], 70],
    ["greater", [term, constant(70)], 71],
    ["equal", [term, constant(60)], 60],
    ["greaterOrEqual", [constant(60), term], 60],
    ["greater", [constant(61), term], 60],
  ]) {
    assert.equal(mend(explanation(node(operator, "false", children)), TERM), better, operator);
  }
});

test("one false condition among true ones can be mended, two cannot", () => {
  const bound = node("lessOrEqual", "false", [term, constant(60)]);
  const one = node("and", "false", [node("has", "true"), bound]);
  assert.equal(mend(explanation(one), TERM), 60);
  const two = node("and", "false", [node("has", "false"), bound]);
  assert.equal(mend(explanation(two), TERM), undefined);
});

test("what is no plain bound on the fact is left to the user", () => {
  const other = fact("seleksi.jumlah_calon", { tag: "int", value: 1, unit: "calon" });
  for (const require of [
    node("or", "false", [node("lessOrEqual", "false", [term, constant(60)])]),
    node("lessOrEqual", "false", [term, other]),
    node("notEqual", "false", [term, constant(61)]),
    node("lessOrEqual", "true", [term, constant(61)]),
  ]) {
    assert.equal(mend(explanation(require), TERM), undefined, require.operator);
  }
});

test("a requirement names its facts at every depth, and those of each row", () => {
  const deep = node("and", "false", [node("not", "true", [term])]);
  const rows = {
    ...explanation(deep),
    elements: [{ require: fact("perubahan.alasan", { tag: "unknown" }) }],
  };
  assert.deepEqual([...requiredFacts(rows)].sort(), [TERM, "perubahan.alasan"]);
});

test("findings are sorted by what they ask, later stages apart", () => {
  const finding = (rule, status, severity, upcoming = false) => ({
    rule,
    status,
    severity,
    upcoming,
  });
  const found = sorted({
    findings: [
      finding("a", "failed", "prohibited"),
      finding("b", "failed", "must"),
      finding("c", "undecided", "must"),
      finding("d", "failed", "should"),
      finding("e", "undecided", "info"),
      finding("f", "failed", "must", true),
    ],
  });
  const rules = Object.fromEntries(
    Object.entries(found).map(([name, list]) => [name, list.map(({ rule }) => rule)]),
  );
  assert.deepEqual(rules, {
    prohibited: ["a"],
    fix: ["b"],
    open: ["c"],
    warnings: ["d"],
    upcoming: ["f"],
  });
});

test("only binding rules that fail anew are consequences", () => {
  const order = ["must", "should", "must", "prohibited"].map((severity, position) => ({
    id: String(position),
    severity,
    position,
  }));
  const broken = newlyFailed({ statuses: "uufu" }, { statuses: "ffff" }, { order });
  assert.deepEqual(
    broken.map(({ id }) => id),
    ["0", "3"],
  );
});
