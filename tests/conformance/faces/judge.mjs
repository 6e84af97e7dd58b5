/**
 * Judges the conformance cases with the npm package: the same in Node.js and in a browser.
 *
 * Knows the package and the format of the cases, and nothing of where either comes from.
 */

const LETTERS = { s: "satisfied", f: "failed", u: "undecided", n: "not_applicable" };

/** Where a case keeps a label. */
const LABELS = [
  ["kind", (it) => it.labels.kind],
  ["stage", (it) => it.labels.stage],
  ["article", (it) => it.labels.articles],
  ["operator", (it) => it.labels.operators],
  ["type", (it) => it.labels.types],
  ["verdict", (it) => it.expect.verdict],
  ["status", (it) => Object.values(it.expect.rules ?? {})],
  ["clock", (it) => Object.values(it.expect.clocks ?? {}).map(({ state }) => state)],
];

/**
 * Judges all files and says what came out, label by label, and which cases differ.
 *
 * `files` are `{ part, name, cases }`; those of the part `language` are judged by `language`, which
 * holds the bytes and the text pack of their rulebook. The texts `id` of the product's rulebook
 * must be loaded.
 */
export function judge(patuh, face, files, language) {
  const results = { face, rulebook: patuh.vocabulary("id").rulebook.digest, all: [0, 0] };
  const labels = {};
  const wrong = [];
  const some = (files, rules) => {
    for (const { part, name, cases } of files) {
      for (const each of cases) {
        const differences = differencesOf(patuh, each, rules);
        const passed = differences.length === 0;
        count(results.all, passed);
        for (const [label, value] of labelsOf(part, each)) {
          labels[label] ??= {};
          labels[label][value] ??= [0, 0];
          count(labels[label][value], passed);
        }
        if (!passed) wrong.push(`${name}: ${each.name}: ${differences.join("; ")}`);
      }
    }
  };
  const rules = () => patuh.vocabulary("id").rules.map(({ id }) => id);
  const own = ({ part }) => part === "language";
  some(
    files.filter((file) => !own(file)),
    rules(),
  );
  patuh.useRulebook(language.bytes);
  patuh.texts.use(language.pack);
  some(files.filter(own), rules());
  return { ...results, labels, wrong };
}

function count(pair, passed) {
  pair[0] += 1;
  pair[1] += passed ? 1 : 0;
}

/** The labels of a case, each once. */
function labelsOf(part, each) {
  const found = new Map([[`part ${part}`, ["part", part]]]);
  for (const [label, read] of LABELS) {
    for (const value of [read(each) ?? []].flat()) found.set(`${label} ${value}`, [label, value]);
  }
  return found.values();
}

/** What differs from what a case expects. */
function differencesOf(patuh, each, rules) {
  const { at, stage, proposal, expect } = each;
  const assessment = patuh.assess(proposal, stage === undefined ? { at } : { at, stage });
  const found = {
    verdict: assessment.verdict,
    kind: assessment.kind.tag === "decided" ? assessment.kind.kind : "open",
    problems: JSON.stringify(assessment.problems.map(({ pointer }) => pointer)),
  };
  const differences = [];
  const compare = (place, expected, seen) => {
    if (expected !== seen) differences.push(`${place}: expected ${expected}, found ${seen}`);
  };
  for (const key of ["verdict", "kind"]) {
    if (expect[key] !== undefined) compare(key, expect[key], found[key]);
  }
  if (expect.problems !== undefined) {
    compare("problems", JSON.stringify(expect.problems), found.problems);
  }
  for (const [rule, status] of Object.entries(expect.rules ?? {})) {
    const letter = assessment.statuses[rules.indexOf(rule)];
    compare(rule, status, LETTERS[letter?.toLowerCase()]);
  }
  for (const [clock, stands] of Object.entries(expect.clocks ?? {})) {
    const deadline = assessment.timeline.find((it) => it.clock === clock);
    const seen = {
      state: deadline?.state ?? "not_applicable",
      due: deadline?.due.day,
      latest: deadline?.due.latest,
      other: deadline?.other[0]?.day ?? "",
    };
    for (const [key, value] of Object.entries(stands)) compare(`${clock}.${key}`, value, seen[key]);
  }
  return differences;
}
