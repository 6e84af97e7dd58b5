/**
 * Answers as the page holds them: one JSON value a fact, by id. A fact that is not there is not
 * answered. A proposal is the same, nested by the dots of the ids.
 */

/** A JSON value. */
export type Json = null | boolean | number | string | ReadonlyArray<Json> | JsonObject;

/** A JSON object. */
export interface JsonObject {
  readonly [key: string]: Json;
}

/** Answers by fact id. */
export type Answers = Readonly<Record<string, Json>>;

interface Nested {
  [key: string]: Json | Nested;
}

/** The proposal that these answers make. */
export function toProposal(answers: Answers): JsonObject {
  const proposal: Nested = {};
  for (const [id, value] of Object.entries(answers)) {
    const steps = id.split(".");
    const last = steps.pop() ?? id;
    let place = proposal;
    for (const step of steps) {
      const inner = (place[step] ?? {}) as Nested;
      place[step] = inner;
      place = inner;
    }
    place[last] = value;
  }
  return proposal as JsonObject;
}

/** The answers that a proposal holds for these facts. */
export function fromProposal(proposal: unknown, facts: Iterable<string>): Answers {
  const answers: Record<string, Json> = {};
  for (const id of facts) {
    const value = at(proposal, id);
    if (value !== undefined && value !== null) answers[id] = value;
  }
  return answers;
}

/** The answers with one changed, or taken back when there is no value. */
export function changed(answers: Answers, fact: string, value: Json | undefined): Answers {
  const { [fact]: _, ...others } = answers;
  return value === undefined ? others : { ...others, [fact]: value };
}

function at(proposal: unknown, id: string): Json | undefined {
  let place = own(proposal, id);
  if (place !== undefined) return place as Json;
  place = proposal;
  for (const step of id.split(".")) place = own(place, step);
  return place as Json | undefined;
}

/** An own property, so that nothing inherited passes for an answer. */
function own(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}
