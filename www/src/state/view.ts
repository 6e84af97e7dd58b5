/**
 * All that the elements need to draw the page, as one value that never changes. A new answer
 * makes a new view; what is dear to work out is worked out when first asked for.
 */
import { type Answers, changed, type Json, toProposal } from "../draft/answers";
import type { Unused } from "../draft/unused";
import { type Findings, newlyFailed, requiredFacts, sorted } from "../judge/findings";
import { type Assessment, type Explanation, explained, judged } from "../judge/package";
import type { Rule, Vocabulary } from "../judge/vocabulary";
import type { Words } from "../words/words";
import { type GroupProgress, progress } from "./progress";
import type { Report } from "./report";
import type { Route } from "./route";

/** What a view is made of. */
export interface State {
  readonly words: Words;
  /** Whether all rules are known; until then nothing is ready. */
  readonly isWhole: boolean;
  readonly vocabulary: Vocabulary;
  readonly answers: Answers;
  readonly unsure: ReadonlySet<string>;
  /** What the opened file held and nobody has dealt with yet. */
  readonly unused: ReadonlyArray<Unused>;
  readonly at: string;
  readonly route: Route;
  readonly active: string | undefined;
  readonly storage: "saved" | "off";
  /** Answers of a draft that waits on the start page. */
  readonly report: Report | undefined;
  /** A sentence to tell the user once. */
  readonly notice: string | undefined;
  /** A draft that this version cannot read. */
  readonly old: string | undefined;
}

/** The page as it is to be drawn. */
export interface View extends State {
  /** The assessment of the answers and of what is not used. */
  readonly assessment: Assessment;
  readonly findings: Findings;
  readonly groups: ReadonlyArray<GroupProgress>;
  /** The way to a rule's status. */
  explain(rule: string): Explanation;
  /** The facts that a rule's requirement names. */
  requiredFacts(rule: string): ReadonlySet<string>;
  /** Requirements and prohibitions that this answer would newly break. */
  consequences(fact: string, value: Json): ReadonlyArray<Rule>;
}

/**
 * An assessment with the problems of the opened file. They count as they do for the engine when
 * it reads the file itself: with one of them nothing is ready. Nor is anything ready before all
 * rules are known.
 */
export function withUnused(
  assessment: Assessment,
  unused: ReadonlyArray<Unused>,
  isWhole: boolean,
): Assessment {
  if (unused.length === 0 && isWhole) return assessment;
  return {
    ...assessment,
    problems: [...unused, ...assessment.problems],
    verdict: assessment.verdict === "ready" ? "incomplete" : assessment.verdict,
  };
}

/** The view of a state. */
export function viewOf(state: State): View {
  const { answers, unused, at, vocabulary, active, isWhole } = state;
  const assessment = withUnused(judged(toProposal(answers), at), unused, isWhole);
  const findings = sorted(assessment);

  const explanations = new Map<string, Explanation>();
  const explanation = (rule: string): Explanation => {
    const known = explanations.get(rule) ?? explained(toProposal(answers), at, rule);
    explanations.set(rule, known);
    return known;
  };
  const required = (rule: string) => requiredFacts(explanation(rule));

  const baselines = new Map<string, Assessment>();
  const without = (fact: string): Assessment => {
    const known =
      baselines.get(fact) ??
      (Object.hasOwn(answers, fact)
        ? judged(toProposal(changed(answers, fact, undefined)), at)
        : assessment);
    baselines.set(fact, known);
    return known;
  };

  return {
    ...state,
    assessment,
    findings,
    groups: progress({
      vocabulary,
      answers,
      assessment,
      findings,
      active,
      requiredFacts: required,
    }),
    explain: explanation,
    requiredFacts: required,
    consequences: (fact, value) =>
      newlyFailed(without(fact), judged(toProposal(changed(answers, fact, value)), at), vocabulary),
  };
}
