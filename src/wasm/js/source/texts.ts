/**
 * Text packs: the words for what the engine says in ids, one pack a language.
 *
 * They stay apart from the module so that a page loads only the language it shows.
 */

import { PatuhError } from "./error.js";
import { fetched, readFile } from "./fetching.js";
import type { TextPack } from "./text-pack.js";

const packs = new Map<string, TextPack>();

/** The text packs that are loaded. */
export const texts = {
  /**
   * Loads the pack of a language, by default from `texts/` beside this module; at once when it is
   * loaded already.
   *
   * @throws PatuhError `texts.unknown` when `language` is no language code, `texts.unreachable`
   * when there is no pack at the address.
   */
  async load(language: string, source?: string | URL): Promise<TextPack> {
    const known = packs.get(language);
    if (known !== undefined) return known;
    if (!/^[a-z]{2,3}$/.test(language))
      throw new PatuhError("texts.unknown", "", { found: language });
    const pack = await read(source ?? new URL(`./texts/${language}.json`, import.meta.url));
    if (pack?.language !== language)
      throw new PatuhError("texts.unreachable", "", { found: language });
    return texts.use(pack);
  },

  /** Takes a pack that the caller has already, as from `import pack from "patuh/texts/id.json"`. */
  use(pack: TextPack): TextPack {
    packs.set(pack.language, pack);
    return pack;
  },

  /**
   * The loaded pack of a language.
   *
   * @throws PatuhError `texts.not_loaded` before {@link texts.load} or {@link texts.use}.
   */
  get(language: string): TextPack {
    const pack = packs.get(language);
    if (pack === undefined) throw new PatuhError("texts.not_loaded", "", { found: language });
    return pack;
  },

  /** The languages whose packs are loaded, sorted. */
  loaded(): string[] {
    return [...packs.keys()].sort();
  },
};

async function read(address: string | URL): Promise<TextPack | undefined> {
  try {
    const file = await readFile(address);
    if (file !== undefined) return JSON.parse(new TextDecoder().decode(file)) as TextPack;
    return (await (await fetched(address))?.json()) as TextPack | undefined;
  } catch {
    return undefined;
  }
}
