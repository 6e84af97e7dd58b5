/**
 * What a proposal may measure at most, the same at both doors and inside the engine.
 *
 * Real proposals stay under a tenth of each. The limits are checked before anything crosses into
 * WebAssembly, whose memory never shrinks again.
 */

/** Objects and lists inside each other; the proposal itself is the first. */
export const MAX_DEPTH = 16;

/** Values of every kind: objects, lists, texts, numbers, truth values and nulls. */
export const MAX_NODES = 20_000;

/** Bytes of the proposal as JSON text in UTF-8. */
export const MAX_BYTES = 262_144;
