import { html, nothing } from "lit";
import type { Unused } from "../../draft/unused";
import { send } from "../../state/action";
import { PageElement } from "../element";
import { factAt, placed } from "../report/placed";

/** What is not used of the file, part by part: to the question that it is about, or ignored. */
export class PatuhUnused extends PageElement {
  override render() {
    const { words, unused } = this.view;
    return html`
      <p class="small">${words.unusedHelp}</p>
      <ul class="unused">
        ${unused.map((part, index) => this.#part(part, index))}
      </ul>
      ${
        unused.length > 1
          ? html`<button class="button no-print" type="button" @click=${() => this.#ignore(unused)}>
              ${words.ignoreAll}
            </button>`
          : nothing
      }
    `;
  }

  #part(part: Unused, index: number) {
    const { view } = this;
    const { words } = view;
    const fact = factAt(part, view);
    const id = `tidak-dipakai-${index}`;
    return html`<li class="unused__part">
      <p id=${id}>${placed(part, view)}</p>
      <p class="actions no-print">
        ${
          fact
            ? html`<button
                class="button"
                type="button"
                aria-describedby=${id}
                @click=${() => send(this, { tag: "ask", fact: fact.id })}
              >
                ${words.toQuestion}
              </button>`
            : nothing
        }
        <button
          class="button unused__ignore"
          type="button"
          aria-describedby=${id}
          @click=${() => this.#ignore([part])}
        >
          ${words.ignore}
        </button>
      </p>
    </li>`;
  }

  #ignore(parts: ReadonlyArray<Unused>): void {
    send(this, { tag: "ignore", parts });
    // The button is gone; the keyboard goes on at the next part, or at the head of the place.
    requestAnimationFrame(() => {
      const next = this.isConnected ? this.querySelector<HTMLElement>(".unused__ignore") : null;
      (next ?? document.querySelector<HTMLElement>("h1"))?.focus();
    });
  }
}
