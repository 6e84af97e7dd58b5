import { html, nothing } from "lit";
import { ACTION, type Action, send } from "../../state/action";
import { hashOf } from "../../state/route";
import type { Store } from "../../state/store";
import type { View } from "../../state/view";
import { PageElement, pageId, properties } from "../element";
import type { PatuhGroup } from "../group/group";
import { sentence } from "../verdict/sentence";

/** From this width on, the three columns stand side by side. The stylesheet says the same. */
const WIDE = "(min-width: 1100px)";

/** A screen reader is told of the verdict once the user pauses, not at every key. */
const SPEAK_AFTER = 600;

/** The page: header, what the route shows, the verdict beside it, and one voice for changes. */
export class PatuhApp extends PageElement {
  static override properties = properties("store", "wide", "spoken", "dragging");

  declare store: Store;
  declare wide: boolean;
  /** What the status region says. */
  declare spoken: string;
  /** Whether a file is being dragged over the page. */
  declare dragging: boolean;
  /** A file was just opened, so the next place begins at what became of it. */
  #reporting = false;
  /** The question that the next place begins at. */
  #wanted: string | undefined;
  #speaking: ReturnType<typeof setTimeout> | undefined;
  readonly #width = matchMedia(WIDE);

  constructor() {
    super();
    this.wide = this.#width.matches;
    this.spoken = "";
    this.dragging = false;
    this.addEventListener(ACTION, (event) => void this.#act(event.detail));
  }

  override connectedCallback(): void {
    this.view = this.store.view;
    super.connectedCallback();
    this.store.addEventListener("view", this.#drawn);
    this.store.addEventListener("ask", this.#asked);
    this.#width.addEventListener("change", this.#resized);
    addEventListener("hashchange", this.#moved);
    addEventListener("pagehide", this.#leaving);
    document.addEventListener("dragover", this.#dragged);
    document.addEventListener("dragleave", this.#dragged);
    document.addEventListener("drop", this.#dropped);
    this.#headed();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.store.removeEventListener("view", this.#drawn);
    this.store.removeEventListener("ask", this.#asked);
    this.#width.removeEventListener("change", this.#resized);
    removeEventListener("hashchange", this.#moved);
    removeEventListener("pagehide", this.#leaving);
    document.removeEventListener("dragover", this.#dragged);
    document.removeEventListener("dragleave", this.#dragged);
    document.removeEventListener("drop", this.#dropped);
  }

  override render() {
    const { view } = this;
    const { words, route } = view;
    return html`
      <a class="skip" href="#isi" @click=${this.#skip}>${words.skip}</a>
      <p class="visually-hidden" role="status">${this.spoken}</p>
      ${this.#header()}
      <div class="layout" data-route=${route.tag}>
        ${route.tag === "start" ? nothing : this.#path()}
        <main id="isi" tabindex="-1">
          ${this.#messages()}
          <div class="sheet">${this.#content()}</div>
          ${route.tag === "start" ? nothing : this.#file()}
        </main>
        ${
          route.tag === "group" || route.tag === "all"
            ? html`<aside class="aside" aria-label=${words.verdictNow}>
                <patuh-panel .view=${view}></patuh-panel>
              </aside>`
            : nothing
        }
      </div>
      ${this.#dialog()}
      ${this.dragging ? html`<p class="drop">${words.dropHere}</p>` : nothing}
    `;
  }

  #header() {
    const { words, storage } = this.view;
    return html`<header class="header">
      <a class="brand" href=${hashOf({ tag: "start" })}>
        <span class="brand__mark" aria-hidden="true">P</span>
        <span class="brand__name">${words.name}</span>
        <span class="visually-hidden">${words.home}</span>
      </a>
      <span class="header__tagline">${words.tagline}</span>
      <span class="header__saved">${storage === "saved" ? words.saved : words.unsaved}</span>
      <button
        class="button"
        type="button"
        lang=${words.otherLanguageCode}
        @click=${() => send(this, { tag: "language" })}
      >
        ${words.otherLanguage}
      </button>
    </header>`;
  }

  #path() {
    const { view, wide } = this;
    return html`<nav class="way-through no-print" aria-label=${view.words.path}>
      ${
        wide
          ? html`<patuh-path .view=${view}></patuh-path>`
          : html`<details class="fold">
              <summary>${view.words.path}</summary>
              <patuh-path .view=${view}></patuh-path>
            </details>`
      }
    </nav>`;
  }

  #content() {
    const { view } = this;
    switch (view.route.tag) {
      case "start":
        return html`<patuh-start .view=${view}></patuh-start>`;
      case "result":
        return html`<patuh-result .view=${view}></patuh-result>`;
      default:
        return html`<patuh-form .view=${view}></patuh-form>`;
    }
  }

  #messages() {
    const { view } = this;
    const { words, notice, storage, old, report, unused, route } = view;
    const download = html`<button class="link" type="button" @click=${() => send(this, { tag: "download" })}>
      ${words.download}
    </button>`;
    return html`
      ${storage === "off" ? html`<p class="banner" data-look="warning">${words.storageOff} ${download}</p>` : nothing}
      ${
        old === undefined
          ? nothing
          : html`<p class="banner" data-look="warning">
              ${words.draftUnread}
              <button class="link" type="button" @click=${() => send(this, { tag: "keepOld" })}>
                ${words.download}
              </button>
            </p>`
      }
      ${
        notice === undefined
          ? nothing
          : html`<p class="banner">
              ${notice}
              <button class="link" type="button" @click=${() => send(this, { tag: "dismiss" })}>
                ${words.dismiss}
              </button>
            </p>`
      }
      ${
        report !== undefined || (unused.length > 0 && route.tag !== "result")
          ? html`<patuh-report .view=${view}></patuh-report>`
          : nothing
      }
    `;
  }

  /** What can be done with the answers as a whole. */
  #file() {
    const { words } = this.view;
    return html`<section class="file-actions no-print" aria-labelledby="berkas">
      <h2 id="berkas">${words.yourFile}</h2>
      <div class="actions">
        <button class="button" type="button" @click=${() => send(this, { tag: "download" })}>
          ${words.download}
        </button>
        <a class="button" href=${hashOf({ tag: "start" })}>${words.open}</a>
        <button class="button button--danger" type="button" @click=${() => this.#ask()?.showModal()}>
          ${words.clear}
        </button>
      </div>
      <p class="small">${words.selfCheck}</p>
    </section>`;
  }

  #dialog() {
    const { words } = this.view;
    const clear = () => {
      this.#ask()?.close();
      send(this, { tag: "clear" });
    };
    return html`<dialog class="dialog" aria-labelledby="hapus-judul" aria-describedby="hapus-isi">
      <h2 id="hapus-judul">${words.clearAsk}</h2>
      <p id="hapus-isi">${words.clearText}</p>
      <div class="actions">
        <button class="button" type="button" @click=${() => this.#ask()?.close()}>${words.cancel}</button>
        <button class="button button--danger" type="button" @click=${clear}>${words.clearYes}</button>
      </div>
    </dialog>`;
  }

  #ask(): HTMLDialogElement | null {
    return this.querySelector("dialog");
  }

  async #act(action: Action): Promise<void> {
    this.#reporting = action.tag === "import" || action.tag === "open";
    await this.store.act(action);
    if (this.#reporting && this.view.report) {
      requestAnimationFrame(() => this.querySelector<HTMLElement>("#berkas-judul")?.focus());
    }
  }

  // The address keeps the place in the page, so the link must not change it.
  #skip = (event: Event): void => {
    event.preventDefault();
    this.querySelector<HTMLElement>("main")?.focus();
  };

  #drawn = (): void => {
    const before = this.view;
    this.view = this.store.view;
    this.#headed();
    this.#speak(before, this.view);
  };

  #resized = (): void => {
    this.wide = this.#width.matches;
  };

  #moved = (): void => {
    this.store.moved(location.hash);
    // A new place begins at its heading, for the eye and for the screen reader.
    requestAnimationFrame(() => {
      const wanted = this.#wanted;
      this.#wanted = undefined;
      if (wanted !== undefined) {
        void this.#show(wanted);
        return;
      }
      if (this.#reporting) {
        this.#reporting = false;
        return;
      }
      for (const fold of this.querySelectorAll<HTMLDetailsElement>(".report, .way-through .fold")) {
        fold.open = false;
      }
      scrollTo(0, 0);
      this.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
    });
  };

  #leaving = (): void => this.store.flush();

  #asked = (event: Event): void => {
    const { fact, there } = (event as CustomEvent<{ fact: string; there: boolean }>).detail;
    if (there) void this.#show(fact);
    else this.#wanted = fact;
  };

  /** Brings a question into view and puts the focus on it. */
  async #show(fact: string): Promise<void> {
    const question = () => this.querySelector<HTMLElement>(`#${pageId(fact, "pertanyaan")}`);
    if (question() === null) {
      const group = [...this.querySelectorAll<PatuhGroup>("patuh-group")].find(({ progress }) =>
        progress.others.some(({ id }) => id === fact),
      );
      if (group) {
        group.opened = true;
        await group.updateComplete;
        await new Promise(requestAnimationFrame);
      }
    }
    this.querySelector("patuh-panel")?.close();
    question()?.scrollIntoView({ block: "start" });
    const control = question()?.querySelector<HTMLElement>("input, select, textarea, button");
    (control ?? question())?.focus({ preventScroll: true });
  }

  #dragged = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    this.dragging = event.type === "dragover";
  };

  #dropped = (event: DragEvent): void => {
    this.dragging = false;
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    send(this, { tag: "open", file });
  };

  /** Names the page and its language. */
  #headed(): void {
    const { words, route, vocabulary } = this.view;
    const places = {
      start: words.tagline,
      result: words.resultHeading,
      all: words.allQuestions,
      group:
        route.tag === "group"
          ? (vocabulary.groups.find(({ id }) => id === route.group)?.label ?? "")
          : "",
    };
    document.title = `${places[route.tag]} – ${words.name}`;
    document.documentElement.lang = words.language;
  }

  #speak(before: View, after: View): void {
    const told = (view: View) =>
      `${view.words.verdicts[view.assessment.verdict]}. ${sentence(view)}`;
    const silent = after.route.tag === "start" || told(before) === told(after);
    const text = after.notice !== undefined && after.notice !== before.notice ? after.notice : "";
    if (silent && text === "") return;
    clearTimeout(this.#speaking);
    this.#speaking = setTimeout(() => {
      this.spoken = text === "" ? told(this.view) : text;
    }, SPEAK_AFTER);
  }
}
