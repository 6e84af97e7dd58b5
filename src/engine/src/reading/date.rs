//! Days in free text, as Indonesian and English write them.
//!
//! `03/04/2026` is not read: it is April here and March elsewhere.

use alloc::vec::Vec;

use patuh_rulebook::Day;

use super::token::{Cursor, Token, tokens};
use crate::civil::Civil;

/// Reads a day: `17 Agustus 2026`, `Senin, 17 Agustus 2026`, `August 17, 2026`, `17/08/2026`,
/// `2026/08/17`, `2026-08-17 00:00:00`.
pub(super) fn date(text: &str) -> Option<Day> {
    let text = text.trim();
    let text =
        [" 00:00:00", "T00:00:00"].iter().find_map(|it| text.strip_suffix(it)).unwrap_or(text);
    let tokens = tokens(text);
    let mut cursor = Cursor::new(&tokens);
    cursor.heading();
    cursor.any_word(&["hari"]);
    let weekday = cursor.word().and_then(weekday);
    if weekday.is_some() {
        cursor.next();
        cursor.sign(',');
    }
    cursor.any_word(&["tanggal", "tgl"]);
    cursor.sign('.');
    let day = in_words(cursor).or_else(|| in_numerals(cursor))?.to_day();
    let fits = weekday.is_none_or(|weekday| (day + 3).rem_euclid(7) == weekday);
    fits.then_some(day)
}

fn in_words(mut cursor: Cursor<'_>) -> Option<Civil> {
    let (day, month) = match cursor.word().and_then(month) {
        Some(month) => {
            cursor.next();
            cursor.sign('.');
            (numeral(&mut cursor)?, month)
        }
        None => {
            let day = numeral(&mut cursor)?;
            cursor.sign('-');
            let month = cursor.word().and_then(month)?;
            cursor.next();
            cursor.sign('.');
            cursor.sign('-');
            (day, month)
        }
    };
    cursor.sign(',');
    let year = year(&mut cursor)?;
    cursor.sign('.');
    if !cursor.is_at_end() {
        return None;
    }
    Civil::new(year, month, day)
}

fn in_numerals(mut cursor: Cursor<'_>) -> Option<Civil> {
    let mut parts: Vec<&str> = Vec::new();
    let mut signs = Vec::new();
    while let Some(token) = cursor.next() {
        match token {
            Token::Numeral(text) => parts.extend(text.split('.')),
            Token::Sign(sign @ ('/' | '-')) => signs.push(*sign),
            _ => return None,
        }
    }
    let [first, second, third] = parts.as_slice() else { return None };
    if signs.len() > 2 || (signs.len() == 2 && signs.first() != signs.last()) || signs.len() == 1 {
        return None;
    }
    let number = |text: &str| text.parse::<i32>().ok().filter(|_| text.len() <= 4);
    let (a, b, c) = (number(first)?, number(second)?, number(third)?);
    match (first.len(), third.len()) {
        (4, 1..=2) => Civil::new(a, b, c),
        (1..=2, 4) if b > 12 || (a <= 12 && a != b) => None,
        (1..=2, 4) => Civil::new(c, b, a),
        _ => None,
    }
}

fn numeral(cursor: &mut Cursor<'_>) -> Option<i32> {
    match cursor.next()? {
        Token::Numeral(text) if text.len() <= 2 => text.parse().ok(),
        _ => None,
    }
}

fn year(cursor: &mut Cursor<'_>) -> Option<i32> {
    match cursor.next()? {
        Token::Numeral(text) if text.len() == 4 => text.parse().ok(),
        _ => None,
    }
}

fn month(word: &str) -> Option<i32> {
    Some(match word {
        "januari" | "january" | "jan" => 1,
        "februari" | "pebruari" | "february" | "feb" => 2,
        "maret" | "march" | "mar" => 3,
        "april" | "apr" => 4,
        "mei" | "may" => 5,
        "juni" | "june" | "jun" => 6,
        "juli" | "july" | "jul" => 7,
        "agustus" | "august" | "agu" | "agt" | "ags" | "aug" => 8,
        "september" | "sep" | "sept" => 9,
        "oktober" | "october" | "okt" | "oct" => 10,
        "november" | "nopember" | "nov" | "nop" => 11,
        "desember" | "december" | "des" | "dec" => 12,
        _ => return None,
    })
}

/// The place of a day in its week, from Monday.
fn weekday(word: &str) -> Option<i32> {
    Some(match word {
        "senin" | "monday" => 0,
        "selasa" | "tuesday" => 1,
        "rabu" | "wednesday" => 2,
        "kamis" | "thursday" => 3,
        "jumat" | "friday" => 4,
        "sabtu" | "saturday" => 5,
        "minggu" | "ahad" | "sunday" => 6,
        _ => return None,
    })
}

#[cfg(test)]
mod tests;
