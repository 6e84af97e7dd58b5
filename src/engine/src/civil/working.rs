//! Working days: weekends, national holidays and joint leave, by the calendar of each year.
//!
//! A year whose calendar is missing is not guessed: counting through it gives `None`.

use alloc::vec::Vec;

use patuh_rulebook::{CalendarYear, Day};

use crate::order;

use super::{Civil, add_days, is_leap};

/// The calendars of a rulebook, spread out so that a day is looked up by its place in the year.
#[derive(Clone, Debug, Default)]
pub(crate) struct WorkingDays {
    years: Vec<Year>,
    /// The most weekdays that are free in one of them, by either reading of joint leave.
    most_free: i64,
}

#[derive(Clone, Debug)]
struct Year {
    /// 1 January.
    first: Day,
    /// 31 December.
    last: Day,
    /// One bit a day of the year, set for days off.
    free: DaysOfYear,
    /// The same by the other reading of joint leave.
    other: DaysOfYear,
    /// Set for days off that are estimated.
    estimated: DaysOfYear,
    /// Working days in the whole year.
    count: i64,
}

/// One bit a day of the year.
type DaysOfYear = [u64; 6];

/// Most days off that a year without a calendar is thought to have.
const MOST_FREE: i64 = 60;

/// Longest count that is walked, in working days: about 400 years, more than any calendar.
const LIMIT: i64 = 100_000;

impl WorkingDays {
    pub(crate) fn new(calendars: &[CalendarYear]) -> Self {
        let year = |at: usize| calendars.get(at).map(|it: &CalendarYear| it.year);
        let mut years: Vec<Year> = Vec::new();
        let mut most_free = 0;
        for at in order::order(calendars.len(), &|a, b| year(a).cmp(&year(b))) {
            if let Some(year) = calendars.get(at).and_then(Year::new)
                && years.last().is_none_or(|last| last.first < year.first)
            {
                most_free = year.free_weekdays().max(most_free);
                years.push(year);
            }
        }
        Self { years, most_free: most_free.min(MOST_FREE) }
    }

    fn year(&self, day: Day) -> Option<&Year> {
        let at = self.years.partition_point(|year| year.last < day);
        self.years.get(at).filter(|year| year.first <= day)
    }

    /// The day some working days after (before, when negative) a day.
    ///
    /// # Errors
    /// The year whose calendar is missing, or `None` in it when the count leaves all years.
    pub(crate) fn add(&self, day: Day, days: i64) -> Result<Day, Option<i32>> {
        let step = days.signum();
        let mut left = days.checked_abs().filter(|left| *left <= LIMIT).ok_or(None)?;
        let mut at = day;
        while left > 0 {
            at = add_days(at, step).ok_or(None)?;
            let year = self.year(at).ok_or_else(|| Some(Civil::from_day(at).year))?;
            left -= i64::from(year.works(at, false));
        }
        Ok(at)
    }

    /// The day some working days after a day, through years without a calendar too: as if all
    /// their weekdays were worked or, for the latest that it can be, as if as many days off as a
    /// known year has at most all fell into the count. Adds these years to `missing`.
    pub(crate) fn bridge(
        &self,
        day: Day,
        days: i64,
        other: bool,
        latest: bool,
        missing: &mut Vec<u32>,
    ) -> Option<Day> {
        let mut left = days;
        let mut at = day;
        let mut bridged = 0;
        while left > 0 {
            at = add_days(at, 1)?;
            let works = match self.year(at) {
                Some(year) => year.works(at, other),
                None => {
                    let year = Civil::from_day(at).year;
                    if bridged != year {
                        bridged = year;
                        order::insert(missing, year.unsigned_abs());
                        left += if latest { self.most_free } else { 0 };
                    }
                    is_weekday(at)
                }
            };
            left -= i64::from(works);
        }
        Some(at)
    }

    /// Whether an estimated day off lies after the first day and up to the second.
    pub(crate) fn estimated(&self, first: Day, second: Day) -> bool {
        let mut at = first;
        while at < second {
            at += 1;
            if self.year(at).is_some_and(|year| year.has(&year.estimated, at)) {
                return true;
            }
        }
        false
    }

    /// Working days after the first day up to and including the second; negative, by symmetry,
    /// when the second is earlier.
    ///
    /// # Errors
    /// The year whose calendar is missing.
    pub(crate) fn between(&self, first: Day, second: Day) -> Result<i64, i32> {
        if second < first {
            return self.between(second, first).map(|days| -days);
        }
        let mut count = 0;
        let mut at = first;
        while at < second {
            let next = at.saturating_add(1);
            let year = self.year(next).ok_or_else(|| Civil::from_day(next).year)?;
            if next == year.first && year.last <= second {
                count += year.count;
                at = year.last;
            } else {
                count += i64::from(year.works(next, false));
                at = next;
            }
        }
        Ok(count)
    }
}

impl Year {
    fn new(calendar: &CalendarYear) -> Option<Self> {
        let year = i32::from(calendar.year);
        let first = Civil::new(year, 1, 1)?.to_day();
        let last = first + if is_leap(year) { 365 } else { 364 };
        let mut free = [0; 6];
        set(&mut free, &calendar.holidays);
        let mut other = free;
        let leave = if calendar.joint_leave_works { &mut other } else { &mut free };
        set(leave, &calendar.joint_leave);
        let mut estimated = [0; 6];
        set(&mut estimated, &calendar.estimated);
        let mut this = Self { first, last, free, other, estimated, count: 0 };
        for day in first..=last {
            this.count += i64::from(this.works(day, false));
        }
        Some(this)
    }

    /// Weekdays that are free by some reading of joint leave.
    fn free_weekdays(&self) -> i64 {
        let mut count = 0;
        for day in self.first..=self.last {
            let free = self.has(&self.free, day) || self.has(&self.other, day);
            count += i64::from(is_weekday(day) && free);
        }
        count
    }

    fn works(&self, day: Day, other: bool) -> bool {
        let free = if other { &self.other } else { &self.free };
        is_weekday(day) && !self.has(free, day)
    }

    fn has(&self, days: &DaysOfYear, day: Day) -> bool {
        let index = usize::try_from(day - self.first).unwrap_or(usize::MAX);
        days.get(index / 64).is_some_and(|word| word >> (index % 64) & 1 == 1)
    }
}

/// Adds days of the year, counted from 1.
fn set(set: &mut DaysOfYear, days: &[u16]) {
    for day in days {
        let index = usize::from(day.saturating_sub(1));
        if let Some(word) = set.get_mut(index / 64) {
            *word |= 1 << (index % 64);
        }
    }
}

/// Whether a day is no Saturday or Sunday.
fn is_weekday(day: Day) -> bool {
    // 1 January 1970 was a Thursday: with Monday as 0, day 0 is 3.
    (day + 3).rem_euclid(7) < 5
}

#[cfg(test)]
mod tests;
