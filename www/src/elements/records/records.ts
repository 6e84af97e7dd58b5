import { html, nothing } from "lit";
import type { Json, JsonObject } from "../../draft/answers";
import type { Field } from "../../judge/vocabulary";
import { Control, type Given } from "../control";
import { controlFor } from "../controls";

/**
 * A list of things with fields, one row each. A list that is given counts as complete, an empty
 * one says that there is none; so both are said outright and never by doing nothing.
 */
export class PatuhRecords extends Control {
  override render() {
    const { words, value, unsure } = this.wiring;
    const rows = this.#rows();
    const none = value !== undefined && rows.length === 0;
    return html`
      <p class="small">${words.recordsHelp}</p>
      ${rows.map((row, index) => this.#row(row, index))}
      <div class="set__end">
        <button
          class="plain"
          type="button"
          id=${`${this.wiring.name}-tambah`}
          @click=${() => this.giveValue([...rows, {}])}
        >
          + ${words.addRow}
        </button>
        <button
          class="unsure"
          type="button"
          id=${`${this.wiring.name}-tidak-ada`}
          aria-pressed=${none ? "true" : "false"}
          aria-describedby=${this.wiring.labelled}
          @click=${() => this.giveValue([])}
        >
          ${words.noRows}
        </button>
        <button
          class="unsure"
          type="button"
          aria-pressed=${unsure ? "true" : "false"}
          aria-describedby=${this.wiring.labelled}
          @click=${() => this.give({ tag: "unsure" })}
        >
          ${words.unsure}
        </button>
      </div>
    `;
  }

  #rows(): ReadonlyArray<JsonObject> {
    return Array.isArray(this.wiring.value) ? (this.wiring.value as ReadonlyArray<JsonObject>) : [];
  }

  #row(row: JsonObject, index: number) {
    const { words, shape } = this.wiring;
    const fields = shape.tag === "records" ? shape.fields : [];
    const removed = () => {
      const left = this.#rows().filter((_, other) => other !== index);
      // Taking the last row away says nothing about the list; "there is none" has its own button.
      this.giveValue(left.length > 0 ? left : undefined);
    };
    return html`<fieldset class="row">
      <legend>${words.row(index + 1)}</legend>
      ${fields.map((field) => this.#field(row, index, field))}
      <button class="plain" type="button" @click=${removed}>${words.removeRow(index + 1)}</button>
    </fieldset>`;
  }

  #field(row: JsonObject, index: number, field: Field) {
    const { words } = this.wiring;
    const name = `${this.wiring.name}-${index}-${field.name}`;
    const labelled = `${name}-label`;
    const given = (event: CustomEvent<Given>) => {
      // A field's answer is not yet the answer to the question.
      event.stopPropagation();
      this.#change(index, field.name, event.detail);
    };
    return html`<div class="row__field" role="group" aria-labelledby=${labelled} @patuh-value=${given}>
      <p class="row__label" id=${labelled}>${field.label}</p>
      ${field.help ? html`<p class="small">${field.help}</p>` : nothing}
      ${controlFor({
        words,
        shape: field.shape,
        name,
        value: row[field.name],
        unsure: row[field.name] === undefined,
        labelled,
        described: "",
      })}
    </div>`;
  }

  #change(index: number, name: string, given: Given): void {
    const rows = this.#rows().map((row, other) => {
      if (other !== index) return row;
      const { [name]: _, ...others } = row;
      return given.tag === "value" ? { ...others, [name]: given.value as Json } : others;
    });
    this.giveValue(rows);
  }
}
