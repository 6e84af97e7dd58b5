import { html, nothing } from "lit";
import type { Assessment } from "../../judge/package";
import { send } from "../../state/action";
import { touches } from "../../state/report";
import { PageElement } from "../element";
import { message } from "../message";

type Noted = Assessment["problems"] | Assessment["notes"];

/** What became of the file that was opened: what was not used and why, what was read how. */
export class PatuhReport extends PageElement {
  override render() {
    const { view } = this;
    const { words, report } = view;
    if (report === undefined) return nothing;
    return html`<details class="report" open>
      <summary id="berkas-judul">${words.reportHeading}</summary>
      ${this.#content()}
      <button class="button" type="button" @click=${() => send(this, { tag: "dismiss" })}>
        ${words.dismiss}
      </button>
    </details>`;
  }

  #content() {
    const { words, report } = this.view;
    switch (report?.tag) {
      case "unread":
        return html`<p>${words.reportFileUnread}</p>`;
      case "tooLarge":
        return html`<p>${words.reportTooLarge}</p>`;
      case "refused":
        return html`<p>${words.reportUnread}</p>
          <p>${report.sentences[words.language]}</p>`;
      case "read":
        return html`
          <p>${report.count > 0 ? words.reportGood(report.count) : words.reportUnread}</p>
          ${this.#list(words.reportProblems, report.problems)}
          ${this.#list(words.reportNotes, report.notes)}
        `;
      default:
        return nothing;
    }
  }

  #list(heading: string, noted: Noted) {
    if (noted.length === 0) return nothing;
    return html`<h2>${heading} (${noted.length})</h2>
      <ul class="report__list">
        ${noted.map((item) => this.#item(item))}
      </ul>`;
  }

  #item(item: Noted[number]) {
    const { view } = this;
    const fact = [...view.vocabulary.facts.values()].find(({ id }) => touches(item.pointer, id));
    // The place in words where it is a known fact, otherwise as it stands in the file.
    const place = fact?.label ?? item.pointer.slice(1).replaceAll("/", " › ");
    return html`<li>
      ${place ? html`<strong class="sentence-case">${place}:</strong>` : nothing}
      ${message({ ...item, ...(fact ? { fact: fact.id } : {}) }, view)}
    </li>`;
  }
}
