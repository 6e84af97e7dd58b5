/**
 * The one door to the npm package. Nothing else in the page imports `patuh`, so that a change of
 * its names is a change of this file.
 */
import {
  type Assessment,
  assess,
  assessText,
  type Explanation,
  explain,
  type FactId,
  type FactValues,
  type TextPack as Pack,
  type Proposal,
  Session,
  texts,
  type Vocabulary,
  vocabulary,
} from "patuh";
import type { Json, JsonObject } from "../draft/answers";

export type {
  Asked,
  Assessment,
  ExplainNode,
  Explanation,
  FactUse,
  Finding,
  Labelled as Label,
  TextPack as Pack,
  Value,
} from "patuh";
export { init, PatuhError, useRulebook } from "patuh";

/** Judges a proposal as of a day. */
export function judged(proposal: JsonObject, at: string): Assessment {
  return assess(proposal as Proposal, { at });
}

/** Judges a proposal given as JSON text. */
export function judgedText(text: string, at: string): Assessment {
  return assessText(text, { at });
}

/** The way to a rule's status. */
export function explained(proposal: JsonObject, at: string, rule: string): Explanation {
  return explain(proposal as Proposal, rule, { at });
}

/** What can be stated and what rules there are, in the words of a pack. */
export function named(pack: Pack): Vocabulary {
  return vocabulary(texts.use(pack).language);
}

/** The facts as the engine reads them, as a proposal with nothing left to convert. */
export function asRead(facts: ReadonlyArray<readonly [string, Json]>, at: string): unknown {
  // Which facts there are is only known from the vocabulary, at run time.
  type AnyFact = FactId & string;
  const session = new Session({ at });
  for (const [fact, value] of facts) session.set(fact as AnyFact, value as FactValues[AnyFact]);
  const proposal: unknown = session.proposal();
  session.dispose();
  return proposal;
}
