import { html, nothing, type TemplateResult } from "lit";
import { useText } from "../../format/value";
import { withStatus } from "../../judge/findings";
import type { Assessment, Finding } from "../../judge/package";
import { otherReadings } from "../../judge/readings";
import type { Rule } from "../../judge/vocabulary";
import { send } from "../../state/action";
import { citations } from "../citation/citations";
import { PageElement } from "../element";

type Part = Assessment["checklists"][number]["items"][number];

const MARKS = { satisfied: "✓", failed: "✕", undecided: "…", notApplicable: "–" } as const;

/** The whole result: what to mend, what is open, what is met, what comes later, on what grounds. */
export class PatuhResult extends PageElement {
  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("beforeprint", this.#unfold);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener("beforeprint", this.#unfold);
  }

  /** On paper nothing can be opened, so everything is. */
  #unfold = (): void => {
    for (const fold of this.querySelectorAll<HTMLDetailsElement>(".fold, .citation")) {
      fold.open = true;
    }
  };

  override render() {
    const { view } = this;
    const { words, findings } = view;
    const first = view.groups.find(({ asked }) => asked.length > 0);
    return html`
      <h1 tabindex="-1">${words.resultHeading}</h1>
      <patuh-verdict .view=${view}></patuh-verdict>
      ${this.#others()}
      <div class="actions no-print">
        <button
          class="button"
          type="button"
          @click=${() =>
            send(this, {
              tag: "go",
              to: first ? { tag: "group", group: first.group.id } : { tag: "start" },
            })}
        >
          ← ${words.backToQuestions}
        </button>
        <button class="button" type="button" @click=${() => print()}>${words.print}</button>
        <button class="button" type="button" @click=${() => send(this, { tag: "download" })}>
          ${words.download}
        </button>
      </div>
      ${this.#unused()} ${this.#kind()}
      ${this.#list(words.prohibitions, findings.prohibited, true)}
      ${this.#list(words.mustFix, findings.fix, true)}
      ${this.#open()}
      ${this.#list(words.warnings, findings.warnings, true)}
      ${this.#documents()} ${this.#readings()}
      ${this.#satisfied()} ${this.#upcoming()}
      <section class="part"><patuh-evidence .view=${view}></patuh-evidence></section>
    `;
  }

  /** By which other readings of the law something would be otherwise. */
  #others() {
    const { words, vocabulary, assessment } = this.view;
    const others = otherReadings(assessment, vocabulary);
    if (others.length === 0) return nothing;
    return html`<div class="part">
      ${others.map(
        (it) => html`<details class="fold">
          <summary>
            ${words.byOtherReading} (${it.title}): <strong>${words.verdicts[it.verdict]}</strong>
          </summary>
          <p>${it.taken}</p>
          <p class="small">${words.otherReading} ${it.other}</p>
          <ul class="titles">
            ${it.changed.map(
              ({ title, status }) =>
                html`<li>${title} <span class="small">(${words.statuses[status]})</span></li>`,
            )}
          </ul>
        </details>`,
      )}
    </div>`;
  }

  /** What the file held and the result does not rest on. */
  #unused() {
    const { words, unused } = this.view;
    if (unused.length === 0) return nothing;
    return html`<section class="part">
      <h2>${words.reportProblems} (${unused.length})</h2>
      <patuh-unused .view=${this.view}></patuh-unused>
    </section>`;
  }

  #kind() {
    const { words, vocabulary, assessment } = this.view;
    const { kind } = assessment;
    if (kind.tag === "open") return nothing;
    const text = vocabulary.pack.kinds[kind.kind];
    const because = kind.because.map((use) => useText(use, vocabulary, words)).join("; ");
    return html`<section class="part">
      <h2>${words.kind}</h2>
      <p><strong>${text?.label ?? kind.kind}</strong></p>
      ${because ? html`<p class="small">${words.because} ${because}</p>` : nothing}
      ${citations(kind.basis, this.view)}
    </section>`;
  }

  #list(heading: string, findings: ReadonlyArray<Finding>, opened: boolean) {
    if (findings.length === 0) return nothing;
    return html`<section class="part">
      <h2>${heading} (${findings.length})</h2>
      ${opened ? findings.map((finding) => this.#finding(finding)) : nothing}
    </section>`;
  }

  /** What is open, by the group of the first question that would settle it. */
  #open() {
    const { words, findings, groups, vocabulary } = this.view;
    const { open } = findings;
    if (open.length === 0) return nothing;
    const groupOf = (finding: Finding) =>
      vocabulary.facts.get(finding.missing[0] ?? "")?.group ?? "";
    return html`<section class="part">
      <h2>${words.unknown} (${open.length})</h2>
      ${groups.map(({ group }) => {
        const here = open.filter((finding) => groupOf(finding) === group.id);
        return this.#folded(
          group.label,
          here.length,
          here.map((finding) => this.#finding(finding)),
        );
      })}
      ${open.filter((finding) => groupOf(finding) === "").map((finding) => this.#finding(finding))}
    </section>`;
  }

  #documents() {
    const { words, vocabulary, assessment } = this.view;
    // What counts now; parts of later stages stand under those.
    const lists = assessment.checklists
      .map(({ document, items }) => ({
        label: vocabulary.pack.documents[document]?.label ?? document,
        items: items.filter(({ rule }) => {
          const position = vocabulary.rules.get(rule)?.position ?? -1;
          return "sfu".includes(assessment.statuses[position] ?? "-");
        }),
      }))
      .filter(({ items }) => items.length > 0);
    if (lists.length === 0) return nothing;
    return html`<section class="part">
      <h2>${words.documents}</h2>
      ${lists.map(({ label, items }) => {
        const there = items.filter(({ status }) => status === "satisfied").length;
        return html`<details class="fold">
          <summary>${label} (${words.partsThere(there, items.length)})</summary>
          <ul class="plain-list">${items.map((item) => this.#part(item))}</ul>
        </details>`;
      })}
    </section>`;
  }

  /** A part of a document, and whether it is there. */
  #part({ rule, status }: Part) {
    const { words, vocabulary } = this.view;
    const known = vocabulary.rules.get(rule);
    return html`<li class="check" data-status=${status}>
      <span aria-hidden="true">${MARKS[status]}</span>
      <span>
        ${known?.title ?? rule} <span class="small">(${words.statuses[status]})</span>
        ${citations(known?.basis.slice(0, 1) ?? [], this.view)}
      </span>
    </li>`;
  }

  /** The readings that play a part in what failed or is open. */
  #readings() {
    const { words, vocabulary, assessment } = this.view;
    const used = new Set(
      vocabulary.order
        .filter((rule) => "sfu".includes(assessment.statuses[rule.position] ?? "n"))
        .flatMap((rule) => rule.readings),
    );
    if (used.size === 0) return nothing;
    return html`<section class="part">
      <h2>${words.readings}</h2>
      ${[...used].map((id) => {
        const reading = vocabulary.pack.readings[id];
        return html`<details class="fold">
          <summary>${reading?.title ?? id}</summary>
          <p>${reading?.text}</p>
          <p class="small">${words.otherReading} ${reading?.other}</p>
          ${citations(reading?.basis ?? [], this.view)}
        </details>`;
      })}
    </section>`;
  }

  #satisfied() {
    const { words, vocabulary, assessment } = this.view;
    const rules = withStatus(assessment, vocabulary, "s");
    if (rules.length === 0) return nothing;
    return html`<section class="part">
      <h2>${words.satisfied} (${rules.length})</h2>
      ${this.#byStage(rules)}
    </section>`;
  }

  #upcoming() {
    const { words, vocabulary, findings } = this.view;
    if (findings.upcoming.length === 0) return nothing;
    return html`<section class="part">
      <h2>${words.upcoming}</h2>
      <p class="small">${words.upcomingHelp}</p>
      ${this.#byStage(
        findings.upcoming.flatMap((finding) => vocabulary.rules.get(finding.rule) ?? []),
      )}
    </section>`;
  }

  #byStage(rules: ReadonlyArray<Rule>) {
    return this.view.vocabulary.stages.map(({ id, label }) => {
      const here = rules.filter(({ stage }) => stage === id);
      return this.#folded(label, here.length, [this.#titles(here)]);
    });
  }

  #titles(rules: ReadonlyArray<Rule>) {
    return html`<ul class="titles">
      ${rules.map(
        (rule) => html`<li>${rule.title}${citations(rule.basis.slice(0, 1), this.view)}</li>`,
      )}
    </ul>`;
  }

  #folded(label: string, count: number, content: ReadonlyArray<TemplateResult>) {
    if (count === 0) return nothing;
    return html`<details class="fold">
      <summary>${label} (${count})</summary>
      ${content}
    </details>`;
  }

  #finding(finding: Finding): TemplateResult {
    return html`<patuh-finding .view=${this.view} .finding=${finding} .place=${"list"}></patuh-finding>`;
  }
}
