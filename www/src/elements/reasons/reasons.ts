import { html, nothing, type TemplateResult } from "lit";
import { valueText } from "../../format/value";
import type { ExplainNode } from "../../judge/package";
import type { View } from "../../state/view";
import { PageElement, properties } from "../element";

const MARKS = { true: "✓", false: "✕", unknown: "…", value: "" } as const;

/** The way to a rule's status in sentences. Worked out when it is opened, not before. */
export class PatuhReasons extends PageElement {
  static override properties = properties("rule", "opened");

  /** The rule's id. */
  declare rule: string;
  declare opened: boolean;

  constructor() {
    super();
    this.opened = false;
  }

  override render() {
    const { words } = this.view;
    const toggled = (event: Event) => {
      this.opened = (event.currentTarget as HTMLDetailsElement).open;
    };
    return html`<details class="reasons" @toggle=${toggled}>
      <summary>${words.explain}</summary>
      ${this.opened ? this.#tree() : nothing}
    </details>`;
  }

  #tree() {
    const { words } = this.view;
    const explanation = this.view.explain(this.rule);
    const clause = (when: (typeof explanation)["when"], require: ExplainNode) => html`
      ${
        when.tag === "node"
          ? html`<p class="reasons__part">${words.appliesWhen}</p>
            <ul>${branch(when.node, this.view)}</ul>`
          : nothing
      }
      <p class="reasons__part">${words.requires}</p>
      <ul>${branch(require, this.view)}</ul>
    `;
    if (explanation.elements.length === 0) return clause(explanation.when, explanation.require);
    return explanation.elements.map(
      (element) => html`<p><strong>${words.row(element.index + 1)}</strong></p>
        ${clause(element.when, element.require)}`,
    );
  }
}

/** A sub-condition with its truth, and below it what it is made of. */
function branch(node: ExplainNode, view: View): TemplateResult {
  const { words, vocabulary } = view;
  const sentence = vocabulary.pack.sentences[node.node];
  const composed = !sentence && ["and", "or", "not", "if"].includes(node.operator);
  const text =
    sentence ?? vocabulary.pack.definitions[node.definition] ?? heading(node, view) ?? node.node;
  const truth = node.truth === "value" ? "" : words.truths[node.truth];
  return html`<li class="reason" data-truth=${node.truth}>
    <span class="reason__mark" aria-hidden="true">${MARKS[node.truth]}</span>
    <span>${text} <span class="small">(${truth || valueText(node.value, vocabulary, words)})</span>${
      composed ? nothing : stated(node, view)
    }</span>
    ${composed ? html`<ul>${node.children.map((child) => branch(child, view))}</ul>` : nothing}
  </li>`;
}

function heading(node: ExplainNode, { words, vocabulary }: View): string | undefined {
  switch (node.operator) {
    case "and":
      return words.allOf;
    case "or":
      return words.anyOf;
    case "not":
      return words.notThis;
    default:
      return node.facts.map((use) => vocabulary.facts.get(use.fact)?.label ?? use.fact).join(", ");
  }
}

/** The facts under a condition with their values, each once. */
function stated(node: ExplainNode, { words, vocabulary }: View) {
  const values = new Map<string, string>();
  const pending = [node];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    for (const use of next.facts) {
      const label = vocabulary.facts.get(use.fact)?.label ?? use.fact;
      values.set(label, valueText(use.value, vocabulary, words));
    }
    pending.push(...next.children);
  }
  return [...values].map(
    ([label, value]) => html`<span class="reason__fact small">${label}: ${value}</span>`,
  );
}
