import { html } from "lit";
import { PageElement } from "../element";
import { sentence, short, VERDICT_MARKS } from "./sentence";

/** The verdict as a card. What a screen reader hears of a change comes from the app's status. */
export class PatuhVerdict extends PageElement {
  override render() {
    const { view } = this;
    const { verdict } = view.assessment;
    return html`<div class="verdict" data-verdict=${verdict}>
      <p class="verdict__name">
        <span aria-hidden="true">${VERDICT_MARKS[verdict]}</span> ${view.words.verdicts[verdict]}
      </p>
      <p class="verdict__sentence">${sentence(view)}</p>
      <p class="verdict__short" aria-hidden="true">${short(view)}</p>
    </div>`;
  }
}
