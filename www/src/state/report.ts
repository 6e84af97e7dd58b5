/**
 * Taking in a proposal that was written elsewhere, and saying what became of it.
 *
 * The engine reads every fact ("2 (dua) tahun" becomes 24 months); what it could not read, or
 * does not know, is reported and left out of the answers. Nothing is guessed.
 */
import { type Answers, fromProposal } from "../draft/answers";
import { touches } from "../draft/unused";
import { type Assessment, asRead, judgedText, PatuhError } from "../judge/package";
import type { Vocabulary } from "../judge/vocabulary";

/** The most that is read of a file; the engine accepts no more. */
export const MOST_BYTES = 262_144;

/** What became of a file. */
export type Report =
  | { readonly tag: "unread" | "tooLarge" }
  /** The package refused it. The words are those of the package. */
  | { readonly tag: "refused"; readonly sentences: Readonly<Record<string, string>> }
  | {
      readonly tag: "read";
      readonly count: number;
      readonly problems: Assessment["problems"];
      readonly notes: Assessment["notes"];
    };

/** A report, and the answers of the file when there are any. */
export interface Taken {
  readonly report: Report;
  readonly answers: Answers | undefined;
}

/** Reads a proposal from JSON text. */
export function take(text: string, at: string, vocabulary: Vocabulary): Taken {
  if (text.length > MOST_BYTES) return { report: { tag: "tooLarge" }, answers: undefined };
  let assessment: Assessment;
  try {
    assessment = judgedText(text, at);
  } catch (reason) {
    if (!(reason instanceof PatuhError)) throw reason;
    return { report: { tag: "refused", sentences: reason.messages }, answers: undefined };
  }
  const answers = canonical(text, assessment, at, vocabulary);
  return {
    report: {
      tag: "read",
      count: Object.keys(answers).length,
      problems: assessment.problems,
      notes: assessment.notes,
    },
    answers: Object.keys(answers).length > 0 ? answers : undefined,
  };
}

/** The facts of the file as the engine understood them. */
function canonical(
  text: string,
  assessment: Assessment,
  at: string,
  vocabulary: Vocabulary,
): Answers {
  let proposal: unknown;
  try {
    proposal = JSON.parse(text);
  } catch {
    // The assessment already says where the text is no JSON.
    return {};
  }
  // Of two values for one fact, which one is meant? Neither is taken.
  const doubled = assessment.problems
    .filter((problem) => problem.code === "problem.duplicate")
    .map((problem) => problem.pointer);
  const stated = Object.entries(fromProposal(proposal, vocabulary.facts.keys()));
  const single = stated.filter(([fact]) => !doubled.some((pointer) => touches(pointer, fact)));
  return fromProposal(asRead(single, at), vocabulary.facts.keys());
}
