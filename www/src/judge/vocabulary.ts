/**
 * The vocabulary as the page asks it: what the package knows of a language, with facts and rules
 * by id.
 *
 * Must not know: answers, assessments, the DOM.
 */
import type { Asked, Label, Pack } from "./package";
import { named } from "./package";

/** One value that can be chosen. */
export interface Option extends Label {
  readonly id: string;
}

/** What kind of answer a question takes. */
export type Shape =
  | { readonly tag: "bool" }
  | { readonly tag: "int"; readonly unit: string }
  | { readonly tag: "money" }
  | { readonly tag: "date" }
  | { readonly tag: "text" }
  | { readonly tag: "code"; readonly options: ReadonlyArray<Option> }
  | { readonly tag: "enum"; readonly options: ReadonlyArray<Option> }
  | { readonly tag: "set"; readonly options: ReadonlyArray<Option> }
  | { readonly tag: "records"; readonly fields: ReadonlyArray<Field> };

/** A column of a list. */
export interface Field extends Label {
  readonly name: string;
  readonly shape: Shape;
}

/** A question. */
export interface Fact extends Label {
  readonly id: string;
  readonly group: string;
  readonly question: string;
  /** Keys of the citations that ask for it. */
  readonly source: ReadonlyArray<string>;
  readonly shape: Shape;
}

/** Questions that belong together, in the order of asking. */
export interface Group extends Label {
  readonly id: string;
  readonly facts: ReadonlyArray<Fact>;
}

/** What failing a rule means. */
export type Severity = "prohibited" | "must" | "should" | "info";

/** A rule, with the words for it. */
export interface Rule {
  readonly id: string;
  /** Its place in the rulebook, which is its place in an assessment's statuses. */
  readonly position: number;
  readonly title: string;
  readonly fix: string;
  /** Who acts, or empty. */
  readonly who: string;
  readonly severity: Severity;
  readonly stage: string;
  readonly basis: ReadonlyArray<string>;
  readonly readings: ReadonlyArray<string>;
  /** The facts that it depends on. */
  readonly facts: ReadonlyArray<string>;
}

/** A rulebook's vocabulary in one language. */
export interface Vocabulary {
  readonly pack: Pack;
  readonly groups: ReadonlyArray<Group>;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly rules: ReadonlyMap<string, Rule>;
  /** Rules by position. */
  readonly order: ReadonlyArray<Rule>;
  readonly stages: ReadonlyArray<Option>;
  /** The stages of each kind that has not all of them. */
  readonly stagesOfKind: ReadonlyMap<string, ReadonlySet<string>>;
  /** The fact that states the stage. */
  readonly stageFact: string;
}

/** The vocabulary in the language of a pack. */
export function vocabularyOf(pack: Pack): Vocabulary {
  const { groups, kinds, rules, stages, stageFact } = named(pack);
  const asked = groups
    .map(({ facts, ...group }) => ({
      ...group,
      facts: facts.map(
        ({ type, source, ...fact }): Fact => ({
          ...fact,
          source: source ?? [],
          shape: shape(type),
        }),
      ),
    }))
    .filter(({ facts }) => facts.length > 0);
  const order = rules.map((rule, position): Rule => ({ ...rule, position, who: rule.who ?? "" }));
  return {
    pack,
    groups: asked,
    facts: new Map(asked.flatMap(({ facts }) => facts.map((fact) => [fact.id, fact]))),
    rules: new Map(order.map((rule) => [rule.id, rule])),
    order,
    stages,
    stagesOfKind: new Map(
      kinds.flatMap(({ id, stages: own }) => (own ? [[id, new Set(own)] as const] : [])),
    ),
    stageFact,
  };
}

function shape(type: Asked): Shape {
  switch (type.tag) {
    case "int":
      return { tag: "int", unit: type.unitLabel };
    case "code":
    case "enum":
    case "set":
      return { tag: type.tag, options: type.choices };
    case "records":
      return {
        tag: "records",
        fields: type.fields.map(({ type: of, ...field }) => ({ ...field, shape: shape(of) })),
      };
    default:
      return { tag: type.tag };
  }
}
