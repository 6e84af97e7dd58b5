/** What is plain data, and what to call what is not. Runs no code of the value's own. */

const { getOwnPropertyDescriptor, getPrototypeOf, hasOwn } = Object;
const { isArray } = Array;
const describe = Function.prototype.call.bind(Object.prototype.toString) as (
  value: unknown,
) => string;

/** Whether `value` is an object literal of this window or another, or has no prototype. */
export function isPlain(value: object): boolean {
  const prototype = getPrototypeOf(value) as object | null;
  if (prototype === null) return true;
  if (prototype !== Object.prototype) {
    const isForeign = getPrototypeOf(prototype) === null && hasOwn(prototype, "isPrototypeOf");
    if (!isForeign) return false;
  }
  return describe(value) === "[object Object]";
}

/** The name of what made `value`, as `Map`. */
export function nameOf(value: object): string {
  try {
    const prototype = getPrototypeOf(value) as object | null;
    const maker: unknown = prototype && getOwnPropertyDescriptor(prototype, "constructor")?.value;
    if (typeof maker === "function") {
      const name: unknown = getOwnPropertyDescriptor(maker, "name")?.value;
      if (typeof name === "string" && name !== "" && name !== "Object") return name;
    }
  } catch {
    // A Proxy that refuses is called what it looks like.
  }
  return isArray(value) ? "Array" : "object";
}

/** Node can tell a Proxy; elsewhere one is read once, like any object, which is safe too. */
export const isProxy: (value: object) => boolean = (() => {
  const process = (globalThis as { process?: NodeProcess }).process;
  const types = process?.getBuiltinModule?.("node:util")?.types;
  return types === undefined ? () => false : types.isProxy;
})();

interface NodeProcess {
  getBuiltinModule?(name: "node:util"): { types: { isProxy(value: unknown): boolean } } | undefined;
}
