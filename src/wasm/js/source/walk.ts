/**
 * The way in for objects: writes a proposal's own enumerable properties as JSON in UTF-8.
 *
 * The engine must see what the proposal itself holds and nothing else: no inherited properties
 * (a page whose `Object.prototype` was tampered with is still judged rightly), no getters that
 * answer differently the second time, no values that JSON cannot hold. So every property is read
 * once, by its descriptor, straight into the bytes that cross, which have no prototype to inherit
 * from; what is not plain data is refused with its place.
 *
 * An iterative walk in document order: depth costs no stack, and the first fault is the one named.
 *
 * Must not know: the vocabulary, the engine.
 */

import { PatuhError, type PatuhErrorCode, type PatuhErrorParameters } from "./error.js";
import { MAX_BYTES, MAX_DEPTH, MAX_NODES } from "./limits.js";
import { isPlain, isProxy, nameOf } from "./plain.js";
import { pointer } from "./pointer.js";
import { TORN, writeAscii, writeText } from "./utf8.js";

// Taken once, so that a page that replaces them later changes nothing here.
const { getOwnPropertyDescriptor, getOwnPropertySymbols, getPrototypeOf, hasOwn, keys } = Object;
const { isArray } = Array;
const isEnumerable = Function.prototype.call.bind(Object.prototype.propertyIsEnumerable) as (
  value: object,
  key: PropertyKey,
) => boolean;

const INT64_MIN = -(2n ** 63n);
const INT64_MAX = 2n ** 63n - 1n;

const COLON = 0x3a;
const COMMA = 0x2c;
const OBJECT_START = 0x7b;
const LIST_START = 0x5b;

/** An object or list whose members are being written. */
interface Frame {
  readonly source: object;
  readonly isList: boolean;
  /** Keys of its members in order; `undefined` for a list with empty places. */
  readonly keys: readonly string[] | undefined;
  readonly length: number;
  next: number;
  /** Whether a member has been written, so that the next one needs a comma. */
  isOpen: boolean;
}

/**
 * Writes `input` into `buffer` as JSON and returns the number of bytes.
 *
 * A property whose value is `undefined` is left out, and an empty place in a list is null, as
 * `JSON.stringify` does it.
 *
 * @throws PatuhError `input.*` with the pointer of what cannot be written.
 */
export function write(input: unknown, buffer: Uint8Array): number {
  if (input === undefined) throw new PatuhError("input.missing");
  return new Walk(buffer).run(input);
}

class Walk {
  private readonly frames: Frame[] = [];
  private nodes = 0;
  private end = 0;

  constructor(private readonly buffer: Uint8Array) {}

  run(input: unknown): number {
    try {
      let frame = this.value(input);
      while (frame !== undefined) {
        frame = frame.next < frame.length ? (this.member(frame) ?? frame) : this.close(frame);
      }
      return this.end;
    } catch (error) {
      if (error instanceof PatuhError) throw error;
      // Only a Proxy answers a question about its properties with an error of its own.
      throw new PatuhError("input.unreadable", this.place(), {}, { cause: error });
    }
  }

  /** Writes the next member; its frame, if it is an object or list whose members follow. */
  private member(frame: Frame): Frame | undefined {
    const position = frame.next++;
    const key = frame.keys === undefined ? String(position) : (frame.keys[position] as string);
    let value = this.read(frame.source, key);
    if (value === undefined) {
      if (frame.isList) {
        value = null;
      } else {
        // Not part of the document, but it was work to look at.
        this.count();
        return undefined;
      }
    }
    if (frame.isOpen) this.buffer[this.end++] = COMMA;
    frame.isOpen = true;
    if (!frame.isList) {
      this.text(key);
      this.buffer[this.end++] = COLON;
    }
    return this.value(value);
  }

