//! What holds conditions: definitions, kinds, rules.

use super::super::Shape::{Expression, Object, OneOrMany, Table, Text, TextOrObject, Texts};
use super::super::word::{self, DOTTED, Form, KEBAB, NOTE, SNAKE};
use super::super::{Key, Object as Keys, Shape, Table as Names, optional, required};
use super::{BASIS, CITATIONS, DATE, HELP, LABEL, id};

pub(super) static DEFINITION: Keys = Keys {
    name: ["definisi", "a definition"],
    keys: &[
        id(
            DOTTED,
            ["Id definisi, dipakai dalam syarat.", "Id of the definition, used in conditions."],
        ),
        LABEL,
        required("is", Expression, ["Nilainya, dalam CEL.", "Its value, in CEL."]),
        optional(
            "other",
            Table(&OTHER_VALUE),
            [
                "Nilainya menurut bacaan lain: id catatan tafsir, lalu ungkapan CEL.",
                "Its value by the other reading: id of the reading note, then an expression in CEL.",
            ],
        ),
        Key { required: false, ..BASIS },
    ],
    conditions: &[],
};

pub(super) static KIND: Keys = Keys {
    name: ["jenis", "a kind"],
    keys: &[
        id(SNAKE, ["Id jenis, misalnya `ksdpk`.", "Id of the kind, as `ksdpk`."]),
        LABEL,
        HELP,
        required(
            "when",
            Expression,
            ["Syarat jenis ini, dalam CEL.", "The condition of this kind, in CEL."],
        ),
        optional(
            "stages",
            OneOrMany(&Text(SNAKE)),
            [
                "Tahap jenis ini, menurut urutan; tanpa ini semua tahap.",
                "The stages of this kind, in order; without them all stages.",
            ],
        ),
        Key { required: false, ..BASIS },
    ],
    conditions: &[],
};

pub(super) static RULE: Keys = Keys {
    name: ["aturan", "a rule"],
    keys: &[
        id(
            word::RULE,
            [
                "Id aturan, misalnya `ksdpk.kesepakatan.jangka-waktu`.",
                "Id of the rule, as `ksdpk.kesepakatan.jangka-waktu`.",
            ],
        ),
        required(
            "title",
            Texts,
            ["Yang diwajibkan, sebagai kalimat.", "What is required, as a sentence."],
        ),
        // A rule with `each` over an enum has it there.
        Key { required: false, ..BASIS },
        required(
            "stage",
            Text(SNAKE),
            ["Tahap sejak aturan dihitung.", "The stage from which it counts."],
        ),
        optional(
            "when",
            Expression,
            [
                "Kapan aturan ini berlaku, dalam CEL; tanpa ini selalu.",
                "When the rule applies, in CEL; without it always.",
            ],
        ),
        required(
            "require",
            Expression,
            ["Yang diwajibkan, dalam CEL.", "What is required, in CEL."],
        ),
        required(
            "severity",
            SEVERITY,
            [
                "Beratnya: larangan, wajib, sebaiknya, atau keterangan.",
                "How grave: a prohibition, a must, advice, or information.",
            ],
        ),
        optional(
            "each",
            Object(&EACH),
            [
                "Satu temuan untuk setiap nilai pilihan atau setiap unsur daftar.",
                "One finding for each value of an enum or each element of a list.",
            ],
        ),
        optional(
            "document",
            Text(SNAKE),
            [
                "Id dokumen yang daftar isinya memuat aturan ini.",
                "Id of the document whose checklist it belongs to.",
            ],
        ),
        optional(
            "reading",
            OneOrMany(&Text(NOTE)),
            ["Id catatan tafsir yang dipakai.", "Ids of the reading notes that it rests on."],
        ),
        optional(
            "other",
            Table(&OTHER_RULE),
            [
                "Aturan ini menurut bacaan lain: id catatan tafsir, lalu yang berubah, atau `none`.",
                "The rule by the other reading: id of the reading note, then what changes, or `none`.",
            ],
        ),
        optional(
            "in-force",
            Object(&IN_FORCE),
            [
                "Masa berlaku, bila lain dari dasar hukumnya.",
                "When it is in force, if other than its basis.",
            ],
        ),
        optional("tags", OneOrMany(&Text(KEBAB)), ["Penanda untuk mencari.", "Tags to search by."]),
        required(
            "fix",
            Texts,
            [
                "Apa yang harus dilakukan bila tidak terpenuhi.",
                "What to do if it is not satisfied.",
            ],
        ),
        optional("who", Texts, ["Siapa yang bertindak.", "Who acts."]),
    ],
    conditions: &[],
};

static EACH: Keys = Keys {
    name: ["`each`", "an `each`"],
    keys: &[
        required(
            "item",
            Text(SNAKE),
            [
                "Nama unsur dalam syarat dan, dalam kurung kurawal, dalam teks.",
                "Name of the element in conditions and, in braces, in texts.",
            ],
        ),
        required(
            "in",
            Text(DOTTED),
            [
                "Id pilihan, atau id fakta yang berupa daftar.",
                "Id of an enum, or of a fact that is a list.",
            ],
        ),
        optional(
            "basis",
            Table(&EACH_BASIS),
            ["Dasar hukum setiap nilai pilihan.", "The legal basis of each value of the enum."],
        ),
        optional(
            "reading",
            Table(&EACH_READING),
            [
                "Catatan tafsir yang hanya dipakai oleh nilai pilihan ini.",
                "Reading notes that only this value of the enum rests on.",
            ],
        ),
    ],
    conditions: &[],
};

static EACH_BASIS: Names = Names { key: SNAKE, value: CITATIONS, least: 1 };

static EACH_READING: Names = Names { key: SNAKE, value: OneOrMany(&Text(NOTE)), least: 1 };

const SEVERITY: Shape = Text(Form::Choice(&["prohibited", "must", "should", "info"]));

static OTHER_VALUE: Names = Names { key: NOTE, value: Expression, least: 1 };

static OTHER_RULE: Names =
    Names { key: NOTE, value: TextOrObject(Form::Choice(&["none"]), &OTHER), least: 1 };

static OTHER: Keys = Keys {
    name: ["aturan menurut bacaan lain", "a rule by another reading"],
    keys: &[
        optional(
            "when",
            Expression,
            ["Kapan aturan berlaku, bila lain.", "When the rule applies, if different."],
        ),
        optional(
            "require",
            Expression,
            ["Yang diwajibkan, bila lain.", "What is required, if different."],
        ),
        optional("severity", SEVERITY, ["Beratnya, bila lain.", "How grave, if different."]),
        optional(
            "stage",
            Text(SNAKE),
            [
                "Tahap sejak aturan dihitung, bila lain.",
                "The stage from which it counts, if different.",
            ],
        ),
    ],
    conditions: &[],
};

pub(super) static IN_FORCE: Keys = Keys {
    name: ["masa berlaku", "a period"],
    keys: &[
        optional("from", DATE, ["Hari pertama.", "First day."]),
        optional("until", DATE, ["Hari terakhir.", "Last day."]),
    ],
    conditions: &[],
};
