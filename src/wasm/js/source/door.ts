/** The two doors: a value or a text becomes the bytes that cross. */

import { withBuffer } from "./bytes.js";
import { admit } from "./gate.js";
import { write } from "./walk.js";

/** Hands `value` as JSON to `task`. @throws PatuhError `input.*` */
export function throughObject<Result>(value: unknown, task: (json: Uint8Array) => Result): Result {
  return withBuffer((buffer) => task(buffer.subarray(0, write(value, buffer))));
}

/** Hands `text` to `task`. @throws PatuhError `input.*` */
export function throughText<Result>(text: unknown, task: (json: Uint8Array) => Result): Result {
  return withBuffer((buffer) => task(buffer.subarray(0, admit(text, buffer))));
}
