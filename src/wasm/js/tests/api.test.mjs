/** The package as those who use it see it. */

import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { HOSTILE, HOSTILE_TEXTS } from "./hostile.mjs";
import { AT, facts, folder, oddities, patuh } from "./package.mjs";

const { PatuhError, Session, assess, assessText, citation, explain, init, texts, vocabulary } =
  patuh;

/** What `task` throws, which must be the package's own error. */
function refusal(task) {
  try {
    task();
  } catch (error) {
    assert.ok(error instanceof PatuhError, String(error));
    return error;
  }
  return assert.fail("nothing was refused");
}

describe("assess", () => {
  it("judges an empty proposal as incomplete, with questions", () => {
    const assessment = assess({}, { at: AT });
    assert.equal(assessment.verdict, "incomplete");
    assert.equal(assessment.at, AT);
    assert.deepEqual(assessment.problems, []);
    assert.ok(assessment.questions.length > 0);
    const total = Object.values(assessment.counts).reduce((sum, count) => sum + count);
    assert.equal(assessment.statuses.length, total);
    assert.match(assessment.rulebook.digest, /^[0-9a-f]{64}$/);
    assert.match(assessment.proposal.digest, /^[0-9a-f]{64}$/);
  });

  it("holds neither null nor undefined, explanations included", () => {
    assert.deepEqual(oddities(assess({}, { at: AT, explain: true })), []);
  });

  it("says what in the input could not be used, and where", () => {
    const { verdict, problems } = assess({ tidak_ada: 1 }, { at: AT });
    assert.equal(verdict, "incomplete");
    assert.equal(problems[0].code, "problem.unknown_field");
    assert.equal(problems[0].pointer, "/tidak_ada");
    assert.equal(problems[0].parameters.found, "tidak_ada");
  });

  it("takes the stage from the options", () => {
    const [, second] = vocabulary("id").stages;
    assert.deepEqual(assess({}, { at: AT, stage: second.id }).stage, {
      tag: "chosen",
      stage: second.id,
    });
    assert.deepEqual(assess({}, { at: AT }).stage, { tag: "unknown" });
  });

  it("tells the verdict by another reading of the law, in a session too", () => {
    const proposal = {
      tahap: "persiapan",
      "mitra.jenis": "koperasi",
      "tkksd.penetapan": "belum_ditetapkan",
    };
    const { verdict, otherReadings } = assess(proposal, { at: AT });
    assert.equal(verdict, "incomplete");
    const told = otherReadings.find(({ reading }) => reading === "A8");
    assert.equal(told.verdict, "fix");
    const rule = "tkksd.ditetapkan";
    assert.deepEqual(told.changed, [{ rule, status: "failed", severity: "must" }]);
    assert.equal(texts.get("id").readings.A8.computed, true);
    const session = new Session({ at: AT });
    for (const [fact, value] of Object.entries(proposal)) session.set(fact, value);
    assert.deepEqual(session.assessment().otherReadings, otherReadings);
  });

  for (const [name, value, code, place] of HOSTILE) {
    it(`refuses ${name}`, () => {
      const error = refusal(() => assess(value, { at: AT }));
      assert.deepEqual([error.code, error.pointer], [code, place]);
    });
  }

  it("judges the same when prototypes are tampered with", () => {
    const before = JSON.stringify(assess({ jenis: "ksdpk" }, { at: AT }));
    const planted = {
      jenis: "ksdd",
      x: 1,
      toJSON: () => 1,
      at: "1999-01-01",
      stage: "x",
      explain: true,
    };
    for (const [key, value] of Object.entries(planted)) Object.prototype[key] = value;
    let during;
    try {
      during = [
        assess({ jenis: "ksdpk" }, { at: AT }),
        assessText('{"jenis":"ksdpk"}', { at: AT }),
      ];
    } finally {
      for (const key of Object.keys(planted)) delete Object.prototype[key];
    }
    assert.deepEqual(
      during.map((each) => JSON.stringify(each)),
      [before, before],
    );
  });
});

describe("assessText", () => {
  for (const [name, text, code, place] of HOSTILE_TEXTS) {
    it(`refuses ${name}`, () => {
      const error = refusal(() => assessText(text, { at: AT }));
      assert.deepEqual([error.code, error.pointer], [code, place]);
    });
  }

  it("says where a text stops being JSON, without a parser's words", () => {
    for (const text of ["", "{", '{"a":}', "[1,]", "nul", '{"a":1}x']) {
      const { verdict, problems } = assessText(text, { at: AT });
      assert.equal(verdict, "incomplete");
      assert.equal(problems.length, 1);
      assert.equal(problems[0].code, "problem.syntax");
      assert.deepEqual(Object.keys(problems[0].parameters).sort(), ["column", "line"]);
    }
  });

  it("shows a key that stands twice", () => {
    const { problems } = assessText('{"jenis":"ksdpk","jenis":"ksdd"}', { at: AT });
    assert.equal(problems[0].code, "problem.duplicate");
  });
});

