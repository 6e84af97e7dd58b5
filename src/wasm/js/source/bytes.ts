/**
 * The buffer in which a proposal waits to cross: JSON text in UTF-8, at most {@link MAX_BYTES}.
 *
 * It is made once and lent out. A Proxy can run code of the page in the middle of the walk, and
 * that code may assess something itself; it then gets a buffer of its own.
 */

import { MAX_BYTES } from "./limits.js";

let idle: Uint8Array<ArrayBuffer> | undefined;

/** Lends a buffer of {@link MAX_BYTES} to `task`. What it holds is lost afterwards. */
export function withBuffer<Result>(task: (buffer: Uint8Array<ArrayBuffer>) => Result): Result {
  const buffer = idle ?? new Uint8Array(MAX_BYTES);
  idle = undefined;
  try {
    return task(buffer);
  } finally {
    idle = buffer;
  }
}
