/**
 * A proposal under way: takes one fact at a time and re-judges only what depends on it.
 *
 * What was stated is also kept on this side, so that a session outlives an engine that stopped.
 */

import { throughObject } from "./door.js";
import { PatuhError } from "./error.js";
import type { SessionJudge } from "./generated/glue.js";
import type { Host } from "./host.js";
import { type CheckedOptions, checked } from "./options.js";
import { host } from "./running.js";
import type { FactId, FactValues, Proposal } from "./vocabulary.js";
import type { Assessment, Change, Explanation, Options } from "./wire.js";

/** A proposal under way. Its assessment always equals that of a fresh {@link assess}. */
export class Session {
  readonly #host: Host;
  readonly #options: CheckedOptions;
  readonly #stated = new Map<string, Uint8Array>();
  #judge: SessionJudge | undefined;
  #life = 0;
  #isDisposed = false;

  /**
   * @throws PatuhError `options.*` when the options are wrong, `module.not_ready` before `init`.
   */
  constructor(options: Options) {
    this.#host = host();
    this.#options = checked(options);
    this.#run((judge) => judge.refusal());
  }

  /**
   * States a fact; `undefined` and `null` take it back. The value may be written as in a
   * proposal, free text included.
   *
   * @returns the rules whose status changed, and the verdict.
   * @throws PatuhError `fact.unknown`, or `input.*` when the value is no JSON data.
   */
  set<Id extends FactId>(fact: Id, value: FactValues[Id]): Change {
    if (value === undefined) return this.clear(fact);
    const change = throughObject(value, (bytes) => {
      const text = this.#run((judge) => judge.set(fact, bytes));
      this.#stated.set(fact, bytes.slice());
      return text;
    });
    return this.#host.expand.change(JSON.parse(change));
  }

  /**
   * Takes a fact back: it is unknown again.
   *
   * @throws PatuhError `fact.unknown`.
   */
  clear(fact: FactId): Change {
    const change = this.#run((judge) => judge.clear(fact));
    this.#stated.delete(fact);
    return this.#host.expand.change(JSON.parse(change));
  }

  /** The assessment of what is stated so far. */
  assessment(): Assessment {
    return this.#host.expand.assessment(JSON.parse(this.#run((judge) => judge.assessment())));
  }

  /**
   * How one rule came to its status, down to the facts.
   *
   * @throws PatuhError `rule.unknown`.
   */
  explain(rule: string): Explanation {
    return this.#host.expand.explanation(JSON.parse(this.#run((judge) => judge.explain(rule))));
  }

  /** The facts as read, as a proposal that can be stored and assessed again. */
  proposal(): Proposal {
    return JSON.parse(this.#run((judge) => judge.proposal())) as Proposal;
  }

  /** Frees the session's memory at once instead of when it is garbage collected. */
  dispose(): void {
    this.#isDisposed = true;
    this.#stated.clear();
    if (this.#life === this.#host.life) this.#judge?.free();
    this.#judge = undefined;
  }

  #run(task: (judge: SessionJudge) => string): string {
    if (this.#isDisposed) throw new PatuhError("session.disposed");
    return this.#host.run((engine) => {
      let judge = this.#judge;
      if (judge === undefined || this.#life !== this.#host.life) {
        judge = engine.session(this.#options.terms, this.#options.explain);
        for (const [fact, bytes] of this.#stated) judge.set(fact, bytes);
        this.#judge = judge;
        this.#life = this.#host.life;
      }
      return task(judge);
    });
  }
}