describe("options", () => {
  const cases = [
    ["no options", undefined, "options.invalid"],
    ["null", null, "options.invalid"],
    ["a text", AT, "options.invalid"],
    ["a date object", new Date(0), "options.invalid"],
    [
      "a getter",
      {
        get at() {
          return AT;
        },
      },
      "options.invalid",
    ],
    ["an option that does not exist", { at: AT, tahap: "x" }, "options.unknown"],
    ["no day", {}, "options.at"],
    ["an inherited day", Object.create({ at: AT }), "options.invalid"],
    ["a day that does not exist", { at: "2026-02-30" }, "options.at"],
    ["a day in other words", { at: "24-11-2026" }, "options.at"],
    ["a day as Date", { at: new Date(0) }, "options.at"],
    ["a stage that does not exist", { at: AT, stage: "x" }, "options.stage"],
    ["an empty stage", { at: AT, stage: "" }, "options.stage"],
    ["a stage that is no text", { at: AT, stage: 1 }, "options.stage"],
    ["explain as text", { at: AT, explain: "yes" }, "options.explain"],
  ];
  for (const [name, options, code] of cases) {
    it(`refuse ${name}`, () => {
      assert.equal(refusal(() => assess({}, options)).code, code);
      assert.equal(refusal(() => new Session(options)).code, code);
    });
  }

  it("may leave stage and explain undefined", () => {
    assert.equal(
      assess({}, { at: AT, stage: undefined, explain: undefined }).explanations.length,
      0,
    );
  });
});

describe("explain", () => {
  it("equals the explanation in a whole listing, for every rule", () => {
    const { explanations, statuses } = assess({ jenis: "ksdpk" }, { at: AT, explain: true });
    assert.equal(explanations.length, statuses.length);
    for (const listed of explanations) {
      assert.deepEqual(explain({ jenis: "ksdpk" }, listed.rule, { at: AT }), listed);
    }
  });

  it("refuses a rule that does not exist", () => {
    const error = refusal(() => explain({}, "tidak.ada", { at: AT }));
    assert.equal(error.code, "rule.unknown");
    assert.equal(error.parameters.found, "tidak.ada");
  });
});

describe("vocabulary", () => {
  it("has words for everything, in every language of the package", async () => {
    for (const language of ["id", "en"]) {
      await texts.load(language);
      const { groups, kinds, documents, stages, rules, rulebook } = vocabulary(language);
      assert.ok(rulebook.title.length > 0);
      const asked = groups.flatMap((group) => group.facts);
      for (const fact of asked) {
        assert.notEqual(fact.label, fact.id);
        assert.notEqual(fact.question, fact.id);
        for (const choice of fact.type.choices) assert.notEqual(choice.label, "");
        if (fact.type.tag === "int" && fact.type.unit !== "")
          assert.notEqual(fact.type.unitLabel, "");
      }
      for (const each of [...groups, ...kinds, ...documents, ...stages])
        assert.notEqual(each.label, "", each.id);
      for (const rule of rules) {
        assert.notEqual(rule.title, rule.id);
        assert.notEqual(rule.require, "", rule.id);
        assert.doesNotMatch(rule.title, /\{\w+\}/, rule.id);
      }
    }
  });

  it("lists rules in the order of statuses", () => {
    assert.equal(vocabulary("id").rules.length, assess({}, { at: AT }).statuses.length);
  });

  it("needs its text pack, and says so", () => {
    assert.equal(refusal(() => vocabulary("xx")).code, "texts.not_loaded");
  });

  it("refuses the words of another rulebook", () => {
    const pack = texts.get("id");
    texts.use({ ...pack, language: "yy", rulebook: { ...pack.rulebook, digest: "0" } });
    assert.equal(refusal(() => vocabulary("yy")).code, "texts.other_rulebook");
  });
});

describe("texts", () => {
  it("refuse what is no language code without asking for a file", async () => {
    for (const language of ["", "../id", "ID", "indonesia"]) {
      await assert.rejects(texts.load(language), { code: "texts.unknown" });
    }
    await assert.rejects(texts.load("zz"), { code: "texts.unreachable" });
  });

  it("have a template for everything that the engine says, and every citation of a finding", () => {
    const pack = texts.get("id");
    const { findings, notices } = assess({}, { at: AT });
    for (const { code } of notices) assert.ok(code in pack.messages, code);
    for (const finding of findings) {
      for (const key of finding.basis) assert.ok(key in pack.citations, key);
      for (const key of finding.readings) assert.ok(key in pack.readings, key);
    }
  });
});

