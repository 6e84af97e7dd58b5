/**
 * Takes the declarations that the Rust types generate out of wasm-bindgen's declaration file.
 *
 * The file also declares the binding code itself, which is no part of the package's face.
 */

/** Rust's type aliases, which the declarations name without declaring them. */
const ALIASES = new Map([["Ids", "Id[]"]]);

const BINDINGS = new Set(["InitInput", "InitOutput", "SyncInitInput", "Judge", "SessionJudge"]);

/**
 * From the text of `patuh.d.ts`: `wire.ts`, the names of the types in it, and each declaration.
 */
export function wire(declarations) {
  const wanted = statements(withoutAliases(declarations))
    .filter(({ name }) => !BINDINGS.has(name))
    .sort((left, right) => (left.name < right.name ? -1 : 1));
  if (!wanted.some(({ name }) => name === "Assessment")) {
    throw new Error("patuh.d.ts declares no Assessment: was the engine built with `typescript`?");
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

/** What is left of `patuh.d.ts`: the classes and functions of the binding code. */
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
