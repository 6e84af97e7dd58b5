//! Statutory clocks, and the calendars that they count by.

use super::super::Shape::{Boolean, Expression, Integer, List, Object, OneOrMany, Text, Texts};
use super::super::word::{self, Form, NOTE};
use super::super::{Object as Keys, optional, required};
use super::rule::IN_FORCE;
use super::{BASIS, DATE, FREE, LABEL, id};

pub(super) static CLOCK: Keys = Keys {
    name: ["tenggat", "a clock"],
    keys: &[
        id(
            word::RULE,
            ["Id tenggat, misalnya `ksdpk.dprd.sikap`.", "Id of the clock, as `ksdpk.dprd.sikap`."],
        ),
        LABEL,
        BASIS,
        optional(
            "when",
            Expression,
            [
                "Kapan tenggat ini berlaku, dalam CEL; tanpa ini selalu.",
                "When the clock applies, in CEL; without it always.",
            ],
        ),
        optional(
            "after",
            Text(word::RULE),
            [
                "Id tenggat yang harus lewat lebih dahulu tanpa langkahnya.",
                "Id of the clock that has to lapse before this one begins.",
            ],
        ),
        optional(
            "from",
            Expression,
            [
                "Tanggal mulai, dalam CEL; hitungan mulai sehari sesudahnya.",
                "The day it starts from, in CEL; counting begins on the day after.",
            ],
        ),
        optional("days", Integer(1, 3_650), ["Lamanya dalam hari kalender.", "Calendar days."]),
        optional("working-days", Integer(1, 1_000), ["Lamanya dalam hari kerja.", "Working days."]),
        optional("months", Integer(1, 1_200), ["Lamanya dalam bulan.", "Months."]),
        optional(
            "next-year",
            Text(Form::MonthDay),
            [
                "Hari tetap pada tahun sesudah tanggal mulai, misalnya `01-07`.",
                "A fixed day of the year after that of the start, as `01-07`.",
            ],
        ),
        optional(
            "due",
            Expression,
            [
                "Hari terakhir itu sendiri, dalam CEL, sebagai ganti `from` dan lamanya.",
                "The last day itself, in CEL, instead of `from` and a length.",
            ],
        ),
        optional(
            "other-days",
            Integer(1, 3_650),
            [
                "Lamanya dalam hari kalender menurut tafsir lain.",
                "The length in calendar days by the other reading.",
            ],
        ),
        optional(
            "other-working-days",
            Integer(1, 1_000),
            [
                "Lamanya dalam hari kerja menurut tafsir lain.",
                "The length in working days by the other reading.",
            ],
        ),
        optional(
            "done",
            Expression,
            ["Tanggal langkah itu diambil, dalam CEL.", "The day the step was taken, in CEL."],
        ),
        optional(
            "taken",
            Expression,
            [
                "Apakah langkah itu sudah diambil, bila tanggalnya belum dinyatakan.",
                "Whether the step was taken, where its day is not stated.",
            ],
        ),
        required("who", Texts, ["Siapa yang bertindak.", "Who acts."]),
        required(
            "late",
            Texts,
            [
                "Apa akibatnya bila hari terakhir lewat, dan siapa yang bertindak lalu.",
                "What follows when the last day passes, and who acts then.",
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
    ],
    conditions: &[],
};

pub(super) static CALENDAR: Keys = Keys {
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
        optional(
            "estimated",
            List(&DATE, 0),
            [
                "Hari libur dan cuti di atas yang tanggalnya masih perkiraan.",
                "Those of the days above whose date is an estimate.",
            ],
        ),
    ],
    conditions: &[],
};
