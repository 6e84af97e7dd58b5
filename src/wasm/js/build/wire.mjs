/** Makes one file of the declarations that the Rust types generate. */

/** Rust's type aliases, which the declarations name without declaring them. */
const ALIASES = new Map([["Ids", "Id[]"]]);

/** From what the engine declares: `wire.ts`, the names of the types in it, and each declaration. */
export function wire(declarations) {
  const wanted = statements(withoutAliases(declarations)).sort((left, right) =>
    left.name < right.name ? -1 : 1,
  );
  if (!wanted.some(({ name }) => name === "Assessment")) {
    throw new Error("the engine declares no Assessment; what wrote types.d.ts?");
  }
  const text = [
    "/** What the engine answers and asks for. Generated from its Rust types. */",
    ...wanted.map(({ text }) => text),
  ]
    .join("\n\n")
    .concat("\n");
  return {
    text,
    names: wanted.map(({ name }) => name),
    declarations: wanted.map((each) => each.text),
  };
}

/** Of `patuh.d.ts` the classes of the binding code, without how the module is fetched. */
export function bindings(declarations) {
  return declarations.slice(
    declarations.search(/^(?:\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n)?export class /m),
  );
}

function withoutAliases(declarations) {
  return declarations.replace(/(?<=: )\w+(?=[;\n ])/g, (name) => ALIASES.get(name) ?? name);
}

/** Exported types and interfaces, each with the comment before it. */
function statements(declarations) {
  const found = [];
  const pattern =
    /^(\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n)?export (?:interface (\w+)[^{]*\{[\s\S]*?^\}|type (\w+) = [\s\S]*?;$(?!\n {4}))/gm;
  for (const match of declarations.matchAll(pattern)) {
    found.push({ name: match[2] ?? match[3], text: match[0] });
  }
  return found;
}
