import { html } from "lit";
import { live } from "lit/directives/live.js";
import { Control } from "../control";
import { unsureButton } from "../unsure";

/** A day, by the browser's own date field. */
export class PatuhDate extends Control {
  override render() {
    const changed = (event: Event) => {
      const day = (event.currentTarget as HTMLInputElement).value;
      this.giveValue(day === "" ? undefined : day);
    };
    return html`<div class="line">
      <input
        class="box"
        type="date"
        id=${`${this.wiring.name}-isi`}
        aria-labelledby=${this.wiring.labelled}
        aria-describedby=${this.wiring.described}
        .value=${live(typeof this.wiring.value === "string" ? this.wiring.value : "")}
        @change=${changed}
      />
      ${unsureButton(this.wiring.words, this.wiring.unsure, this.wiring.labelled, () => this.give({ tag: "unsure" }))}
    </div>`;
  }
}
