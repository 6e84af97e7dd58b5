/**
 * What a file held that the check does not use: names that nobody knows, answers that cannot be
 * read. It stays with the draft until the user answers what it was meant to answer, or says that
 * it does not matter; until then the proposal is not what the file says it is.
 */

/** A part of a file that is not used, and why. The words come from the rulebook, by the code. */
export interface Unused {
  readonly code: string;
  /** JSON pointer to the place in the file. */
  readonly pointer: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** Whether something that was kept is such a part. */
export function isUnused(value: unknown): value is Unused {
  const part = value as Partial<Unused> | null;
  return (
    typeof part === "object" &&
    part !== null &&
    typeof part.code === "string" &&
    typeof part.pointer === "string" &&
    typeof part.parameters === "object" &&
    part.parameters !== null &&
    Object.values(part.parameters).every((parameter) => typeof parameter === "string")
  );
}

/** The parts that are left when a fact is answered. */
export function withoutFact(parts: ReadonlyArray<Unused>, fact: string): ReadonlyArray<Unused> {
  return parts.filter(({ pointer }) => !touches(pointer, fact));
}

/** Whether a pointer leads to a fact or into its value; a file may write its id in one piece. */
export function touches(pointer: string, fact: string): boolean {
  return [`/${fact.replaceAll(".", "/")}`, `/${fact}`].some(
    (place) => pointer === place || pointer.startsWith(`${place}/`),
  );
}
