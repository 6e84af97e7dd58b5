/** Which control takes which answer. */
import { html, type TemplateResult } from "lit";
import type { Wiring } from "./control";

/** The control for an answer of this shape. */
export function controlFor(wiring: Wiring): TemplateResult {
  switch (wiring.shape.tag) {
    case "bool":
    case "enum":
      return html`<patuh-choice .wiring=${wiring}></patuh-choice>`;
    case "int":
    case "money":
      return html`<patuh-amount .wiring=${wiring}></patuh-amount>`;
    case "date":
      return html`<patuh-date .wiring=${wiring}></patuh-date>`;
    case "text":
      return html`<patuh-line .wiring=${wiring}></patuh-line>`;
    case "code":
      return html`<patuh-code .wiring=${wiring}></patuh-code>`;
    case "set":
      return html`<patuh-set .wiring=${wiring}></patuh-set>`;
    case "records":
      return html`<patuh-records .wiring=${wiring}></patuh-records>`;
  }
}
