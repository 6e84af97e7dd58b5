import { html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { grouped, typedNumber } from "../../format/number";
import { Control } from "../control";
import { unsureButton } from "../unsure";

/**
 * A whole number with its unit, or a sum of rupiah.
 *
 * A text field rather than a number field: it takes "2 tahun" as well as "24", shows thousands
 * apart, and never swallows what it cannot read. What was typed stays as typed until the user
 * leaves the field.
 */
export class PatuhAmount extends Control {
  #typing: string | undefined;

  override render() {
    const { words, shape, unsure } = this.wiring;
    const isMoney = shape.tag === "money";
    const unit = shape.tag === "int" ? shape.unit : "";
    return html`<div class="line">
      ${isMoney ? html`<span class="unit" aria-hidden="true">Rp</span>` : nothing}
      <input
        class="box ${isMoney ? "box--wide" : "box--number"}"
        type="text"
        inputmode="numeric"
        autocomplete="off"
        id=${`${this.wiring.name}-isi`}
        aria-labelledby=${`${this.wiring.labelled} ${this.wiring.name}-satuan`}
        aria-describedby=${this.wiring.described}
        .value=${live(this.#typing ?? this.#shown())}
        @input=${this.#input}
        @blur=${this.#left}
      />
      <span class=${isMoney ? "visually-hidden" : "unit"} id=${`${this.wiring.name}-satuan`}>
        ${isMoney ? words.rupiah : unit}
      </span>
      ${unsureButton(words, unsure, this.wiring.labelled, () => this.#unsure())}
    </div>`;
  }

  #shown(): string {
    const { value } = this.wiring;
    if (typeof value === "number" || typeof value === "string") {
      return grouped(value, this.wiring.words.language);
    }
    return "";
  }

  #input(event: Event): void {
    this.#typing = (event.currentTarget as HTMLInputElement).value;
    this.giveValue(typedNumber(this.#typing));
  }

  #left(): void {
    this.#typing = undefined;
    this.requestUpdate();
  }

  #unsure(): void {
    this.#typing = undefined;
    this.give({ tag: "unsure" });
  }
}
