/**
 * The one error that this package throws.
 *
 * A proposal that is merely wrong is no error: it gets an assessment that says so. An error means
 * that there is nothing to assess (the value is no JSON data, an option does not exist, the module
 * is missing).
 */

import { MESSAGES } from "./messages.js";

/** What went wrong, stable across releases. */
export type PatuhErrorCode = keyof typeof MESSAGES;

/** The languages in which the package itself speaks. */
export type MessageLanguage = "id" | "en";

/** Values that a message names, as texts. */
export type PatuhErrorParameters = Readonly<Record<string, string>>;

/** Thrown when there is nothing to assess. */
export class PatuhError extends Error {
  /** What went wrong. */
  readonly code: PatuhErrorCode;
  /** JSON pointer of the place in the proposal; empty when it is about the whole. */
  readonly pointer: string;
  /** What the message names: what was found, what is allowed. */
  readonly parameters: PatuhErrorParameters;
  /** The message in each language. `message` holds both, Indonesian first. */
  readonly messages: Readonly<Record<MessageLanguage, string>>;

  /** @internal */
  constructor(
    code: PatuhErrorCode,
    place = "",
    parameters: PatuhErrorParameters = {},
    options?: ErrorOptions,
  ) {
    const messages = {
      id: phrase(MESSAGES[code].id, place, parameters),
      en: phrase(MESSAGES[code].en, place, parameters),
    };
    super(`${messages.id} / ${messages.en}`, options);
    this.name = "PatuhError";
    this.code = code;
    this.pointer = place;
    this.parameters = Object.freeze({ ...parameters });
    this.messages = Object.freeze(messages);
  }
}

function phrase(template: string, place: string, parameters: PatuhErrorParameters): string {
  const values: PatuhErrorParameters = { ...parameters, place: place === "" ? "/" : place };
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    return value === undefined ? whole : shortened(value);
  });
}

/** What was found may be a whole novel; a message stays a sentence. */
function shortened(value: string): string {
  return value.length > 80 ? `${value.slice(0, 79)}…` : value;
}
