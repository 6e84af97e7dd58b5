import { html } from "lit";
import { PageElement, properties } from "../element";

/**
 * A provision by its name, which opens what it says in plain words. The texts of the law are not
 * on the network that this page never uses, so the name opens a paraphrase instead of a link.
 */
export class PatuhCitation extends PageElement {
  static override properties = properties("citation");

  /** The citation's key. */
  declare citation: string;

  override render() {
    const { pack } = this.view.vocabulary;
    const words = pack.citations[this.citation];
    const regulation = pack.regulations[this.citation.split("/")[0] ?? ""];
    return html`<details class="citation">
      <summary>${words?.label ?? this.citation}</summary>
      <p>${words?.text}</p>
      <p class="small">${regulation?.title}</p>
    </details>`;
  }
}
