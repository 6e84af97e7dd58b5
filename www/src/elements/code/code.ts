import { html } from "lit";
import { live } from "lit/directives/live.js";
import { codeOf, nameOf, optionText } from "../../draft/code";
import { Control } from "../control";
import { unsureButton } from "../unsure";

/**
 * A code of a table: a line in which one types the code or a part of the name, with the codes and
 * their names to choose from. What the code stands for is said behind it.
 */
export class PatuhCode extends Control {
  override render() {
    const { words, shape, value, name, labelled, described, unsure } = this.wiring;
    const options = shape.tag === "code" ? shape.options : [];
    const text = typeof value === "string" ? value : "";
    const changed = (event: Event) => {
      this.giveValue(codeOf((event.currentTarget as HTMLInputElement).value, options));
    };
    const list = `${name}-kode`;
    const told = `${name}-nama`;
    return html`<div class="line">
      <input
        class="box box--wide"
        type="text"
        autocomplete="off"
        spellcheck="false"
        id=${`${name}-isi`}
        list=${list}
        aria-labelledby=${labelled}
        aria-describedby=${`${described} ${told}`.trim()}
        .value=${live(text)}
        @change=${changed}
      />
      <datalist id=${list}>
        ${options.map((option) => html`<option value=${optionText(option)}></option>`)}
      </datalist>
      <output class="small" id=${told} for=${`${name}-isi`}>${nameOf(text, options)}</output>
      ${unsureButton(words, unsure, labelled, () => this.give({ tag: "unsure" }))}
    </div>`;
  }
}
