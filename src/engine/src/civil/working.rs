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
}

#[derive(Clone, Debug)]
struct Year {
    /// 1 January.
    first: Day,
    /// 31 December.
    last: Day,
    /// One bit a day of the year, set for holidays.
    free: [u64; 6],
    /// Working days in the whole year.
    count: i64,
}

/// Longest count that is walked, in working days: about 400 years, more than any calendar.
const LIMIT: i64 = 100_000;

impl WorkingDays {
    pub(crate) fn new(calendars: &[CalendarYear]) -> Self {
        let year = |at: usize| calendars.get(at).map(|it: &CalendarYear| it.year);
        let mut years: Vec<Year> = Vec::new();
        for at in order::order(calendars.len(), &|a, b| year(a).cmp(&year(b))) {
            if let Some(year) = calendars.get(at).and_then(Year::new)
                && years.last().is_none_or(|last| last.first < year.first)
            {
                years.push(year);
            }
        }
        Self { years }
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
            left -= i64::from(year.works(at));
        }
        Ok(at)
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
                count += i64::from(year.works(next));
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
        let mut this = Self { first, last, free: [0; 6], count: 0 };
        this.set_free(&calendar.holidays);
        if !calendar.joint_leave_works {
            this.set_free(&calendar.joint_leave);
        }
        for day in first..=last {
            this.count += i64::from(this.works(day));
        }
        Some(this)
    }

    /// Days of the year, counted from 1.
    fn set_free(&mut self, days: &[u16]) {
        for day in days {
            let index = usize::from(day.saturating_sub(1));
            if let Some(word) = self.free.get_mut(index / 64) {
                *word |= 1 << (index % 64);
            }
        }
    }

    fn works(&self, day: Day) -> bool {
        // 1 January 1970 was a Thursday: with Monday as 0, day 0 is 3.
        let weekday = (day + 3).rem_euclid(7);
        let index = usize::try_from(day - self.first).unwrap_or(usize::MAX);
        let free = self.free.get(index / 64).is_some_and(|word| word >> (index % 64) & 1 == 1);
        weekday < 5 && !free
    }
}

#[cfg(test)]
mod tests;
