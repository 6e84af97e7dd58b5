import { html, nothing, type TemplateResult } from "lit";
import type { Json } from "../../draft/answers";
import { touches } from "../../draft/unused";
import { numberText } from "../../format/value";
import { mend } from "../../judge/findings";
import type { Finding } from "../../judge/package";
import type { Fact } from "../../judge/vocabulary";
import { send } from "../../state/action";
import { citations } from "../citation/citations";
import type { Given } from "../control";
import { controlFor } from "../controls";
import { PageElement, pageId, properties } from "../element";
import { message } from "../message";

/** More findings than this under one field drown the question; the result holds the rest. */
const MOST_FINDINGS = 3;
/** More rules than this do not make the reason for a question any clearer. */
const MOST_REASONS = 5;

/** A question with its help, its control, and what its answer means, said at once below it. */
export class PatuhQuestion extends PageElement {
  static override properties = properties("fact", "curious");

  /** What is asked. */
  declare fact: Fact;
  /** Whether the user opened "Mengapa ditanyakan?". */
  declare curious: boolean;

  constructor() {
    super();
    this.curious = false;
  }

  override render() {
    const { fact, view } = this;
    const label = pageId(fact.id, "tanya");
    const help = pageId(fact.id, "bantuan");
    const found = pageId(fact.id, "temuan");
    const given = (event: CustomEvent<Given>) => this.#given(event.detail);
    return html`<section
      class="question"
      id=${pageId(fact.id, "pertanyaan")}
      role="group"
      aria-labelledby=${label}
      aria-describedby=${help}
      tabindex="-1"
      @patuh-value=${given}
    >
      <p class="question__text" id=${label}>${fact.question}</p>
      <p class="question__help" id=${help}>${fact.help}</p>
      ${controlFor({
        words: view.words,
        shape: this.#shape(),
        name: pageId(fact.id, "jawaban"),
        value: view.answers[fact.id],
        unsure: view.unsure.has(fact.id),
        labelled: label,
        described: `${help} ${found}`,
        // A stage is where the proposal stands; it does not break a rule by standing there.
        ...(fact.id === view.vocabulary.stageFact
          ? {}
          : { warn: (value: Json) => this.#warning(value) }),
      })}
      <div class="question__found" id=${found}>${this.#found()}</div>
      ${this.#why()}
    </section>`;
  }

  /** A stage is one of its kind's, once the kind is known; a stage that was given stays. */
  #shape(): Fact["shape"] {
    const { fact, view } = this;
    const { kind } = view.assessment;
    if (fact.id !== view.vocabulary.stageFact || kind.tag !== "decided") return fact.shape;
    const own = view.vocabulary.stagesOfKind.get(kind.kind);
    if (own === undefined || fact.shape.tag !== "enum") return fact.shape;
    const given = view.answers[fact.id];
    const options = fact.shape.options.filter(({ id }) => own.has(id) || id === given);
    return { ...fact.shape, options };
  }

  #given(given: Given): void {
    const fact = this.fact.id;
    switch (given.tag) {
      case "value":
        return send(this, { tag: "answer", fact, value: given.value });
      case "none":
        return send(this, { tag: "answer", fact, value: undefined });
      case "unsure":
        return send(this, { tag: "unsure", fact });
    }
  }

  /** What choosing this would break. */
  #warning(value: Json): string {
    const { words, vocabulary } = this.view;
    const [first, ...more] = this.view.consequences(this.fact.id, value);
    if (first === undefined) return "";
    const citation = vocabulary.pack.citations[first.basis[0] ?? ""]?.label;
    const rule = citation ? `${first.title} (${citation})` : first.title;
    return `${words.willFail} ${rule}${more.length > 0 ? `, ${words.willFailMore(more.length)}` : ""}`;
  }

  /** What the engine says of the answer: what it could not read, how it read it, what fails. */
  #found(): ReadonlyArray<TemplateResult> {
    const { view, fact } = this;
    const { problems, notes } = view.assessment;
    const failed = [
      ...view.findings.prohibited,
      ...view.findings.fix,
      ...view.findings.warnings,
    ].filter((finding) => view.requiredFacts(finding.rule).has(fact.id));
    return [
      ...problems
        .filter((problem) => touches(problem.pointer, fact.id))
        .map(
          (problem) =>
            html`<p class="remark" data-look="incomplete">${message({ ...problem, fact: fact.id }, view)}</p>`,
        ),
      ...notes
        .filter((note) => note.fact === fact.id)
        .map((note) => html`<p class="remark">${message(note, view)}</p>`),
      ...failed.slice(0, MOST_FINDINGS).map((finding) => this.#finding(finding)),
      ...(failed.length > MOST_FINDINGS
        ? [html`<p class="small">${view.words.moreHere(failed.length - MOST_FINDINGS)}</p>`]
        : []),
    ];
  }

  #finding(finding: Finding): TemplateResult {
    const { view, fact } = this;
    const isNumber = fact.shape.tag === "int" || fact.shape.tag === "money";
    const better = isNumber ? mend(view.explain(finding.rule), fact.id) : undefined;
    return html`<patuh-finding .view=${view} .finding=${finding} .place=${"question"}></patuh-finding>
      ${
        better === undefined
          ? nothing
          : html`<button
              class="button mend"
              type="button"
              @click=${() => send(this, { tag: "answer", fact: fact.id, value: better })}
            >
              ${view.words.mend(numberText(better, fact.shape, view.words))}
            </button>`
      }`;
  }

  #why() {
    const { words } = this.view;
    const toggled = (event: Event) => {
      this.curious = (event.currentTarget as HTMLDetailsElement).open;
    };
    return html`<details class="why" @toggle=${toggled}>
      <summary>${words.why}</summary>
      ${this.curious ? this.#reasons() : nothing}
    </details>`;
  }

  #reasons() {
    const { view, fact } = this;
    const { words, vocabulary } = view;
    const rules = vocabulary.order.filter((rule) => rule.facts.includes(fact.id));
    const shown = rules.slice(0, MOST_REASONS);
    const said = new Set(shown.map(({ basis }) => basis[0]));
    return html`
      <p>${rules.length > 0 ? words.whyRules(rules.length) : words.whyNone}</p>
      <ul class="why__rules">
        ${shown.map((rule) => html`<li>${rule.title}${citations(rule.basis.slice(0, 1), view)}</li>`)}
      </ul>
      ${rules.length > MOST_REASONS ? html`<p>${words.whyMore(rules.length - MOST_REASONS)}</p>` : nothing}
      ${citations(
        fact.source.filter((key) => !said.has(key)),
        view,
      )}
    `;
  }
}
