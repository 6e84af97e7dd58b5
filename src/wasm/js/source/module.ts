/** Where the WebAssembly module comes from. */

import { PatuhError } from "./error.js";
import { fetched, readFile } from "./fetching.js";

/**
 * The module: its bytes, an already compiled module, an address, or a response (also a promised
 * one, as `fetch` gives it).
 */
export type ModuleSource =
  | BufferSource
  | WebAssembly.Module
  | URL
  | string
  | Response
  | Promise<Response>;

/** Compiles the module. Without a source it is `patuh_bg.wasm` beside this file. */
export async function compiled(source?: ModuleSource): Promise<WebAssembly.Module> {
  const given = await (source ?? new URL("./patuh_bg.wasm", import.meta.url));
  if (given instanceof WebAssembly.Module) return given;
  if (typeof given === "string" || given instanceof URL) {
    const file = await readFile(given);
    return file === undefined ? streamed(await response(given)) : fromBytes(file);
  }
  return isResponse(given) ? streamed(given) : fromBytes(given);
}

async function response(address: string | URL): Promise<Response> {
  const answer = await fetched(address);
  if (answer === undefined)
    throw new PatuhError("module.unreachable", "", { found: String(address) });
  return answer;
}

/**
 * Compiles while the bytes arrive. Many shared hosts serve `.wasm` under a wrong media type, which
 * forbids that; there the bytes are compiled when all have arrived.
 */
async function streamed(answer: Response): Promise<WebAssembly.Module> {
  const type = answer.headers.get("content-type")?.split(";")[0]?.trim();
  if (type === "application/wasm" && typeof WebAssembly.compileStreaming === "function") {
    return damagedUnless(WebAssembly.compileStreaming(answer));
  }
  return fromBytes(await answer.arrayBuffer());
}

function fromBytes(bytes: BufferSource): Promise<WebAssembly.Module> {
  return damagedUnless(WebAssembly.compile(bytes));
}

async function damagedUnless(module: Promise<WebAssembly.Module>): Promise<WebAssembly.Module> {
  try {
    return await module;
  } catch (error) {
    throw new PatuhError("module.damaged", "", {}, { cause: error });
  }
}

function isResponse(value: BufferSource | Response): value is Response {
  return typeof Response === "function" && value instanceof Response;
}
