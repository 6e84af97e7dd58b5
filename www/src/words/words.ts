/**
 * The set of words that the page needs. A language that lacks a key, or has one too many, does
 * not compile.
 */
import type { words } from "./id";

/** What a catalogue of words holds. */
export type Words = typeof words;

/** Languages of the page, first the one it opens in. */
export const LANGUAGES = ["id", "en"] as const;

/** A language of the page. */
export type Language = (typeof LANGUAGES)[number];
