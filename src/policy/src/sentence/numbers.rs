//! Numbers, money and days as each language writes them.

use patuh_rulebook::Day;

use super::Speaker;
use crate::dates::civil;

const BULAN: [&str; 12] = [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
];
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

impl Speaker<'_> {
    /// A whole number with its thousands set apart.
    pub(super) fn number(&self, value: i64) -> String {
        let separator = if self.english { ',' } else { '.' };
        let digits = value.unsigned_abs().to_string();
        let mut text = String::new();
        if value < 0 {
            text.push('-');
        }
        for (position, digit) in digits.chars().enumerate() {
            if position > 0 && (digits.len() - position).is_multiple_of(3) {
                text.push(separator);
            }
            text.push(digit);
        }
        text
    }

    /// Rupiah: `Rp12.500.000.000`.
    pub(super) fn money(&self, value: i64) -> String {
        match value < 0 {
            true => format!("-Rp{}", self.number(value).trim_start_matches('-')),
            false => format!("Rp{}", self.number(value)),
        }
    }

    /// A day: `17 Agustus 2026`.
    pub(super) fn day(&self, day: Day) -> String {
        let (year, month, day) = civil(day);
        let names = if self.english { MONTHS } else { BULAN };
        let month = usize::try_from(month - 1).ok().and_then(|month| names.get(month).copied());
        format!("{day} {} {year}", month.unwrap_or_default())
    }
}
