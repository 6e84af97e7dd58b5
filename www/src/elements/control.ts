/**
 * What the controls share: they show one answer and say when the user gives another. They do not
 * know whether it is the answer to a question or a field of a list.
 */
import { LitElement } from "lit";
import type { Json } from "../draft/answers";
import type { Shape } from "../judge/vocabulary";
import type { Words } from "../words/words";

/** The event by which a control says what the user answered. */
export const VALUE = "patuh-value";

/** What the user answered: a value, or that it is not known. */
export type Given =
  | { readonly tag: "value"; readonly value: Json }
  /** The control was emptied. */
  | { readonly tag: "none" }
  /** The user said "belum tahu". */
  | { readonly tag: "unsure" };

declare global {
  interface HTMLElementEventMap {
    [VALUE]: CustomEvent<Given>;
  }
}

/** What a control is given. */
export interface Wiring {
  readonly words: Words;
  readonly shape: Shape;
  /** Unique in the page; ids and names of the inside begin with it. */
  readonly name: string;
  /** The answer, when there is one. */
  readonly value: Json | undefined;
  /** Whether the user said "belum tahu". */
  readonly unsure: boolean;
  /** Id of what names the control. */
  readonly labelled: string;
  /** Ids of what describes it: help, and what was found. */
  readonly described: string;
  /** What choosing a value would break, in a sentence; empty when nothing. */
  readonly warn?: (value: Json) => string;
}

/** An element that takes one answer. */
export abstract class Control extends LitElement {
  static override properties = { wiring: { attribute: false } };

  /** What it is given. */
  declare wiring: Wiring;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** Says what the user answered. */
  protected give(given: Given): void {
    this.dispatchEvent(new CustomEvent(VALUE, { detail: given, bubbles: true }));
  }

  /** Says a value, or that the control was emptied. */
  protected giveValue(value: Json | undefined): void {
    this.give(value === undefined ? { tag: "none" } : { tag: "value", value });
  }
}
