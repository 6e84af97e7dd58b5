/** Reads the package's own files: by `fetch` in browsers, from the disk in Node. */

/** The answer for an address, or `undefined` when there is none or it is not a success. */
export async function fetched(address: string | URL): Promise<Response | undefined> {
  try {
    const answer = await fetch(address);
    return answer.ok ? answer : undefined;
  } catch {
    return undefined;
  }
}

/** The bytes of a `file:` address in Node; `undefined` elsewhere, where `fetch` has to do it. */
export async function readFile(
  address: string | URL,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const isNode = (globalThis as { process?: { versions?: { node?: string } } }).process?.versions
    ?.node;
  if (isNode === undefined || !String(address).startsWith("file:")) return undefined;
  // A variable, so that no bundler for browsers looks for a module of Node.
  const name = "node:fs/promises";
  const { readFile: read } = (await import(/* webpackIgnore: true */ /* @vite-ignore */ name)) as {
    readFile(path: URL): Promise<Uint8Array<ArrayBuffer>>;
  };
  try {
    return await read(new URL(address));
  } catch {
    return undefined;
  }
}
