import assert from "node:assert/strict";
import { test } from "node:test";
import { source } from "../support/source.mjs";

const { changed, fromProposal, toProposal } = await source("draft/answers.ts");

test("answers nest by the dots of their facts and come back the same", () => {
  const answers = { tahap: "persiapan", "mitra.jenis": "ormas", "mitra.profil": true };
  const proposal = toProposal(answers);
  assert.deepEqual(proposal, { tahap: "persiapan", mitra: { jenis: "ormas", profil: true } });
  assert.deepEqual(fromProposal(proposal, Object.keys(answers)), answers);
});

test("null and what is inherited are no answers", () => {
  const proposal = Object.create({ tahap: "persiapan" });
  proposal.judul = null;
  assert.deepEqual(fromProposal(proposal, ["tahap", "judul", "toString"]), {});
});

test("an answer taken back is gone", () => {
  assert.deepEqual(changed({ a: 1, b: 2 }, "a", undefined), { b: 2 });
});
