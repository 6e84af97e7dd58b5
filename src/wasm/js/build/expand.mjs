/**
 * Makes the code that turns results from their lean form (see `src/lean.rs`) into objects.
 *
 * It is made from the declarations that the Rust types generate: a struct crosses as the list of
 * its fields in their order, a choice of names as the position of the name, a text either as it is
 * or as its number in the table of known texts.
 */

/** What crosses as a whole. */
const ROOTS = ["Assessment", "Catalogue", "Change", "Explanation"];

/** `expand.ts` from the declarations of the wire types. */
export function expand(declarations) {
  const types = new Map(declarations.map((text) => declaration(text)));
  const wanted = new Set();
  for (const root of ROOTS) collect(root, types, wanted);
  const names = [...wanted].sort().filter((name) => types.get(name).kind !== "text");
  return `/** Turns results from their lean form into objects. Generated from the Rust types. */

import type {
${names.map((name) => `  ${name},`).join("\n")}
} from "./wire.js";

/** What JSON.parse gives. Its shape is the business of the Rust types alone. */
type Lean = any;

/** What crosses as a whole, made of its lean form. */
export interface Expand {
${ROOTS.map((name) => `  ${lower(name)}(lean: Lean): ${name};`).join("\n")}
}

/** For results that name known texts by their position in \`texts\`. */
export function expander(texts: readonly string[]): Expand {
  const text = (lean: Lean): string => (typeof lean === "number" ? (texts[lean] as string) : lean);
  const list = <Item>(lean: Lean, item: (lean: Lean) => Item): Item[] => {
    const items = new Array<Item>(lean.length);
    for (let at = 0; at < lean.length; at++) items[at] = item(lean[at]);
    return items;
  };
  const table = (lean: Lean): { [name: string]: string } => {
    const result: { [name: string]: string } = {};
    for (let at = 0; at < lean.length; at += 2) result[text(lean[at])] = text(lean[at + 1]);
    return result;
  };
  const unknown = (lean: Lean): never => {
    throw new TypeError(\`unknown variant \${lean}\`);
  };
${names.map((name) => definition(name, types)).join("\n")}
  return { ${ROOTS.map((name) => `${lower(name)}: ${local(name)}`).join(", ")} };
}
`;
}

/** A declaration as its name and what it declares. */
function declaration(text) {
  const body = text.replace(/\/\*\*[\s\S]*?\*\//g, "");
  const struct = /export interface (\w+) \{([\s\S]*)\}/.exec(body);
  if (struct !== null) return [struct[1], { kind: "struct", fields: fields(struct[2]) }];
  const [, name, type] = /export type (\w+) = ([\s\S]*);/.exec(body);
  if (/^"/.test(type)) return [name, { kind: "names", names: literals(type) }];
  if (/^\{ tag: /.test(type)) return [name, { kind: "variants", variants: variants(type) }];
  if (type === "string") return [name, { kind: "text" }];
  throw new Error(`wire type ${name} has a form that build/expand.mjs does not know: ${type}`);
}

function fields(body) {
  return [...body.matchAll(/^\s*(\w+)(\??): ([^;]+|\{[^}]*\});$/gm)].map(([, name, open, type]) => {
    if (open !== "") return { name, type: "never" };
    return { name, type };
  });
}

function literals(type) {
  return type.split(" | ").map((literal) => JSON.parse(literal));
}

function variants(type) {
  return type.split(/ \| (?=\{ tag: )/).map((variant) => {
    const [tag, ...rest] = variant.slice(2, -2).split("; ");
    return {
      tag: JSON.parse(tag.slice("tag: ".length)),
      fields: rest.map((field) => {
        const at = field.indexOf(": ");
        return { name: field.slice(0, at), type: field.slice(at + 2) };
      }),
    };
  });
}

/** The named types that `name` is made of, itself included. */
function collect(name, types, wanted) {
  if (wanted.has(name)) return;
  wanted.add(name);
  const type = types.get(name);
  const all = type.fields ?? type.variants?.flatMap((variant) => variant.fields) ?? [];
  for (const field of all) {
    const inner = field.type.replace(/\[\]$/, "");
    if (types.has(inner)) collect(inner, types, wanted);
  }
}

function definition(name, types) {
  const type = types.get(name);
  if (type.kind === "names") {
    return `  const ${lower(name)}Names = ${JSON.stringify(type.names)} as const;
  const ${local(name)} = (lean: Lean): ${name} => ${lower(name)}Names[lean] ?? unknown(lean);`;
  }
  if (type.kind === "struct") {
    return `  const ${local(name)} = (lean: Lean): ${name} => (${object(type.fields, 0, types)});`;
  }
  const cases = type.variants.map(
    ({ tag, fields: members }) =>
      `      case ${JSON.stringify(tag)}:\n        return ${object(members, 1, types, tag)};`,
  );
  return `  const ${local(name)} = (lean: Lean): ${name} => {
    switch (lean[0]) {
${cases.join("\n")}
      default:
        return unknown(lean[0]);
    }
  };`;
}

function object(members, offset, types, tag) {
  const parts = members.map(
    ({ name, type }, at) => `${name}: ${value(type, `lean[${at + offset}]`, types)}`,
  );
  if (tag !== undefined) parts.unshift(`tag: ${JSON.stringify(tag)}`);
  return `{ ${parts.join(", ")} }`;
}

function value(type, from, types) {
  if (type === "number[]") return from;
  if (type.endsWith("[]")) {
    const inner = type.slice(0, -2);
    const item = isText(inner, types) ? "text" : local(inner);
    return `list(${from}, ${item})`;
  }
  if (isText(type, types)) return `text(${from})`;
  if (type === "number") return from;
  if (type === "boolean") return `${from} === 1`;
  if (type === "{ [name: string]: string }") return `table(${from})`;
  if (types.has(type)) return `${local(type)}(${from})`;
  if (/^"/.test(type)) return `(${JSON.stringify(literals(type))} as const)[${from} as 0]`;
  throw new Error(`a field of type ${type} is unknown to build/expand.mjs`);
}

function isText(type, types) {
  return type === "string" || types.get(type)?.kind === "text";
}

/** The name of the function for a type. */
function local(name) {
  return `to${name}`;
}

function lower(name) {
  return name.slice(0, 1).toLowerCase() + name.slice(1);
}
