import { html, nothing } from "lit";
import { useText } from "../../format/value";
import type { Finding } from "../../judge/package";
import { send } from "../../state/action";
import { citations } from "../citation/citations";
import { PageElement, properties } from "../element";

/** What a finding looks like and is called: an edge, a mark and a word, never colour alone. */
interface Look {
  readonly name: "prohibited" | "fix" | "incomplete" | "warning";
  readonly mark: string;
  readonly word: string;
}

/** One finding: what is required, what to do, which article, what was stated, who acts. */
export class PatuhFinding extends PageElement {
  static override properties = properties("finding", "place");

  /** What the engine found. */
  declare finding: Finding;
  /** Where it stands: at its question there is no need to link to the question. */
  declare place: "question" | "list";

  override render() {
    const { view, finding } = this;
    const { words, vocabulary } = view;
    const rule = vocabulary.rules.get(finding.rule);
    const look = this.#look();
    const { subject } = finding;
    const row = subject.tag === "element" ? ` · ${words.element(subject.index + 1)}` : "";
    return html`<article class="finding" data-look=${look.name}>
      <p class="finding__word">
        <span aria-hidden="true">${look.mark}</span>
        <span class="sentence-case">${look.word}${row}</span>
      </p>
      <p class="finding__title">${rule?.title ?? finding.rule}</p>
      ${finding.status === "failed" ? html`<p>${rule?.fix}</p>` : nothing}
      ${citations(finding.basis, view)}
      ${this.#facts()}
      ${
        finding.status === "failed" && rule?.who
          ? html`<p class="small">${words.by(rule.who)}</p>`
          : nothing
      }
      ${this.place === "list" ? this.#links() : nothing}
      <patuh-reasons .view=${view} .rule=${finding.rule}></patuh-reasons>
    </article>`;
  }

  #look(): Look {
    const { words } = this.view;
    const { status, severity } = this.finding;
    if (status !== "failed") {
      return { name: "incomplete", mark: "…", word: words.statuses.undecided };
    }
    switch (severity) {
      case "prohibited":
        return { name: "prohibited", mark: "⊘", word: words.forbidden };
      case "must":
        return { name: "fix", mark: "✕", word: words.statuses.failed };
      default:
        return { name: "warning", mark: "!", word: words.failedAdvice };
    }
  }

  #facts() {
    const { words, vocabulary } = this.view;
    const required = this.view.requiredFacts(this.finding.rule);
    const named = this.finding.facts.filter(({ fact }) => required.has(fact));
    // Why the rule applies at all is told by the reasons; here it is about what it requires.
    const facts = named.length > 0 ? named : this.finding.facts;
    if (facts.length === 0) return nothing;
    return html`<p class="small">
      ${words.stated}: ${facts.map((use) => useText(use, vocabulary, words)).join("; ")}
    </p>`;
  }

  /** The questions to go to: what is missing, or what the failed requirement names. */
  #links() {
    const { view, finding } = this;
    const { words, vocabulary } = view;
    const facts =
      finding.status === "failed"
        ? [...view.requiredFacts(finding.rule)].filter((fact) =>
            finding.facts.some((use) => use.fact === fact),
          )
        : finding.missing;
    const links = facts.slice(0, 3).map(
      (
        fact,
      ) => html`<button class="link" type="button" @click=${() => send(this, { tag: "ask", fact })}>
        <span class="sentence-case">${vocabulary.facts.get(fact)?.label ?? fact}</span>
      </button>`,
    );
    if (links.length === 0) return nothing;
    return html`<p class="finding__links">
      <span class="small">${finding.status === "failed" ? words.toQuestion : words.missing}:</span>
      ${links}
    </p>`;
  }
}
