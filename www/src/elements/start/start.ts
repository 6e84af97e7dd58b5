import { html, nothing } from "lit";
import { send } from "../../state/action";
import { PageElement, properties } from "../element";

/** The first screen: what this promises, the ways in, what is needed, and that nothing leaves. */
export class PatuhStart extends PageElement {
  static override properties = properties("pasting", "pasted");

  /** Whether the field to paste into is shown. */
  declare pasting: boolean;

  constructor() {
    super();
    this.pasting = false;
  }

  override render() {
    const { words, answers, groups } = this.view;
    const kept = Object.keys(answers).length;
    const unfinished = groups.find(({ state }) => state === "open" || state === "part");
    const first = groups[0];
    const start = kept > 0 ? (unfinished ?? first) : first;
    const begin = () => {
      if (start) send(this, { tag: "go", to: { tag: "group", group: start.group.id } });
    };
    return html`
      <h1 tabindex="-1">${words.startHeading}</h1>
      <p class="promise">${words.promise}</p>
      <ul class="ways">
        <li class="way">
          <button class="button button--main" type="button" id="mulai" @click=${begin}>
            ${kept > 0 ? words.resume : words.begin}
          </button>
          <p class="small">${kept > 0 ? words.resumeHelp(kept) : words.beginHelp}</p>
        </li>
        <li class="way">
          <button class="button" type="button" @click=${() => send(this, { tag: "example" })}>
            ${words.example}
          </button>
          <p class="small">${words.exampleHelp}</p>
        </li>
        <li class="way">
          <div class="actions">
            <label class="button file">
              ${words.open}
              <input type="file" accept=".json,application/json" @change=${this.#chosen} />
            </label>
            <button
              class="button"
              type="button"
              aria-expanded=${this.pasting ? "true" : "false"}
              @click=${() => {
                this.pasting = !this.pasting;
              }}
            >
              ${words.paste}
            </button>
          </div>
          <p class="small">${words.openHelp}</p>
          ${this.pasting ? this.#paste() : nothing}
        </li>
      </ul>
      <div class="facts">
        <section>
          <h2>${words.needed}</h2>
          <ul>${words.neededList.map((line) => html`<li>${line}</li>`)}</ul>
        </section>
        <section>
          <h2>${words.duration}</h2>
          <p>${words.durationText}</p>
        </section>
        <section>
          <h2>${words.privacy}</h2>
          <p>${words.privacyText}</p>
        </section>
      </div>
      ${
        RULEBOOK_PAGES === ""
          ? nothing
          : html`<p><a href=${`${RULEBOOK_PAGES}${words.language}/index.html`}>${words.readRulebook}</a></p>`
      }
      <p class="small">${words.selfCheck}</p>
    `;
  }

  #paste() {
    const { words } = this.view;
    const use = () => {
      const text = this.querySelector("textarea")?.value ?? "";
      if (text.trim() !== "") send(this, { tag: "import", text });
    };
    return html`<div class="paste">
      <label for="tempel">${words.pasteLabel}</label>
      <textarea class="box box--wide" id="tempel" rows="6" spellcheck="false"></textarea>
      <button class="button button--main" type="button" @click=${use}>${words.pasteUse}</button>
    </div>`;
  }

  #chosen(event: Event): void {
    const input = event.currentTarget as HTMLInputElement;
    const file = input.files?.[0];
    if (file) send(this, { tag: "open", file });
    // The same file can then be chosen again after it was changed.
    input.value = "";
  }
}
