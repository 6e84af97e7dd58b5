/** Indonesian, as far as the first questions go. */
import first from "patuh/texts/first.id.json";
import type { Pack } from "../judge/package";
import { words } from "../words/id";
import type { LanguagePack } from "./language";

/** Indonesian. */
export const language: LanguagePack = { pack: first as unknown as Pack, words };
