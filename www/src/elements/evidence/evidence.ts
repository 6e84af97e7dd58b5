import { html } from "lit";
import { longDate, today } from "../../format/date";
import { send } from "../../state/action";
import { PageElement } from "../element";
import { message } from "../message";

/** What the result rests on: the rulebook, the answers, the day; and that it decides nothing. */
export class PatuhEvidence extends PageElement {
  override render() {
    const { view } = this;
    const { words, assessment } = view;
    const { rulebook, proposal } = assessment;
    const now = today();
    const chosen = (event: Event) =>
      send(this, { tag: "date", at: (event.currentTarget as HTMLInputElement).value });
    return html`
      <h2 class="panel__heading">${words.evidence}</h2>
      ${assessment.notices
        .filter(({ code }) => code !== "notice.stage_unknown")
        .map((notice) => html`<p class="remark">${message(notice, view)}</p>`)}
      <div class="evidence__date">
        <label for="per-tanggal">${words.asOf}</label>
        <input class="box" type="date" id="per-tanggal" required .value=${view.at} @change=${chosen} />
        ${
          view.at === now
            ? ""
            : html`<button class="plain" type="button" @click=${() => send(this, { tag: "date", at: now })}>
                ${words.today}
              </button>`
        }
      </div>
      <dl class="evidence small">
        <dt>${words.rulebook}</dt>
        <dd>${view.vocabulary.pack.rulebook.title}, ${rulebook.version}</dd>
        <dt>${words.reviewed}</dt>
        <dd>${longDate(rulebook.reviewed, words.language)}</dd>
        <dt>${words.digestRulebook}</dt>
        <dd class="digest">${rulebook.digest}</dd>
        <dt>${words.digestProposal}</dt>
        <dd class="digest">${proposal.digest}</dd>
      </dl>
      <p class="small">${words.selfCheck}</p>
    `;
  }
}
