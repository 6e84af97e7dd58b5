//! The civil calendar: days, months and working days.
//!
//! A day is a number (see [`patuh_rulebook::Day`]); this module turns it into year, month and
//! day of the proleptic Gregorian calendar and back, in whole numbers only. Only the years 1 to
//! 9999 exist here; what would leave them gives `None`.
//!
//! Must not know: today, time zones, proposals.

use alloc::string::String;
use alloc::vec::Vec;

use patuh_rulebook::Day;

use crate::digits;

mod working;

pub(crate) use working::WorkingDays;

/// 1 January of the year 1.
const FIRST: Day = -719_162;
/// 31 December of the year 9999.
const LAST: Day = 2_932_896;

/// A day written as year, month and day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Civil {
    pub(crate) year: i32,
    pub(crate) month: i32,
    pub(crate) day: i32,
}

impl Civil {
    /// The day with this year, month and day, if there is one.
    pub(crate) fn new(year: i32, month: i32, day: i32) -> Option<Self> {
        let exists = (1..=9999).contains(&year)
            && (1..=12).contains(&month)
            && (1..=days_in_month(year, month)).contains(&day);
        exists.then_some(Self { year, month, day })
    }

    /// From the number of a day. Counts in eras of 400 years that begin on 1 March, so that the
    /// leap day comes last.
    pub(crate) fn from_day(number: Day) -> Self {
        let shifted = i64::from(number) + 719_468;
        let era = shifted.div_euclid(146_097);
        let of_era = shifted.rem_euclid(146_097);
        let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_from_march = (5 * of_year + 2) / 153;
        let day = of_year - (153 * month_from_march + 2) / 5 + 1;
        let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
        let year = year_of_era + era * 400 + i64::from(month <= 2);
        let narrow = |wide: i64| i32::try_from(wide).unwrap_or_default();
        Self { year: narrow(year), month: narrow(month), day: narrow(day) }
    }

    /// The number of the day.
    pub(crate) fn to_day(self) -> Day {
        let year = if self.month <= 2 { self.year - 1 } else { self.year };
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let month_from_march = (self.month + 9) % 12;
        let of_year = (153 * month_from_march + 2) / 5 + self.day - 1;
        let of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + of_year;
        era * 146_097 + of_era - 719_468
    }
}

/// Whether February has 29 days.
pub(crate) fn is_leap(year: i32) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

fn days_in_month(year: i32, month: i32) -> i32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if is_leap(year) => 29,
        2 => 28,
        _ => 31,
    }
}

/// The day some calendar days later (earlier, when negative).
pub(crate) fn add_days(day: Day, days: i64) -> Option<Day> {
    let sum = i64::from(day).checked_add(days)?;
    i32::try_from(sum).ok().filter(|sum| (FIRST..=LAST).contains(sum))
}

/// The same day of the month some months later, or the month's last day where it has no such
/// day: 31 January and one month is 28 or 29 February.
pub(crate) fn add_months(day: Day, months: i64) -> Option<Day> {
    let Civil { year, month, day } = Civil::from_day(day);
    let count = (i64::from(year) * 12 + i64::from(month) - 1).checked_add(months)?;
    let year = i32::try_from(count.div_euclid(12)).ok().filter(|year| (1..=9999).contains(year))?;
    let month = i32::try_from(count.rem_euclid(12)).ok()? + 1;
    Some(Civil { year, month, day: day.min(days_in_month(year, month)) }.to_day())
}

/// Whole months from one day to another: the most that can be added to the first without
/// passing the second. Negative, by symmetry, when the second is earlier.
pub(crate) fn months_between(first: Day, second: Day) -> Option<i64> {
    if second < first {
        return months_between(second, first).map(|months| -months);
    }
    let (from, to) = (Civil::from_day(first), Civil::from_day(second));
    let months = i64::from(to.year - from.year) * 12 + i64::from(to.month - from.month);
    let reached = add_months(first, months)?;
    Some(if reached <= second { months } else { months - 1 })
}

/// Reads `2026-11-24`, and nothing else.
///
/// ```
/// assert_eq!(patuh_engine::parse_day("1970-01-02"), Some(1));
/// assert_eq!(patuh_engine::parse_day("2026-02-30"), None);
/// ```
#[must_use]
pub fn parse_day(text: &str) -> Option<Day> {
    let bytes = text.as_bytes();
    let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = bytes else { return None };
    let number = |digits: &[&u8]| {
        digits.iter().try_fold(0_i32, |sum, digit| {
            digit.is_ascii_digit().then(|| sum * 10 + i32::from(**digit - b'0'))
        })
    };
    let civil = Civil::new(number(&[y1, y2, y3, y4])?, number(&[m1, m2])?, number(&[d1, d2])?)?;
    Some(civil.to_day())
}

/// Writes a day as `2026-11-24`.
///
/// ```
/// assert_eq!(patuh_engine::format_day(1), "1970-01-02");
/// ```
#[must_use]
pub fn format_day(day: Day) -> String {
    let mut text = Vec::with_capacity(10);
    let Civil { year, month, day } = Civil::from_day(day);
    for (number, width) in [(year, 4), (month, 2), (day, 2)] {
        if !text.is_empty() {
            text.push(b'-');
        }
        digits::push_padded(&mut text, number.unsigned_abs().into(), width);
    }
    digits::ascii(text)
}

/// Whether a day is within the years that exist here.
pub(crate) fn exists(day: Day) -> bool {
    (FIRST..=LAST).contains(&day)
}

#[cfg(test)]
mod tests;
