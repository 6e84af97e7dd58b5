/** What happens when the engine stops. */

import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { load } from "./sources.mjs";

const { Host } = await load("host");

/** A module whose only function is `unreachable`, to trap as a panic does. */
const TRAP = new WebAssembly.Instance(
  new WebAssembly.Module(
    new Uint8Array([
      0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 4, 1, 0x60, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 0x74, 0, 0, 10,
      5, 1, 3, 0, 0, 11,
    ]),
  ),
).exports.t;

/** Bindings that count the instances made. */
function bindings({ initSync = () => {}, construct = () => {}, texts = "[]" } = {}) {
  const made = [];
  const glue = () => ({
    initSync,
    Judge: class {
      constructor(rulebook) {
        construct(rulebook);
        this.name = `[${made.length}]`;
        made.push(this);
      }

      texts() {
        return texts;
      }
    },
  });
  return { glue, made };
}

const name = (judge) => judge.name;
const module = new WebAssembly.Module(new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]));

describe("the host", () => {
  it("drops an instance that trapped and makes another", () => {
    const { glue, made } = bindings();
    const host = new Host(module, undefined, glue);
    assert.equal(host.run(name), "[0]");
    assert.throws(
      () => host.run(() => TRAP()),
      (error) => {
        assert.equal(error.code, "engine.stopped");
        assert.ok(error.cause instanceof WebAssembly.RuntimeError);
        return true;
      },
    );
    assert.equal(made.length, 2);
    assert.equal(host.life, 2);
    assert.equal(host.run(name), "[1]");
  });

  it("drops it as well when the stack was used up", () => {
    const { glue, made } = bindings();
    const host = new Host(module, undefined, glue);
    const deep = () => deep() + 1;
    assert.throws(() => host.run(deep), { code: "engine.stopped" });
    assert.equal(made.length, 2);
  });

  it("keeps the instance when the engine refuses", () => {
    const { glue, made } = bindings();
    const host = new Host(module, undefined, glue);
    const refuse = () => `!${JSON.stringify(["rule.unknown", ["found", "x.y"]])}`;
    assert.throws(
      () => host.run(refuse),
      (error) => {
        assert.equal(error.code, "rule.unknown");
        assert.deepEqual({ ...error.parameters }, { found: "x.y" });
        assert.match(error.messages.id, /x\.y/);
        assert.match(error.messages.en, /x\.y/);
        return true;
      },
    );
    assert.equal(made.length, 1);
  });

  it("says that a module is of another release", () => {
    const { glue } = bindings({
      initSync: () => {
        throw new WebAssembly.LinkError("import");
      },
    });
    assert.throws(() => new Host(module, undefined, glue), { code: "module.damaged" });
  });

  it("hands on a rulebook and says when it is refused", () => {
    const given = [];
    const { glue } = bindings({
      construct: (rulebook) => given.push(rulebook),
      texts: '!["rulebook.damaged",[]]',
    });
    const bytes = new Uint8Array([1]);
    assert.throws(() => new Host(module, bytes, glue), { code: "rulebook.damaged" });
    assert.deepEqual(given, [bytes]);
  });
});
