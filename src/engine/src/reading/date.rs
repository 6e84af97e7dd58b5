//! Days in free text, as Indonesian and English write them.
//!
//! `03/04/2026` is not read: it is April here and March elsewhere.

use patuh_rulebook::Day;

use super::token::{Cursor, digits};
use crate::civil::Civil;

const MONTHS: &str = "januari january jan,februari pebruari february feb,maret march mar,\
    april apr,mei may,juni june jun,juli july jul,agustus august agu agt ags aug,\
    september sep sept,oktober october okt oct,november nopember nov nop,desember december des dec,";

/// From Monday.
const DAYS: &str = "senin monday,selasa tuesday,rabu wednesday,kamis thursday,jumat friday,\
    sabtu saturday,minggu ahad sunday,";

/// Reads a day: `17 Agustus 2026`, `Senin, 17 Agustus 2026`, `August 17, 2026`, `17/08/2026`,
/// `2026/08/17`, `2026-08-17 00:00:00`.
pub(super) fn date(text: &str) -> Option<Day> {
    let text = text.trim();
    let midnight = text.strip_suffix(" 00:00:00").or_else(|| text.strip_suffix("T00:00:00"));
    let mut cursor = Cursor::new(midnight.unwrap_or(text));
    cursor.heading();
    cursor.pass("hari");
    let weekday = cursor.pass_any(DAYS);
    if weekday.is_some() {
        cursor.pass(",");
    }
    cursor.pass_any("tanggal tgl,");
    cursor.pass(".");
    let day = in_words(cursor).or_else(|| in_numerals(cursor))?.to_day();
    if weekday.is_some_and(|weekday| (day + 3).rem_euclid(7) != weekday) {
        return None;
    }
    Some(day)
}

fn in_words(mut cursor: Cursor<'_>) -> Option<Civil> {
    let mut month = cursor.pass_any(MONTHS);
    if month.is_some() {
        cursor.pass(".");
    }
    let day = numeral(&mut cursor, 1, 2)?;
    if month.is_none() {
        cursor.pass("-");
        month = cursor.pass_any(MONTHS);
        cursor.pass(".");
        cursor.pass("-");
    }
    cursor.pass(",");
    let year = numeral(&mut cursor, 4, 4)?;
    cursor.pass(".");
    if !cursor.is_at_end() {
        return None;
    }
    Civil::new(year, month? + 1, day)
}

fn in_numerals(mut cursor: Cursor<'_>) -> Option<Civil> {
    // Each part and how many digits it has.
    let mut parts = [(0, 0); 3];
    let mut count = 0;
    let mut sign = None;
    let mut signs = 0;
    while !cursor.is_at_end() {
        let is_numeral = cursor.numeral().is_some();
        for byte in cursor.next().bytes() {
            match byte {
                b'0'..=b'9' => {
                    let (number, length) = parts.get_mut(count)?;
                    *number = *number * 10 + i32::from(byte - b'0');
                    *length += 1;
                    if *length > 4 {
                        return None;
                    }
                }
                b'.' if is_numeral => count += 1,
                b'/' | b'-' if sign.is_none_or(|sign| sign == byte) => {
                    sign = Some(byte);
                    signs += 1;
                }
                _ => return None,
            }
        }
        count += usize::from(is_numeral);
    }
    if count != 3 || (signs != 0 && signs != 2) {
        return None;
    }
    match parts {
        [(year, 4), (month, _), (day, 1..=2)] => Civil::new(year, month, day),
        [(a, 1..=2), (b, _), (_, 4)] if b > 12 || (a <= 12 && a != b) => None,
        [(day, 1..=2), (month, _), (year, 4)] => Civil::new(year, month, day),
        _ => None,
    }
}

/// A numeral of so many digits.
fn numeral(cursor: &mut Cursor<'_>, least: usize, most: usize) -> Option<i32> {
    let text = cursor.numeral()?;
    cursor.next();
    let is_plain = text.bytes().all(|byte| byte.is_ascii_digit());
    if !is_plain || text.len() < least || text.len() > most {
        return None;
    }
    i32::try_from(digits(text)?).ok()
}

#[cfg(test)]
mod tests;
