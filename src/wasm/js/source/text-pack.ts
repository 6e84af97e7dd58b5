/**
 * The shape of a text pack, as the policy compiler writes it.
 *
 * Everything is keyed by the ids that assessments carry. A test holds the packs of the release
 * against this shape.
 */

/** A name, and where it helps a sentence about it. */
export interface Labelled {
  readonly label: string;
  readonly help?: string;
}

/** Words of a fact. `source` holds citation keys. */
export interface FactText extends Labelled {
  readonly question: string;
  readonly source?: readonly string[];
}

/** Words of a kind of cooperation, and its stages in order where they are not all. */
export interface KindText extends Labelled {
  readonly stages?: readonly string[];
}

/** Words of a record type. */
export interface RecordText {
  readonly label: string;
  readonly fields: Readonly<Record<string, Labelled>>;
}

/** Words of a table of codes: where its data are from, and what each code stands for. */
export interface CodeTableText {
  readonly label: string;
  readonly source: string;
  readonly names: Readonly<Record<string, string>>;
}

/**
 * Words of a rule, or of a family of rules: a family's texts name the item in braces, as
 * `{bagian}`, and `item` says which name that is.
 */
export interface RuleText {
  readonly title: string;
  readonly fix: string;
  readonly who?: string;
  readonly require: string;
  readonly when?: string;
  readonly item?: string;
}

/** Words of a statutory clock: what has to happen, who acts, and what follows when it lapses. */
export interface ClockText {
  readonly label: string;
  readonly who: string;
  readonly late: string;
}

/** A reading note: how an ambiguous text is read, and the other way. */
export interface ReadingText {
  readonly title: string;
  readonly text: string;
  readonly other: string;
  readonly basis: readonly string[];
  /** Whether assessments tell what would be said by the other way, where that is otherwise. */
  readonly computed?: true;
}

/** A provision's name and what it says, in our words. */
export interface CitationText {
  readonly label: string;
  readonly text: string;
}

/** A regulation's short and full title. */
export interface RegulationText {
  readonly short: string;
  readonly title: string;
}

type Table<Value> = Readonly<Record<string, Value>>;

/** The words of one language. */
export interface TextPack {
  readonly language: string;
  readonly rulebook: {
    readonly name: string;
    readonly version: string;
    readonly digest: string;
    readonly title: string;
    readonly reviewed: string;
  };
  /** Id of the enum whose values are the stages. */
  readonly stages: string;
  readonly groups: Table<Labelled>;
  readonly enums: Table<Table<Labelled>>;
  readonly records: Table<RecordText>;
  readonly tables: Table<CodeTableText>;
  readonly units: Table<string>;
  readonly facts: Table<FactText>;
  readonly definitions: Table<string>;
  readonly kinds: Table<KindText>;
  readonly documents: Table<Labelled>;
  readonly rules: Table<RuleText>;
  readonly clocks: Table<ClockText>;
  readonly readings: Table<ReadingText>;
  readonly citations: Table<CitationText>;
  readonly regulations: Table<RegulationText>;
  /** Sentences of conditions, by the node ids of explanations. */
  readonly sentences: Table<string>;
  /** Templates of problems, notes and notices, by code. */
  readonly messages: Table<string>;
}

/** A pack, or one of the files in which it comes. */
export type TextPackPart = Partial<TextPack> & Pick<TextPack, "language" | "rulebook">;
