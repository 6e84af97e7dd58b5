/** The verdict in a sentence. */
import { longDate } from "../../format/date";
import { isBinding, withStatus } from "../../judge/findings";
import type { View } from "../../state/view";

/** The marks of the verdicts. */
export const VERDICT_MARKS = { prohibited: "⊘", fix: "✕", incomplete: "…", ready: "✓" } as const;

/** The verdict's numbers, for where there is no room for a sentence. */
export function short({ words, findings }: View): string {
  const { prohibited, fix, open } = findings;
  return words.shortCounts(prohibited.length + fix.length, open.length);
}

/** What the verdict means, with its numbers. */
export function sentence({ words, vocabulary, assessment, findings, at }: View): string {
  const { prohibited, fix, open, warnings } = findings;
  switch (assessment.verdict) {
    case "prohibited":
      return words.sentenceProhibited(prohibited.length);
    case "fix":
      return words.sentenceFix(fix.length, open.length);
    case "incomplete":
      if (assessment.problems.length > 0) return words.sentenceProblems(assessment.problems.length);
      if (assessment.stage.tag === "unknown") return words.sentenceStage;
      return words.sentenceIncomplete(open.length);
    case "ready": {
      const ready = words.sentenceReady(
        withStatus(assessment, vocabulary, "s").filter(isBinding).length,
        longDate(at, words.language),
      );
      return warnings.length > 0 ? `${ready} ${words.sentenceWarnings(warnings.length)}` : ready;
    }
  }
}
