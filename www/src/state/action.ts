/**
 * What the user can do. Elements send it up as one event; the store answers with a new view.
 */
import type { Json } from "../draft/answers";
import type { Unused } from "../draft/unused";
import type { Route } from "./route";

/** One thing that the user did. */
export type Action =
  | { readonly tag: "answer"; readonly fact: string; readonly value: Json | undefined }
  | { readonly tag: "unsure"; readonly fact: string }
  | { readonly tag: "go"; readonly to: Route }
  | { readonly tag: "ask"; readonly fact: string }
  | { readonly tag: "language" }
  | { readonly tag: "date"; readonly at: string }
  | { readonly tag: "import"; readonly text: string }
  | { readonly tag: "open"; readonly file: File }
  | { readonly tag: "example" }
  | { readonly tag: "download" }
  | { readonly tag: "keepOld" }
  | { readonly tag: "clear" }
  | { readonly tag: "dismiss" }
  /** Parts of the opened file do not matter. */
  | { readonly tag: "ignore"; readonly parts: ReadonlyArray<Unused> };

/** The event that carries an action up to the app. */
export const ACTION = "patuh-action";

/** Sends an action up from an element. */
export function send(from: EventTarget, action: Action): void {
  from.dispatchEvent(new CustomEvent(ACTION, { detail: action, bubbles: true, composed: true }));
}

declare global {
  interface HTMLElementEventMap {
    [ACTION]: CustomEvent<Action>;
  }
}
