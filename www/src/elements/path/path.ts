import { html, nothing } from "lit";
import type { GroupProgress } from "../../state/progress";
import { overall } from "../../state/progress";
import { hashOf } from "../../state/route";
import { PageElement } from "../element";

/** The way through the form: every group with its state, and how far the whole is. */
export class PatuhPath extends PageElement {
  override render() {
    const { view } = this;
    const { words, route } = view;
    const { answered, total } = overall(view.groups);
    return html`
      <p class="path__name">${this.#kind()}</p>
      <progress
        max=${Math.max(total, 1)}
        .value=${answered}
        aria-label=${words.progressLabel}
      ></progress>
      <p class="small">${words.progress(answered, total)}</p>
      <ol class="path">
        ${view.groups.map((group, index) => this.#step(group, index))}
        <li class="path__step" data-state="result">
          <a href=${hashOf({ tag: "result" })} aria-current=${route.tag === "result" ? "step" : nothing}>
            <span class="path__mark" aria-hidden="true">§</span>
            <span>
              <span class="path__label">${words.result}</span>
              <span class="small">${words.resultHint}</span>
            </span>
          </a>
        </li>
      </ol>
    `;
  }

  #step(progress: GroupProgress, index: number) {
    const { route } = this.view;
    const { group, state } = progress;
    const here = route.tag === "group" && route.group === group.id;
    const marks = { fix: "!", done: "✓", later: "", unneeded: "–", part: "", open: "" } as const;
    return html`<li class="path__step" data-state=${state}>
      <a
        href=${hashOf({ tag: "group", group: group.id })}
        aria-current=${here ? "step" : nothing}
      >
        <span class="path__mark" aria-hidden="true">${marks[state] || index + 1}</span>
        <span>
          <span class="path__label">${group.label}</span>
          <span class="small">${this.#state(progress)}</span>
        </span>
      </a>
    </li>`;
  }

  #state({ state, fixes, answered, asked }: GroupProgress): string {
    const { words } = this.view;
    switch (state) {
      case "fix":
        return words.groupFix(fixes);
      case "done":
        return words.groupDone;
      case "part":
        return words.groupPart(answered, asked.length);
      case "open":
        return words.groupOpen(asked.length);
      case "later":
        return words.groupLater;
      case "unneeded":
        return words.groupUnneeded;
    }
  }

  #kind(): string {
    const { kind } = this.view.assessment;
    if (kind.tag === "open") return this.view.words.kindOpen;
    return this.view.vocabulary.pack.kinds[kind.kind]?.label ?? kind.kind;
  }
}
