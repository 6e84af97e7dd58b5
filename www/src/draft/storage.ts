/**
 * The draft that survives a reload. Kept in the browser's own storage and nowhere else.
 *
 * Storage can be switched off, full or forbidden. Every such failure is told to the caller, who
 * tells the user; it never stops the check.
 */
import type { Language } from "../words/words";
import type { Answers } from "./answers";
import { isUnused, type Unused } from "./unused";

const KEY = "patuh.draft";
const FORM = 1;

/** What is kept between two visits. */
export interface Draft {
  readonly answers: Answers;
  /** Facts for which the user said "belum tahu". */
  readonly unsure: ReadonlyArray<string>;
  /** What the opened file held and nobody has dealt with yet, when there is any. */
  readonly unused?: ReadonlyArray<Unused>;
  readonly language: Language;
  /** Version of the rulebook with which it was last judged. */
  readonly rulebook: string;
  /** The as-of date, when the user chose one. */
  readonly at?: string;
}

/** What came of looking for a draft. */
export type Found =
  | { readonly tag: "none" }
  | { readonly tag: "draft"; readonly draft: Draft }
  /** Kept by another form of the page. `text` can be given to the user as a file. */
  | { readonly tag: "unread"; readonly text: string }
  | { readonly tag: "unavailable" };

/** The kept draft. */
export function load(): Found {
  let text: string | null;
  try {
    text = localStorage.getItem(KEY);
  } catch {
    return { tag: "unavailable" };
  }
  if (text === null) return { tag: "none" };
  try {
    const kept: unknown = JSON.parse(text);
    if (isKept(kept)) return { tag: "draft", draft: kept.draft };
  } catch {
    // Not JSON: handed back as text below.
  }
  return { tag: "unread", text };
}

/** Keeps a draft. False when the browser refuses. */
export function save(draft: Draft): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify({ form: FORM, draft }));
    return true;
  } catch {
    return false;
  }
}

/** Removes the kept draft. False when the browser refuses. */
export function remove(): boolean {
  try {
    localStorage.removeItem(KEY);
    return true;
  } catch {
    return false;
  }
}

function isKept(value: unknown): value is { form: number; draft: Draft } {
  const kept = value as { form?: unknown; draft?: Partial<Draft> } | null;
  const draft = kept?.draft;
  return (
    kept?.form === FORM &&
    typeof draft === "object" &&
    draft !== null &&
    typeof draft.answers === "object" &&
    draft.answers !== null &&
    !Array.isArray(draft.answers) &&
    Array.isArray(draft.unsure) &&
    draft.unsure.every((fact) => typeof fact === "string") &&
    (draft.unused === undefined || (Array.isArray(draft.unused) && draft.unused.every(isUnused))) &&
    (draft.language === "id" || draft.language === "en") &&
    typeof draft.rulebook === "string" &&
    (draft.at === undefined || typeof draft.at === "string")
  );
}
