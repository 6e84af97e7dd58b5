import { html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import type { Json } from "../../draft/answers";
import type { Option } from "../../judge/vocabulary";
import { Control } from "../control";

/** More options than this are easier to find in a list box than in a column of cards. */
const MOST_CARDS = 10;

interface Card extends Option {
  readonly value: Json;
}

/** One of several: yes or no, or a value of an enum. "Belum tahu" is always among them. */
export class PatuhChoice extends Control {
  override render() {
    const cards = this.#cards();
    return cards.length > MOST_CARDS
      ? this.#select(cards)
      : cards.map((card) => this.#card(card)).concat(this.#unsureCard());
  }

  #cards(): ReadonlyArray<Card> {
    const { shape, words } = this.wiring;
    if (shape.tag === "enum")
      return shape.options.map((option) => ({ ...option, value: option.id }));
    return [
      { id: "ya", label: words.yes, value: true },
      { id: "tidak", label: words.no, value: false },
    ];
  }

  #card({ id, label, help, value }: Card) {
    const warning = this.wiring.warn?.(value) ?? "";
    const checked = this.wiring.value === value;
    return html`<label class="card">
      <input
        type="radio"
        name=${this.wiring.name}
        id=${`${this.wiring.name}-${id}`}
        .checked=${live(checked)}
        @change=${() => this.giveValue(value)}
      />
      <span>
        <span class="card__label">${label}</span>
        ${help ? html`<span class="small">${help}</span>` : nothing}
        ${warning && !checked ? html`<span class="card__warning small">${warning}</span>` : nothing}
      </span>
    </label>`;
  }

  #unsureCard() {
    return html`<label class="card">
      <input
        type="radio"
        name=${this.wiring.name}
        id=${`${this.wiring.name}-belum-tahu`}
        .checked=${live(this.wiring.unsure)}
        @change=${() => this.give({ tag: "unsure" })}
      />
      <span class="card__label">${this.wiring.words.unsure}</span>
    </label>`;
  }

  #select(cards: ReadonlyArray<Card>) {
    const changed = (event: Event) => {
      const chosen = (event.currentTarget as HTMLSelectElement).value;
      const card = cards.find(({ id }) => id === chosen);
      if (card) this.giveValue(card.value);
      else this.give({ tag: "unsure" });
    };
    return html`<select
      class="box"
      id=${`${this.wiring.name}-pilihan`}
      aria-labelledby=${this.wiring.labelled}
      aria-describedby=${this.wiring.described}
      @change=${changed}
    >
      <option value="" .selected=${this.wiring.value === undefined}>${this.wiring.words.unsure}</option>
      ${cards.map(
        ({ id, label, value }) =>
          html`<option value=${id} .selected=${this.wiring.value === value}>${label}</option>`,
      )}
    </select>`;
  }
}
