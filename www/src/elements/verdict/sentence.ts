/** The verdict in a sentence. */
import { longDate } from "../../format/date";
import { isBinding, withStatus } from "../../judge/findings";
import type { View } from "../../state/view";

/** The marks of the verdicts. */
export const VERDICT_MARKS = { prohibited: "⊘", fix: "✕", incomplete: "…", ready: "✓" } as const;

/** The verdict's numbers, for where there is no room for a sentence. */
export function short({ words, findings, unused }: View): string {
  const { prohibited, fix, open } = findings;
  return words.shortCounts(prohibited.length + fix.length, open.length, unused.length);
}

/** What the verdict means, with its numbers. */
export function sentence({ words, vocabulary, assessment, findings, unused, at }: View): string {
  const { prohibited, fix, open, warnings } = findings;
  const left = unused.length > 0 ? words.sentenceUnused(unused.length) : "";
  switch (assessment.verdict) {
    case "prohibited":
      return words.sentenceProhibited(prohibited.length);
    case "fix":
      return joined(words.sentenceFix(fix.length, open.length), left);
    case "incomplete": {
      const unread = assessment.problems.length - unused.length;
      if (unread > 0) return joined(words.sentenceProblems(unread), left);
      if (assessment.stage.tag === "unknown") return joined(words.sentenceStage, left);
      return joined(open.length > 0 ? words.sentenceIncomplete(open.length) : "", left);
    }
    case "ready": {
      const ready = words.sentenceReady(
        withStatus(assessment, vocabulary, "s").filter(isBinding).length,
        longDate(at, words.language),
      );
      return joined(ready, warnings.length > 0 ? words.sentenceWarnings(warnings.length) : "");
    }
  }
}

function joined(...sentences: ReadonlyArray<string>): string {
  return sentences.filter(Boolean).join(" ");
}
