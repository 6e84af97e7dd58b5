/** Indonesian, whole. */
import codes from "patuh/texts/id.codes.json";
import asked from "patuh/texts/id.json";
import law from "patuh/texts/id.law.json";
import rules from "patuh/texts/id.rules.json";
import type { Pack } from "../judge/package";
import { words } from "../words/id";
import type { LanguagePack } from "./language";

/** Indonesian. */
export const language: LanguagePack = {
  pack: { ...asked, ...rules, ...law, ...codes } as unknown as Pack,
  words,
};