  private read(source: object, key: string): unknown {
    const descriptor = getOwnPropertyDescriptor(source, key);
    if (descriptor === undefined) return undefined;
    if (!hasOwn(descriptor, "value")) this.refuse("input.accessor");
    return descriptor.value;
  }

  /** Writes a value, or the beginning of an object or list. */
  private value(value: unknown): Frame | undefined {
    this.count();
    switch (typeof value) {
      case "string":
        this.text(value);
        return undefined;
      case "number":
        if (!Number.isFinite(value)) this.refuse("input.not_finite", { found: String(value) });
        return this.ascii(String(value));
      case "boolean":
        return this.ascii(value ? "true" : "false");
      case "bigint": {
        const found = String(value);
        if (value < INT64_MIN || value > INT64_MAX) this.refuse("input.bigint_range", { found });
        return this.ascii(found);
      }
      case "object":
        return value === null ? this.ascii("null") : this.open(value);
      case "symbol":
        return this.refuse("input.symbol");
      default:
        return this.refuse("input.function");
    }
  }

  private open(source: object): Frame {
    const { frames } = this;
    for (let level = 0; level < frames.length; level++) {
      if (frames[level]?.source === source) this.refuse("input.cycle");
    }
    if (frames.length >= MAX_DEPTH) this.refuse("input.too_deep", { limit: String(MAX_DEPTH) });
    if (isProxy(source)) this.refuse("input.proxy");
    const isList = isArray(source);
    // A list of another window is welcome, a subclass is not: only true list prototypes are lists.
    if (isList ? !isArray(getPrototypeOf(source)) : !isPlain(source)) this.exotic(source);
    const symbols = getOwnPropertySymbols(source);
    if (symbols.length > 0 && symbols.some((symbol) => isEnumerable(source, symbol))) {
      this.refuse("input.symbol");
    }
    const names = keys(source);
    const length = isList ? source.length : names.length;
    const isSparse = isList && names.length !== length;
    if (isList && hasName(names)) this.exotic(source);
    this.buffer[this.end++] = isList ? LIST_START : OBJECT_START;
    const frame = {
      source,
      isList,
      keys: isSparse ? undefined : names,
      length,
      next: 0,
      isOpen: false,
    };
    frames.push(frame);
    return frame;
  }

  private close(frame: Frame): Frame | undefined {
    this.frames.pop();
    this.ascii(frame.isList ? "]" : "}");
    return this.frames.at(-1);
  }

  // Bytes beyond the end of the buffer fall away, so that a check after the fact suffices.

  private ascii(text: string): undefined {
    this.end = writeAscii(text, this.buffer, this.end);
    if (this.end > MAX_BYTES) this.tooLarge();
  }

  private text(text: string): void {
    if (text.length > MAX_BYTES) this.tooLarge();
    this.end = writeText(text, this.buffer, this.end);
    if (this.end === TORN) this.refuse("input.lone_surrogate");
    if (this.end > MAX_BYTES) this.tooLarge();
  }

  private count(): void {
    if (++this.nodes > MAX_NODES) {
      this.refuse("input.too_many_nodes", { limit: String(MAX_NODES) });
    }
  }

  private exotic(source: object): never {
    return this.refuse("input.exotic", { found: nameOf(source) });
  }

  private tooLarge(): never {
    throw new PatuhError("input.too_large", "", { limit: String(MAX_BYTES) });
  }

  private refuse(code: PatuhErrorCode, parameters: PatuhErrorParameters = {}): never {
    throw new PatuhError(code, this.place(), parameters);
  }

  private place(): string {
    return pointer(
      this.frames.map(({ keys: names, next }) => names?.[next - 1] ?? String(next - 1)),
    );
  }
}

/** Whether the keys of a list name a property that is not one of its elements. */
function hasName(names: readonly string[]): boolean {
  // Positions come first, in order; a named property can only be last.
  const last = names.at(-1);
  if (last === undefined) return false;
  return !/^(?:0|[1-9]\d*)$/.test(last);
}
