//! Units, groups, enums, records, facts, documents.

use super::super::Shape::{Integer, List, Object, Table, Text, Texts};
use super::super::word::{DOTTED, Form, SNAKE};
use super::super::{Condition, Key, Object as Keys, Table as Names, optional, required};
use super::{CITATIONS, FREE, HELP, LABEL, id};

pub(super) static UNIT: Keys = Keys {
    name: ["satuan", "a unit"],
    keys: &[
        id(SNAKE, ["Id satuan, misalnya `bulan`.", "Id of the unit, as `bulan`."]),
        LABEL,
        required(
            "words",
            Table(&WORDS),
            [
                "Kata dalam teks bebas dan nilainya dalam satuan ini: `tahun: 12`.",
                "Words of free text and what each is worth in this unit: `tahun: 12`.",
            ],
        ),
    ],
    conditions: &[],
};

static WORDS: Names = Names { key: Form::Free, value: Integer(1, 1_000_000), least: 1 };

pub(super) static GROUP: Keys = Keys {
    name: ["kelompok", "a group"],
    keys: &[id(SNAKE, ["Id kelompok.", "Id of the group."]), LABEL, HELP],
    conditions: &[],
};

pub(super) static ENUM: Keys = Keys {
    name: ["pilihan", "an enum"],
    keys: &[
        id(SNAKE, ["Id pilihan, misalnya `jenis_mitra`.", "Id of the enum, as `jenis_mitra`."]),
        required(
            "values",
            List(&Object(&ENUM_VALUE), 1),
            ["Nilai-nilainya, berurutan.", "Its values, in order."],
        ),
    ],
    conditions: &[],
};

static ENUM_VALUE: Keys = Keys {
    name: ["nilai pilihan", "a value of an enum"],
    keys: &[
        id(SNAKE, ["Id nilai, misalnya `koperasi`.", "Id of the value, as `koperasi`."]),
        LABEL,
        HELP,
        optional(
            "aliases",
            List(&FREE, 0),
            [
                "Sebutan lain yang dipakai usulan untuk nilai ini.",
                "Other names that proposals use for this value.",
            ],
        ),
    ],
    conditions: &[],
};

pub(super) static RECORD: Keys = Keys {
    name: ["bentuk unsur", "a record"],
    keys: &[
        id(SNAKE, ["Id bentuk, misalnya `perubahan`.", "Id of the record, as `perubahan`."]),
        required("label", Texts, ["Sebutan satu unsur.", "What one element is called."]),
        required(
            "fields",
            List(&Object(&FIELD), 1),
            ["Isian setiap unsur.", "The fields of each element."],
        ),
    ],
    conditions: &[],
};

const TYPE: &[&str] =
    &["bool", "int", "money", "date", "text", "code", "enum", "list of enum", "list of record"];
const FIELD_TYPE: &[&str] =
    &["bool", "int", "money", "date", "text", "code", "enum", "list of enum"];
const OF: Key = optional(
    "of",
    Text(SNAKE),
    [
        "Id pilihan, bentuk unsur, atau tabel kode, untuk jenis enum, list, dan code.",
        "Id of the enum, record or table of codes, for the types enum, list and code.",
    ],
);
const RANGE: Key = optional(
    "range",
    Text(Form::Range),
    [
        "Nilai terkecil dan terbesar, misalnya `1..=1200`.",
        "Smallest and largest value, as `1..=1200`.",
    ],
);
const UNIT_OF: Key = optional("unit", Text(SNAKE), ["Id satuan.", "Id of the unit."]);
const OF_TYPES: &[&str] = &["code", "enum", "list of enum", "list of record"];
const TYPE_CONDITIONS: &[Condition] = &[
    Condition { key: "of", on: "type", values: OF_TYPES },
    Condition { key: "range", on: "type", values: &["int", "money"] },
    Condition { key: "unit", on: "type", values: &["int"] },
];

static FIELD: Keys = Keys {
    name: ["isian", "a field"],
    keys: &[
        required("name", Text(SNAKE), ["Nama isian.", "Name of the field."]),
        required("type", Text(Form::Choice(FIELD_TYPE)), ["Jenis nilainya.", "Type of its value."]),
        OF,
        RANGE,
        UNIT_OF,
        LABEL,
        HELP,
    ],
    conditions: TYPE_CONDITIONS,
};

pub(super) static FACT: Keys = Keys {
    name: ["fakta", "a fact"],
    keys: &[
        id(
            DOTTED,
            [
                "Id fakta; titik berarti tempat di dalam usulan: `kesepakatan.jangka_waktu_bulan`.",
                "Id of the fact; dots are its place in a proposal: `kesepakatan.jangka_waktu_bulan`.",
            ],
        ),
        required("type", Text(Form::Choice(TYPE)), ["Jenis nilainya.", "Type of its value."]),
        OF,
        RANGE,
        UNIT_OF,
        required(
            "group",
            Text(SNAKE),
            ["Id kelompok pertanyaan.", "Id of the group of questions."],
        ),
        LABEL,
        required(
            "question",
            Texts,
            ["Pertanyaan kepada yang mengisi.", "The question to who answers."],
        ),
        HELP,
        optional(
            "source",
            CITATIONS,
            ["Kutipan yang menyebut fakta ini.", "Citations of where the law speaks of it."],
        ),
    ],
    conditions: TYPE_CONDITIONS,
};

pub(super) static DOCUMENT: Keys = Keys {
    name: ["dokumen", "a document"],
    keys: &[
        id(SNAKE, ["Id dokumen.", "Id of the document."]),
        LABEL,
        HELP,
        required(
            "stage",
            Text(SNAKE),
            ["Tahap dokumen ini diperlukan.", "The stage at which it is needed."],
        ),
    ],
    conditions: &[],
};
