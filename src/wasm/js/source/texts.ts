/**
 * Text packs: the words for what the engine says in ids, one pack a language.
 *
 * They stay apart from the module so that a page loads only the language it shows. A pack comes in
 * files that can be fetched apart: what is asked (`id.json`), what rules and clocks say
 * (`id.rules.json`), what the law says (`id.law.json`) and what the codes of tables stand for
 * (`id.codes.json`).
 */

import { PatuhError } from "./error.js";
import { fetched, readFile } from "./fetching.js";
import type { TextPack, TextPackPart } from "./text-pack.js";

const packs = new Map<string, TextPack>();

/** The files of a language's pack. */
const PARTS = ["", ".rules", ".law", ".codes"] as const;

const EMPTY = {
  stages: "",
  groups: {},
  enums: {},
  records: {},
  tables: {},
  units: {},
  facts: {},
  definitions: {},
  kinds: {},
  documents: {},
  rules: {},
  clocks: {},
  readings: {},
  citations: {},
  regulations: {},
  sentences: {},
  messages: {},
} as const;

/** The text packs that are loaded. */
export const texts = {
  /**
   * Loads the pack of a language, by default from `texts/` beside this module; at once when it is
   * loaded already. `folder` is the address of another folder, with the slash at its end.
   *
   * @throws PatuhError `texts.unknown` when `language` is no language code, `texts.unreachable`
   * when there is no pack at the address.
   */
  async load(language: string, folder?: string | URL): Promise<TextPack> {
    const known = packs.get(language);
    if (known !== undefined && PARTS.every((part) => holds(known, part))) return known;
    if (!/^[a-z]{2,3}$/.test(language))
      throw new PatuhError("texts.unknown", "", { found: language });
    const place = folder ?? new URL("./texts/", import.meta.url);
    const read = await Promise.all(
      PARTS.map((part) => file(new URL(`${language}${part}.json`, place))),
    );
    const [first, ...more] = read.filter((part) => part?.language === language);
    if (first === undefined || more.length + 1 < PARTS.length)
      throw new PatuhError("texts.unreachable", "", { found: language });
    return texts.use(first, ...(more as TextPackPart[]));
  },

  /**
   * Takes packs, or files of one, that the caller has already, as from
   * `import asked from "patuh/texts/id.json"`. What belongs to another rulebook than what is loaded
   * takes its place.
   */
  use(first: TextPackPart, ...more: TextPackPart[]): TextPack {
    let pack: TextPack | undefined;
    for (const part of [first, ...more]) {
      const known = packs.get(part.language);
      const same = known?.rulebook.digest === part.rulebook.digest;
      pack = { ...EMPTY, ...(same ? known : {}), ...part };
      packs.set(part.language, pack);
    }
    return pack as TextPack;
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

function holds(pack: TextPack, part: (typeof PARTS)[number]): boolean {
  if (part === ".rules") return pack.rules !== EMPTY.rules;
  if (part === ".codes") return pack.tables !== EMPTY.tables;
  if (part === ".law") return pack.citations !== EMPTY.citations;
  return pack.facts !== EMPTY.facts;
}

async function file(address: string | URL): Promise<TextPackPart | undefined> {
  try {
    const bytes = await readFile(address);
    if (bytes !== undefined) return JSON.parse(new TextDecoder().decode(bytes)) as TextPackPart;
    return (await (await fetched(address))?.json()) as TextPackPart | undefined;
  } catch {
    return undefined;
  }
}
