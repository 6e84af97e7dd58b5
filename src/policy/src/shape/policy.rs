//! The keys of a policy file: everything but tests.

use super::Shape::{Boolean, Expression, Integer, List, Object, OneOrMany, Table, Text, Texts};
use super::word::{DOTTED, Form, KEBAB, NOTE, RULE, SNAKE};
use super::{Condition, Key, Object as Keys, Shape, Table as Names, optional, required};

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
        optional("rules", List(&Object(&RULE_KEYS), 0), ["Aturan.", "Rules."]),
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
    ],
    conditions: &[],
};

static UNIT: Keys = Keys {
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

static GROUP: Keys = Keys {
    name: ["kelompok", "a group"],
    keys: &[id(SNAKE, ["Id kelompok.", "Id of the group."]), LABEL, HELP],
    conditions: &[],
};

static ENUM: Keys = Keys {
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

static RECORD: Keys = Keys {
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
    &["bool", "int", "money", "date", "text", "enum", "list of enum", "list of record"];
const FIELD_TYPE: &[&str] = &["bool", "int", "money", "date", "text", "enum", "list of enum"];
const OF: Key = optional(
    "of",
    Text(SNAKE),
    [
        "Id pilihan atau bentuk unsur, untuk jenis enum dan list.",
        "Id of the enum or record, for the types enum and list.",
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
const TYPE_CONDITIONS: &[Condition] = &[
    Condition { key: "of", on: "type", values: &["enum", "list of enum", "list of record"] },
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

static FACT: Keys = Keys {
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

static DEFINITION: Keys = Keys {
    name: ["definisi", "a definition"],
    keys: &[
        id(
            DOTTED,
            ["Id definisi, dipakai dalam syarat.", "Id of the definition, used in conditions."],
        ),
        LABEL,
        required("is", Expression, ["Nilainya, dalam CEL.", "Its value, in CEL."]),
        Key { required: false, ..BASIS },
    ],
    conditions: &[],
};

static KIND: Keys = Keys {
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
        Key { required: false, ..BASIS },
    ],
    conditions: &[],
};

static DOCUMENT: Keys = Keys {
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

static READING: Keys = Keys {
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

static LAW: Keys = Keys {
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

static RULE_KEYS: Keys = Keys {
    name: ["aturan", "a rule"],
    keys: &[
        id(
            RULE,
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
            Text(Form::Choice(&["prohibited", "must", "should", "info"])),
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
    ],
    conditions: &[],
};

static EACH_BASIS: Names = Names { key: SNAKE, value: CITATIONS, least: 1 };

static IN_FORCE: Keys = Keys {
    name: ["masa berlaku", "a period"],
    keys: &[
        optional("from", DATE, ["Hari pertama.", "First day."]),
        optional("until", DATE, ["Hari terakhir.", "Last day."]),
    ],
    conditions: &[],
};

static CALENDAR: Keys = Keys {
    name: ["kalender", "a calendar"],
    keys: &[
        required("year", Integer(1945, 2200), ["Tahun.", "Year."]),
        required("source", FREE, ["Keputusan yang menetapkannya.", "The decree that sets it."]),
        required("holidays", List(&DATE, 0), ["Hari libur nasional.", "National holidays."]),
        required("joint-leave", List(&DATE, 0), ["Cuti bersama.", "Days of joint leave."]),
        required(
            "joint-leave-works",
            Boolean,
            [
                "Apakah cuti bersama dihitung sebagai hari kerja.",
                "Whether joint leave counts as a working day.",
            ],
        ),
    ],
    conditions: &[],
};

static MESSAGES: Names = Names { key: DOTTED, value: Texts, least: 1 };
