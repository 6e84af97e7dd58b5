/** JSON pointers (RFC 6901): how an error names a place in a proposal. */

/**
 * The pointer made of these keys, from the outside in; empty for the whole document. Half a
 * character in a key is shown as U+FFFD, so that the pointer itself is whole text.
 */
export function pointer(keys: readonly (string | number)[]): string {
  return keys.map((key) => `/${step(String(key))}`).join("");
}

function step(key: string): string {
  return key
    .replaceAll("~", "~0")
    .replaceAll("/", "~1")
    .replace(/\p{Surrogate}/gu, "\ufffd");
}
