/**
 * The running engine, and what happens when it stops.
 *
 * A WebAssembly instance that trapped may be left half changed, so it is never used again: the
 * next call finds a fresh one made of the same compiled module. Whoever holds something of the old
 * instance (a session) notices by {@link Host.life} and makes it anew.
 *
 * Must not know: proposals, assessments.
 */

import { PatuhError, type PatuhErrorCode } from "./error.js";
import { type Expand, expander } from "./expand.js";
import { createGlue, type Judge } from "./generated/glue.js";

/** Before a refusal stands this mark; other answers are JSON. */
const MARK = "!";

/** What the engine answers when it refuses a call: a code; names and values in turn. */
type Refusal = readonly [code: PatuhErrorCode, parameters: readonly string[]];

/** One engine with its rulebook. */
export class Host {
  /** Counts the instances made; what came from an earlier one is gone. */
  life = 0;
  /** Makes objects of what the engine answers. */
  expand: Expand;
  private judge: Judge;

  constructor(
    private readonly module: WebAssembly.Module,
    private rulebook: Uint8Array,
    private readonly glue: typeof createGlue = createGlue,
  ) {
    this.judge = this.make();
    this.expand = this.expander();
  }

  /** Runs `task` on the engine; what the engine refuses or how it stops becomes a typed error. */
  run(task: (judge: Judge) => string): string {
    try {
      return granted(task(this.judge));
    } catch (error) {
      if (error instanceof PatuhError) throw error;
      this.judge = this.make();
      this.expand = this.expander();
      throw new PatuhError("engine.stopped", "", {}, { cause: error });
    }
  }

  /** Judges by another rulebook from now on; what it refuses changes nothing. */
  use(rulebook: Uint8Array): void {
    const before = this.rulebook;
    const old = this.judge;
    this.rulebook = rulebook;
    try {
      this.judge = this.make();
      this.expand = this.expander();
    } catch (error) {
      this.rulebook = before;
      this.judge = old;
      throw error;
    }
  }

  private expander(): Expand {
    return expander(JSON.parse(granted(this.judge.texts())) as string[]);
  }

  private make(): Judge {
    const glue = this.glue();
    this.life += 1;
    try {
      glue.initSync({ module: this.module });
    } catch (error) {
      throw new PatuhError("module.damaged", "", {}, { cause: error });
    }
    return new glue.Judge(this.rulebook);
  }
}

/** An answer, unless it is a refusal. */
function granted(answer: string): string {
  if (answer.startsWith(MARK)) throw refused(answer.slice(MARK.length));
  return answer;
}

function refused(text: string): PatuhError {
  const [code, inTurn] = JSON.parse(text) as Refusal;
  const parameters: Record<string, string> = {};
  for (let at = 0; at < inTurn.length; at += 2) {
    parameters[inTurn[at] as string] = inTurn[at + 1] as string;
  }
  return new PatuhError(code, "", parameters);
}
