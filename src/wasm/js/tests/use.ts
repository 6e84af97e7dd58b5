/** Uses the whole of the package, for the compiler. Copied beside an installed package. */

import {
  type Assessment,
  assess,
  assessText,
  type Change,
  type Explanation,
  explain,
  type FactId,
  type FactValues,
  type Finding,
  init,
  PatuhError,
  type PatuhErrorCode,
  type Proposal,
  Session,
  type TextPack,
  texts,
  type Value,
  type Verdict,
  type Vocabulary,
  vocabulary,
} from "patuh";

await init();
await init({ module: new Uint8Array(0), rulebook: new Uint8Array(0) });

const proposal: Proposal = { jenis: "ksdpk" };
const assessment: Assessment = assess(proposal, { at: "2026-11-24", stage: "x", explain: true });
const verdict: Verdict = assessText("{}", { at: "2026-11-24" }).verdict;
const explanation: Explanation = explain(proposal, "rule", { at: "2026-11-24" });

const session = new Session({ at: "2026-11-24" });
const fact: FactId = "jenis";
const value: FactValues["jenis"] = "ksdpk";
const change: Change = session.set(fact, value);
session.set("jenis", undefined);
session.clear("jenis");
session.assessment().findings.map((finding: Finding) => finding.basis);
const stored: Proposal = session.proposal();
session.dispose();

const pack: TextPack = await texts.load("id");
texts.use(pack);
const languages: string[] = texts.loaded();
const words: Vocabulary = vocabulary("id");
for (const { label, type } of words.groups.flatMap((group) => group.facts)) {
  if (type.tag === "int") console.log(label, type.min, type.unitLabel);
}

/** Every variant has its case, or this does not compile. */
function shown(it: Value): string {
  switch (it.tag) {
    case "unknown":
      return "?";
    case "bool":
      return it.value ? "ya" : "tidak";
    case "int":
    case "money":
    case "bigint":
    case "date":
    case "text":
    case "enum":
      return String(it.value);
    case "set":
      return [...it.present, ...it.absent].join();
    case "records":
      return String(it.count);
  }
}

try {
  assess({}, { at: "" });
} catch (error) {
  if (!(error instanceof PatuhError)) throw error;
  const code: PatuhErrorCode = error.code;
  console.log(code, error.pointer, error.messages.id, error.messages.en, error.parameters["found"]);
}

// @ts-expect-error: a fact that the vocabulary does not have
session.set("tidak.ada", 1);
// @ts-expect-error: a key that the vocabulary does not have
assess({ tidak_ada: 1 }, { at: "2026-11-24" });
// @ts-expect-error: a day is needed
assess({}, {});
// @ts-expect-error: an option that does not exist
assess({}, { at: "2026-11-24", tahap: "x" });
// @ts-expect-error: no such code
const wrong: PatuhErrorCode = "nope";

export { assessment, change, explanation, languages, shown, stored, verdict, wrong };
