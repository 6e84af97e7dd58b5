/**
 * What every element of the page shares.
 *
 * The elements draw into the page itself, not into shadow trees: labels, descriptions and the
 * places that links lead to then work across elements, and one stylesheet serves all.
 */
import { LitElement } from "lit";
import type { View } from "../state/view";

/** An element that draws a view. State comes down as properties, actions go up as events. */
export abstract class PageElement extends LitElement {
  static override properties: Record<string, { attribute: false }> = {
    view: { attribute: false },
  };

  /** What is to be drawn. */
  declare view: View;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }
}

/** Properties of an element beside the view. None is an attribute: they are all data. */
export function properties(...names: ReadonlyArray<string>): Record<string, { attribute: false }> {
  return Object.fromEntries(["view", ...names].map((name) => [name, { attribute: false }]));
}

/** The id in the page of what belongs to a fact. */
export function pageId(fact: string, part: string): string {
  return `${part}-${fact.replaceAll(".", "-")}`;
}
