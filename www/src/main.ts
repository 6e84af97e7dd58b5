/**
 * The way in: makes the engine and the first language ready, then shows the page. Afterwards the
 * rest is fetched at once (the other language, the example), so that nothing is asked of the
 * network once the page is in use.
 */
import "./styles/main.css";
import moduleSource from "patuh/patuh_bg.wasm";
import type { Answers } from "./draft/answers";
import { load } from "./draft/storage";
import { FIRST } from "./elements/first";
import { define } from "./elements/registry";
import { init } from "./judge/package";
import { type LanguagePack, languageOf } from "./languages/language";
import { Store } from "./state/store";
import { LANGUAGES, type Language } from "./words/words";

async function start(root: HTMLElement): Promise<void> {
  const found = load();
  const first: Language = found.tag === "draft" ? found.draft.language : LANGUAGES[0];
  const packs = new Map<Language, Promise<LanguagePack>>();
  const pack = (language: Language) => {
    const known = packs.get(language) ?? languageOf(language);
    packs.set(language, known);
    return known;
  };
  const ready = init({
    module:
      typeof moduleSource === "string" ? new URL(moduleSource, import.meta.url) : moduleSource,
  });
  const [language] = await Promise.all([pack(first), ready]);

  const store = new Store({ language, languageOf: pack, example }, location.hash);
  define(FIRST);
  const app = document.createElement("patuh-app");
  app.store = store;
  root.replaceChildren(app);

  const [{ LATER }] = await Promise.all([
    import("./elements/later"),
    example(),
    ...LANGUAGES.map(pack),
  ]);
  define(LATER);
  // For whoever waits for the page to need the network no more.
  document.documentElement.setAttribute("data-siap", "");
}

/** The answers of the example. The browser keeps what it imported, so asking twice is one load. */
async function example(): Promise<Answers> {
  return (await import("./examples/example")).answers;
}

const root = document.getElementById("patuh");
if (root) {
  start(root).catch((reason: unknown) => {
    // Without the engine there is no page. Say what to do instead of staying silent.
    root.replaceChildren();
    document.getElementById("gagal")?.removeAttribute("hidden");
    throw reason;
  });
}
