//! Regulations, and notes on how they are read.

use super::super::Shape::{List, Object, Text, Texts};
use super::super::word::{KEBAB, NOTE};
use super::super::{Object as Keys, optional, required};
use super::{BASIS, DATE, FREE, id};

pub(super) static READING: Keys = Keys {
    name: ["catatan tafsir", "a reading note"],
    keys: &[
        id(NOTE, ["Id catatan, misalnya `A2`.", "Id of the note, as `A2`."]),
        required("title", Texts, ["Pertanyaannya, singkat.", "The question, in short."]),
        required(
            "text",
            Texts,
            [
                "Kedua bunyi aturan, tafsir yang diambil, dan sebabnya.",
                "Both texts, the reading that is taken, and why.",
            ],
        ),
        required(
            "other",
            Texts,
            ["Apa yang berubah menurut tafsir lain.", "What the other reading would change."],
        ),
        BASIS,
    ],
    conditions: &[],
};

pub(super) static LAW: Keys = Keys {
    name: ["peraturan", "a regulation"],
    keys: &[
        required(
            "regulation",
            Text(KEBAB),
            [
                "Id peraturan, misalnya `permendagri-22-2020`.",
                "Id of the regulation, as `permendagri-22-2020`.",
            ],
        ),
        required(
            "short",
            FREE,
            [
                "Nama singkat dalam kutipan, misalnya `Permendagri 22/2020`.",
                "Short name in citations, as `Permendagri 22/2020`.",
            ],
        ),
        required("title", Texts, ["Judul lengkap.", "Full title."]),
        required("from", DATE, ["Hari pertama berlaku.", "First day in force."]),
        optional("until", DATE, ["Hari terakhir berlaku.", "Last day in force."]),
        required(
            "provisions",
            List(&Object(&PROVISION), 1),
            [
                "Ketentuan yang boleh dikutip, menurut urutan pasal.",
                "Provisions that may be cited, in the order of the articles.",
            ],
        ),
    ],
    conditions: &[],
};

static PROVISION: Keys = Keys {
    name: ["ketentuan", "a provision"],
    keys: &[
        required(
            "at",
            FREE,
            ["Tempatnya, misalnya `Pasal 32 ayat (3)`.", "Its place, as `Pasal 32 ayat (3)`."],
        ),
        required(
            "text",
            Texts,
            ["Isinya dengan kalimat sendiri.", "What it says, in our own words."],
        ),
        optional(
            "from",
            DATE,
            ["Hari pertama berlaku, bila lain.", "First day in force, if different."],
        ),
        optional(
            "until",
            DATE,
            ["Hari terakhir berlaku, bila lain.", "Last day in force, if different."],
        ),
    ],
    conditions: &[],
};
