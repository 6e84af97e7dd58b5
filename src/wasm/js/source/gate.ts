/**
 * The way in for text: holds JSON text to the limits before it crosses into WebAssembly.
 *
 * One pass over the bytes that knows strings, brackets and commas and nothing more: whether the
 * text is JSON at all is for the engine to say, in words for people. What is refused here is
 * refused with the same code and place as the same document given as an object.
 *
 * Must not know: the vocabulary, the engine, what a number looks like.
 */

import { PatuhError } from "./error.js";
import { MAX_BYTES, MAX_DEPTH, MAX_NODES } from "./limits.js";
import { pointer } from "./pointer.js";
import { tornAt } from "./utf8.js";

const SPACE = 0x20;
const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
const LIST_START = 0x5b;
const LIST_END = 0x5d;
const LETTER_U = 0x75;
const OBJECT_START = 0x7b;
const OBJECT_END = 0x7d;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * Writes `text` into `buffer` in UTF-8 and returns the number of bytes, if it keeps to the limits.
 *
 * @throws PatuhError `input.*` with the pointer of what breaks them.
 */
export function admit(text: unknown, buffer: Uint8Array): number {
  if (typeof text !== "string") {
    throw new PatuhError("input.not_text", "", { found: text === null ? "null" : typeof text });
  }
  const { read, written } = encoder.encodeInto(text, buffer);
  if (read < text.length) {
    throw new PatuhError("input.too_large", "", { limit: String(MAX_BYTES) });
  }
  const torn = tornAt(text);
  const tornByte = torn < 0 ? Number.POSITIVE_INFINITY : encoder.encode(text.slice(0, torn)).length;
  new Scan(buffer, written, tornByte).run();
  return written;
}

/** The place of a key in the bytes, or a position in a list. */
type Step = number | { readonly start: number; readonly end: number };

const FIRST_KEY: Step = { start: 0, end: 0 };

class Scan {
  private position = 0;
  private nodes = 0;
  /** Whether a value may begin here (as opposed to a key, or the rest of a number). */
  private expectsValue = true;
  /** For each open object or list, its current member. */
  private readonly path: Step[] = [];

  constructor(
    private readonly bytes: Uint8Array,
    private readonly end: number,
    /** Where the first half character stood that the encoder replaced. */
    private readonly torn: number,
  ) {}

  run(): void {
    const { bytes, end } = this;
    while (this.position < end) {
      const byte = bytes[this.position] as number;
      switch (byte) {
        case QUOTE:
          this.string();
          continue;
        case OBJECT_START:
          this.open(FIRST_KEY);
          this.expectsValue = false;
          break;
        case LIST_START:
          this.open(0);
          this.expectsValue = true;
          break;
        case OBJECT_END:
        case LIST_END:
          this.path.pop();
          this.expectsValue = false;
          break;
        case COLON:
          this.expectsValue = true;
          break;
        case COMMA:
          this.next();
          break;
        default:
          // Anything above a space begins a number, a word, or an error for the engine to name.
          if (byte > SPACE && this.expectsValue) this.value();
      }
      this.position++;
    }
    // Half a character outside of strings is no JSON; it must not cross all the same.
    if (this.torn < end) throw new PatuhError("input.lone_surrogate");
  }

  private open(first: Step): void {
    this.value();
    if (this.path.length >= MAX_DEPTH) {
      throw new PatuhError("input.too_deep", this.place(), { limit: String(MAX_DEPTH) });
    }
    this.path.push(first);
  }

  private next(): void {
    const last = this.path.length - 1;
    const step = this.path[last];
    if (typeof step === "number") {
      this.path[last] = step + 1;
      this.expectsValue = true;
    }
  }

  private value(): void {
    this.expectsValue = false;
    if (++this.nodes > MAX_NODES) {
      throw new PatuhError("input.too_many_nodes", this.place(), { limit: String(MAX_NODES) });
    }
  }

  /** A key or a text, from its opening quote to after its closing one. */
  private string(): void {
    const { bytes, end } = this;
    const start = this.position + 1;
    let position = start;
    let mayBeTorn = false;
    while (position < end && bytes[position] !== QUOTE) {
      if (bytes[position] === BACKSLASH) {
        position++;
        if (bytes[position] === LETTER_U) mayBeTorn = true;
      }
      position++;
    }
    this.position = position + 1;
    const last = this.path.length - 1;
    const isKey = !this.expectsValue && typeof this.path[last] === "object";
    if (isKey) this.path[last] = { start, end: position };
    else this.value();
    if (this.torn < position || (mayBeTorn && tornAt(this.text(start, position)) >= 0)) {
      throw new PatuhError("input.lone_surrogate", this.place());
    }
  }

  private place(): string {
    return pointer(
      this.path.map((step) => (typeof step === "number" ? step : this.text(step.start, step.end))),
    );
  }

  private text(start: number, end: number): string {
    return unescaped(decoder.decode(this.bytes.subarray(start, end)));
  }
}

const SHORT_ESCAPES: ReadonlyMap<string, string> = new Map([
  ["b", "\b"],
  ["f", "\f"],
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
]);

/** The text that a JSON string stands for; wrong escapes stay as they are. */
function unescaped(raw: string): string {
  return raw.replace(/\\(?:u([0-9a-fA-F]{4})|(.))/gs, (_, hex?: string, letter?: string) =>
    hex === undefined
      ? (SHORT_ESCAPES.get(letter ?? "") ?? letter ?? "")
      : String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