describe("citation", () => {
  it("takes apart every key of the packs, which have a name for it and its regulation", () => {
    const divisions = ["pasal", "ayat", "huruf", "angka", "lampiran", "penjelasan"];
    for (const language of ["id", "en"]) {
      const { citations, regulations } = texts.get(language);
      for (const [key, { label }] of Object.entries(citations)) {
        const { regulation, steps } = citation(key);
        assert.ok(label.startsWith(regulations[regulation].short), key);
        for (const { division } of steps) assert.ok(divisions.includes(division), key);
        // What is counted stands in the name too.
        for (const step of steps) assert.ok(label.toLowerCase().includes(step.label), key);
        const back = steps.map((step) => [step.division, step.label].filter(Boolean).join("-"));
        assert.equal([regulation, ...back].join("/"), key);
      }
    }
    assert.deepEqual(citation("permendagri-22-2020/lampiran/huruf-a/angka-2"), {
      regulation: "permendagri-22-2020",
      steps: [
        { division: "lampiran", label: "" },
        { division: "huruf", label: "a" },
        { division: "angka", label: "2" },
      ],
    });
  });
});

describe("the timeline", () => {
  const asked = {
    "mitra.jenis": "koperasi",
    "beban.masyarakat": true,
    "beban.daerah": true,
    "dprd.tanggal_diterima": "2026-01-05",
  };
  const nested = {
    mitra: { jenis: "koperasi" },
    beban: { masyarakat: true, daerah: true },
    dprd: { tanggal_diterima: "2026-01-05" },
  };
  const dprd = (timeline) => timeline.find(({ clock }) => clock === "ksdpk.dprd.sikap");

  it("says the last day, the other reading's and what is left", () => {
    const running = dprd(assess(nested, { at: "2026-02-19" }).timeline);
    assert.equal(running.state, "running");
    assert.deepEqual(running.due, {
      unit: "days",
      length: 45,
      day: "2026-02-19",
      latest: "2026-02-19",
      estimated: false,
    });
    assert.deepEqual(
      running.other.map(({ unit, day }) => [unit, day]),
      [["workingDays", "2026-03-12"]],
    );
    const lapsed = dprd(assess(nested, { at: "2026-02-20" }).timeline);
    assert.deepEqual([lapsed.state, lapsed.left, running.left], ["lapsed", -1, 0]);
  });

  it("names the years without a calendar", () => {
    const naskah = { tanggal_diajukan: "2027-12-29" };
    const proposal = {
      mitra: { jenis: "pemerintah_daerah_luar_negeri" },
      daerah: { tingkat: "kota" },
      naskah,
    };
    const { timeline } = assess(proposal, { at: AT });
    const open = timeline.filter((deadline) => deadline.calendarMissing.length > 0);
    assert.deepEqual(
      open.map((deadline) => [deadline.clock, deadline.calendarMissing]),
      [["luar-negeri.naskah.gubernur", [2028]]],
    );
    assert.ok(open[0].due.day < open[0].due.latest);
  });

  it("has words for every clock", () => {
    const { clocks } = vocabulary("id");
    assert.ok(clocks.length > 20);
    for (const { id, label, who, late, basis, facts } of clocks) {
      assert.ok(label !== id && who !== "" && late !== "" && basis.length > 0, id);
      assert.ok(Array.isArray(facts));
    }
  });

  it("comes with what a session's answer changed of it", () => {
    const session = new Session({ at: "2026-02-20" });
    const changes = Object.entries(asked).map(([id, value]) => session.set(id, value).timeline);
    assert.deepEqual(dprd(changes.at(-1)), dprd(session.assessment().timeline));
    const still = dprd(session.set("dprd.sikap", "belum_bersikap").timeline);
    assert.equal(still.state, "lapsed");
    assert.deepEqual(session.set("urusan", ["kesehatan"]).timeline, []);
    const taken = dprd(session.set("dprd.tanggal_persetujuan", "2026-02-19").timeline);
    assert.deepEqual([taken.state, taken.done], ["met", "2026-02-19"]);
    const gone = dprd(session.set("mitra.jenis", "kementerian").timeline);
    assert.equal(gone.state, "notApplicable");
    assert.equal(dprd(session.assessment().timeline), undefined);
  });
});

describe("init", () => {
  it("may be called again", async () => {
    await init();
    await init({ module: new URL("file:///nowhere.wasm") });
    assert.equal(assess({}, { at: AT }).verdict, "incomplete");
  });
});

describe("the package", () => {
  it("has facts", () => assert.ok(facts.length > 50, folder));
});
