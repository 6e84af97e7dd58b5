//! Numbers, money and days as each language writes them, for whoever makes sentences.
//!
//! Indonesian sets thousands apart with a full stop, English with a comma. The page writes the
//! same in its own language, and must be changed with this.
//!
//! ```
//! use patuh_policy::{Language, writing};
//!
//! assert_eq!(writing::money(12_500_000_000, Language::Id), "Rp12.500.000.000");
//! assert_eq!(writing::money(12_500_000_000, Language::En), "Rp12,500,000,000");
//! ```
//!
//! Must not know: units, labels, the texts of a rulebook.

use patuh_rulebook::Day;

use crate::Language;
use crate::dates::{civil, parse_day};

/// The months' names, from January on, as (Indonesian, English).
const MONTHS: [(&str, &str); 12] = [
    ("Januari", "January"),
    ("Februari", "February"),
    ("Maret", "March"),
    ("April", "April"),
    ("Mei", "May"),
    ("Juni", "June"),
    ("Juli", "July"),
    ("Agustus", "August"),
    ("September", "September"),
    ("Oktober", "October"),
    ("November", "November"),
    ("Desember", "December"),
];

/// A whole number with its thousands set apart.
///
/// ```
/// use patuh_policy::{Language, writing};
///
/// assert_eq!(writing::number(1_234_567, Language::Id), "1.234.567");
/// assert_eq!(writing::number(-1000, Language::En), "-1,000");
/// assert_eq!(writing::number(60, Language::En), "60");
/// ```
#[must_use]
pub fn number(number: i64, language: Language) -> String {
    digits(&number.to_string(), language)
}

/// A whole number of any length, given by its digits. What is no whole number stays as it is.
///
/// ```
/// use patuh_policy::{Language, writing};
///
/// assert_eq!(writing::digits("9223372036854775808", Language::Id), "9.223.372.036.854.775.808");
/// assert_eq!(writing::digits("2 tahun", Language::Id), "2 tahun");
/// ```
#[must_use]
pub fn digits(number: &str, language: Language) -> String {
    let (sign, whole) = match number.strip_prefix('-') {
        Some(whole) => ("-", whole),
        None => ("", number),
    };
    if whole.is_empty() || !whole.bytes().all(|byte| byte.is_ascii_digit()) {
        return number.to_owned();
    }
    let separator = match language {
        Language::Id => '.',
        Language::En => ',',
    };
    let mut text = sign.to_owned();
    for (position, digit) in whole.chars().enumerate() {
        if position > 0 && (whole.len() - position).is_multiple_of(3) {
            text.push(separator);
        }
        text.push(digit);
    }
    text
}

/// Rupiah, with neither space nor point after `Rp`. The sign of what is owed stands before it.
///
/// ```
/// use patuh_policy::{Language, writing};
///
/// assert_eq!(writing::money(2_500_000, Language::Id), "Rp2.500.000");
/// assert_eq!(writing::money(-2_500_000, Language::En), "-Rp2,500,000");
/// ```
#[must_use]
pub fn money(rupiah: i64, language: Language) -> String {
    let number = number(rupiah, language);
    match number.strip_prefix('-') {
        Some(owed) => format!("-Rp{owed}"),
        None => format!("Rp{number}"),
    }
}

/// A day with the name of its month.
///
/// ```
/// use patuh_policy::{Language, writing};
///
/// assert_eq!(writing::day(20_682, Language::Id), "17 Agustus 2026");
/// assert_eq!(writing::day(20_682, Language::En), "17 August 2026");
/// ```
#[must_use]
pub fn day(day: Day, language: Language) -> String {
    let (year, month, day) = civil(day);
    let month = usize::try_from(month - 1).ok().and_then(|month| MONTHS.get(month));
    let (id, en) = month.copied().unwrap_or_default();
    let month = match language {
        Language::Id => id,
        Language::En => en,
    };
    format!("{day} {month} {year}")
}

/// A day written as year-month-day with the name of its month. `None` when it is no day.
///
/// ```
/// use patuh_policy::{Language, writing};
///
/// assert_eq!(writing::iso_day("2026-08-17", Language::En).as_deref(), Some("17 August 2026"));
/// assert_eq!(writing::iso_day("2026-02-30", Language::En), None);
/// ```
#[must_use]
pub fn iso_day(iso: &str, language: Language) -> Option<String> {
    parse_day(iso).map(|found| day(found, language))
}
