/** The one engine of this page or process: started by `init`, found by everything else. */

import { PatuhError } from "./error.js";
import { fetched, readFile } from "./fetching.js";
import { Host } from "./host.js";
import { compiled, type ModuleSource } from "./module.js";

/** Where `init` takes things from, when not from beside this file. */
export interface InitOptions {
  /** The WebAssembly module. */
  readonly module?: ModuleSource;
  /** The rulebook to judge by: its bytes, or its address. */
  readonly rulebook?: Uint8Array | URL | string;
}

let running: Host | undefined;
let starting: Promise<void> | undefined;

/**
 * Makes the engine ready. Everything else is synchronous and needs it first; further calls wait
 * for the first one and change nothing.
 *
 * Without options it takes `patuh_bg.wasm` and `rulebook.bin` from beside this file.
 *
 * @throws PatuhError `module.unreachable`, `module.damaged`, `rulebook.unreachable` or
 * `rulebook.damaged`. A later call may then try again.
 */
export function init(options: InitOptions = {}): Promise<void> {
  starting ??= start(options).catch((error: unknown) => {
    starting = undefined;
    throw error;
  });
  return starting;
}

async function start({ module, rulebook }: InitOptions): Promise<void> {
  const [code, rules] = await Promise.all([compiled(module), bytes(rulebook)]);
  running = new Host(code, rules);
}

async function bytes(rulebook: InitOptions["rulebook"]): Promise<Uint8Array> {
  if (rulebook instanceof Uint8Array) return rulebook;
  const address = rulebook ?? new URL("./rulebook.bin", import.meta.url);
  const file = await readFile(address);
  if (file !== undefined) return file;
  const answer = await (await fetched(address))?.arrayBuffer().catch(() => undefined);
  if (answer === undefined)
    throw new PatuhError("rulebook.unreachable", "", { found: String(address) });
  return new Uint8Array(answer);
}

/**
 * Judges by another rulebook from now on. A session goes on with what was stated in it.
 *
 * A page can begin with `first.bin`, which is small and knows the first questions, and go on with
 * `rulebook.bin` when that has arrived. What the first part calls ready is not ready: it knows
 * nothing of the other rules.
 *
 * @throws PatuhError `module.not_ready` or `rulebook.damaged`; then nothing has changed.
 */
export function useRulebook(rulebook: Uint8Array): void {
  host().use(rulebook);
}

/**
 * The engine.
 *
 * @internal
 */
export function host(): Host {
  if (running === undefined) throw new PatuhError("module.not_ready");
  return running;
}
