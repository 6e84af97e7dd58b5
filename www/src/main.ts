/**
 * The way in: makes the engine and the first language ready, then shows the page. Afterwards the
 * rest is fetched at once (the other language, the example), so that nothing is asked of the
 * network once the page is in use.
 */
import "./styles/main.css";
import moduleSource from "patuh/patuh_bg.wasm";
import rulebookSource from "patuh/rulebook.bin";
import type { Answers } from "./draft/answers";
import { load } from "./draft/storage";
import { FIRST } from "./elements/first";
import { define } from "./elements/registry";
import { init } from "./judge/package";
import { languageOf } from "./languages/language";
import { Store } from "./state/store";
import { LANGUAGES, type Language } from "./words/words";

async function start(root: HTMLElement): Promise<void> {
  const found = load();
  const first: Language = found.tag === "draft" ? found.draft.language : LANGUAGES[0];
  const beside = <Source>(source: Source): Source | URL =>
    typeof source === "string" ? new URL(source, import.meta.url) : source;
  const ready = init({ module: beside(moduleSource), rulebook: beside(rulebookSource) });
  const [language] = await Promise.all([languageOf(first), ready]);

  const store = new Store({ language, languageOf, example }, location.hash);
  define(FIRST);
  const app = document.createElement("patuh-app");
  app.store = store;
  root.replaceChildren(app);
  fetchRest();
}

/** Fetches what comes after the page is shown. A network that fails then is tried again later. */
function fetchRest(): void {
  rest().catch(() => addEventListener("online", fetchRest, { once: true }));
}

async function rest(): Promise<void> {
  const [{ LATER }] = await Promise.all([
    import("./elements/later"),
    example(),
    ...LANGUAGES.map(languageOf),
  ]);
  define(LATER);
  // For whoever waits for the page to need the network no more.
  document.documentElement.setAttribute("data-siap", "");
}

/** The answers of the example. */
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
