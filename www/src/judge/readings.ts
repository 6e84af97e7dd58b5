/**
 * What would be said by the other reading of the law, where that is open, in words.
 *
 * Must not know: the DOM, languages.
 */
import type { Assessment } from "./package";
import type { Vocabulary } from "./vocabulary";

type Told = Assessment["otherReadings"][number];

/** Another reading, with its words. */
export interface OtherReading {
  readonly id: string;
  readonly title: string;
  /** The reading that is taken, and why. */
  readonly taken: string;
  /** The other one. */
  readonly other: string;
  /** The verdict by the other one. */
  readonly verdict: Told["verdict"];
  /** The rules that would be otherwise. */
  readonly changed: ReadonlyArray<{
    readonly title: string;
    readonly status: Told["changed"][number]["status"];
  }>;
}

/** The readings by which something would be otherwise, those with another verdict first. */
export function otherReadings(
  { otherReadings: told, verdict }: Pick<Assessment, "otherReadings" | "verdict">,
  { pack, rules }: Pick<Vocabulary, "pack" | "rules">,
): ReadonlyArray<OtherReading> {
  const named = told.map(({ reading, verdict: by, changed }): OtherReading => {
    const text = pack.readings[reading];
    return {
      id: reading,
      title: text?.title ?? reading,
      taken: text?.text ?? "",
      other: text?.other ?? "",
      verdict: by,
      changed: changed.map(({ rule, status }) => ({
        title: rules.get(rule)?.title ?? rule,
        status,
      })),
    };
  });
  return [
    ...named.filter((each) => each.verdict !== verdict),
    ...named.filter((each) => each.verdict === verdict),
  ];
}
