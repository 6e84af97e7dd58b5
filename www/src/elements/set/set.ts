import { html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { closed, isClosed, opened, presence, ticked, unticked } from "../../draft/set";
import type { Option } from "../../judge/vocabulary";
import { Control } from "../control";

/** A longer list than this is easier to search in two columns, where there is room. */
const LONG = 12;

/**
 * Which of these are there? A tick says that one is; no tick says nothing, until the user closes
 * the list with "what is not ticked is indeed absent". So a half-filled list never claims a lack.
 */
export class PatuhSet extends Control {
  override render() {
    const { words, shape, value } = this.wiring;
    const options = shape.tag === "set" ? shape.options : [];
    const members = options.map(({ id }) => id);
    const states = members.map((member) => presence(value, member));
    const count = (state: string) => states.filter((other) => other === state).length;
    const close = (event: Event) => {
      const on = (event.currentTarget as HTMLInputElement).checked;
      this.giveValue(on ? closed(value, members) : opened(value, members));
    };
    return html`
      <p class="small" id=${`${this.wiring.name}-cara`}>${words.setHelp}</p>
      <div class="set__members" data-long=${options.length > LONG ? "yes" : "no"}>
        ${options.map((option) => this.#member(option))}
      </div>
      <div class="set__end">
        <label class="tick tick--close">
          <input
            type="checkbox"
            id=${`${this.wiring.name}-tutup`}
            .checked=${live(isClosed(value))}
            @change=${close}
          />
          <span>${count("present") > 0 ? words.closed : words.closedEmpty}</span>
        </label>
        ${
          this.wiring.warn?.(members)
            ? nothing
            : html`<button
                class="plain"
                type="button"
                @click=${() => this.giveValue([...members])}
              >
                ${words.allPresent}
              </button>`
        }
        <button
          class="unsure"
          type="button"
          aria-pressed=${this.wiring.unsure ? "true" : "false"}
          aria-describedby=${this.wiring.labelled}
          @click=${() => this.give({ tag: "unsure" })}
        >
          ${words.unsure}
        </button>
      </div>
      <p class="small">
        ${words.setState(count("present"), count("absent"), count("open"))}
      </p>
    `;
  }

  #member({ id, label, help }: Option) {
    const { value } = this.wiring;
    const state = presence(value, id);
    const tick = (event: Event) => {
      const on = (event.currentTarget as HTMLInputElement).checked;
      this.giveValue(on ? ticked(value, id) : unticked(value, id));
    };
    // A list from elsewhere can deny single members. That is shown, and a tick takes it back.
    const denied = state === "absent" && !isClosed(value);
    return html`<label class="tick">
      <input
        type="checkbox"
        id=${`${this.wiring.name}-${id}`}
        .checked=${live(state === "present")}
        @change=${tick}
      />
      <span>
        ${label}
        ${help ? html`<span class="small">${help}</span>` : nothing}
        ${denied ? html`<span class="small">${this.wiring.words.statedAbsent}</span>` : nothing}
      </span>
    </label>`;
  }
}
