//! What is said of a text or number that has not the form that its key asks for.

use super::listed;
use crate::codes::front as codes;
use crate::diagnostic::{Diagnostic, excerpt};
use crate::shape::word::{Form, limits};
use crate::source::Span;
use crate::suggestion::nearest;
use crate::tree::Scalar;

pub(in crate::shape) fn needs_quotes(written: &str, place: Span, form: Form) -> Diagnostic {
    let written = excerpt(written);
    let [name_id, name_en] = form.name();
    Diagnostic::error(
        codes::NEEDS_QUOTES,
        format!("YAML membaca `{written}` bukan sebagai teks"),
        format!("YAML does not read `{written}` as a text"),
    )
    .at(place, format!("diminta {name_id}"), format!("{name_en} is asked for"))
    .hint(
        format!("apit dengan kutip: `\"{written}\"`"),
        format!("put it in quotes: `\"{written}\"`"),
    )
}

/// A text that has not the form that its key asks for.
pub(in crate::shape) fn bad_word(written: &str, place: Span, form: Form) -> Diagnostic {
    let shown = excerpt(written);
    match form {
        Form::Date => bad_date(written, place),
        Form::MonthDay => bad_month_day(written, place),
        Form::Range => bad_range(written, place),
        Form::Choice(words) => {
            let known = listed(words.iter().copied());
            Diagnostic::error(
                codes::BAD_CHOICE,
                format!("`{shown}` bukan salah satu pilihan"),
                format!("`{shown}` is not one of the choices"),
            )
            .at(place, "tidak dikenal", "not known")
            .note(format!("pilihannya {known}"), format!("the choices are {known}"))
            .did_you_mean(nearest(written, words.iter().copied()))
        }
        Form::Free | Form::Offered(_) | Form::Id { .. } | Form::Language | Form::Digest => {
            let [name_id, name_en] = form.name();
            let writing = form.writing();
            Diagnostic::error(
                codes::BAD_IDENTIFIER,
                format!("`{shown}` bukan {name_id} yang benar"),
                format!("`{shown}` is not written like {name_en}"),
            )
            .at(place, "tidak dapat dipakai", "cannot be used")
            .hint(writing.id, writing.en)
        }
    }
}

fn bad_date(written: &str, place: Span) -> Diagnostic {
    let shown = excerpt(written);
    let is_form = |(at, byte): (usize, u8)| match at {
        4 | 7 => byte == b'-',
        _ => byte.is_ascii_digit(),
    };
    let (id, en) = if written.len() == 10 && written.bytes().enumerate().all(is_form) {
        ("tidak ada di kalender", "not in the calendar")
    } else {
        ("bukan tahun-bulan-hari", "not year-month-day")
    };
    Diagnostic::error(
        codes::BAD_DATE,
        format!("`{shown}` bukan tanggal"),
        format!("`{shown}` is not a date"),
    )
    .at(place, id, en)
    .hint("tulis misalnya 2026-11-24", "write for instance 2026-11-24")
}

fn bad_month_day(written: &str, place: Span) -> Diagnostic {
    let shown = excerpt(written);
    Diagnostic::error(
        codes::BAD_DATE,
        format!("`{shown}` bukan hari yang ada pada setiap tahun"),
        format!("`{shown}` is not a day of every year"),
    )
    .at(place, "bukan bulan-hari", "not month-day")
    .hint("tulis misalnya 01-07 untuk 7 Januari", "write for instance 01-07 for 7 January")
}

fn bad_range(written: &str, place: Span) -> Diagnostic {
    let shown = excerpt(written);
    let diagnostic = Diagnostic::error(
        codes::BAD_RANGE,
        format!("`{shown}` bukan rentang"),
        format!("`{shown}` is not a range"),
    );
    match limits(written) {
        Some((least, most)) => diagnostic
            .at(place, "batas pertama melebihi batas kedua", "the first limit is above the second")
            .hint(format!("tulis {most}..={least}"), format!("write {most}..={least}")),
        None => diagnostic.at(place, "tidak ditulis demikian", "not written so").hint(
            "tulis terkecil..=terbesar, misalnya 1..=1200",
            "write smallest..=largest, as 1..=1200",
        ),
    }
}

pub(in crate::shape) fn bad_integer(scalar: &Scalar, place: Span) -> Diagnostic {
    let shown = excerpt(&scalar.value);
    let (id, en) = if scalar.plain {
        ("diminta bilangan bulat", "a whole number is asked for")
    } else {
        ("di dalam kutip menjadi teks", "in quotes it is a text")
    };
    Diagnostic::error(
        codes::BAD_INTEGER,
        format!("`{shown}` bukan bilangan bulat"),
        format!("`{shown}` is not a whole number"),
    )
    .at(place, id, en)
    .hint(
        "tulis angka saja, tanpa kutip, titik, koma dan satuan",
        "write digits alone, without quotes, points, commas and units",
    )
}

pub(in crate::shape) fn out_of_bounds(
    place: Span,
    value: i64,
    least: i64,
    most: i64,
) -> Diagnostic {
    Diagnostic::error(
        codes::OUT_OF_BOUNDS,
        format!("{value} di luar batas"),
        format!("{value} is out of bounds"),
    )
    .at(place, format!("dari {least} sampai {most}"), format!("from {least} to {most}"))
    .hint("periksa angkanya", "check the number")
}
