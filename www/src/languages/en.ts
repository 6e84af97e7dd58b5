/** English, whole. */
import codes from "patuh/texts/en.codes.json";
import asked from "patuh/texts/en.json";
import law from "patuh/texts/en.law.json";
import rules from "patuh/texts/en.rules.json";
import type { Pack } from "../judge/package";
import { words } from "../words/en";
import type { LanguagePack } from "./language";

/** English. */
export const language: LanguagePack = {
  pack: { ...asked, ...rules, ...law, ...codes } as unknown as Pack,
  words,
};
