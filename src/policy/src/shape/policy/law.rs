//! Regulations, and notes on how they are read.

use super::super::Shape::{List, Object, OneOrMany, Table, Text, Texts};
use super::super::word::{Form, KEBAB, NOTE};
use super::super::{Condition, Object as Keys, Table as Names, optional, required};
use super::{BASIS, DATE, FREE, id};
use crate::model::AccountWord;

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
        optional(
            "chapters",
            List(&Object(&CHAPTER), 1),
            [
                "Bab-babnya, menurut urutan; tanpa ini peraturan dihitung sebagai satu bagian.",
                "Its chapters, in order; without them the regulation counts as one part.",
            ],
        ),
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

static CHAPTER: Keys = Keys {
    name: ["bab", "a chapter"],
    keys: &[
        required("at", FREE, ["Sebutannya, misalnya `BAB II`.", "What it is called, as `BAB II`."]),
        required("title", Texts, ["Judulnya.", "Its title."]),
        required(
            "first",
            FREE,
            ["Ketentuan pertamanya, misalnya `Pasal 3`.", "Its first provision, as `Pasal 3`."],
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
        optional(
            "account",
            Text(Form::Choice(AccountWord::WORDS)),
            [
                "Di mana ketentuan ini dijawab: aturan, definisi, garis waktu, pernyataan, tugas lembaga, peralihan, atau pembuka bagi bagian-bagiannya.",
                "Where the provision is answered: rules, a definition, the timeline, an attestation, the duty of an organ, transition, or the opening of its parts.",
            ],
        ),
        optional(
            "of",
            OneOrMany(&FREE),
            [
                "Aturan, fakta, definisi, pilihan atau batas waktu yang menjawabnya.",
                "The rules, facts, definitions, choices or clocks that answer it.",
            ],
        ),
        optional(
            "why",
            Texts,
            [
                "Mengapa tidak ada usulan yang dapat menunjukkannya, atau apa arti istilahnya.",
                "Why no proposal can show it, or what the term means.",
            ],
        ),
    ],
    conditions: &[
        Condition {
            key: "of",
            on: "account",
            values: &["encoded", "definition", "timeline", "attestation"],
        },
        Condition { key: "why", on: "account", values: &["definition", "organ", "transitional"] },
    ],
};

pub(super) static OFFICIAL: Keys = Keys {
    name: ["sidik naskah resmi", "the fingerprints of an official text"],
    keys: &[
        required(
            "regulation",
            Text(KEBAB),
            [
                "Id peraturan, misalnya `permendagri-22-2020`.",
                "Id of the regulation, as `permendagri-22-2020`.",
            ],
        ),
        required("source", Texts, ["Naskah mana yang dibaca.", "Which text was read."]),
        required(
            "digests",
            Table(&DIGESTS),
            [
                "Sidik setiap ketentuan: SHA-256 naskahnya yang dirapikan, enam belas angka heksadesimal pertama.",
                "The fingerprint of each provision: SHA-256 of its normalised text, the first sixteen hexadecimal digits.",
            ],
        ),
    ],
    conditions: &[],
};

static DIGESTS: Names = Names { key: Form::Free, value: Text(Form::Digest), least: 1 };
