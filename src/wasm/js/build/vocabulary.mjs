/** Makes the types of proposals from the vocabulary of the rulebook. */

/** `vocabulary.ts` from the engine's catalogue; `taken` are the names of other exported types. */
export function vocabulary(catalogue, taken) {
  const types = new Types(catalogue, new Set([...taken, ...OWN]));
  return [
    "/** What a proposal can state. Generated from the vocabulary of the rulebook. */",
    ABSENT,
    TEXT,
    ...catalogue.enums.map((each) => types.enumeration(each)),
    ...catalogue.records.map((each) => types.record(each)),
    union("StageId", "A stage (tahap), in order.", types.values(catalogue.stages)),
    union("KindId", "A kind of cooperation.", ids(catalogue.kinds)),
    union("DocumentId", "A document whose parts are listed.", ids(catalogue.documents)),
    union("GroupId", "A group of questions.", catalogue.groups),
    union("RuleId", "A rule.", ids(catalogue.rules)),
    types.factValues(catalogue.facts),
    "/** The id of a fact. */\nexport type FactId = keyof FactValues;",
    types.proposal(catalogue.facts),
  ]
    .join("\n\n")
    .concat("\n");
}

const OWN = [
  "Absent",
  "DocumentId",
  "FactId",
  "FactValues",
  "FreeText",
  "GroupId",
  "KindId",
  "Proposal",
  "RuleId",
  "StageId",
];

const ABSENT = `/** Not stated: unknown to the engine, never false. */
export type Absent = null | undefined;`;

const TEXT = `/**
 * Free text as portals have it ("2 (dua) tahun", "Rp12.500.000.000", "17 Agustus 2026"). The engine
 * reads what it can for certain and says so in the notes; the rest is a problem and not stated.
 */
export type FreeText = string & {};`;

class Types {
  constructor(catalogue, taken) {
    this.taken = taken;
    this.enums = new Map(catalogue.enums.map((each) => [each.id, each]));
  }

  /** The name of an enum's or record's type, which must not hide another one. */
  name(id) {
    const name = typeName(id);
    return this.taken.has(name) ? `${name}Value` : name;
  }

  values(id) {
    return this.enums.get(id)?.values ?? [];
  }

  enumeration({ id, values }) {
    return union(this.name(id), `The values of \`${id}\`.`, values);
  }

  record({ id, fields }) {
    const members = fields.map(
      ({ name, type }) => `  readonly ${key(name)}?: ${this.value(type)} | Absent;`,
    );
    return `/** A record of \`${id}\`. */\nexport interface ${this.name(id)}Record {\n${members.join("\n")}\n}`;
  }

  factValues(facts) {
    const members = facts.map(({ id, type }) => `  ${key(id)}: ${this.value(type)} | Absent;`);
    return `/** For each fact, what may be stated. */\nexport interface FactValues {\n${members.join("\n")}\n}`;
  }

  proposal(facts) {
    const tree = new Map();
    for (const { id, type } of facts) {
      const steps = id.split(".");
      const last = steps.pop();
      let place = tree;
      for (const step of steps) {
        if (!place.has(step)) place.set(step, new Map());
        place = place.get(step);
      }
      place.set(last, this.value(type));
    }
    return `/** A proposal. Every part may be left out. */\nexport interface Proposal ${members(tree, "")}`;
  }

  /** What the engine reads as a value of the type. */
  value(type) {
    switch (type.tag) {
      case "bool":
        return "boolean | FreeText";
      case "int":
      case "money":
        return "number | bigint | FreeText";
      case "enum":
        return `${this.name(type.enum)} | FreeText`;
      case "set": {
        const name = this.name(type.enum);
        return `readonly (${name} | FreeText)[] | { readonly [value in ${name}]?: boolean | Absent }`;
      }
      case "records":
        return `readonly ${this.name(type.record)}Record[]`;
      default:
        return "string";
    }
  }
}

function members(tree, indent) {
  const lines = [...tree].map(([name, value]) => {
    const type = value instanceof Map ? members(value, `${indent}  `) : value;
    return `${indent}  readonly ${key(name)}?: ${type} | Absent;`;
  });
  return `{\n${lines.join("\n")}\n${indent}}`;
}

function union(name, comment, values) {
  const type =
    values.length === 0
      ? " never"
      : values.map((value) => `\n  | ${JSON.stringify(value)}`).join("");
  return `/** ${comment} */\nexport type ${name} =${type};`;
}

function ids(list) {
  return list.map(({ id }) => id);
}

/** `jenis_mitra` as `JenisMitra`. */
function typeName(id) {
  return id
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join("");
}

function key(name) {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
}
