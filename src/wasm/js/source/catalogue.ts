/**
 * The vocabulary with its words: what a form asks, in the order of asking.
 *
 * Joins the engine's catalogue (structure, no words) with a text pack (words, no structure).
 */

import { PatuhError } from "./error.js";
import { host } from "./running.js";
import type { ClockText, FactText, KindText, Labelled, RuleText } from "./text-pack.js";
import { texts } from "./texts.js";
import type { DocumentId, FactId, GroupId, KindId, RuleId, StageId } from "./vocabulary.js";
import type { Catalogue, CatalogueRule, FactType } from "./wire.js";

/** A value of an enum, with its name. */
export interface Choice extends Labelled {
  readonly id: string;
}

/** The type of a fact, with the names of its choices, its unit or its record's fields. */
export type Asked = FactType & {
  /** The values of an enum or of a set, or the codes of a table; empty for other types. */
  readonly choices: readonly Choice[];
  /** The unit of a whole number in words, or empty. */
  readonly unitLabel: string;
  /** The fields of a record; empty for other types. */
  readonly fields: readonly AskedField[];
};

/** A field of a record, with its words. */
export interface AskedField extends Labelled {
  readonly name: string;
  readonly type: Asked;
}

/** A fact, with its words. */
export interface AskedFact extends FactText {
  readonly id: FactId;
  readonly group: GroupId;
  readonly type: Asked;
}

/** A group of facts, in the order of asking. */
export interface AskedGroup extends Labelled {
  readonly id: GroupId;
  readonly facts: readonly AskedFact[];
}

/** A rule, with its words; an unfolded rule's name the item. */
export type NamedRule = CatalogueRule & Omit<RuleText, "item"> & { readonly id: RuleId };

/** The vocabulary in one language. */
export interface Vocabulary {
  readonly language: string;
  readonly rulebook: Catalogue["rulebook"] & { readonly title: string };
  /** The first day for which the rulebook says anything. */
  readonly coversFrom: string;
  /** The fact that states the stage. */
  readonly stageFact: FactId;
  /** Stages in order. */
  readonly stages: readonly (Choice & { readonly id: StageId })[];
  readonly groups: readonly AskedGroup[];
  /** Kinds, each with its stages in order where they are not all. */
  readonly kinds: readonly (KindText & { readonly id: KindId })[];
  readonly documents: readonly (Choice & { readonly id: DocumentId; readonly stage: StageId })[];
  /** Statutory clocks, in the order in which they run. */
  readonly clocks: readonly (Catalogue["clocks"][number] & ClockText)[];
  /** Rules, in the order of an assessment's statuses. */
  readonly rules: readonly NamedRule[];
}

/**
 * What a proposal can state and what rules there are, in the words of a language whose text pack
 * is loaded.
 *
 * @throws PatuhError `texts.not_loaded`, `texts.other_rulebook` or `module.not_ready`.
 */
export function vocabulary(language: string): Vocabulary {
  const engine = host();
  const catalogue = engine.expand.catalogue(JSON.parse(engine.run((judge) => judge.catalogue())));
  const pack = texts.get(language);
  if (pack.rulebook.digest !== catalogue.rulebook.digest) {
    throw new PatuhError("texts.other_rulebook", "", { found: language });
  }
  const choices = (id: string): Choice[] =>
    (catalogue.enums.find((each) => each.id === id)?.values ?? []).map((value) => ({
      id: value,
      ...(pack.enums[id]?.[value] ?? { label: value }),
    }));
  // The keys are in order: a table may have hundreds, so they are sorted once.
  const codes = new Map(
    Object.entries(pack.tables).map(([id, { names }]) => [
      id,
      Object.entries(names)
        .map(([code, label]) => ({ id: code, label }))
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
    ]),
  );
  const options = (type: FactType): readonly Choice[] => {
    if (type.tag === "enum" || type.tag === "set") return choices(type.enum);
    return type.tag === "code" ? (codes.get(type.table) ?? []) : [];
  };
  const asked = (type: FactType): Asked => ({
    ...type,
    choices: options(type),
    unitLabel: type.tag === "int" ? (pack.units[type.unit] ?? "") : "",
    fields: type.tag === "records" ? fields(type.record) : [],
  });
  const fields = (id: string): AskedField[] =>
    (catalogue.records.find((each) => each.id === id)?.fields ?? []).map(({ name, type }) => ({
      name,
      ...(pack.records[id]?.fields[name] ?? { label: name }),
      type: asked(type),
    }));
  const fact = ({ id, group, type }: Catalogue["facts"][number]): AskedFact => ({
    id: id as FactId,
    group: group as GroupId,
    ...(pack.facts[id] ?? { label: id, question: id }),
    type: asked(type),
  });
  const named = (words: Readonly<Record<string, Labelled>>, id: string) => ({
    id: id as never,
    ...(words[id] ?? { label: id }),
  });
  return {
    language,
    rulebook: { ...catalogue.rulebook, title: pack.rulebook.title },
    coversFrom: catalogue.coversFrom,
    stageFact: catalogue.stageFact as FactId,
    stages: choices(catalogue.stages) as Vocabulary["stages"],
    groups: catalogue.groups.map((id) => ({
      ...named(pack.groups, id),
      facts: catalogue.facts.filter((each) => each.group === id).map(fact),
    })),
    kinds: catalogue.kinds.map(({ id }) => named(pack.kinds, id)),
    documents: catalogue.documents.map(({ id, stage }) => ({
      ...named(pack.documents, id),
      stage: stage as StageId,
    })),
    clocks: catalogue.clocks.map((clock) => ({
      ...clock,
      ...(pack.clocks[clock.id] ?? { label: clock.id, who: "", late: "" }),
    })),
    rules: catalogue.rules.map((rule) => namedRule(rule, pack.rules, pack.enums)),
  };
}

/** The words of a rule; those of a family with the item's name put in. */
function namedRule(
  rule: CatalogueRule,
  words: Readonly<Record<string, RuleText>>,
  enums: Readonly<Record<string, Readonly<Record<string, Labelled>>>>,
): NamedRule {
  const family = rule.item.tag === "item" ? rule.id.slice(0, rule.id.lastIndexOf("/")) : rule.id;
  const text = words[rule.id] ?? words[family] ?? { title: rule.id, fix: "", require: "" };
  if (rule.item.tag !== "item") return { ...rule, ...text, item: rule.item } as NamedRule;
  const label = enums[rule.item.enum]?.[rule.item.value]?.label ?? rule.item.value;
  const filled = Object.fromEntries(
    Object.entries(text).map(([key, value]: [string, string]) => [
      key,
      value.replaceAll(`{${text.item ?? "item"}}`, label),
    ]),
  );
  return { ...rule, ...filled, item: rule.item } as NamedRule;
}
