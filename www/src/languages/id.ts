/** Indonesian. */
import pack from "patuh/texts/id.json";
import type { Pack } from "../judge/package";
import { words } from "../words/id";
import type { LanguagePack } from "./language";

/** Indonesian. */
export const language: LanguagePack = { pack: pack as unknown as Pack, words };
