//! Forms of texts: ids, dates, ranges, words out of a few.
//!
//! A form says three things of itself: whether it accepts a text, the pattern that says the same
//! to an editor, and how to explain it. A test holds the first two together.

use crate::diagnostic::Bilingual;

/// The longest id.
const LONGEST_ID: usize = 100;

/// What a text must look like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// Anything that is not blank.
    Free,
    /// Letters, digits and `_`, in parts that the given marks join; capitals if allowed.
    Id { joints: &'static str, capitals: bool },
    /// `2026-11-24`.
    Date,
    /// `01-07`, a day of every year.
    MonthDay,
    /// `1..=1200`.
    Range,
    /// One of these words.
    Choice(&'static [&'static str]),
    /// One of these words too, but a wrong one is told later, where tests meet rules.
    Offered(&'static [&'static str]),
    /// `id`, `en`.
    Language,
    /// `0f3a…`: sixteen hexadecimal digits.
    Digest,
}

/// `jenis_mitra`
pub(super) const SNAKE: Form = Form::Id { joints: "", capitals: false };
/// `kesepakatan.jangka_waktu_bulan`
pub(super) const DOTTED: Form = Form::Id { joints: ".", capitals: false };
/// `permendagri-22-2020`
pub(super) const KEBAB: Form = Form::Id { joints: "-", capitals: false };
/// `ksdpk.kesepakatan.jangka-waktu`
pub(super) const RULE: Form = Form::Id { joints: ".-", capitals: false };
/// `ksdpk.studi-kelayakan.isi/latar_belakang`
pub(super) const RULE_OR_ITEM: Form = Form::Id { joints: ".-/", capitals: false };
/// `A2`
pub(super) const NOTE: Form = Form::Id { joints: "-", capitals: true };

impl Form {
    /// Whether a text that is not blank has this form.
    pub(super) fn accepts(self, text: &str) -> bool {
        match self {
            Self::Free | Self::Offered(_) => true,
            Self::Id { joints, capitals } => is_id(text, joints, capitals),
            Self::Date => day_of(text).is_some(),
            Self::MonthDay => month_day(text).is_some(),
            Self::Range => limits(text).is_some_and(|(least, most)| least <= most),
            Self::Choice(words) => words.contains(&text),
            Self::Language => text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_lowercase()),
            Self::Digest => {
                text.len() == 16
                    && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
            }
        }
    }

    /// The same as a regular expression of ECMA 262, as far as one can say it.
    pub(super) fn pattern(self) -> String {
        match self {
            Self::Free | Self::Choice(_) | Self::Offered(_) => r"\S".to_owned(),
            Self::Id { joints, capitals } => {
                let letters = if capitals { "A-Za-z" } else { "a-z" };
                let part = format!("[{letters}0-9_]");
                if joints.is_empty() {
                    format!("^[{letters}]{part}*$")
                } else {
                    let joints = joints.replace('-', r"\-");
                    format!("^[{letters}]{part}*(?:[{joints}]{part}+)*$")
                }
            }
            Self::Date => r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$".to_owned(),
            Self::MonthDay => r"^[0-9]{2}-[0-9]{2}$".to_owned(),
            Self::Range => r"^-?[0-9]+\.\.=-?[0-9]+$".to_owned(),
            Self::Language => "^[a-z]{2}$".to_owned(),
            Self::Digest => "^[0-9a-f]{16}$".to_owned(),
        }
    }

    /// The most bytes.
    pub(super) fn longest(self) -> usize {
        match self {
            Self::Free => super::LONGEST,
            _ => LONGEST_ID,
        }
    }

    /// What it is, as "a date".
    pub(super) fn name(self) -> [&'static str; 2] {
        match self {
            Self::Free => ["teks", "a text"],
            Self::Id { .. } => ["id", "an id"],
            Self::Date => ["tanggal", "a date"],
            Self::MonthDay => ["hari dalam tahun", "a day of the year"],
            Self::Range => ["rentang", "a range"],
            Self::Choice(_) | Self::Offered(_) => ["salah satu kata tertentu", "one of some words"],
            Self::Language => ["kode bahasa", "a language code"],
            Self::Digest => ["sidik", "a fingerprint"],
        }
    }

    /// How an id of this form is written, for a hint.
    pub(super) fn writing(self) -> Bilingual {
        if self == Self::Digest {
            return Bilingual::new(
                "tulis enam belas angka heksadesimal kecil dalam kutip",
                "write sixteen lower-case hexadecimal digits in quotes",
            );
        }
        let Self::Id { joints, capitals } = self else {
            return Bilingual::new(
                "tulis dua huruf kecil, misalnya `id` atau `en`",
                "write two lower-case letters, as `id` or `en`",
            );
        };
        let (mut id, mut en) = if capitals {
            (
                "mulai dengan huruf; lalu huruf, angka, `_`".to_owned(),
                "start with a letter; then letters, digits, `_`".to_owned(),
            )
        } else {
            (
                "mulai dengan huruf kecil; lalu huruf kecil, angka, `_`".to_owned(),
                "start with a lower-case letter; then lower-case letters, digits, `_`".to_owned(),
            )
        };
        for (position, joint) in joints.chars().enumerate() {
            let (also_id, also_en) = if position == 0 {
                ("; bagian-bagiannya dipisah", "; its parts are joined by")
            } else {
                (" atau", " or")
            };
            id.push_str(&format!("{also_id} `{joint}`"));
            en.push_str(&format!("{also_en} `{joint}`"));
        }
        Bilingual::new(id, en)
    }
}

fn is_id(text: &str, joints: &str, capitals: bool) -> bool {
    let letter = |byte: u8| byte.is_ascii_lowercase() || (capitals && byte.is_ascii_uppercase());
    let inner = |byte: u8| letter(byte) || byte.is_ascii_digit() || byte == b'_';
    text.len() <= LONGEST_ID
        && text.bytes().next().is_some_and(letter)
        && text
            .split(|c| joints.contains(c))
            .all(|part| !part.is_empty() && part.bytes().all(inner))
}

/// Year, month and day of a date that is written `2026-11-24` and exists.
pub(crate) fn day_of(text: &str) -> Option<(i64, u8, u8)> {
    let bytes = text.as_bytes();
    let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = bytes else { return None };
    let digits = [y1, y2, y3, y4, m1, m2, d1, d2];
    if !digits.iter().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let digit = |byte: &u8| byte - b'0';
    let year = [y1, y2, y3, y4].iter().fold(0, |sum, byte| sum * 10 + i64::from(digit(byte)));
    let month = digit(m1) * 10 + digit(m2);
    let day = digit(d1) * 10 + digit(d2);
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let last = match month {
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        1..=12 => 31,
        _ => return None,
    };
    (year > 0 && (1..=last).contains(&day)).then_some((year, month, day))
}

/// Month and day of a day that every year has, written `01-07`.
pub(crate) fn month_day(text: &str) -> Option<(u8, u8)> {
    // A year without 29 February.
    let (_, month, day) = day_of(&format!("2001-{text}"))?;
    Some((month, day))
}

/// The limits of a range `1..=1200`, whichever is larger. `None` if it is not written so, or a
/// limit does not fit in 64 bits.
pub(super) fn limits(text: &str) -> Option<(i64, i64)> {
    let (least, most) = text.split_once("..=")?;
    let limit = |text: &str| {
        let digits = text.strip_prefix('-').unwrap_or(text);
        let written = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
        written.then(|| text.parse().ok()).flatten()
    };
    Some((limit(least)?, limit(most)?))
}
