import { html } from "lit";
import { live } from "lit/directives/live.js";
import { Control } from "../control";
import { unsureButton } from "../unsure";

/** A line of text. */
export class PatuhLine extends Control {
  override render() {
    const changed = (event: Event) => {
      const text = (event.currentTarget as HTMLInputElement).value;
      this.giveValue(text.trim() === "" ? undefined : text);
    };
    return html`<div class="line">
      <input
        class="box box--wide"
        type="text"
        autocomplete="off"
        id=${`${this.wiring.name}-isi`}
        aria-labelledby=${this.wiring.labelled}
        aria-describedby=${this.wiring.described}
        .value=${live(typeof this.wiring.value === "string" ? this.wiring.value : "")}
        @input=${changed}
      />
      ${unsureButton(this.wiring.words, this.wiring.unsure, this.wiring.labelled, () => this.give({ tag: "unsure" }))}
    </div>`;
  }
}
