/** The rulebook's sentence for something that the engine noticed about the input. */
import { longDate } from "../format/date";
import { grouped } from "../format/number";
import { numberText } from "../format/value";
import type { View } from "../state/view";

interface Noticed {
  readonly code: string;
  readonly parameters: Readonly<Record<string, string>>;
  /** The fact that it is about, where it is about one. */
  readonly fact?: string;
}

/** The sentence of a problem, note or notice. */
export function message({ code, parameters, fact }: Noticed, view: View): string {
  const template = view.vocabulary.pack.messages[code] ?? code;
  // A suggestion that the engine does not have leaves no gap in quotes.
  const sentences = parameters["suggestion"] === "" ? template.split(/(?<=\.)\s/) : [template];
  return sentences
    .filter((sentence) => sentences.length === 1 || !sentence.includes("{suggestion}"))
    .join(" ")
    .replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = parameters[name];
      return value === undefined ? whole : inWords(name, value, fact, view);
    });
}

/** A parameter as people write it: the engine gives ids, plain numbers and ISO days. */
function inWords(name: string, value: string, fact: string | undefined, view: View): string {
  const { words, vocabulary } = view;
  if (name === "expected") {
    return Object.hasOwn(words.expected, value)
      ? words.expected[value as keyof typeof words.expected]
      : value;
  }
  if (name === "found") return value;
  if (name === "limit") return grouped(value, words.language);
  const shape = vocabulary.facts.get(fact ?? "")?.shape;
  if (shape && "options" in shape) {
    return shape.options.find(({ id }) => id === value)?.label ?? value;
  }
  if (shape && /^-?\d+$/.test(value)) return numberText(Number(value), shape, words);
  return longDate(value, words.language);
}
