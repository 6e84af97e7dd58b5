/** English. */
import pack from "patuh/texts/en.json";
import type { Pack } from "../judge/package";
import { words } from "../words/en";
import type { LanguagePack } from "./language";

/** English. */
export const language: LanguagePack = { pack: pack as unknown as Pack, words };
