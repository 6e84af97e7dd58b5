/**
 * How long the package takes, beside other ways to evaluate the same rules.
 *
 *   node bench.mjs [--package DIR] [--json]
 *
 *   --package   the built npm package, dist/npm without it
 *   --json      the figures alone
 *
 * Times are of single calls, the lowest and the middle one of many, after a warm-up. They say
 * little by themselves on a busy machine; so the same run measures the plainest program that gives
 * the truth of every condition and nothing else (compiled JavaScript), and a CEL interpreter for
 * JavaScript doing the same, and prints how many times as long or short the package takes.
 */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";

import { specimen } from "../js/build/specimen.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, "../../..");
const { values } = parseArgs({
  options: {
    package: { type: "string", default: join(root, "dist/npm") },
    json: { type: "boolean", default: false },
  },
});

const made = specimen(400);
const { Session, assess, assessText, init } = await import(
  pathToFileURL(join(resolve(values.package), "index.js"))
);
const rulebook = new Uint8Array(readFileSync(join(made, "rulebook.bin")));
const { at, proposal, conditions } = JSON.parse(
  readFileSync(join(made, "specimen.json"), "utf8"),
);
await init({ rulebook });

const options = { at };
const text = JSON.stringify(proposal);
const results = {
  "assess, nearly complete proposal": time(() => assess(proposal, options)),
  "assessText, the same": time(() => assessText(text, options)),
  "assess, empty proposal": time(() => assess({}, options), 300),
  "Session.set, one of 400 rules changes": time(oneFact("bagian_3.bulan_0", [20, 300])),
  "Session.set, fifty rules depend on it": time(oneFact("bagian_3.ya_0", [true, false])),
  "Session.explain": time(explanation()),
  "compiled JavaScript, truth values only": time(compiled()),
  "CEL interpreter, truth values only": time(await interpreted()),
};
report();

/** Changes one fact of a session to and fro. */
function oneFact(fact, [first, second]) {
  const session = filled();
  let turn = false;
  return () => {
    turn = !turn;
    return session.set(fact, turn ? second : first);
  };
}

function explanation() {
  const session = filled();
  return () => session.explain("bagian-0.aturan-0");
}

/** A session in which the whole proposal is stated. */
function filled() {
  const session = new Session(options);
  for (const [key, value] of Object.entries(proposal)) {
    if (typeof value !== "object") session.set(key, value);
    else for (const [name, each] of Object.entries(value)) session.set(`${key}.${name}`, each);
  }
  return session;
}

/** What is stated in full, so that two-valued programs have an answer everywhere. */
function complete() {
  const whole = structuredClone(proposal);
  Object.assign(whole.bagian_7, { bulan_0: 31, pilihan: "koperasi" });
  return whole;
}

function compiled() {
  const whole = complete();
  const tests = conditions.map(
    ({ when, require }) => new Function("p", `return !(${when.javascript}) || (${require.javascript})`),
  );
  return () => tests.map((test) => test(whole));
}

async function interpreted() {
  const { parse } = await import(createRequire(join(here, "../js/package.json")).resolve("@marcbachmann/cel-js"));
  const whole = complete();
  const tests = conditions.map(({ when, require }) => [parse(when.cel), parse(require.cel)]);
  return () => tests.map(([when, require]) => !when(whole) || require(whole));
}

/** Microseconds of one call: the lowest and the middle of `times`. */
function time(task, times = 2000) {
  for (let run = 0; run < times / 4; run++) task();
  const taken = [];
  for (let run = 0; run < times; run++) {
    const start = process.hrtime.bigint();
    task();
    taken.push(Number(process.hrtime.bigint() - start) / 1000);
  }
  taken.sort((left, right) => left - right);
  return { lowest: taken[0], middle: taken[Math.floor(times / 2)] };
}

function report() {
  const reference = results["CEL interpreter, truth values only"].lowest;
  if (values.json) {
    console.log(JSON.stringify(results));
    return;
  }
  console.log(`${conditions.length} rules; microseconds a call; factor to the CEL interpreter`);
  for (const [name, { lowest, middle }] of Object.entries(results)) {
    const factor = (lowest / reference).toFixed(3);
    console.log(`${name.padEnd(40)} ${lowest.toFixed(1).padStart(9)} ${middle.toFixed(1).padStart(9)}   ×${factor}`);
  }
}
