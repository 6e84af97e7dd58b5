/** A language of the page: the rulebook's words and the page's own, in chunks to load. */
import type { Pack } from "../judge/package";
import type { Language, Words } from "../words/words";

/** Everything that is said in one language. */
export interface LanguagePack {
  readonly pack: Pack;
  readonly words: Words;
}

/**
 * Loads a language. The bundler makes a chunk of each; in the single file both are inside. The
 * browser keeps what it imported, so asking again costs nothing.
 */
export async function languageOf(language: Language): Promise<LanguagePack> {
  const chunk = language === "en" ? await import("./en") : await import("./id");
  return chunk.language;
}

/** Loads what the first questions need of a language. */
export async function firstOf(language: Language): Promise<LanguagePack> {
  const chunk = language === "en" ? await import("./first-en") : await import("./first-id");
  return chunk.language;
}
