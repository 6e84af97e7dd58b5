//! The keys of a test file, `*.test.yaml`.

use super::Shape::{List, Object, OneOrMany, Proposal, Table, Text, TextOrTable};
use super::word::{DOTTED, Form, NOTE, RULE, RULE_OR_ITEM, SNAKE};
use super::{Key, Object as Keys, Table as Names, optional, required};

const RULE_KEY: Key = optional(
    "rule",
    Text(RULE_OR_ITEM),
    [
        "Aturan yang dimaksud oleh `expect` yang hanya menyebut status.",
        "The rule that an `expect` with a bare status speaks of.",
    ],
);
const AT: Key = optional(
    "at",
    Text(Form::Date),
    ["Tanggal penilaian, misalnya 2026-11-24.", "The day of the assessment, as 2026-11-24."],
);
const BASE: Key = optional(
    "base",
    Proposal,
    [
        "Fakta yang berlaku bagi semua kasus; kasus boleh menimpanya.",
        "Facts under every case; a case may override them.",
    ],
);
const CASES: [&str; 2] = [
    "Kasus uji; kuncinya adalah namanya, sebagai kalimat.",
    "The cases; the key is the name, as a sentence.",
];

/// A test file: one block, or several under `tests`.
pub(crate) static FILE: Keys = Keys {
    name: ["berkas uji", "a test file"],
    keys: &[
        RULE_KEY,
        AT,
        BASE,
        optional("cases", Table(&CASE_TABLE), CASES),
        optional(
            "tests",
            List(&Object(&BLOCK), 1),
            ["Beberapa blok uji dalam satu berkas.", "Several blocks of tests in one file."],
        ),
    ],
    conditions: &[],
};

static BLOCK: Keys = Keys {
    name: ["blok uji", "a block of tests"],
    keys: &[RULE_KEY, AT, BASE, required("cases", Table(&CASE_TABLE), CASES)],
    conditions: &[],
};

static CASE_TABLE: Names = Names { key: Form::Free, value: Object(&CASE), least: 1 };

static CASE: Keys = Keys {
    name: ["kasus uji", "a test case"],
    keys: &[
        AT,
        optional(
            "given",
            Proposal,
            [
                "Fakta yang dinyatakan, dengan titik atau bersarang.",
                "The facts that are stated, dotted or nested.",
            ],
        ),
        optional(
            "without",
            OneOrMany(&Text(DOTTED)),
            [
                "Fakta dari `base` yang tidak dinyatakan pada kasus ini.",
                "Facts of `base` that this case leaves out.",
            ],
        ),
        optional(
            "expect",
            TextOrTable(Form::Offered(STATUSES), &EXPECTED),
            [
                "Status yang diharapkan: satu kata, atau aturan beserta statusnya.",
                "The expected status: a word, or rules with their status.",
            ],
        ),
        optional(
            "verdict",
            Text(Form::Offered(VERDICTS)),
            ["Putusan yang diharapkan.", "The expected verdict."],
        ),
        optional("kind", Text(SNAKE), ["Jenis yang diharapkan.", "The expected kind."]),
        optional(
            "other",
            Table(&OTHER_VERDICTS),
            [
                "Putusan yang diharapkan menurut bacaan lain: id catatan tafsir, lalu putusan.",
                "The expected verdict by the other reading: id of the reading note, then a verdict.",
            ],
        ),
        optional(
            "clocks",
            Table(&CLOCKS),
            ["Tenggat yang diharapkan, menurut idnya.", "The expected clocks, by their ids."],
        ),
    ],
    conditions: &[],
};

const STATUSES: &[&str] = &["satisfied", "failed", "undecided", "not_applicable"];
const VERDICTS: &[&str] = &["prohibited", "fix", "incomplete", "ready"];

static OTHER_VERDICTS: Names = Names { key: NOTE, value: Text(Form::Offered(VERDICTS)), least: 1 };

static CLOCKS: Names = Names { key: RULE, value: Object(&CLOCK), least: 1 };

static CLOCK: Keys = Keys {
    name: ["tenggat yang diharapkan", "an expected clock"],
    keys: &[
        required("state", Text(Form::Offered(STATES)), ["Keadaannya.", "Its state."]),
        optional(
            "due",
            Text(Form::Date),
            [
                "Hari terakhirnya; bila kalender belum ada, yang paling awal.",
                "Its last day; where a calendar is missing, the earliest it can be.",
            ],
        ),
        optional(
            "latest",
            Text(Form::Date),
            [
                "Hari terakhir paling lambat, bila kalender belum ada.",
                "The latest that its last day can be, where a calendar is missing.",
            ],
        ),
        optional(
            "other",
            Text(Form::Date),
            ["Hari terakhir menurut tafsir lain.", "Its last day by the other reading."],
        ),
    ],
    conditions: &[],
};

const STATES: &[&str] =
    &["not_applicable", "undecided", "waiting", "running", "taken", "met", "late", "lapsed"];

static EXPECTED: Names =
    Names { key: RULE_OR_ITEM, value: Text(Form::Offered(STATUSES)), least: 1 };
