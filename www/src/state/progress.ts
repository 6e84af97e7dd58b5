/**
 * How far the user is: which questions of a group count now, and what state the group is in.
 *
 * A question counts when it is answered or when some answer to it could still change the result.
 * The rest is set apart, not hidden.
 */
import type { Answers } from "../draft/answers";
import type { Findings } from "../judge/findings";
import type { Assessment } from "../judge/package";
import type { Fact, Group, Vocabulary } from "../judge/vocabulary";

/** The state of a group in one word. */
export type GroupState = "fix" | "done" | "part" | "open" | "later" | "unneeded";

/** A group and how far it is. */
export interface GroupProgress {
  readonly group: Group;
  readonly state: GroupState;
  /** Questions that count now, in the order of asking. */
  readonly asked: ReadonlyArray<Fact>;
  /** Questions that do not change the result now. */
  readonly others: ReadonlyArray<Fact>;
  readonly answered: number;
  /** Findings that must be mended here. */
  readonly fixes: number;
}

/** Everything that progress depends on. */
interface Situation {
  readonly vocabulary: Vocabulary;
  readonly answers: Answers;
  readonly assessment: Assessment;
  readonly findings: Findings;
  /** The question being answered: it stays in place whatever its answer does to others. */
  readonly active: string | undefined;
  readonly requiredFacts: (rule: string) => ReadonlySet<string>;
}

/** The progress of every group. */
export function progress(situation: Situation): ReadonlyArray<GroupProgress> {
  const { vocabulary, answers, assessment, findings, active } = situation;
  const matters = new Set(assessment.questions.map((question) => question.fact));
  const later = new Set(findings.upcoming.flatMap((finding) => finding.missing));
  const fixes = [...findings.prohibited, ...findings.fix].map((finding) =>
    situation.requiredFacts(finding.rule),
  );
  return vocabulary.groups.map((group) => {
    const counts = (fact: Fact) =>
      Object.hasOwn(answers, fact.id) || matters.has(fact.id) || fact.id === active;
    const asked = group.facts.filter(counts);
    const answered = asked.filter((fact) => Object.hasOwn(answers, fact.id)).length;
    const failing = fixes.filter((facts) => group.facts.some((fact) => facts.has(fact.id))).length;
    return {
      group,
      state: stateOf(
        failing,
        answered,
        asked.length,
        group.facts.some((fact) => later.has(fact.id)),
      ),
      asked,
      others: group.facts.filter((fact) => !counts(fact)),
      answered,
      fixes: failing,
    };
  });
}

/** How many deciding answers are given, and how many there are. */
export function overall(groups: ReadonlyArray<GroupProgress>): {
  readonly answered: number;
  readonly total: number;
} {
  return {
    answered: groups.reduce((sum, group) => sum + group.answered, 0),
    total: groups.reduce((sum, group) => sum + group.asked.length, 0),
  };
}

function stateOf(fixes: number, answered: number, asked: number, later: boolean): GroupState {
  if (fixes > 0) return "fix";
  if (asked === 0) return later ? "later" : "unneeded";
  if (answered === 0) return "open";
  return answered === asked ? "done" : "part";
}
