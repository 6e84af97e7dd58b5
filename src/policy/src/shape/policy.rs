//! The keys of a policy file: everything but tests.

mod clock;
mod law;
mod rule;
mod tables;
mod vocabulary;

use super::Shape::{List, Object, OneOrMany, Table, Text, Texts};
use super::word::{DOTTED, Form, KEBAB, SNAKE};
use super::{Key, Object as Keys, Shape, Table as Names, optional, required};

use clock::{CALENDAR, CLOCK};
use law::{LAW, OFFICIAL, READING};
use rule::{DEFINITION, KIND, RULE};
use tables::TABLE;
use vocabulary::{DOCUMENT, ENUM, FACT, GROUP, RECORD, UNIT};

const FREE: Shape = Text(Form::Free);
const DATE: Shape = Text(Form::Date);
const CITATIONS: Shape = OneOrMany(&FREE);

const LABEL: Key = required(
    "label",
    Texts,
    [
        "Sebutan, sebagai kata benda; dipakai dalam formulir dan dalam kalimat.",
        "What it is called, as a noun phrase; used in forms and in sentences.",
    ],
);
const HELP: Key = optional(
    "help",
    Texts,
    [
        "Penjelasan bagi yang mengisi: apa maksudnya, di mana mencarinya.",
        "An explanation for who answers: what is meant, where to find it.",
    ],
);
const BASIS: Key = required(
    "basis",
    CITATIONS,
    [
        "Dasar hukum: satu kutipan atau daftar kutipan, misalnya `Permendagri 22/2020 Pasal 32 ayat (3)`.",
        "Legal basis: one citation or a list of them, as `Permendagri 22/2020 Pasal 32 ayat (3)`.",
    ],
);

const fn id(form: Form, about: [&'static str; 2]) -> Key {
    required("id", Text(form), about)
}

/// A policy file.
pub(crate) static FILE: Keys = Keys {
    name: ["berkas kebijakan", "a policy file"],
    keys: &[
        optional(
            "rulebook",
            Object(&RULEBOOK),
            [
                "Nama, versi, bahasa dan tahap kumpulan aturan; tepat satu dalam satu folder.",
                "Name, version, languages and stages of the rules; exactly one in a folder.",
            ],
        ),
        optional(
            "placeholders",
            List(&FREE, 0),
            [
                "Jawaban yang tidak menjawab, misalnya `terlampir`; dihitung sebagai belum diisi.",
                "Answers that answer nothing, as `terlampir`; they count as not stated.",
            ],
        ),
        optional(
            "units",
            List(&Object(&UNIT), 0),
            ["Satuan bilangan bulat.", "Units of whole numbers."],
        ),
        optional(
            "groups",
            List(&Object(&GROUP), 0),
            [
                "Kelompok pertanyaan, menurut urutan ditanyakan.",
                "Groups of questions, in the order in which they are asked.",
            ],
        ),
        optional(
            "enums",
            List(&Object(&ENUM), 0),
            [
                "Pilihan: jenis jawaban yang nilainya salah satu dari beberapa.",
                "Choices: types whose value is one of a few.",
            ],
        ),
        optional(
            "tables",
            List(&Object(&TABLE), 0),
            [
                "Tabel kode, misalnya kode wilayah, beserta hubungan antarkode.",
                "Tables of codes, as those of regions, and how the codes are related.",
            ],
        ),
        optional(
            "records",
            List(&Object(&RECORD), 0),
            [
                "Bentuk unsur dari daftar, misalnya setiap perubahan perjanjian.",
                "The form of a list's elements, as every change of an agreement.",
            ],
        ),
        optional(
            "facts",
            List(&Object(&FACT), 0),
            ["Fakta yang dapat dinyatakan oleh usulan.", "Facts that a proposal can state."],
        ),
        optional(
            "definitions",
            List(&Object(&DEFINITION), 0),
            ["Nilai bernama yang diturunkan dari fakta.", "Named values that follow from facts."],
        ),
        optional(
            "kinds",
            List(&Object(&KIND), 0),
            [
                "Jenis kerja sama, yang paling khusus lebih dahulu.",
                "Kinds of cooperation, the most specific first.",
            ],
        ),
        optional(
            "documents",
            List(&Object(&DOCUMENT), 0),
            [
                "Dokumen yang isinya diperiksa dengan daftar.",
                "Documents whose contents are checked by a list.",
            ],
        ),
        optional(
            "readings",
            List(&Object(&READING), 0),
            [
                "Catatan tafsir: bagian yang tidak jelas dan tafsir yang diambil.",
                "Reading notes: where the law is not clear, and which reading is taken.",
            ],
        ),
        optional(
            "law",
            Object(&LAW),
            [
                "Satu peraturan beserta ketentuan yang boleh dikutip.",
                "One regulation with the provisions that may be cited.",
            ],
        ),
        optional(
            "official-text",
            Object(&OFFICIAL),
            [
                "Sidik naskah resmi satu peraturan, untuk mengenali perubahan.",
                "Fingerprints of the official text of one regulation, to notice changes.",
            ],
        ),
        optional("rules", List(&Object(&RULE), 0), ["Aturan.", "Rules."]),
        optional(
            "clocks",
            List(&Object(&CLOCK), 0),
            [
                "Tenggat menurut peraturan, berurutan.",
                "Statutory clocks, in the order in which they run.",
            ],
        ),
        optional(
            "calendars",
            List(&Object(&CALENDAR), 0),
            ["Kalender hari kerja per tahun.", "Calendars of working days, one a year."],
        ),
        optional(
            "messages",
            Table(&MESSAGES),
            [
                "Kalimat untuk setiap pesan pemeriksa.",
                "A sentence for each message of the checker.",
            ],
        ),
    ],
    conditions: &[],
};

static RULEBOOK: Keys = Keys {
    name: ["kumpulan aturan", "a rulebook"],
    keys: &[
        required(
            "name",
            Text(KEBAB),
            ["Nama, misalnya `kerja-sama-daerah`.", "Name, as `kerja-sama-daerah`."],
        ),
        required(
            "version",
            FREE,
            ["Versi dalam kutip, misalnya \"2026.11\".", "Version in quotes, as \"2026.11\"."],
        ),
        required("title", Texts, ["Judul.", "Title."]),
        required(
            "reviewed",
            DATE,
            ["Tanggal terakhir hukumnya ditinjau.", "The day up to which the law was reviewed."],
        ),
        required(
            "covers-from",
            DATE,
            ["Hari pertama yang dapat dinilai.", "The first day for which anything is said."],
        ),
        required(
            "languages",
            List(&Text(Form::Language), 1),
            ["Bahasa yang wajib ada pada setiap teks.", "Languages that every text must have."],
        ),
        required(
            "stages",
            Text(SNAKE),
            [
                "Id pilihan yang nilainya adalah tahap, berurutan.",
                "Id of the enum whose values are the stages, in order.",
            ],
        ),
        required(
            "stage-fact",
            Text(DOTTED),
            [
                "Id fakta yang menyatakan tahap usulan.",
                "Id of the fact that states a proposal's stage.",
            ],
        ),
        optional(
            "first",
            OneOrMany(&Text(super::word::RULE)),
            [
                "Keluarga aturan untuk permulaan halaman, sebelum seluruh kumpulan aturan tiba.",
                "Families of rules by which a page begins, before the whole rulebook is there.",
            ],
        ),
    ],
    conditions: &[],
};

static MESSAGES: Names = Names { key: DOTTED, value: Texts, least: 1 };
