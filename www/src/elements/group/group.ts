import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { Fact } from "../../judge/vocabulary";
import type { GroupProgress } from "../../state/progress";
import { PageElement, properties } from "../element";

/** The questions of one group: those that count now, and apart from them the rest. */
export class PatuhGroup extends PageElement {
  static override properties = properties("progress", "opened");

  /** The group and how far it is. */
  declare progress: GroupProgress;
  /** Whether the questions that do not count are shown. */
  declare opened: boolean;

  constructor() {
    super();
    this.opened = false;
  }

  override render() {
    const { view, progress } = this;
    const { words } = view;
    // By fact, not by place: a question keeps its element when others come and go above it.
    const questions = (facts: ReadonlyArray<Fact>) =>
      repeat(
        facts,
        (fact) => fact.id,
        (fact) => html`<patuh-question .view=${view} .fact=${fact}></patuh-question>`,
      );
    return html`
      ${progress.asked.length === 0 ? html`<p>${words.nothingHere}</p>` : nothing}
      ${questions(progress.asked)}
      ${
        progress.others.length > 0
          ? html`<details class="others" .open=${this.opened} @toggle=${this.#toggled}>
              <summary>${words.unneededQuestions(progress.others.length)}</summary>
              <p class="small">${words.unneededHelp}</p>
              ${this.opened ? questions(progress.others) : nothing}
            </details>`
          : nothing
      }
    `;
  }

  #toggled(event: Event): void {
    // Details inside it tell of themselves too.
    if (event.target === event.currentTarget) {
      this.opened = (event.currentTarget as HTMLDetailsElement).open;
    }
  }
}
