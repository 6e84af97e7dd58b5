/**
 * What was typed or chosen for a code: the code itself. Nothing is guessed; what is no code stays as
 * it was written, so that the result can say why it cannot be used.
 */
import type { Option } from "../judge/vocabulary";

/** A code with its name, as one chooses it: "33.09 – Kabupaten Boyolali". */
export function optionText({ id, label }: Option): string {
  return `${id} – ${label}`;
}

/** The code of what was chosen, or the text as it stands; nothing when it is empty. */
export function codeOf(written: string, options: ReadonlyArray<Option>): string | undefined {
  const text = written.trim();
  if (text === "") return undefined;
  const same = (other: string) => other.toLowerCase() === text.toLowerCase();
  const chosen =
    options.find((option) => same(option.id) || same(optionText(option))) ??
    only(options.filter((option) => same(option.label)));
  return chosen?.id ?? text;
}

/** What a code stands for, or nothing where it is not known. */
export function nameOf(code: string, options: ReadonlyArray<Option>): string {
  return options.find(({ id }) => id === code)?.label ?? "";
}

/** The one element of a list that has no other. */
function only<Each>(list: ReadonlyArray<Each>): Each | undefined {
  return list.length === 1 ? list[0] : undefined;
}
