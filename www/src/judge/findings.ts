/**
 * An assessment sorted into what a reader looks for.
 *
 * Must not know: words, the DOM.
 */
import type { Assessment, ExplainNode, Explanation, Finding } from "./package";
import type { Rule, Severity, Vocabulary } from "./vocabulary";

/** The findings of an assessment, by what they ask of the reader. */
export interface Findings {
  /** Failed prohibitions of this stage. */
  readonly prohibited: ReadonlyArray<Finding>;
  /** Failed requirements of this stage. */
  readonly fix: ReadonlyArray<Finding>;
  /** Undecided prohibitions and requirements of this stage. */
  readonly open: ReadonlyArray<Finding>;
  /** Failed advice of this stage. Never changes the verdict. */
  readonly warnings: ReadonlyArray<Finding>;
  /** Failed or undecided at a later stage. */
  readonly upcoming: ReadonlyArray<Finding>;
}

/** Whether failing it changes the verdict. */
export function isBinding({ severity }: { readonly severity: Severity }): boolean {
  return severity === "prohibited" || severity === "must";
}

/** Sorts the findings of an assessment. */
export function sorted(assessment: Assessment): Findings {
  const current = assessment.findings.filter((finding) => !finding.upcoming);
  const failed = current.filter((finding) => finding.status === "failed");
  return {
    prohibited: failed.filter((finding) => finding.severity === "prohibited"),
    fix: failed.filter((finding) => finding.severity === "must"),
    open: current.filter((finding) => finding.status === "undecided" && isBinding(finding)),
    warnings: failed.filter((finding) => !isBinding(finding)),
    upcoming: assessment.findings.filter((finding) => finding.upcoming),
  };
}

/** The rules with this letter in an assessment's statuses. */
export function withStatus(
  assessment: Assessment,
  vocabulary: Vocabulary,
  letter: string,
): ReadonlyArray<Rule> {
  return vocabulary.order.filter((rule) => assessment.statuses[rule.position] === letter);
}

/** Prohibitions and requirements that fail in `after` and did not in `before`. */
export function newlyFailed(
  before: Assessment,
  after: Assessment,
  vocabulary: Vocabulary,
): ReadonlyArray<Rule> {
  return withStatus(after, vocabulary, "f").filter(
    (rule) => before.statuses[rule.position] !== "f" && isBinding(rule),
  );
}

/** The facts that a rule's requirement names, as opposed to the condition under which it applies. */
export function requiredFacts(explanation: Explanation): ReadonlySet<string> {
  const facts = new Set<string>();
  const pending = [explanation.require, ...explanation.elements.map((element) => element.require)];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    for (const use of node.facts) facts.add(use.fact);
    pending.push(...node.children);
  }
  return facts;
}

/**
 * The value that would mend a failed rule, where its requirement is a plain bound on one number.
 *
 * Only a bound has one nearest right value; for anything else the page would have to guess.
 */
export function mend(explanation: Explanation, fact: string): number | undefined {
  const failing = failingLeaf(explanation.require);
  const [left, right] = failing?.children ?? [];
  if (!failing || !left || !right) return undefined;
  if (isFact(left, fact)) return bound(failing.operator, right);
  if (isFact(right, fact)) return bound(mirrored(failing.operator), left);
  return undefined;
}

/** The one false condition that makes the whole false, through conjunctions only. */
function failingLeaf(node: ExplainNode): ExplainNode | undefined {
  let place: ExplainNode | undefined = node;
  while (place?.operator === "and") {
    const failing: ReadonlyArray<ExplainNode> = place.children.filter(
      (child) => child.truth === "false",
    );
    place = failing.length === 1 ? failing[0] : undefined;
  }
  return place?.truth === "false" ? place : undefined;
}

function isFact(node: ExplainNode, fact: string): boolean {
  return node.operator === "fact" && node.facts[0]?.fact === fact;
}

function bound(operator: string, node: ExplainNode): number | undefined {
  const { value } = node;
  if (node.children.length > 0 || node.facts.length > 0) return undefined;
  if (value.tag !== "int" && value.tag !== "money") return undefined;
  switch (operator) {
    case "equal":
    case "lessOrEqual":
    case "greaterOrEqual":
      return value.value;
    case "less":
      return value.value - 1;
    case "greater":
      return value.value + 1;
    default:
      return undefined;
  }
}

function mirrored(operator: string): string {
  if (operator.startsWith("less")) return operator.replace("less", "greater");
  return operator.replace("greater", "less");
}
