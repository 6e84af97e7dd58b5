/** The words of errors. */

import assert from "node:assert/strict";
import { it } from "node:test";

import { load } from "./sources.mjs";

const { PatuhError } = await load("error");
const { MESSAGES } = await load("messages");

it("every message is a sentence in both languages with the same parameters", () => {
  for (const [code, words] of Object.entries(MESSAGES)) {
    const names = ({ id, en }) =>
      [id, en].map((text) => [...new Set(text.match(/\{\w+\}/g))].sort());
    const [inId, inEn] = names(words);
    assert.deepEqual(inId, inEn, code);
    for (const text of [words.id, words.en])
      assert.match(text, /^\p{Lu}.*\.$|^assessText .*\.$/u, code);
  }
});

it("a message shows the place and what was found, shortened", () => {
  const error = new PatuhError("input.not_finite", "/a/0", { found: "NaN" });
  assert.equal(
    error.messages.en,
    "The value at /a/0 is NaN, which is no number; leave it out if it is not known.",
  );
  assert.ok(
    error.message.startsWith(error.messages.id) && error.message.endsWith(error.messages.en),
  );
  const long = new PatuhError("rule.unknown", "", { found: "x".repeat(1_000_000) });
  assert.ok(long.messages.en.length < 200);
});

it("what was found is not taken for a template", () => {
  const error = new PatuhError("rule.unknown", "", { found: "{place} $& {found}" });
  assert.ok(error.messages.en.includes("{place} $& {found}"));
});

it("the whole document is called /", () => {
  assert.match(new PatuhError("input.proxy").messages.en, /^The value at \/ is a Proxy/);
});
