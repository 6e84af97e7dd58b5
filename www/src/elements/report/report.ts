import { html, nothing } from "lit";
import type { Assessment } from "../../judge/package";
import { send } from "../../state/action";
import { PageElement } from "../element";
import { placed } from "./placed";

type Noted = Assessment["problems"] | Assessment["notes"];

/**
 * What became of the file that was opened: what was not used and why, what was read how. When the
 * message is closed, what is not used stays, until each part is answered or ignored.
 */
export class PatuhReport extends PageElement {
  override render() {
    const { words, report, unused } = this.view;
    if (report === undefined && unused.length === 0) return nothing;
    return html`<details class="report" ?open=${report !== undefined}>
      <summary id="berkas-judul">
        ${report === undefined ? `${words.reportProblems} (${unused.length})` : words.reportHeading}
      </summary>
      ${this.#content()} ${this.#unused()} ${this.#notes()}
      ${
        report === undefined
          ? nothing
          : html`<button class="button" type="button" @click=${() => send(this, { tag: "dismiss" })}>
              ${words.dismiss}
            </button>`
      }
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
        if (report.count > 0) return html`<p>${words.reportGood(report.count)}</p>`;
        // Nothing was taken over, so nothing of it is kept with the draft either.
        return html`<p>${words.reportUnread}</p>
          ${this.#list(words.reportProblems, report.problems)}`;
      default:
        return nothing;
    }
  }

  /** What the draft still has of its file. The result lists it itself. */
  #unused() {
    const { view } = this;
    const { words, report, unused, route } = view;
    if (unused.length === 0 || route.tag === "result") return nothing;
    return html`
      ${report === undefined ? nothing : html`<h2>${words.reportProblems} (${unused.length})</h2>`}
      <patuh-unused .view=${view}></patuh-unused>
    `;
  }

  #notes() {
    const { words, report } = this.view;
    return report?.tag === "read" ? this.#list(words.reportNotes, report.notes) : nothing;
  }

  #list(heading: string, noted: Noted) {
    if (noted.length === 0) return nothing;
    return html`<h2>${heading} (${noted.length})</h2>
      <ul class="report__list">
        ${noted.map((item) => html`<li>${placed(item, this.view)}</li>`)}
      </ul>`;
  }
}
