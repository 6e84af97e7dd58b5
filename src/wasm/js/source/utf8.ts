/**
 * Writes JSON strings in UTF-8, as `JSON.stringify` and an encoder would, in one pass that also
 * notices half characters, which an encoder would silently replace.
 */

/** The answer for a text with half a character in it. */
export const TORN = -1;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const ESCAPES = new Map([
  [QUOTE, '\\"'],
  [BACKSLASH, "\\\\"],
  [0x08, "\\b"],
  [0x09, "\\t"],
  [0x0a, "\\n"],
  [0x0c, "\\f"],
  [0x0d, "\\r"],
]);

/** Writes text that is known to be ASCII, as it is. Returns where it ends. */
export function writeAscii(text: string, buffer: Uint8Array, start: number): number {
  const { length } = text;
  for (let position = 0; position < length; position++) {
    buffer[start + position] = text.charCodeAt(position);
  }
  return start + length;
}

/** Writes a text as a JSON string with its quotes. Returns where it ends, or {@link TORN}. */
export function writeText(text: string, buffer: Uint8Array, start: number): number {
  const { length } = text;
  let end = start;
  buffer[end++] = QUOTE;
  for (let position = 0; position < length; position++) {
    const unit = text.charCodeAt(position);
    if (unit < 0x80) {
      if (unit >= 0x20 && unit !== QUOTE && unit !== BACKSLASH) buffer[end++] = unit;
      else end = writeAscii(escaped(unit), buffer, end);
    } else if (unit < 0x800) {
      buffer[end++] = 0xc0 | (unit >> 6);
      buffer[end++] = 0x80 | (unit & 0x3f);
    } else if (unit < 0xd800 || unit > 0xdfff) {
      buffer[end++] = 0xe0 | (unit >> 12);
      buffer[end++] = 0x80 | ((unit >> 6) & 0x3f);
      buffer[end++] = 0x80 | (unit & 0x3f);
    } else {
      const low = text.charCodeAt(++position);
      // Past the end the unit is NaN, which is no low half either.
      if (unit > 0xdbff || !(low >= 0xdc00 && low <= 0xdfff)) return TORN;
      const point = 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00);
      buffer[end++] = 0xf0 | (point >> 18);
      buffer[end++] = 0x80 | ((point >> 12) & 0x3f);
      buffer[end++] = 0x80 | ((point >> 6) & 0x3f);
      buffer[end++] = 0x80 | (point & 0x3f);
    }
  }
  buffer[end++] = QUOTE;
  return end;
}

function escaped(unit: number): string {
  return ESCAPES.get(unit) ?? `\\u${unit.toString(16).padStart(4, "0")}`;
}

/** Position of the first half character in `text`, or -1. */
export function tornAt(text: string): number {
  // Where the platform can tell quickly that there is none, that is the end of it.
  const quick = text as { isWellFormed?(): boolean };
  if (typeof quick.isWellFormed === "function" && quick.isWellFormed()) return -1;
  return text.search(/\p{Surrogate}/u);
}
