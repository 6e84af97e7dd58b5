import { html } from "lit";
import { live } from "lit/directives/live.js";
import { Control } from "../control";
import { unsureButton } from "../unsure";

/** A text. One line high, and higher where there is more to see and the browser can. */
export class PatuhLine extends Control {
  override render() {
    const changed = (event: Event) => {
      const text = (event.currentTarget as HTMLTextAreaElement).value;
      this.giveValue(text.trim() === "" ? undefined : text);
    };
    return html`<div class="line">
      <textarea
        class="box box--wide box--text"
        rows="1"
        autocomplete="off"
        id=${`${this.wiring.name}-isi`}
        aria-labelledby=${this.wiring.labelled}
        aria-describedby=${this.wiring.described}
        .value=${live(typeof this.wiring.value === "string" ? this.wiring.value : "")}
        @input=${changed}
      ></textarea>
      ${unsureButton(this.wiring.words, this.wiring.unsure, this.wiring.labelled, () => this.give({ tag: "unsure" }))}
    </div>`;
  }
}
