//! Tables of codes.

use super::super::Shape::{List, Object, Table, Text, TextOrTexts, Texts};
use super::super::word::{Form, SNAKE};
use super::super::{Object as Keys, Table as Names, optional, required};
use super::{FREE, LABEL, id};

pub(super) static TABLE: Keys = Keys {
    name: ["tabel kode", "a table of codes"],
    keys: &[
        id(SNAKE, ["Id tabel, misalnya `wilayah`.", "Id of the table, as `wilayah`."]),
        LABEL,
        required(
            "source",
            Texts,
            [
                "Asal data dan tanggalnya; ditunjukkan kepada pembaca hasil.",
                "Where the data are from, and their date; shown to readers of the result.",
            ],
        ),
        optional(
            "group",
            Object(&RELATION),
            [
                "Hubungan antarkode yang kelompoknya sama, misalnya `provinsi`.",
                "The relation of codes of one group, as `provinsi`.",
            ],
        ),
        optional(
            "relations",
            List(&Object(&RELATION), 0),
            [
                "Hubungan timbal balik yang pasangannya dicantumkan pada baris.",
                "Symmetric relations whose pairs the rows list.",
            ],
        ),
        required(
            "rows",
            Table(&ROWS),
            ["Kode dalam kutip dan isinya.", "The codes in quotes, and what each is."],
        ),
    ],
    conditions: &[],
};

static RELATION: Keys = Keys {
    name: ["hubungan antarkode", "a relation of codes"],
    keys: &[
        id(SNAKE, ["Id hubungan, misalnya `berbatasan`.", "Id of the relation, as `berbatasan`."]),
        required(
            "label",
            Texts,
            [
                "Klausa dengan `{one}` dan `{other}`: `{one} tercatat berbatasan dengan {other}`.",
                "A clause with `{one}` and `{other}`: `{one} is listed as bordering on {other}`.",
            ],
        ),
    ],
    conditions: &[],
};

static ROWS: Names = Names { key: Form::Free, value: Object(&ROW), least: 1 };

static ROW: Keys = Keys {
    name: ["baris tabel kode", "a row of a table of codes"],
    keys: &[
        required(
            "name",
            TextOrTexts,
            [
                "Nama: satu teks untuk semua bahasa, atau teks dalam setiap bahasa.",
                "The name: one text for every language, or a text in each.",
            ],
        ),
        optional(
            "group",
            FREE,
            [
                "Kode yang menjadi kelompoknya; tanpa ini, kode itu sendiri.",
                "The code that is its group; without it, the code itself.",
            ],
        ),
        optional(
            "related",
            Table(&RELATED),
            [
                "Kode yang berhubungan, menurut id hubungan; cukup pada salah satu dari dua baris.",
                "Related codes by id of the relation; one of the two rows is enough.",
            ],
        ),
    ],
    conditions: &[],
};

static RELATED: Names = Names { key: SNAKE, value: List(&Text(Form::Free), 1), least: 1 };
