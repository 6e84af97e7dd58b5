/** Provisions side by side. One that is opened takes a line of its own. */
import { html, nothing } from "lit";
import type { View } from "../../state/view";

/** The provisions with these keys. */
export function citations(keys: ReadonlyArray<string>, view: View) {
  if (keys.length === 0) return nothing;
  return html`<div class="citations">
    ${keys.map((key) => html`<patuh-citation .view=${view} .citation=${key}></patuh-citation>`)}
  </div>`;
}
