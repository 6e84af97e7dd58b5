/** Makes proposals of the vocabulary for property tests. */

import fc from "fast-check";

import { facts } from "./package.mjs";

const free = fc.constantFrom(
  "-",
  "terlampir",
  "2 (dua) tahun",
  "Rp12.500.000.000",
  "ya",
  "17 Agustus 2026",
  "",
  "???",
);

/** Values for a type: mostly right, sometimes as portals have them, sometimes wrong. */
function value(type) {
  const right = {
    bool: () => fc.boolean(),
    int: () => fc.integer({ min: type.min, max: Math.min(type.max, type.min + 200) }),
    money: () => fc.maxSafeNat(),
    date: () =>
      fc
        .date({ min: new Date("2018-01-01"), max: new Date("2030-12-31"), noInvalidDate: true })
        .map((day) => day.toISOString().slice(0, 10)),
    text: () => fc.string({ unit: "grapheme", maxLength: 20 }),
    code: () => fc.constantFrom(...type.choices.map(({ id }) => id)),
    enum: () => fc.constantFrom(...type.choices.map(({ id }) => id)),
    set: () =>
      fc.oneof(
        fc.subarray(type.choices.map(({ id }) => id)),
        fc
          .subarray(type.choices.map(({ id }) => id))
          .map((ids) => Object.fromEntries(ids.map((id, at) => [id, at % 2 === 0]))),
      ),
    records: () =>
      fc.array(
        fc.record(Object.fromEntries(type.fields.map((field) => [field.name, value(field.type)])), {
          requiredKeys: [],
        }),
        { maxLength: 3 },
      ),
  }[type.tag]();
  return fc.oneof(
    { weight: 8, arbitrary: right },
    { weight: 1, arbitrary: free },
    { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
  );
}

/** A fact and a value for it. */
export const statement = fc
  .constantFrom(...facts)
  .chain((fact) => value(fact.type).map((stated) => [fact.id, stated]));

/** The proposal that states these facts: dotted ids are places. */
export function proposal(statements) {
  const whole = {};
  for (const [id, stated] of statements) {
    const steps = id.split(".");
    const last = steps.pop();
    let place = whole;
    for (const step of steps) place = place[step] ??= {};
    place[last] = stated;
  }
  return whole;
}

/** A proposal of up to forty facts, each stated once. */
export const proposals = fc
  .uniqueArray(statement, { selector: ([id]) => id, maxLength: 40 })
  .map(proposal);
