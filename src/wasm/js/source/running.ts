/** The one engine of this page or process: started by `init`, found by everything else. */

import { PatuhError } from "./error.js";
import { Host } from "./host.js";
import { compiled, type ModuleSource } from "./module.js";

/** Where `init` takes things from, when not from beside this file. */
export interface InitOptions {
  /** The WebAssembly module. */
  readonly module?: ModuleSource;
  /** Bytes of a rulebook to judge by, instead of the one in the module. */
  readonly rulebook?: Uint8Array;
}

let running: Host | undefined;
let starting: Promise<void> | undefined;

/**
 * Makes the engine ready. Everything else is synchronous and needs it first; further calls wait
 * for the first one and change nothing.
 *
 * @throws PatuhError `module.unreachable`, `module.damaged` or `rulebook.damaged`. A later call
 * may then try again.
 */
export function init(options: InitOptions = {}): Promise<void> {
  starting ??= start(options).catch((error: unknown) => {
    starting = undefined;
    throw error;
  });
  return starting;
}

async function start({ module, rulebook }: InitOptions): Promise<void> {
  running = new Host(await compiled(module), rulebook);
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
