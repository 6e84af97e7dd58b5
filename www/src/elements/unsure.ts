/** The way to say "belum tahu" where the control itself has no room for it. */
import { html } from "lit";
import type { Words } from "../words/words";

/** A button that is pressed while the user has said so. */
export function unsureButton(words: Words, pressed: boolean, describes: string, say: () => void) {
  return html`<button
    class="unsure"
    type="button"
    aria-pressed=${pressed ? "true" : "false"}
    aria-describedby=${describes}
    @click=${say}
  >
    ${words.unsure}
  </button>`;
}
