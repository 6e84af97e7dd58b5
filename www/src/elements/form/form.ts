import { html, nothing } from "lit";
import { send } from "../../state/action";
import { type GroupProgress, overall } from "../../state/progress";
import { hashOf } from "../../state/route";
import { PageElement } from "../element";

/** The questions: one group a page with a way back and on, or all on one page. */
export class PatuhForm extends PageElement {
  override render() {
    return this.view.route.tag === "all" ? this.#all() : this.#one();
  }

  #one() {
    const { view } = this;
    const { words, groups, route } = view;
    const index = groups.findIndex(
      ({ group }) => route.tag === "group" && group.id === route.group,
    );
    const progress = groups[index];
    if (progress === undefined) return nothing;
    // Groups that ask nothing now are stepped over; the path still leads to them.
    const asks = ({ asked }: GroupProgress) => asked.length > 0;
    const before = groups.slice(0, index).filter(asks).at(-1);
    const after = groups.slice(index + 1).find(asks);
    const { group } = progress;
    const { answered, total } = overall(groups);
    return html`
      <p class="small">${words.position(words.path, index + 1, groups.length)}</p>
      <progress
        class="form__progress"
        max=${Math.max(total, 1)}
        .value=${answered}
        aria-label=${words.progress(answered, total)}
      ></progress>
      <h1 tabindex="-1">${group.label}</h1>
      ${group.help ? html`<p class="question__help">${group.help}</p>` : nothing}
      <patuh-group .view=${view} .progress=${progress}></patuh-group>
      <div class="actions steps">
        <a
          class="button"
          href=${hashOf(before ? { tag: "group", group: before.group.id } : { tag: "start" })}
        >
          ← ${words.back}
        </a>
        <a
          class="button button--main"
          id="lanjut"
          href=${hashOf(after ? { tag: "group", group: after.group.id } : { tag: "result" })}
        >
          ${after ? words.next : words.seeResult}
        </a>
        <button class="plain" type="button" @click=${() => send(this, { tag: "go", to: { tag: "all" } })}>
          ${words.wholePage}
        </button>
      </div>
    `;
  }

  #all() {
    const { view } = this;
    const { words, groups } = view;
    const first = groups[0];
    return html`
      <h1 tabindex="-1">${words.allQuestions}</h1>
      ${groups.map(
        (progress) => html`<section class="whole">
          <h2>${progress.group.label}</h2>
          <patuh-group .view=${view} .progress=${progress}></patuh-group>
        </section>`,
      )}
      <div class="actions steps">
        <a class="button button--main" href=${hashOf({ tag: "result" })}>${words.seeResult}</a>
        ${
          first
            ? html`<a class="plain" href=${hashOf({ tag: "group", group: first.group.id })}>
                ${words.stepwise}
              </a>`
            : nothing
        }
      </div>
    `;
  }
}
