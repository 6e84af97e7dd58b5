/** Options as the caller gives them: own plain properties with known names. */

import { PatuhError } from "./error.js";
import { isPlain } from "./plain.js";
import type { Options } from "./wire.js";

/** Options whose shape is right; whether the day and the stage exist is for the engine to say. */
export interface CheckedOptions {
  /** The day, and the stage in a second line where one is chosen. */
  readonly terms: string;
  readonly explain: boolean;
}

const { getOwnPropertyDescriptor, hasOwn, keys } = Object;

/** @throws PatuhError `options.*` */
export function checked(options: Options): CheckedOptions {
  if (typeof options !== "object" || options === null || !isPlain(options)) {
    throw new PatuhError("options.invalid");
  }
  const given: Record<string, unknown> = { __proto__: null } as never;
  for (const key of keys(options)) {
    if (key !== "at" && key !== "stage" && key !== "explain") {
      throw new PatuhError("options.unknown", "", { found: key });
    }
    const descriptor = getOwnPropertyDescriptor(options, key);
    if (descriptor === undefined || !hasOwn(descriptor, "value")) {
      throw new PatuhError("options.invalid");
    }
    given[key] = descriptor.value;
  }
  const { at, stage, explain } = given as { at: unknown; stage: unknown; explain: unknown };
  if (typeof at !== "string") throw new PatuhError("options.at", "", { found: shown(at) });
  if (stage !== undefined && typeof stage !== "string") {
    throw new PatuhError("options.stage", "", { found: shown(stage), expected: "teks (text)" });
  }
  if (explain !== undefined && typeof explain !== "boolean") {
    throw new PatuhError("options.explain", "", { found: shown(explain) });
  }
  return { terms: stage === undefined ? at : `${at}\n${stage}`, explain: explain ?? false };
}

/** What was found, in a word, without running code of its own. */
function shown(value: unknown): string {
  return typeof value === "object" && value !== null ? "objek (object)" : String(value);
}
