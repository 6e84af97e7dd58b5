import { html, nothing } from "lit";
import { send } from "../../state/action";
import { PageElement } from "../element";

/** More suggestions than this are a list to read, not a next step. */
const MOST = 3;

/** The questions whose answers decide most. */
export class PatuhNext extends PageElement {
  override render() {
    const { words, vocabulary, assessment } = this.view;
    // The stage comes first: until it is known, nobody can say which rules count.
    const first = (fact: string) => (fact === vocabulary.stageFact ? 1 : 0);
    const questions = [...assessment.questions]
      .sort(
        (a, b) => first(b.fact) - first(a.fact) || b.decides - a.decides || b.touches - a.touches,
      )
      .slice(0, MOST);
    return html`
      <h2 class="panel__heading">${words.nextQuestions}</h2>
      ${questions.length === 0 ? html`<p>${words.allAnswered}</p>` : ""}
      <ul class="plain-list">
        ${questions.map(
          ({ fact, decides, touches }) => html`<li class="next">
            <button class="link" type="button" @click=${() => send(this, { tag: "ask", fact })}>
              ${vocabulary.facts.get(fact)?.question ?? fact}
            </button>
            ${
              first(fact)
                ? nothing
                : html`<span class="small">${words.decides(decides || touches)}</span>`
            }
          </li>`,
        )}
      </ul>
    `;
  }
}
