/** English, as far as the first questions go. */
import first from "patuh/texts/first.en.json";
import type { Pack } from "../judge/package";
import { words } from "../words/en";
import type { LanguagePack } from "./language";

/** English. */
export const language: LanguagePack = { pack: first as unknown as Pack, words };
