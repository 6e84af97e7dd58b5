/**
 * The page's memory: takes what the user did, answers with a new view, keeps the draft.
 *
 * Must not know: elements, layout.
 */
import { type Answers, changed, type Json, toProposal } from "../draft/answers";
import { offer } from "../draft/file";
import { type Draft, load, remove, save } from "../draft/storage";
import { type Unused, withoutFact } from "../draft/unused";
import { longDate, today } from "../format/date";
import { PatuhError } from "../judge/package";
import { vocabularyOf } from "../judge/vocabulary";
import type { LanguagePack } from "../languages/language";
import { LANGUAGES, type Language } from "../words/words";
import type { Action } from "./action";
import { take } from "./report";
import { hashOf, type Route, routeOf } from "./route";
import { type State, type View, viewOf } from "./view";

/** How long the page waits for another change before it keeps the draft. */
const SAVE_AFTER = 300;

/** What waits until all rules are known. */
const WHOLE: ReadonlySet<Action["tag"]> = new Set(["import", "open", "example", "language"]);

/** What the store needs from outside. */
export interface Sources {
  readonly language: LanguagePack;
  /** Whether it and the engine know all rules; else {@link Store.complete} follows. */
  readonly isWhole: boolean;
  /** The pack of another language. Already on the device by the time the user can ask. */
  readonly languageOf: (language: Language) => Promise<LanguagePack>;
  /** The answers of the example. */
  readonly example: () => Promise<Answers>;
}

/**
 * The page's memory. Fires `view` when there is something new to draw, and `ask` when a question
 * is to be shown: `there` when it is on the page already, otherwise the place changes next.
 */
export class Store extends EventTarget {
  readonly #sources: Sources;
  #state: State;
  #view: View;
  #chosenAt: string | undefined;
  #saving: ReturnType<typeof setTimeout> | undefined;
  /** The notice belongs to the place that comes next; it goes with the one after. */
  #isNoticeNew = false;
  /** What waits for all rules to be known. */
  readonly #whole: Promise<void>;
  #completed: () => void = () => {};

