/** What the engine noticed about a place in a file, with the place in words. */
import { html, nothing } from "lit";
import { touches } from "../../draft/unused";
import type { Fact } from "../../judge/vocabulary";
import type { View } from "../../state/view";
import { message } from "../message";

interface Noticed {
  readonly code: string;
  readonly pointer: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** The fact that a place in a file belongs to, where it belongs to one. */
export function factAt({ pointer }: Noticed, view: View): Fact | undefined {
  return [...view.vocabulary.facts.values()].find(({ id }) => touches(pointer, id));
}

/** The place and what is to be said of it. */
export function placed(item: Noticed, view: View) {
  const fact = factAt(item, view);
  // The place in words where it is a known fact, otherwise as it stands in the file.
  const place = fact?.label ?? item.pointer.slice(1).replaceAll("/", " › ");
  const look = fact ? "sentence-case" : nothing;
  return html`${place ? html`<strong class=${look}>${place}:</strong>` : nothing}
    ${message({ ...item, ...(fact ? { fact: fact.id } : {}) }, view)}`;
}
