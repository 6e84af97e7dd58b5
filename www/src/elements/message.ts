/** The rulebook's sentence for something that the engine noticed about the input. */
import type { View } from "../state/view";

interface Noticed {
  readonly code: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** The sentence of a problem, note or notice. */
export function message({ code, parameters }: Noticed, { vocabulary }: View): string {
  const template = vocabulary.pack.messages[code] ?? code;
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => parameters[name] ?? whole);
}
