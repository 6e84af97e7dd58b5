/**
 * The way in: makes the engine and the first questions ready, then shows the page. Afterwards the
 * rest is fetched at once (the other rules, the other language, the example), so that nothing is
 * asked of the network once the page is in use.
 */
import "./styles/main.css";
import firstSource from "patuh/first.bin";
import moduleSource from "patuh/patuh_bg.wasm";
import rulebookSource from "patuh/rulebook.bin";
import type { Answers } from "./draft/answers";
import { load } from "./draft/storage";
import { FIRST } from "./elements/first";
import { define } from "./elements/registry";
import { init, useRulebook } from "./judge/package";
import { firstOf, languageOf } from "./languages/language";
import { Store } from "./state/store";
import { LANGUAGES, type Language } from "./words/words";

/** Something of the package: its address beside the page, or its bytes in the single file. */
type Source = string | Uint8Array<ArrayBuffer>;

async function start(root: HTMLElement): Promise<void> {
  const found = load();
  const draft = found.tag === "draft" ? found.draft : undefined;
  const first: Language = draft?.language ?? LANGUAGES[0];
  // Answers that were given before are judged by all rules at once, and so is a place within the
  // page. The single file has everything inside.
  const isWhole =
    Object.keys(draft?.answers ?? {}).length > 0 ||
    (draft?.unused ?? []).length > 0 ||
    location.hash.length > 2 ||
    typeof rulebookSource !== "string";
  const ready = init({
    module: beside(moduleSource),
    rulebook: beside(isWhole ? rulebookSource : firstSource),
  });
  const [language] = await Promise.all([isWhole ? languageOf(first) : firstOf(first), ready]);

  const store = new Store({ language, isWhole, languageOf, example }, location.hash);
  define(FIRST);
  const app = document.createElement("patuh-app");
  app.store = store;
  root.replaceChildren(app);
  fetchRest(store);
}

function beside(source: Source): URL | Uint8Array<ArrayBuffer> {
  return typeof source === "string" ? new URL(source, import.meta.url) : source;
}

/** Fetches what comes after the page is shown. A network that fails then is tried again later. */
function fetchRest(store: Store): void {
  rest(store).catch(() => addEventListener("online", () => fetchRest(store), { once: true }));
}

async function rest(store: Store): Promise<void> {
  const [{ LATER }, rulebook, languages] = await Promise.all([
    import("./elements/later"),
    bytes(rulebookSource),
    Promise.all(LANGUAGES.map(languageOf)),
    example(),
  ]);
  define(LATER);
  if (!store.isWhole) {
    // In one go: what is drawn from here on knows the words of all rules.
    useRulebook(rulebook);
    store.complete(languages);
  }
  // For whoever waits for the page to need the network no more.
  document.documentElement.setAttribute("data-siap", "");
}

async function bytes(source: Source): Promise<Uint8Array> {
  if (typeof source !== "string") return source;
  const answer = await fetch(new URL(source, import.meta.url));
  if (!answer.ok) throw new Error(`${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
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
