import { html, nothing } from "lit";
import { hashOf } from "../../state/route";
import { PageElement, properties } from "../element";

/** More findings than this are for the result, not for a column beside the questions. */
const MOST = 5;

/**
 * The verdict that stays in view. Wide: a column. Narrow: a bar at the bottom edge that opens as
 * a sheet. It is one piece of the page in both, so nothing is said twice.
 */
export class PatuhPanel extends PageElement {
  static override properties = properties("opened");

  /** Whether the sheet is open. Only matters on narrow screens. */
  declare opened: boolean;

  constructor() {
    super();
    this.opened = false;
    this.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.close();
    });
  }

  /** Closes the sheet. */
  close(): void {
    if (!this.opened) return;
    this.opened = false;
    this.querySelector<HTMLElement>(".panel__toggle")?.focus();
  }

  override render() {
    const { view, opened } = this;
    const { words, findings } = view;
    const failed = [...findings.prohibited, ...findings.fix];
    return html`<div class="panel" data-open=${opened ? "yes" : "no"}>
      <div class="panel__bar" data-verdict=${view.assessment.verdict}>
        <patuh-verdict .view=${view}></patuh-verdict>
        <button
          class="panel__toggle"
          type="button"
          aria-expanded=${opened ? "true" : "false"}
          aria-controls="rincian"
          @click=${() => {
            this.opened = !opened;
          }}
        >
          ${opened ? words.hide : words.show}
          <span aria-hidden="true">${opened ? "▾" : "▴"}</span>
        </button>
      </div>
      <div class="panel__body" id="rincian">
        <section class="panel__part">
          <h2 class="panel__heading">
            ${words.mustFix}${failed.length > 0 ? ` (${failed.length})` : ""}
          </h2>
          ${failed.length === 0 ? html`<p>${words.nothingToFix}</p>` : nothing}
          ${failed
            .slice(0, MOST)
            .map(
              (finding) =>
                html`<patuh-finding .view=${view} .finding=${finding} .place=${"list"}></patuh-finding>`,
            )}
          ${failed.length > MOST ? html`<p class="small">${words.moreHere(failed.length - MOST)}</p>` : nothing}
        </section>
        <section class="panel__part">
          <patuh-next .view=${view}></patuh-next>
          <p><a href=${hashOf({ tag: "result" })}>${words.fullResult}</a></p>
        </section>
        <section class="panel__part"><patuh-evidence .view=${view}></patuh-evidence></section>
      </div>
    </div>`;
  }
}