  constructor(sources: Sources, hash: string) {
    super();
    this.#sources = sources;
    this.#whole = sources.isWhole
      ? Promise.resolve()
      : new Promise((resolve) => {
          this.#completed = resolve;
        });
    const { words, pack } = sources.language;
    const vocabulary = vocabularyOf(pack);
    const found = load();
    const draft = found.tag === "draft" ? found.draft : undefined;
    this.#chosenAt = draft?.at;
    const answers = draft?.answers ?? {};
    const empty = Object.keys(answers).length === 0;
    const route = routeOf(hash, vocabulary.groups);
    this.#state = {
      words,
      isWhole: sources.isWhole,
      vocabulary,
      answers,
      unsure: new Set(draft?.unsure ?? []),
      unused: draft?.unused ?? [],
      at: this.#chosenAt ?? today(),
      route,
      active: undefined,
      storage: found.tag === "unavailable" ? "off" : "saved",
      report: undefined,
      notice: restoredNotice(draft, pack.rulebook.version, words, empty || route.tag === "start"),
      old: found.tag === "unread" ? found.text : undefined,
    };
    try {
      this.#view = viewOf(this.#state);
    } catch (reason) {
      if (!(reason instanceof PatuhError) || draft === undefined) throw reason;
      // A draft that the engine refuses is given back as a file instead of locking the page.
      this.#chosenAt = undefined;
      this.#state = {
        ...this.#state,
        answers: {},
        unsure: new Set(),
        unused: [],
        at: today(),
        notice: undefined,
        old: JSON.stringify(draft),
      };
      this.#view = viewOf(this.#state);
    }
  }

  /** What is to be drawn. */
  get view(): View {
    return this.#view;
  }

  /** Whether all rules are known. */
  get isWhole(): boolean {
    return this.#state.isWhole;
  }

  /** All rules are known to the engine from now on; these are their words, in each language. */
  complete(languages: ReadonlyArray<LanguagePack>): void {
    const language = languages.find(({ words }) => words.language === this.#language);
    if (language === undefined) return;
    this.#change({ isWhole: true, vocabulary: vocabularyOf(language.pack) });
    this.#completed();
  }

  /** Does what the user asked for. What the engine refuses is told, and changes nothing. */
  async act(action: Action): Promise<void> {
    try {
      await this.#do(action);
    } catch (reason) {
      if (!(reason instanceof PatuhError)) throw reason;
      this.#change({ notice: reason.messages[this.#language] });
    }
  }

  get #language(): Language {
    return this.#state.words.language as Language;
  }

  async #do(action: Action): Promise<void> {
    // A file is read, and another language spoken, by all rules.
    if (WHOLE.has(action.tag)) await this.#whole;
    switch (action.tag) {
      case "answer":
        return this.#answer(action.fact, action.value);
      case "unsure":
        return this.#unsure(action.fact);
      case "go":
        return this.#go(action.to);
      case "ask":
        return this.#ask(action.fact);
      case "language":
        return this.#switch();
      case "date":
        return this.#date(action.at);
      case "import":
        return this.#import(action.text);
      case "open":
        return this.#open(action.file);
      case "example":
        return this.#example();
      case "download":
        return this.#download();
      case "keepOld":
        return offer("patuh-draf-lama.json", this.#state.old ?? "");
      case "clear":
        return this.#clear();
      case "dismiss":
        return this.#change({ report: undefined, notice: undefined, old: undefined });
      case "ignore":
        return this.#ignore(action.parts);
    }
  }

  /** The address changed, by a link or by Back. */
  moved(hash: string): void {
    this.#change({
      route: routeOf(hash, this.#state.vocabulary.groups),
      active: undefined,
      ...(this.#isNoticeNew ? {} : { notice: undefined }),
    });
    this.#isNoticeNew = false;
  }

  /** Keeps what waits to be kept, before the page goes away. */
  flush(): void {
    if (this.#saving !== undefined) this.#save();
  }

  #answer(fact: string, value: Json | undefined): void {
    const unsure = new Set(this.#state.unsure);
    unsure.delete(fact);
    const answers = changed(this.#state.answers, fact, value);
    // An emptied field answers nothing.
    const unused = value === undefined ? this.#state.unused : withoutFact(this.#state.unused, fact);
    this.#change({ answers, unsure, unused, active: fact });
    this.#saveSoon();
  }

  #unsure(fact: string): void {
    const unsure = new Set(this.#state.unsure).add(fact);
    const answers = changed(this.#state.answers, fact, undefined);
    const unused = withoutFact(this.#state.unused, fact);
    this.#change({ answers, unsure, unused, active: fact });
    this.#saveSoon();
  }

  #ignore(parts: ReadonlyArray<Unused>): void {
    this.#change({ unused: this.#state.unused.filter((part) => !parts.includes(part)) });
    this.#saveSoon();
  }

  #go(to: Route): void {
    // The address is the only truth about the place; `moved` follows.
    location.hash = hashOf(to);
  }

  /** Goes to a place at which the notice of this action is to be read. */
  #goWithNotice(to: Route): void {
    this.#isNoticeNew = location.hash !== hashOf(to);
    this.#go(to);
  }

  #ask(fact: string): void {
    const group = this.#state.vocabulary.facts.get(fact)?.group;
    if (group === undefined) return;
    const { route } = this.#state;
    const there = route.tag === "all" || (route.tag === "group" && route.group === group);
    this.dispatchEvent(new CustomEvent("ask", { detail: { fact, there } }));
    if (!there) this.#go({ tag: "group", group });
  }

  async #switch(): Promise<void> {
    const other = LANGUAGES.find((language) => language !== this.#language);
    if (other === undefined) return;
    const { words, pack } = await this.#sources.languageOf(other);
    this.#change({ words, vocabulary: vocabularyOf(pack), notice: undefined });
    this.#saveSoon();
  }

  #date(at: string): void {
    // A half-typed date is empty; the day before it stays in force.
    if (at === "") return;
    this.#change({ at });
    this.#chosenAt = at === today() ? undefined : at;
    this.#saveSoon();
  }

  #import(text: string): void {
    const { report, answers } = take(text, this.#state.at, this.#state.vocabulary);
    if (answers === undefined) return this.#change({ report, notice: undefined });
    this.#begin(answers, report.tag === "read" ? report.problems : []);
    this.#change({ report });
  }

  async #open(file: File): Promise<void> {
    let text: string;
    try {
      text = await file.text();
    } catch {
      return this.#change({ report: { tag: "unread" }, notice: undefined });
    }
    this.#import(text);
  }

  async #example(): Promise<void> {
    this.#begin(await this.#sources.example());
    this.#change({ notice: this.#state.words.exampleLoaded });
  }

  /** Starts on other answers, at the first group that asks something. */
  #begin(answers: Answers, unused: ReadonlyArray<Unused> = []): void {
    this.#change({
      answers,
      unsure: new Set(),
      unused,
      active: undefined,
      report: undefined,
      notice: undefined,
      old: undefined,
    });
    const first = this.#view.groups.find(({ asked }) => asked.length > 0);
    if (first) this.#goWithNotice({ tag: "group", group: first.group.id });
    this.#saveSoon();
  }

  #download(): void {
    const { words, answers } = this.#state;
    offer(`${words.fileName}-${today()}.json`, `${JSON.stringify(toProposal(answers), null, 2)}\n`);
  }

  #clear(): void {
    clearTimeout(this.#saving);
    this.#saving = undefined;
    this.#chosenAt = undefined;
    const removed = remove();
    this.#change({
      answers: {},
      unsure: new Set(),
      unused: [],
      active: undefined,
      at: today(),
      report: undefined,
      notice: this.#state.words.cleared,
      storage: removed ? this.#state.storage : "off",
    });
    this.#goWithNotice({ tag: "start" });
  }

  #saveSoon(): void {
    clearTimeout(this.#saving);
    this.#saving = setTimeout(() => this.#save(), SAVE_AFTER);
  }

  #save(): void {
    clearTimeout(this.#saving);
    this.#saving = undefined;
    const { answers, unsure, unused, vocabulary } = this.#state;
    const kept = save({
      answers,
      unsure: [...unsure],
      ...(unused.length === 0 ? {} : { unused }),
      language: this.#language,
      rulebook: vocabulary.pack.rulebook.version,
      ...(this.#chosenAt === undefined ? {} : { at: this.#chosenAt }),
    });
    const storage = kept ? "saved" : "off";
    if (storage !== this.#state.storage) this.#change({ storage });
  }

  #change(part: Partial<State>): void {
    const state = { ...this.#state, ...part };
    this.#view = viewOf(state);
    this.#state = state;
    this.dispatchEvent(new Event("view"));
  }
}

/** What to say about a draft that was found. */
function restoredNotice(
  draft: Draft | undefined,
  version: string,
  words: LanguagePack["words"],
  silent: boolean,
): string | undefined {
  if (draft === undefined || silent) return undefined;
  const at = draft.at === undefined ? "" : ` ${words.asOf} ${longDate(draft.at, words.language)}.`;
  if (draft.rulebook !== version) return words.draftOlder(draft.rulebook) + at;
  return words.restored + at;
}
