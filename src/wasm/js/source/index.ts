/**
 * Patuh in JavaScript: judges a proposal for regional cooperation (kerja sama daerah) by the law,
 * in the browser or in Node, without a server.
 *
 * ```js
 * import { init, assess } from "patuh";
 * await init();
 * const { verdict, findings } = assess({ jenis: "ksdpk" }, { at: "2026-11-24" });
 * ```
 */

import { throughObject, throughText } from "./door.js";
import { checked } from "./options.js";
import { host } from "./running.js";
import type { Proposal } from "./vocabulary.js";
import type { Assessment, Explanation, Options } from "./wire.js";

export type {
  Asked,
  AskedFact,
  AskedField,
  AskedGroup,
  Choice,
  NamedRule,
  Vocabulary,
} from "./catalogue.js";
export { vocabulary } from "./catalogue.js";
export type { Citation, CitationStep, Division } from "./citation.js";
export { citation } from "./citation.js";
export type { MessageLanguage, PatuhErrorCode, PatuhErrorParameters } from "./error.js";
export { PatuhError } from "./error.js";
export type { ModuleSource } from "./module.js";
export type { InitOptions } from "./running.js";
export { init, useRulebook } from "./running.js";
export { Session } from "./session.js";
export type * from "./text-pack.js";
export { texts } from "./texts.js";
export type * from "./vocabulary.js";
export type * from "./wire.js";

/**
 * Judges a proposal given as an object.
 *
 * Only the object's own enumerable properties count. A proposal that is wrong or incomplete is no
 * error: the assessment says so.
 *
 * @throws PatuhError when the value is no JSON data (`input.*`, with the place), or an option is
 * wrong (`options.*`).
 */
export function assess(proposal: Proposal, options: Options): Assessment {
  const engine = host();
  const { terms, explain } = checked(options);
  const assessment = throughObject(proposal, (bytes) =>
    engine.run((judge) => judge.assess(bytes, terms, explain)),
  );
  return engine.expand.assessment(JSON.parse(assessment));
}

/**
 * Judges a proposal given as JSON text. The result is the same, byte for byte, as that of
 * {@link assess} for the same document; text that is no JSON gets an assessment that says where.
 *
 * @throws PatuhError when the text breaks a limit (`input.*`), or an option is wrong
 * (`options.*`).
 */
export function assessText(json: string, options: Options): Assessment {
  const engine = host();
  const { terms, explain } = checked(options);
  const assessment = throughText(json, (bytes) =>
    engine.run((judge) => judge.assess(bytes, terms, explain)),
  );
  return engine.expand.assessment(JSON.parse(assessment));
}

/**
 * How one rule comes to its status for a proposal, down to the facts; the same as the
 * assessment's explanation of it with the option `explain`.
 *
 * @throws PatuhError `rule.unknown`, `input.*` or `options.*`.
 */
export function explain(proposal: Proposal, rule: string, options: Options): Explanation {
  const engine = host();
  const { terms } = checked(options);
  const explanation = throughObject(proposal, (bytes) =>
    engine.run((judge) => judge.explain(bytes, rule, terms)),
  );
  return engine.expand.explanation(JSON.parse(explanation));
}
